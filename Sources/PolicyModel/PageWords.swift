/// The words that a page says by itself in one language: labels, months, units, names of regimes.
///
/// Read from `Languages/<code>.txt`: one `key = text` a line, `#` begins a comment. `{0}`, `{1}` …
/// stand for what is filled in.
package struct PageWords: Sendable {
  /// BCP 47: `en`, `fr`.
  package let language: String
  private let words: [String: String]

  /// - Parameter source: the text of the file; a line of another shape is passed over.
  package init(language: String, source: String) {
    self.language = language
    var words: [String: String] = [:]
    for line in source.utf8.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      guard line.first != UInt8(ascii: "#"), let equals = line.firstIndex(of: UInt8(ascii: "="))
      else { continue }
      let key = Substring(line[..<equals]).trimmingSpaces
      words[key] = Substring(line[line.index(after: equals)...]).trimmingSpaces
    }
    self.words = words
  }

  /// All keys, sorted.
  package var keys: [String] { words.keys.sorted() }

  package func contains(_ key: String) -> Bool { words[key] != nil }

  /// The words for a key with the arguments filled in; the key itself if the language lacks it.
  ///
  /// A test holds every language to the keys of every other, so that a reader never sees a key.
  package func callAsFunction(_ key: String, _ arguments: String...) -> String {
    pieces(key).map { piece in
      switch piece {
      case .words(let words): words
      case .argument(let index): index < arguments.count ? arguments[index] : ""
      }
    }.joined()
  }

  /// A part of what stands for a key.
  package enum Piece: Hashable, Sendable {
    case words(String)
    /// The place of an argument, counted from 0.
    case argument(Int)
  }

  /// The words for a key and the places of its arguments, in order.
  ///
  /// What is filled in is never looked at for further places.
  package func pieces(_ key: String) -> [Piece] {
    var pieces: [Piece] = []
    var rest = Substring(words[key] ?? key)
    while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")) {
      let inside = rest[rest.utf8.index(after: open)...]
      guard let close = inside.utf8.firstIndex(of: UInt8(ascii: "}")),
        let index = Int(inside[..<close]), (0..<10).contains(index)
      else {
        pieces.append(.words(String(rest[...open])))
        rest = inside
        continue
      }
      if open > rest.startIndex { pieces.append(.words(String(rest[..<open]))) }
      pieces.append(.argument(index))
      rest = inside[inside.utf8.index(after: close)...]
    }
    if !rest.isEmpty { pieces.append(.words(String(rest))) }
    return pieces
  }

  /// The words for a key, if the language has them.
  package func ifKnown(_ key: String) -> String? { words[key] }

  /// `1 March 2026`.
  package func date(_ date: CalendarDate) -> String {
    let day = date.day == 1 ? words["date.first"] ?? "1" : String(date.day)
    return self("date.long", day, self("month.\(date.month)"), String(date.year))
  }

  /// `24 months after account closure`; the event stays in the author's words.
  package func period(_ period: Period) -> String {
    let unit = period.unit.rawValue.replacingSpaces
    let form = period.count == 1 ? "one" : "other"
    let text = self("unit.\(unit).\(form)", String(period.count))
    return period.event.isEmpty ? text : text + " " + period.event
  }

  /// `a, b and c`.
  package func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return self("list.and", items.dropLast().joined(separator: ", "), last)
  }

  /// The name of a regime or country; the code itself where the language has none.
  package func region(_ code: String) -> String { words["region.\(code)"] ?? code }

  /// Whom a scope concerns, as a condition in a sentence: `you live in the EEA`; `nil` for everyone.
  package func scopeReaders(_ scope: Scope) -> String? {
    switch scope {
    case .everyone: nil
    case .only(let codes): self("reader.only", list(codes.map { placed($0.text) }))
    case .except(let codes): self("reader.except", list(codes.map { placed($0.text) }))
    }
  }

  /// Where somebody lives: `in the EEA`, `au Québec`.
  private func placed(_ code: String) -> String {
    words["region.in.\(code)"] ?? self("region.in.other", region(code))
  }

  /// What stands before the last item of a list: ` and `.
  package var lastSeparator: String { self("list.and", "", "") }

  /// Whom a scope concerns, as a badge says it; `nil` for everyone.
  package func scope(_ scope: Scope) -> String? {
    switch scope {
    case .everyone: nil
    case .only(let codes): self("scope.only", list(codes.map { region($0.text) }))
    case .except(let codes): self("scope.except", list(codes.map { region($0.text) }))
    }
  }
}

extension Substring {
  fileprivate var trimmingSpaces: String {
    var text = utf8
    while let first = text.first, first == 0x20 || first == 0x09 { text.removeFirst() }
    while let last = text.last, last == 0x20 || last == 0x09 { text.removeLast() }
    return String(Substring(text))
  }
}

extension String {
  fileprivate var replacingSpaces: String {
    String(map { $0 == " " ? "-" : $0 })
  }
}
