internal import PolicyModel

/// Reads what `Satisfies` and `Not applicable` name: a requirement's id, or a citation that covers
/// several.
package struct CitationReader: Sendable {
  private let law: Law
  /// Short and official names of instruments in lower case, the longest first.
  private let names: Once<[(text: String, pack: Int, instrument: Int)]>

  private var packs: [Pack] { law.packs }

  package init(_ law: Law) {
    self.law = law
    names = Once { CitationReader.names(of: law.packs) }
  }

  private static func names(
    of packs: [Pack]
  ) -> [(text: String, pack: Int, instrument: Int)] {
    var names: [(text: String, pack: Int, instrument: Int)] = []
    for (pack, value) in packs.enumerated() {
      for (number, instrument) in value.instruments.enumerated() {
        for name in [instrument.citation, instrument.title, instrument.name.text]
          + instrument.alsoCitedAs
        where !name.isEmpty {
          names.append((CitationReader.folded(name), pack, number))
        }
      }
    }
    return names.sorted {
      ($1.text.utf8.count, $0.text, $0.pack) < ($0.text.utf8.count, $1.text, $1.pack)
    }
  }

  /// What a citation names.
  package enum Reading: Sendable {
    /// The rows that it covers, in the order of their pack; may be empty.
    case rows([Requirement])
    /// A unit that the law does not have, what there is instead, and near rows.
    case noSuchUnit(NoSuchUnit)
    /// No pack has an instrument of that name.
    case unknown
  }

  /// A provision that does not exist.
  package struct NoSuchUnit: Sendable {
    /// `GDPR Art. 13(1)`.
    package let stem: String
    /// The step that is not there: `g`.
    package let step: String
    package let first: String
    package let last: String
    /// Rows whose provision begins like it.
    package let near: [Requirement]
  }

  /// - Parameter text: `gdpr.13.2.d`, `GDPR 13(2)(d)`, `Cal. Civ. Code 1798.83(b)`.
  package func read(_ text: String) -> Reading {
    // An id is one word, and no other citation needs the rows of all packs.
    if !text.contains(" "), let exact = law.requirement(text) {
      return .rows([exact.requirement])
    }
    let folded = CitationReader.folded(text)
    var found: [Requirement] = []
    var missing: NoSuchUnit?
    var isKnown = false
    for name in names.value where folded.hasPrefix(name.text) {
      let rest = folded.dropFirst(name.text.utf8.count)
      guard rest.first.map({ !$0.isLetter }) ?? true else { continue }
      let steps = Provisions.steps(of: String(rest))
      let rows = rows(name, steps)
      if isKnown, rows.isEmpty { continue }
      isKnown = true
      found += rows
      if rows.isEmpty { missing = missing ?? noSuchUnit(name, steps) }
    }
    guard isKnown else { return .unknown }
    if found.isEmpty, let missing { return .noSuchUnit(missing) }
    return .rows(found.uniqued)
  }

  private func rows(
    _ name: (text: String, pack: Int, instrument: Int), _ steps: [String]
  ) -> [Requirement] {
    let pack = packs[name.pack]
    let instrument = pack.instruments[name.instrument]
    guard let section = steps.first else { return [] }
    // Most rows are about other sections; only those that hold its number are read.
    let number = section.utf8.prefix { (0x30...0x39).contains($0) }
    return pack.requirements.filter { row in
      guard row.instrument == instrument.name, row.citation.utf8.holds(number) else { return false }
      return CitationReader.provisions(of: row.citation).contains { $0.starts(with: steps) }
    }
  }

  private func noSuchUnit(
    _ name: (text: String, pack: Int, instrument: Int), _ steps: [String]
  ) -> NoSuchUnit? {
    let pack = packs[name.pack]
    let instrument = pack.instruments[name.instrument]
    guard let provisions = instrument.provisions,
      case .doesNotExist(let first, let last, let stem) = provisions.answer(steps)
    else { return nil }
    let near = pack.requirements.filter { row in
      row.instrument == instrument.name
        && CitationReader.provisions(of: row.citation).contains { $0.starts(with: stem) }
    }
    let short = instrument.alsoCitedAs.first ?? instrument.citation
    let unit = stem.isEmpty ? "" : " " + CitationReader.written(stem)
    return NoSuchUnit(
      stem: short + unit, step: steps[stem.count], first: first, last: last,
      near: stem.isEmpty ? [] : Array(near.prefix(3)))
  }

  /// The provisions that a row cites: `Art. 13(2)(b), 15` are two.
  static func provisions(of citation: String) -> [[String]] {
    var found: [[String]] = []
    for part in citation.split(whereSeparator: { $0 == "," || $0 == ";" }) {
      let text = String(part)
      let steps = Provisions.steps(of: text)
      if text.contains("(") && !(text.first(where: { !$0.isWhitespace })?.isNumber ?? false)
        && steps.isEmpty, let last = found.last
      {
        // "(a)(1)" after a comma stands for the same section as what came before.
        found.append(Array(last.prefix(1)) + parenthesised(text))
      } else if !steps.isEmpty {
        found.append(steps)
      }
    }
    return found
  }

  private static func parenthesised(_ text: String) -> [String] {
    text.split(whereSeparator: { "() ".contains($0) }).map { $0.lowercased() }
  }

  private static func written(_ steps: [String]) -> String {
    (steps.first ?? "") + steps.dropFirst().map { "(\($0))" }.joined()
  }

  /// Lower case; words that only introduce a number are left out, spaces and marks made one.
  private static func folded(_ text: String) -> String {
    let words = text.lowercased().split { $0 == " " || $0 == "\u{A0}" || $0 == "§" }
      .filter { !["art.", "arts.", "article", "section", "sec.", "s."].contains($0) }
    return words.joined(separator: " ")
  }
}

extension [Requirement] {
  /// Each row once, in order.
  fileprivate var uniqued: [Requirement] {
    var seen: Set<Name> = []
    return filter { seen.insert($0.id).inserted }
  }
}

extension String.UTF8View {
  /// Whether some bytes stand in it one after the other.
  fileprivate func holds(_ part: Substring.UTF8View) -> Bool {
    indices.contains { self[$0...].starts(with: part) }
  }
}
