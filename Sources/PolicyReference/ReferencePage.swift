/// The reference of fields as pages for people: one for each kind of block.
package enum ReferencePage {
  /// All kinds, by family, as one Markdown document.
  package static var document: String {
    var text = """
      # Reference of fields

      Every kind of block with its fields, as `policyc explain KIND` prints them. This page is made from
      the same table that the parser, the formatter and the schemas read; a test holds the two together.

      *one* means one value, *list* values separated by commas, *repeatable* one value a line.


      """
    for (family, title) in families {
      text += "## \(title)\n\n"
      for kind in BlockKind.allCases where kind.family == family {
        text += markdown(of: kind) + "\n"
      }
    }
    return String(text.dropLast())
  }

  /// One kind: where it stands and what its fields are; ends with a newline.
  package static func markdown(of kind: BlockKind) -> String {
    var text = "### \(kind.rawValue)\n\n"
    if let rowKind = kind.rowKind {
      text +=
        "A table, one \(rowKind.rawValue) a row: the first column is the name, the second the "
      text += "title, then the labels of \(rowKind.rawValue).\n\n"
      return text + table([FieldReference.rule(.shown, in: kind)].compactMap(\.self))
    }
    text += place(of: kind) + "\n\n"
    let common = Set(FieldReference.rules(of: .term).map(\.label))
    let own = FieldReference.rules(of: kind).filter { rule in
      kind == .term || kind.family == .document || !common.contains(rule.label)
        || rule.need != .optional
    }
    text += table(own)
    if kind == .cookies {
      text += "\nThe columns of its table:\n\n" + table(CookieColumns.rules)
    }
    return text
  }

  /// One field: what it is, how it is written, an example.
  package static func text(of rule: FieldRule, in kind: BlockKind) -> String {
    var lines = [
      "\(rule.label.rawValue), a field of \(kind.rawValue)", "", rule.summary, "",
      "  takes:    \(rule.type.noun) (\(rule.shape.rawValue))",
    ]
    if let words = words(of: rule.type) {
      lines.append("  words:    " + words.joined(separator: ", "))
    }
    if let qualifier = rule.qualifier {
      lines.append("  in parentheses: " + description(of: qualifier))
    }
    if rule.need != .optional { lines.append("  required: \(rule.need.rawValue)") }
    if let fallback = rule.fallback { lines.append("  default:  \(fallback)") }
    lines += ["", "  - \(rule.label.rawValue): \(rule.example)"]
    return lines.joined(separator: "\n") + "\n"
  }

  private static let families: [(BlockKind.Family, String)] = [
    (.document, "Documents"), (.structure, "Structure"), (.fact, "Facts"),
    (.table, "Tables of facts"), (.law, "Law"), (.answer, "Releases and registers"),
  ]

  private static func place(of kind: BlockKind) -> String {
    let levels = Nesting.levels(of: kind)
    let hashes =
      levels.lowerBound == levels.upperBound
      ? "level \(levels.lowerBound)" : "levels \(levels.lowerBound) to \(levels.upperBound)"
    let parents = BlockKind.allCases.filter { Nesting.children(of: $0).contains(kind) }
      .map(\.rawValue)
    if parents.isEmpty { return "Begins a file, \(hashes)." }
    return "Stands in \(parents.joined(separator: ", ")); \(hashes)."
  }

  private static func table(_ rules: [FieldRule]) -> String {
    guard !rules.isEmpty else { return "It has no fields of its own.\n" }
    var text = "| Field | Takes | What it says | Example |\n| --- | --- | --- | --- |\n"
    for rule in rules {
      var takes = "\(rule.type.noun), \(rule.shape.rawValue)"
      if let words = words(of: rule.type) { takes += ": " + words.joined(separator: " · ") }
      if let qualifier = rule.qualifier {
        takes += "; in parentheses \(description(of: qualifier))"
      }
      if let fallback = rule.fallback { takes += "; else *\(fallback)*" }
      let name = rule.need == .optional ? rule.label.rawValue : "**\(rule.label.rawValue)**"
      let need = rule.need == .optional ? "" : " Required \(rule.need.rawValue)."
      let cells = [name, takes, rule.summary + need, "`\(rule.example)`"]
      text += "| " + cells.map(\.escapingPipes).joined(separator: " | ") + " |\n"
    }
    return text
  }

  /// The words of a closed or preferred list.
  private static func words(of type: ValueType) -> [String]? {
    switch type {
    case .word(let words), .openWord(let words): words
    default: nil
    }
  }

  private static func description(of qualifier: FieldRule.Qualifier) -> String {
    switch qualifier {
    case .ownWord: "the author's own word"
    case .words(let words): words.joined(separator: " or ")
    case .jurisdiction: "for whom it holds"
    case .note: "a note for readers"
    }
  }
}

extension String {
  fileprivate var escapingPipes: String {
    split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }
}
