internal import PolicyModel
internal import PolicyReference

/// Prints values in the language of a page.
struct ValuePrinter {
  let words: PageWords
  /// What a reference prints: the title or address of the block.
  let reference: (Name) -> Printed
  /// The title that the text uses for a word of the vocabulary, if it defines one.
  let termTitle: (String) -> String?

  /// All values of a field, joined as a list.
  func print(_ answer: FieldAnswer, format: String? = nil) -> Printed {
    switch answer {
    case .values(let values): return list(values.map { print($0, format: format) })
    case .declaredNone: return Printed(words("value.none"))
    case .unknown, .gap: return Printed(words("value.unknown"))
    case .notApplicable: return Printed(words("value.not-applicable"))
    }
  }

  func print(_ value: FieldValue, format: String? = nil) -> Printed {
    var printed = plain(value, format: format)
    if value.isPossible { printed = Printed(words("value.possible", printed.plainText)) }
    if value.isPlanned { printed = Printed(words("value.planned", printed.plainText)) }
    return printed
  }

  private func plain(_ value: FieldValue, format: String?) -> Printed {
    switch value.content {
    case .text: return Printed(withQualifier(value.text, value))
    case .word(let word): return Printed(self.word(word, value))
    case .date(let date):
      return Printed(format == "iso" ? date.description : words.date(date))
    case .period(let period): return Printed(withQualifier(words.period(period), value))
    case .version(let version): return Printed(version.text)
    case .number(let number): return Printed(withQualifier(String(number), value))
    case .yesNo(let answer): return Printed(words(answer ? "answer.yes" : "answer.no"))
    case .reference(let name, _): return reference(name)
    case .jurisdiction(let code): return Printed(words.region(code.text))
    case .scope(let scope): return Printed(words.scope(scope) ?? words("scope.everyone"))
    case .email: return Printed(value.text, to: "mailto:" + value.text)
    case .phone:
      let digits = value.text.filter { $0.isNumber || $0 == "+" }
      return Printed(value.text, to: "tel:" + digits)
    case .link: return Printed(value.text, to: value.text)
    case .quotation: return Printed(value.text)
    case .pair(_, let second): return Printed(second)
    }
  }

  /// A word of a list or of the vocabulary as readers know it.
  private func word(_ word: String, _ value: FieldValue) -> String {
    if let own = value.qualifier, !own.isEmpty, words.ifKnown("word." + Slug.key(word)) == nil {
      return own
    }
    let known = termTitle(word) ?? words.ifKnown("word." + Slug.key(word))
    return withQualifier(known ?? spaced(word), value)
  }

  private func withQualifier(_ text: String, _ value: FieldValue) -> String {
    guard let qualifier = value.qualifier, !qualifier.isEmpty else { return text }
    return "\(text) (\(words.ifKnown("region." + qualifier) ?? qualifier))"
  }

  private func spaced(_ word: String) -> String {
    String(word.map { $0 == "-" ? " " : $0 })
  }

  /// `a, b and c`, links kept.
  private func list(_ items: [Printed]) -> Printed {
    guard items.count > 1 else { return items.first ?? Printed("") }
    if items.allSatisfy({ $0.pieces.allSatisfy { $0.destination == nil } }) {
      return Printed(words.list(items.map(\.plainText)))
    }
    let before = items.dropLast().enumerated().flatMap { index, item in
      index == 0 ? item.pieces : [Printed.Piece(text: ", ", destination: nil)] + item.pieces
    }
    return Printed(
      words.pieces("list.and").flatMap { piece -> [Printed.Piece] in
        switch piece {
        case .words(let text): [Printed.Piece(text: text, destination: nil)]
        case .argument(0): before
        case .argument: items.last?.pieces ?? []
        }
      })
  }
}

extension Slug {
  /// A word as part of a key: lower case, spaces as hyphens.
  static func key(_ word: String) -> String {
    String(
      decoding: word.utf8.map { byte in
        switch byte {
        case 0x20: UInt8(ascii: "-")
        case 0x41...0x5A: byte + 0x20
        default: byte
        }
      }, as: UTF8.self)
  }
}
