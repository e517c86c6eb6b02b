import ArgumentParser
import PolicyReference
import PolicyResources
import PolicyShell

/// `policyc schema`: the JSON Schemas, which are the contract of every JSON output.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema of an output.",
    usage: "policyc schema [<name>]",
    discussion: "For example: policyc schema policy, or policyc schema policyc/policy/1.")

  @Argument(
    help: ArgumentHelp("Which one; without it all are listed.", valueName: "name"))
  var name: String?

  func run() throws {
    guard let name else {
      let lines = SchemaCommand.names.map { "\($0)   policyc/\($0)/1\n" }
      return Console.output.write(lines.joined())
    }
    guard let schema = SchemaCommand.find(name) else {
      let near = Spelling(SchemaCommand.names).nearest(name).map { "did you mean \"\($0)\"?" }
      throw CannotRun(
        "there is no schema \"\(name)\"", help: near.first ?? "policyc schema lists them")
    }
    Console.output.write(schema.text)
  }

  private static let ending = "-1.schema.json"

  private static let names: [String] = Resources.schemas.map(\.name)
    .filter { $0.hasSuffix(ending) }.map { String($0.dropLast(ending.count)) }

  /// - Parameter name: `policy`, `policyc/policy/1` or the name of the file.
  private static func find(_ name: String) -> Resource? {
    let word = name.split(separator: "/").first { $0 != "policyc" }.map(String.init) ?? name
    return Resources.find(word + ending, in: Resources.schemas)
      ?? Resources.find(name, in: Resources.schemas)
  }
}
