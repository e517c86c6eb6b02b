/// Writes HTML into a buffer of bytes; the only place that escapes text and attribute values.
///
/// Elements are balanced by construction: `element` closes what it opens, and `end` closes the
/// innermost open element, whatever its name.
package struct HTMLWriter: Sendable {
  /// UTF-8; complete once every element is closed.
  package private(set) var bytes: [UInt8] = []
  private var open: [StaticString] = []
  /// The start tag written last still lacks its `>`.
  private var isInTag = false

  /// - Parameter capacity: bytes to expect.
  package init(capacity: Int = 0) {
    bytes.reserveCapacity(capacity)
  }

  /// How many elements are open.
  package var depth: Int { open.count }

  package var string: String { String(decoding: bytes, as: UTF8.self) }

  // MARK: Elements

  /// Writes an element round its content.
  ///
  /// - Parameter content: writes first the attributes, then what stands inside.
  package mutating func element(
    _ name: StaticString, _ content: (inout HTMLWriter) -> Void = { _ in }
  ) {
    let depth = open.count
    start(name)
    content(&self)
    while open.count > depth { end() }
  }

  /// Opens an element; attributes may follow until something else is written.
  package mutating func start(_ name: StaticString) {
    closeTag()
    bytes.append(UInt8(ascii: "<"))
    append(name)
    open.append(name)
    isInTag = true
  }

  /// Closes the innermost open element.
  package mutating func end() {
    guard let name = open.popLast() else { return }
    closeTag()
    bytes.append(UInt8(ascii: "<"))
    bytes.append(UInt8(ascii: "/"))
    append(name)
    bytes.append(UInt8(ascii: ">"))
  }

  /// Writes an element that has no end tag and no content, such as `br`.
  package mutating func void(
    _ name: StaticString, _ attributes: (inout HTMLWriter) -> Void = { _ in }
  ) {
    closeTag()
    bytes.append(UInt8(ascii: "<"))
    append(name)
    isInTag = true
    attributes(&self)
    closeTag()
  }

  // MARK: Attributes of the element just opened

  /// Writes an attribute; without effect once the element has content.
  package mutating func attribute(_ name: StaticString, _ value: String) {
    guard beginAttribute(name) else { return }
    escape(value)
    bytes.append(UInt8(ascii: "\""))
  }

  /// Writes an attribute made of two parts, so that a prefix costs no new string.
  package mutating func attribute(_ name: StaticString, _ prefix: StaticString, _ value: String) {
    guard beginAttribute(name) else { return }
    append(prefix)
    escape(value)
    bytes.append(UInt8(ascii: "\""))
  }

  /// Writes an address: bytes that may not stand in one are percent-encoded, then escaped.
  package mutating func address(_ name: StaticString, _ value: String) {
    guard beginAttribute(name) else { return }
    escapeAddress(value)
    bytes.append(UInt8(ascii: "\""))
  }

  /// Writes an attribute without a value, such as `checked`.
  package mutating func flag(_ name: StaticString) {
    guard isInTag else { return }
    bytes.append(UInt8(ascii: " "))
    append(name)
  }

  // MARK: Content

  /// Writes text, escaped.
  package mutating func text(_ value: String) {
    closeTag()
    escape(value)
  }

  /// Writes a line end between elements, for people who read the source.
  package mutating func newline() {
    closeTag()
    if let last = bytes.last, last != 0x0A { bytes.append(0x0A) }
  }

  /// Writes finished HTML as it is; it must come from a writer.
  package mutating func html(_ other: HTMLWriter) {
    closeTag()
    bytes.append(contentsOf: other.bytes)
  }

  /// Writes markup that stands in the program itself, such as the document type.
  package mutating func markup(_ constant: StaticString) {
    closeTag()
    append(constant)
  }

  // MARK: Bytes

  private mutating func beginAttribute(_ name: StaticString) -> Bool {
    guard isInTag else { return false }
    bytes.append(UInt8(ascii: " "))
    append(name)
    bytes.append(UInt8(ascii: "="))
    bytes.append(UInt8(ascii: "\""))
    return true
  }

  private mutating func closeTag() {
    guard isInTag else { return }
    isInTag = false
    bytes.append(UInt8(ascii: ">"))
  }

  private mutating func append(_ constant: StaticString) {
    bytes.append(
      contentsOf: UnsafeBufferPointer(
        start: constant.utf8Start, count: constant.utf8CodeUnitCount))
  }

  private mutating func escape(_ value: String) {
    var value = value
    value.withUTF8 { source in
      var runStart = 0
      for index in 0..<source.count {
        guard let entity = Self.entity(source[index]) else { continue }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[runStart..<index]))
        append(entity)
        runStart = index + 1
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[runStart...]))
    }
  }

  @inline(__always)
  private static func entity(_ byte: UInt8) -> StaticString? {
    guard byte <= UInt8(ascii: ">") else { return nil }
    switch byte {
    case UInt8(ascii: "&"): return "&amp;"
    case UInt8(ascii: "<"): return "&lt;"
    case UInt8(ascii: ">"): return "&gt;"
    case UInt8(ascii: "\""): return "&quot;"
    default: return nil
    }
  }

  private mutating func escapeAddress(_ value: String) {
    var value = value
    value.withUTF8 { source in
      for byte in source {
        switch byte {
        case UInt8(ascii: "&"): append("&amp;")
        case UInt8(ascii: "'"): append("&#x27;")
        case _ where Self.isSafeInAddress(byte): bytes.append(byte)
        default:
          bytes.append(UInt8(ascii: "%"))
          bytes.append(Self.hexDigit(byte >> 4))
          bytes.append(Self.hexDigit(byte & 15))
        }
      }
    }
  }

  /// What stands in an address as it is; a percent sign too, since it may already encode something.
  private static func isSafeInAddress(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    case UInt8(ascii: "!"), UInt8(ascii: "#"), UInt8(ascii: "$"), UInt8(ascii: "%"),
      UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "*"), UInt8(ascii: "+"),
      UInt8(ascii: ","), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"),
      UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "="), UInt8(ascii: "?"),
      UInt8(ascii: "@"), UInt8(ascii: "_"), UInt8(ascii: "~"):
      true
    default: false
    }
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? 0x30 + value : 0x37 + value
  }
}
