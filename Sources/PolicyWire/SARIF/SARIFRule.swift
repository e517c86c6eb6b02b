internal import PolicyDiagnostics

/// A rule with its page, as a reporting descriptor.
struct SARIFRule {
  let id: String
  /// `nil` for a rule that has none.
  let page: RulePage?

  func write(to array: inout JSONWriter) {
    array.object { rule in
      rule.string("id", id)
      guard let page else { return }
      rule.object("shortDescription") { $0.string("text", sentence(page.title)) }
      rule.object("fullDescription") { $0.string("text", sentence(page.checks)) }
      rule.object("help") {
        $0.string("text", plain(page))
        $0.string("markdown", markdown(page))
      }
    }
  }

  private func plain(_ page: RulePage) -> String {
    parts(page, why: "Why: ", example: "Example:", instead: "Instead:") { trimmed($0) }
  }

  private func markdown(_ page: RulePage) -> String {
    parts(page, why: "**Why.** ", example: "**Example**", instead: "**Instead**") { fenced($0) }
  }

  /// The parts of a page; those about what is missing have no example.
  private func parts(
    _ page: RulePage, why: String, example: String, instead: String, source: (String) -> String
  ) -> String {
    var parts = [sentence(page.checks)]
    if !page.why.isEmpty { parts.append(why + sentence(page.why)) }
    for (head, text) in [(example, page.example), (instead, page.instead)] where !text.isEmpty {
      parts += [head, source(text)]
    }
    return parts.joined(separator: "\n\n")
  }

  /// Source in a fence that is longer than any in it.
  private func fenced(_ source: String) -> String {
    var fence = "```"
    while source.contains(fence) { fence += "`" }
    return "\(fence)markdown\n\(trimmed(source))\n\(fence)"
  }

  private func trimmed(_ source: String) -> String {
    var lines = source.split(separator: "\n", omittingEmptySubsequences: false)
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n")
  }

  private func sentence(_ text: String) -> String {
    let text = text.prefix(1).uppercased() + text.dropFirst()
    return text.hasSuffix(".") ? text : text + "."
  }
}
