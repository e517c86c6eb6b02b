import PolicyReference

/// What `policyc explain Practice` prints: where a kind of block stands and what its fields are.
struct KindPage {
  private let kind: BlockKind

  init(_ kind: BlockKind) { self.kind = kind }

  var text: String {
    var lines = [kind.rawValue, ""] + place
    if let row = kind.rowKind {
      lines += [""]
      lines += Wrapping.lines(
        "It holds one table. Its first column is the name, the second the title; each of the rest "
          + "is called after a field of \(row.rawValue).", indent: 2)
    }
    let rules = FieldReference.rules(of: kind)
    if !rules.isEmpty { lines += ["", "Fields, each written as in the first line:"] }
    for rule in rules { lines += [""] + field(rule) }
    if kind == .cookies {
      lines += ["", "Columns of its table:"]
      for rule in CookieColumns.rules { lines += [""] + field(rule) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private var place: [String] {
    let levels = Nesting.levels(of: kind)
    let hashes = String(repeating: "#", count: levels.lowerBound)
    let most = String(repeating: "#", count: levels.upperBound)
    let marks = hashes == most ? hashes : "\(hashes) to \(most)"
    let parents = BlockKind.allCases.filter { Nesting.children(of: $0).contains(kind) }
    let place =
      parents.isEmpty
      ? "Begins a file." : "Stands in \(parents.map(\.rawValue).joined(separator: ", "))."
    return Wrapping.lines("\(place) Its heading has \(marks).", indent: 2)
  }

  private func field(_ rule: FieldRule) -> [String] {
    ["  - \(rule.label.rawValue): \(rule.example)"]
      + Wrapping.lines(([rule.summary] + details(of: rule)).joined(separator: " "), indent: 6)
  }

  private func details(of rule: FieldRule) -> [String] {
    var details = [takes(rule)]
    if let qualifier = rule.qualifier { details.append("In parentheses: \(words(qualifier)).") }
    switch rule.need {
    case .optional: break
    case .always: details.append("Required.")
    case .atPublish: details.append("Required before publication.")
    }
    if let fallback = rule.fallback { details.append("If it is not written: \(fallback).") }
    return details
  }

  private func takes(_ rule: FieldRule) -> String {
    let many =
      switch rule.shape {
      case .one: ""
      case .list: "; several are separated by commas"
      case .repeatable: "; several stand on a line each"
      }
    switch rule.type {
    case .word(let words): return "One of: \(words.joined(separator: ", "))\(many)."
    case .openWord(let words):
      return "Takes a word, preferably one of: \(words.joined(separator: ", "))\(many)."
    default: return "Takes \(rule.type.noun)\(many)."
    }
  }

  private func words(_ qualifier: FieldRule.Qualifier) -> String {
    switch qualifier {
    case .ownWord: "your own word"
    case .words(let words): words.joined(separator: " or ")
    case .jurisdiction: "for whom it holds"
    case .note: "a note for readers"
    }
  }
}
