/// The commas, quotation marks, parentheses and slots of a value, found in one pass.
struct ValueMarks {
  /// The items between commas that stand outside of everything else, trimmed, none empty.
  private(set) var items: [Range<Int>] = []
  /// For each closing parenthesis that has one, where its opening one is.
  private(set) var openings: [Int: Int] = [:]
  /// For each opening quotation mark that has one, where the closing one begins.
  private(set) var quotations: [Int: Int] = [:]
  /// A quotation mark that nothing closes.
  private(set) var unclosedQuote: Int?

  init(_ bytes: [UInt8]) {
    guard bytes.contains(where: ValueMarks.isMark) else {
      append(bytes, 0, bytes.count)
      return
    }
    let commas = findPairs(bytes)
    var start = 0
    var depthEnd = 0
    let closings: [Int: Int] =
      openings.isEmpty
      ? [:] : Dictionary(uniqueKeysWithValues: openings.map { ($0.value, $0.key) })
    for mark in commas {
      if bytes[mark] == ASCII.openParenthesis {
        depthEnd = max(depthEnd, closings[mark] ?? 0)
      } else if mark >= depthEnd {
        append(bytes, start, mark)
        start = mark + 1
      }
    }
    append(bytes, start, bytes.count)
  }

  /// Whether a byte is a mark or begins one.
  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case ASCII.comma, ASCII.openParenthesis, ASCII.openBrace, ASCII.quote, 0xE2, 0xC2: true
    default: false
    }
  }

  private mutating func append(_ bytes: [UInt8], _ start: Int, _ end: Int) {
    let item = bytes.trimmed(start, end)
    if !item.isEmpty { items.append(item) }
  }

  /// Pairs up quotation marks, slots and parentheses; returns commas and opening parentheses.
  private mutating func findPairs(_ bytes: [UInt8]) -> [Int] {
    var marks: [Int] = []
    var open: [Int] = []
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case ASCII.comma: marks.append(index)
      case ASCII.openParenthesis:
        open.append(index)
        marks.append(index)
      case ASCII.closeParenthesis:
        if let start = open.popLast() { openings[index] = start }
      case ASCII.openBrace:
        if let end = slotEnd(bytes, index) { index = end }
      case ASCII.quote, 0xE2, 0xC2:
        if let end = quotationEnd(bytes, index) { index = end }
      default: break
      }
      index += 1
    }
    return marks
  }

  private var noFurtherSlotEnd = false

  /// The last byte of the slot that begins at an offset.
  private mutating func slotEnd(_ bytes: [UInt8], _ start: Int) -> Int? {
    guard bytes.has("{{", at: start, before: bytes.count), !noFurtherSlotEnd else { return nil }
    var index = start + 2
    while index + 1 < bytes.count {
      if bytes.has("}}", at: index, before: bytes.count) { return index + 1 }
      index += 1
    }
    noFurtherSlotEnd = true
    return nil
  }

  /// The last byte of the quotation that begins at an offset.
  private mutating func quotationEnd(_ bytes: [UInt8], _ start: Int) -> Int? {
    guard unclosedQuote == nil, let opening = Quotation.opening(bytes, at: start) else {
      return nil
    }
    let isAfterWord =
      start > 0 && !bytes[start - 1].isSpace && bytes[start - 1] != ASCII.comma
      && bytes[start - 1] != ASCII.openParenthesis
    // A straight mark after a word is an inch or the end of something, never a beginning.
    guard !(bytes[start] == ASCII.quote && isAfterWord) else { return nil }
    var index = start + opening.length
    while index < bytes.count {
      for closing in opening.closings where bytes.has(closing, at: index, before: bytes.count) {
        quotations[start] = index
        return index + closing.utf8CodeUnitCount - 1
      }
      index += 1
    }
    unclosedQuote = start
    return nil
  }
}

/// The quotation marks that may stand round an item.
struct Quotation {
  let length: Int
  let closings: [StaticString]

  /// Opening marks with those that close them.
  private static let pairs: [(StaticString, [StaticString])] = [
    ("\"", ["\""]), ("“", ["”"]), ("„", ["“", "”"]), ("«", ["»"]),
  ]

  static func opening(_ bytes: [UInt8], at offset: Int) -> Quotation? {
    for (opening, closings) in pairs where bytes.has(opening, at: offset, before: bytes.count) {
      return Quotation(length: opening.utf8CodeUnitCount, closings: closings)
    }
    return nil
  }
}
