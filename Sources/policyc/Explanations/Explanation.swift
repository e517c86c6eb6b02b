import PolicyCompiler
import PolicyDiagnostics
import PolicyLaw
import PolicyLedger
import PolicyModel
import PolicyReference

/// Finds what `policyc explain` is asked about.
struct Explanation {
  /// The program's law, with that of the project at hand.
  let law: Law
  /// Every rule that has a page.
  let rules: [RulePage]
  /// What follows from changes.
  let changeRules: [ChangeRule]

  init(law: Law, changeRules: [ChangeRule] = Compiler().changeRules(of: [])) {
    self.law = law
    self.changeRules = changeRules
    rules =
      (RuleCatalogue.pages(by: law) + TemplateRules.pages + ShellRules.pages + LedgerRules.pages)
      .sorted { $0.id < $1.id }
  }

  /// The text for a rule, a kind of block, a field, a row of law or a pack; `nil` if the topic is
  /// unknown.
  ///
  /// - Parameter topic: compared without case: `missing-blank-line`, `Practice`, `Legal basis`,
  ///   `practice.legal-basis`, `gdpr.13.2.d`, `GDPR 13(2)(d)`, `EEA`.
  func text(for topic: String) -> String? {
    if let rule = rules.first(where: { $0.id == topic.lowercased() }) { return page(of: rule) }
    if let rule = changeRules.first(where: { $0.id.text == topic.lowercased() }) {
      return ChangeRulePage(rule).text
    }
    if let kind = Explanation.kind(named: topic) { return KindPage(kind).text }
    if let label = FieldLabel.named(topic) { return Explanation.pages(of: label) }
    return Explanation.page(ofPath: topic) ?? page(ofLaw: topic)
  }

  /// The rows that an id or a citation names; empty if there is none.
  func rows(_ topic: String) -> [Requirement] {
    if case .rows(let rows) = CitationReader(law).read(topic) { rows } else { [] }
  }

  private func page(ofLaw topic: String) -> String? {
    let code = topic.uppercased()
    let packs = law.packs.filter { $0.code.text == code || $0.name.uppercased() == code }
    if !packs.isEmpty { return PackPage(packs).text }
    let rows = rows(topic).compactMap { law.requirement($0.id.text) }
    guard let first = rows.first else { return nil }
    guard rows.count > 1 else {
      return RequirementPage(first.requirement, in: first.pack, of: law).text
    }
    let lines = ["\(topic) is cited by \(rows.count) rows:", ""] + RuleListing(rows).lines
    return (lines + ["", "policyc explain with one of these ids prints its page."])
      .joined(separator: "\n") + "\n"
  }

  /// The topics nearest to one that is unknown.
  func suggestions(for topic: String) -> [String] {
    let topics =
      rules.map(\.id) + BlockKind.allCases.map(\.rawValue) + FieldLabel.allCases.map(\.rawValue)
      + changeRules.map(\.id.text)
      + law.packs.flatMap { [$0.code.text, $0.name] + $0.requirements.map(\.id.text) }
    return Spelling(topics).nearest(topic)
  }

  /// All topics with a line on each.
  var topics: String {
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
      "", "Law: by the id of a row, gdpr.13.2.d, or its citation, \"GDPR 13(2)(d)\"; all rows of",
      "a rule set by the code of its readers or its name: \(packNames).",
      "", "Changes: what follows from a kind of change, by the id that policyc diff prints,",
      "chg.data.added, and what a law asks then, mc.wp260.29.",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  private var packNames: String {
    Set(law.packs.map(\.code.text)).sorted().joined(separator: ", ")
  }

  // MARK: - Pages

  /// A text whose lines are paragraphs; one that is indented stays as it is.
  private static func paragraphs(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
      line.hasPrefix("  ") || line.isEmpty
        ? ["\(line)"] : Wrapping.lines(String(line), indent: 2)
    }
  }

  private func page(of rule: RulePage) -> String {
    var lines = [rule.id, ""]
    lines += Wrapping.lines(Explanation.capitalised(rule.title) + ".", indent: 2)
    lines += ["", "What is checked", ""] + Explanation.paragraphs(rule.checks)
    lines += ["", "Why", ""] + Explanation.paragraphs(rule.why)
    if !rule.example.isEmpty { lines += ["", "Example", ""] + Explanation.quoted(rule.example) }
    if !rule.instead.isEmpty { lines += ["", "Instead", ""] + Explanation.quoted(rule.instead) }
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
