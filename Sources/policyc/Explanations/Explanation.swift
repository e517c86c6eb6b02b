import PolicyAnalysis
import PolicyCompiler
import PolicyDiagnostics
import PolicyLaw
import PolicyLowering
import PolicyReference
import PolicySyntax
import PolicyText

/// Finds what `policyc explain` is asked about.
enum Explanation {
  /// Everything that has a page.
  static let rules: [RulePage] =
    (SyntaxRules.pages + LoweringRules.pages + TextRules.pages + LawRules.pages
    + AnalysisRules.pages
    + AnalysisRules.disclosurePages(Law(builtIn: Compiler.builtInLaw)) + WaiverRules.pages
    + TemplateRules.pages + ShellRules.pages)
    .sorted { $0.id < $1.id }

  /// The text for a rule, a kind of block, or a field; `nil` if the topic is unknown.
  ///
  /// - Parameter topic: compared without case: `missing-blank-line`, `Practice`, `Legal basis`,
  ///   `practice.legal-basis`.
  static func text(for topic: String) -> String? {
    if let rule = rules.first(where: { $0.id == topic.lowercased() }) { return page(of: rule) }
    if let kind = kind(named: topic) { return KindPage(kind).text }
    if let label = FieldLabel.named(topic) { return pages(of: label) }
    return page(ofPath: topic)
  }

  /// The topics nearest to one that is unknown.
  static func suggestions(for topic: String) -> [String] {
    let topics =
      rules.map(\.id) + BlockKind.allCases.map(\.rawValue) + FieldLabel.allCases.map(\.rawValue)
    return Spelling(topics).nearest(topic)
  }

  /// All topics with a line on each.
  static var topics: String {
    var lines = ["Rules, as they stand in brackets after a finding:", ""]
    let width = (rules.map(\.id.utf8.count).max() ?? 0) + 2
    for rule in rules {
      let gap = String(repeating: " ", count: width - rule.id.utf8.count)
      lines.append("  \(rule.id)\(gap)\(rule.title)")
    }
    lines += ["", "Kinds of block, each with its fields:", ""]
    lines += Wrapping.lines(BlockKind.allCases.map(\.rawValue).joined(separator: ", "), indent: 2)
    lines += [
      "", "Fields: by their label, \"Legal basis\", or with their kind, practice.legal-basis.",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  // MARK: - Pages

  private static func page(of rule: RulePage) -> String {
    var lines = [rule.id, ""]
    lines += Wrapping.lines(capitalised(rule.title) + ".", indent: 2)
    lines += ["", "What is checked", ""] + Wrapping.lines(rule.checks, indent: 2)
    lines += ["", "Why", ""] + Wrapping.lines(rule.why, indent: 2)
    if !rule.example.isEmpty { lines += ["", "Example", ""] + quoted(rule.example) }
    if !rule.instead.isEmpty { lines += ["", "Instead", ""] + quoted(rule.instead) }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func pages(of label: FieldLabel) -> String {
    let pages = FieldReference.kinds(with: label).compactMap { kind in
      FieldReference.rule(label, in: kind).map { ReferencePage.text(of: $0, in: kind) }
    }
    // Most fields are the same in all kinds that have them.
    guard let first = pages.first else { return "" }
    let bodies = Set(pages.map { $0.drop { $0 != "\n" } })
    guard bodies.count == 1, pages.count > 1 else { return pages.joined(separator: "\n") }
    let kinds = FieldReference.kinds(with: label).map(\.rawValue).joined(separator: ", ")
    let heading = Wrapping.lines("\(label.rawValue), a field of \(kinds)", indent: 0)
    return heading.joined(separator: "\n") + first.drop { $0 != "\n" }
  }

  private static func page(ofPath path: String) -> String? {
    let parts = path.split(separator: ".", maxSplits: 1).map(String.init)
    guard parts.count == 2, let kind = kind(named: parts[0]),
      let label = FieldLabel.withSlug(parts[1].lowercased()) ?? FieldLabel.named(parts[1]),
      let rule = FieldReference.rule(label, in: kind)
    else { return nil }
    return ReferencePage.text(of: rule, in: kind)
  }

  private static func kind(named name: String) -> BlockKind? {
    BlockKind.allCases.first { $0.rawValue.lowercased() == name.lowercased() }
  }

  private static func quoted(_ source: String) -> [String] {
    var lines = source.split(separator: "\n", omittingEmptySubsequences: false)
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.map { $0.isEmpty ? "  |" : "  | \($0)" }
  }

  private static func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }
}
