internal import PolicyDiagnostics
package import PolicyLaw
internal import PolicyModel
internal import PolicyReference

/// What would answer some rows: the lines to write, or why to set the rows aside.
package struct Cure {
  private let rows: [Coverage.Row]
  private let law: Law

  init(_ rows: [Coverage.Row], law: Law) {
    self.rows = rows
    self.law = law
  }

  /// For what is missing.
  var helps: [Diagnostic.Help] {
    let row = rows[0].requirement
    var helps: [Diagnostic.Help] = []
    switch row.shownIn {
    case .attestation:
      helps.append(
        .init(
          "let somebody answer for it in a register:",
          lines: Cure.attestation(row)))
    case .site:
      helps.append(
        .init("record in the Site table of a register what the website shows, once it does"))
    case .text:
      if let wording = row.prescribedWording {
        helps.append(
          .init(
            "print the words that the law prescribes: {{wording \(row.id)}}", lines: [wording]))
      }
      let lines = fieldLines
      helps.append(
        .init(
          lines.isEmpty
            ? "add the text, and mark the clause that carries it:"
            : "say it to readers in a clause, with the facts beside the words:",
          lines: lines.isEmpty
            ? ["- Satisfies: \(row.id)", "- Words: \"…\""] : lines))
    }
    if row.shownIn == .text {
      helps.append(
        .init(
          "if it does not apply to you, say so and why, so reviewers can see it:",
          lines: ["- Not applicable: \(row.id) because …"]))
    }
    helps.append(.init("policyc explain \(row.id) says what to write and what does not count"))
    return helps
  }

  /// For what is declared and not shown.
  func showing(_ decision: Decision?) -> [Diagnostic.Help] {
    guard let decision, let fact = decision.fact else { return helps }
    var helps: [Diagnostic.Help] = []
    if let label = decision.label, label != .fact, label != .kind {
      helps.append(
        .init("print it where these readers see it: {{\(fact).\(label.slug)}}"))
    }
    helps.append(
      .init(
        "or say it in the words of the clause, and pin them:", lines: ["- Words: \"…\""]))
    return helps
  }

  /// Lines that state the facts of the first row's proof.
  private var fieldLines: [String] { Cure.example(rows[0].requirement) }

  /// Lines to paste that would answer a row, as an example.
  package static func lines(for row: Requirement) -> [String] {
    switch row.shownIn {
    case .attestation: attestation(row)
    case .site: row.provenBy == .attestation ? attestation(row) : siteLines(row)
    case .text:
      if row.provenBy == .attestation {
        attestation(row)
      } else if let wording = row.prescribedWording {
        ["{{wording \(row.id)}}", "", wording]
      } else {
        blocks(row).isEmpty ? ["- Satisfies: \(row.id)", "- Words: \"…\""] : blocks(row)
      }
    }
  }

  /// The same lines as `example`, with a heading for each fact that is no field of a clause.
  private static func blocks(_ row: Requirement) -> [String] {
    var ofClause: [String] = []
    var others: [(kind: BlockKind, lines: [String])] = []
    for (path, word) in row.provenBy?.wanted ?? [] {
      guard let line = line(path, word) else { continue }
      let kind = Collections.kinds(of: path.collection)?.first
      if let kind, kind != .right, kind != .practice {
        if others.last?.kind != kind { others.append((kind, [])) }
        guard others.last?.lines.contains(line) == false else { continue }
        others[others.count - 1].lines.append(line)
      } else if !ofClause.contains(line) {
        ofClause.append(line)
      }
    }
    return others.reduce(into: ofClause) { lines, block in
      let title = block.kind == .contact ? "The privacy office" : "…"
      let heading = "### \(block.kind.rawValue) \(block.kind.rawValue.lowercased()): \(title)"
      lines += (lines.isEmpty ? [] : [""]) + [heading, ""] + block.lines
    }
  }

  private static func attestation(_ row: Requirement) -> [String] {
    [
      "## Attestation \(row.id.text.replacingDots): \(row.title)", "",
      "- Satisfies: \(row.id)", "- Owner: legal operations", "- Reviewed: 2026-01-12",
    ]
  }

  /// Facts of the site stand on its block; links in its table.
  private static func siteLines(_ row: Requirement) -> [String] {
    let paths = row.provenBy?.paths ?? []
    let facts = Set(paths.filter { $0.collection == "site" }.compactMap(\.field)).sorted()
    var lines = ["## Site website: What our website shows", ""]
    lines += facts.map { "- Fact: \($0) = yes" }
    if paths.contains(where: { $0.collection == "links" }) {
      lines +=
        (facts.isEmpty ? [] : [""]) + [
          "| Text | Target | Area |", "| --- | --- | --- |",
          "| Privacy policy | https://harbour.example/privacy | footer |",
        ]
    }
    return lines
  }

  /// Lines that state the facts of a row's proof.
  static func example(_ requirement: Requirement) -> [String] {
    guard let predicate = requirement.provenBy else { return [] }
    var lines: [String] = []
    for (path, word) in predicate.wanted {
      guard let line = Cure.line(path, word), !lines.contains(line) else { continue }
      lines.append(line)
    }
    return Array(lines.prefix(4))
  }

  private static func line(_ path: FactPath, _ word: String?) -> String? {
    if let line = fieldLine(path, word) { return line }
    let isField = FactVocabulary.entry(for: path.text)?.isField == true
    guard !isField, path.field == nil || Collections.kinds(of: path.collection) == nil else {
      return nil
    }
    return "- Fact: \(path) = \(word ?? "…")"
  }

  /// The line that states a fact for which there is a field, as an author would write it.
  static func fieldLine(_ path: FactPath, _ word: String?) -> String? {
    guard let (kind, label) = home(path) else { return nil }
    let rule = FieldReference.rule(label, in: kind)
    let name = kind == .right && label == .kind ? "Right" : label.rawValue
    return "- \(name): \(word.map { written($0, rule) } ?? rule?.example ?? "…")"
  }

  /// Where a fact is written: a field of the policy, or of the facts of a collection.
  static func home(_ path: FactPath) -> (kind: BlockKind, label: FieldLabel)? {
    guard let field = path.field else { return nil }
    if let kind = Collections.kinds(of: path.collection)?.first {
      return Collections.labels(path.collection, field).first.map { (kind, $0) }
    }
    guard path.collection == "policy", let label = FieldLabel.withSlug(field),
      FieldReference.rule(label, in: .policy) != nil
    else { return nil }
    return (.policy, label)
  }

  /// A word of a predicate, which has no hyphens and capitals, as the field's own list spells it.
  private static func written(_ word: String, _ rule: FieldRule?) -> String {
    let known: [String]
    switch rule?.type {
    case .word(let words), .openWord(let words): known = words
    case .channels: known = ClosedWords.channels
    case .vocabulary: return String(word.map { $0 == " " ? "-" : $0 })
    default: return word
    }
    return known.first { PredicateParser.folded($0) == word } ?? word
  }
}

extension FactVocabulary.Entry {
  fileprivate var isField: Bool { if case .fields = home { true } else { false } }
}

extension Predicate {
  /// The paths that must have a value, with the value if one is named.
  fileprivate var wanted: [(FactPath, String?)] {
    switch self {
    case .always, .never, .statement, .attestation, .says, .not: []
    case .quantified(_, let inner): inner.wanted
    case .and(let parts): parts.flatMap(\.wanted)
    case .or(let parts): parts.first?.wanted ?? []
    case .known(let path): [(path, nil)]
    case .holds(let path): [(path, "yes")]
    case .comparison(.path(let path), let comparator, let right):
      if case .word(let word)? = right.first, comparator.isByValue {
        [(path, word)]
      } else {
        [(path, nil)]
      }
    case .comparison: []
    }
  }
}

extension Predicate.Comparator {
  /// Whether what stands on its right is a value that the field may have.
  fileprivate var isByValue: Bool {
    switch self {
    case .equals, .contains, .isIn, .intersects, .includesAllOf: true
    case .within, .outside, .differs, .atMost, .atLeast, .less, .more: false
    }
  }
}

extension String {
  /// As the name of a block.
  fileprivate var replacingDots: String { String(map { $0 == "." ? "-" : $0 }) }
}
