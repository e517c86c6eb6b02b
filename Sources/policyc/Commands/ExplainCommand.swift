import ArgumentParser

/// `policyc explain`: the page of a rule, a kind of block or a field.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Print the page of a rule, a kind of block or a field.",
    usage: "policyc explain [<id>]",
    discussion: """
      For example: policyc explain missing-blank-line, policyc explain Practice, policyc explain \
      "Legal basis", policyc explain practice.legal-basis.
      """)

  @Argument(
    help: ArgumentHelp(
      "What to explain; without it all topics are listed.", valueName: "id"))
  var words: [String] = []

  func run() throws {
    guard !words.isEmpty else { return Console.output.write(Explanation.topics) }
    let topic = words.joined(separator: " ")
    guard let text = Explanation.text(for: topic) else {
      let near = Explanation.suggestions(for: topic).map { "\"\($0)\"" }
      let help =
        near.isEmpty
        ? "policyc explain lists all topics" : "did you mean \(near.joined(separator: " or "))?"
      throw CannotRun("nothing is known about \"\(topic)\"", help: help)
    }
    Console.output.write(text)
  }
}
