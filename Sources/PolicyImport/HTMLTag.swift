/// A piece of raw HTML as CommonMark recognises it: a tag, a comment or a declaration.
struct HTMLTag {
  let kind: Kind
  /// From the `<` to after the `>`.
  let range: Range<Int>
  /// Lower case; empty unless the piece is a tag.
  let name: String
  /// In the order written, names in lower case.
  let attributes: [(name: String, value: Range<Int>)]

  enum Kind { case start, end, comment, other }

  /// Reads the piece that begins at a `<`; `nil` if there is none.
  init?(_ bytes: [UInt8], at start: Int, before end: Int) {
    var search = HTMLSearch()
    self.init(bytes, at: start, before: end, search: &search)
  }

  /// - Parameter search: what is known not to follow; shared by all pieces of one text.
  init?(_ bytes: [UInt8], at start: Int, before end: Int, search: inout HTMLSearch) {
    guard start + 2 < end else { return nil }
    switch bytes[start + 1] {
    case ASCII.exclamation, ASCII.question:
      guard let (kind, close) = Self.special(bytes, start, end, &search) else { return nil }
      self.init(kind: kind, range: start..<close, name: "", attributes: [])
    case ASCII.slash:
      guard let nameEnd = Self.nameEnd(bytes, start + 2, end) else { return nil }
      let close = Self.skippingSpace(bytes, nameEnd, end)
      guard close < end, bytes[close] == ASCII.greater else { return nil }
      let name = Self.lowered(bytes, start + 2..<nameEnd)
      self.init(kind: .end, range: start..<close + 1, name: name, attributes: [])
    default:
      guard let nameEnd = Self.nameEnd(bytes, start + 1, end) else { return nil }
      var reader = AttributeReader(bytes: bytes, offset: nameEnd, end: end)
      guard let close = reader.read(&search) else { return nil }
      let name = Self.lowered(bytes, start + 1..<nameEnd)
      self.init(
        kind: .start, range: start..<close, name: name, attributes: reader.attributes)
    }
  }

  private init(
    kind: Kind, range: Range<Int>, name: String, attributes: [(name: String, value: Range<Int>)]
  ) {
    self.kind = kind
    self.range = range
    self.name = name
    self.attributes = attributes
  }

  /// The value of an attribute as written, `nil` if the tag has none of this name.
  func value(of attribute: String, in bytes: [UInt8]) -> [UInt8]? {
    attributes.first { $0.name == attribute }.map { Array(bytes[$0.value]) }
  }

  private static func special(
    _ bytes: [UInt8], _ start: Int, _ end: Int, _ search: inout HTMLSearch
  ) -> (Kind, Int)? {
    if bytes.has("<!--", at: start, before: end) {
      if bytes.has(">", at: start + 4, before: end) { return (.comment, start + 5) }
      if bytes.has("->", at: start + 4, before: end) { return (.comment, start + 6) }
      return search.find("-->", .comment, in: bytes, start + 4..<end).map { (.comment, $0) }
    }
    if bytes[start + 1] == ASCII.question {
      return search.find("?>", .instruction, in: bytes, start + 2..<end).map { (.other, $0) }
    }
    if bytes.has("<![CDATA[", at: start, before: end) {
      return search.find("]]>", .characterData, in: bytes, start + 9..<end).map { (.other, $0) }
    }
    guard bytes[start + 2].isLetter else { return nil }
    return search.find(">", .declaration, in: bytes, start + 2..<end).map { (.other, $0) }
  }

  private static func nameEnd(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int? {
    guard start < end, bytes[start].isLetter else { return nil }
    var index = start
    while index < end, bytes[index].isLetter || bytes[index].isDigit || bytes[index] == ASCII.dash {
      index += 1
    }
    return index - start <= 64 ? index : nil
  }

  static func skippingSpace(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
    var index = start
    while index < end, bytes[index].isSpace { index += 1 }
    return index
  }

  static func lowered(_ bytes: [UInt8], _ range: Range<Int>) -> String {
    String(decoding: bytes[range].map(\.lowered), as: UTF8.self)
  }
}

/// Remembers what does not follow, so that thousands of beginnings without an end stay cheap.
struct HTMLSearch {
  private var absent: Set<Mark> = []

  enum Mark: Hashable {
    case comment, instruction, characterData, declaration, quote, apostrophe
  }

  /// The offset after the next occurrence of a text.
  mutating func find(
    _ text: StaticString, _ mark: Mark, in bytes: [UInt8], _ range: Range<Int>
  ) -> Int? {
    guard !absent.contains(mark), range.lowerBound < range.upperBound else { return nil }
    guard let found = bytes.firstIndex(of: text, in: range) else {
      absent.insert(mark)
      return nil
    }
    return found + text.utf8CodeUnitCount
  }
}

/// Reads the attributes of a start tag.
struct AttributeReader {
  let bytes: [UInt8]
  var offset: Int
  let end: Int
  var attributes: [(name: String, value: Range<Int>)] = []

  init(bytes: [UInt8], offset: Int, end: Int) {
    self.bytes = bytes
    self.offset = offset
    self.end = end
  }

  /// - Returns: the offset after the `>`.
  mutating func read(_ search: inout HTMLSearch) -> Int? {
    while true {
      let next = HTMLTag.skippingSpace(bytes, offset, end)
      guard next < end else { return nil }
      if bytes[next] == ASCII.greater { return next + 1 }
      if bytes.has("/>", at: next, before: end) { return next + 2 }
      guard next > offset else { return nil }
      offset = next
      guard readAttribute(&search) else { return nil }
    }
  }

  private mutating func readAttribute(_ search: inout HTMLSearch) -> Bool {
    let start = offset
    guard Self.isNameStart(bytes[start]) else { return false }
    while offset < end, Self.isNameByte(bytes[offset]) { offset += 1 }
    let name = HTMLTag.lowered(bytes, start..<offset)
    let equals = HTMLTag.skippingSpace(bytes, offset, end)
    guard equals < end, bytes[equals] == ASCII.equals else {
      attributes.append((name, offset..<offset))
      return true
    }
    offset = HTMLTag.skippingSpace(bytes, equals + 1, end)
    guard offset < end, let value = readValue(&search) else { return false }
    attributes.append((name, value))
    return true
  }

  private mutating func readValue(_ search: inout HTMLSearch) -> Range<Int>? {
    let first = bytes[offset]
    if first == ASCII.quote || first == ASCII.apostrophe {
      let start = offset + 1
      let close =
        first == ASCII.quote
        ? search.find("\"", .quote, in: bytes, start..<end)
        : search.find("'", .apostrophe, in: bytes, start..<end)
      guard let close else { return nil }
      offset = close
      return start..<close - 1
    }
    let start = offset
    while offset < end, Self.isUnquoted(bytes[offset]) { offset += 1 }
    return offset > start ? start..<offset : nil
  }

  private static func isNameStart(_ byte: UInt8) -> Bool {
    byte.isLetter || byte == ASCII.underscore || byte == ASCII.colon
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    isNameStart(byte) || byte.isDigit || byte == ASCII.dot || byte == ASCII.dash
  }

  private static func isUnquoted(_ byte: UInt8) -> Bool {
    switch byte {
    case ASCII.quote, ASCII.apostrophe, ASCII.equals, ASCII.less, ASCII.greater, ASCII.backtick:
      false
    default: !byte.isSpace
    }
  }
}
