/// Reads JSON (RFC 8259), strictly: one value, no key twice, no fraction, nothing after it.
package struct JSONReader {
  /// Why bytes are not JSON that we read.
  package struct Fault: Error, Hashable, Sendable {
    /// Completes "it is not readable JSON:".
    package let reason: String
    /// Bytes from 0.
    package let offset: Int
  }

  private let bytes: [UInt8]
  private var index = 0
  private var depth = 0

  /// Nested deeper than this nothing is read, so that no file exhausts the stack.
  private static let deepest = 64

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Reads the one value of a file. Cost: linear, but for objects with very many keys.
  ///
  /// Throws `Fault` at the first byte that cannot stand where it does.
  package static func read(_ bytes: [UInt8]) throws(Fault) -> JSONValue {
    var reader = JSONReader(bytes)
    let value = try reader.value()
    reader.skipSpaces()
    guard reader.index == bytes.count else { throw reader.fault("something follows its end") }
    return value
  }

  // MARK: - Values

  private mutating func value() throws(Fault) -> JSONValue {
    skipSpaces()
    guard index < bytes.count else { throw fault("it ends too early") }
    switch bytes[index] {
    case UInt8(ascii: "{"): return try nested { reader throws(Fault) in try reader.object() }
    case UInt8(ascii: "["): return try nested { reader throws(Fault) in try reader.array() }
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  private mutating func nested(
    _ read: (inout JSONReader) throws(Fault) -> JSONValue
  ) throws(Fault) -> JSONValue {
    depth += 1
    guard depth <= JSONReader.deepest else { throw fault("it is nested too deeply") }
    index += 1
    let value = try read(&self)
    depth -= 1
    return value
  }

  private mutating func object() throws(Fault) -> JSONValue {
    var members: [JSONValue.Member] = []
    var keys: Set<String> = []
    guard !take("}") else { return .object([]) }
    repeat {
      skipSpaces()
      guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else {
        throw fault("a key is missing")
      }
      let key = try string()
      guard keys.insert(key).inserted else { throw fault("the key \"\(key)\" stands twice") }
      guard take(":") else { throw fault("a colon is missing") }
      members.append(.init(key: key, value: try value()))
    } while take(",")
    guard take("}") else { throw fault("a closing brace is missing") }
    return .object(members)
  }

  private mutating func array() throws(Fault) -> JSONValue {
    var values: [JSONValue] = []
    guard !take("]") else { return .array([]) }
    repeat { values.append(try value()) } while take(",")
    guard take("]") else { throw fault("a closing bracket is missing") }
    return .array(values)
  }

  private mutating func word(_ word: String, _ value: JSONValue) throws(Fault) -> JSONValue {
    guard bytes[index...].starts(with: word.utf8) else { throw fault("a value is missing") }
    index += word.utf8.count
    return value
  }

  private mutating func number() throws(Fault) -> JSONValue {
    let start = index
    if bytes[index] == UInt8(ascii: "-") { index += 1 }
    while index < bytes.count, (0x30...0x39).contains(bytes[index]) { index += 1 }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    let digits = text.drop { $0 == "-" }
    guard let number = Int(text), digits == "0" || !digits.hasPrefix("0"),
      index == bytes.count || !".eE".utf8.contains(bytes[index])
    else {
      index = start
      throw fault("a value is missing or is no whole number")
    }
    return .number(number)
  }

  // MARK: - Strings

  private mutating func string() throws(Fault) -> String {
    index += 1
    var text: [UInt8] = []
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      switch byte {
      case UInt8(ascii: "\""):
        guard let string = String(validating: text, as: UTF8.self) else {
          throw fault("a string is not UTF-8")
        }
        return string
      case UInt8(ascii: "\\"): text += try escape()
      case 0..<0x20: throw fault("a control character stands in a string")
      default: text.append(byte)
      }
    }
    throw fault("a string does not end")
  }

  private mutating func escape() throws(Fault) -> [UInt8] {
    guard index < bytes.count else { throw fault("a string does not end") }
    let byte = bytes[index]
    index += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "u"): return Array(String(try scalar()).utf8)
    default: throw fault("an escape is unknown")
    }
  }

  /// The character of `\uXXXX`, or of two of them that are a pair of surrogates.
  private mutating func scalar() throws(Fault) -> Character {
    let first = try codeUnit()
    var units = [first]
    if UTF16.isLeadSurrogate(first), bytes[index...].starts(with: "\\u".utf8) {
      index += 2
      units.append(try codeUnit())
    }
    guard let text = String(validating: units, as: UTF16.self), let only = text.first else {
      throw fault("half of a pair of surrogates stands alone")
    }
    return only
  }

  private mutating func codeUnit() throws(Fault) -> UInt16 {
    let digits = bytes[index...].prefix(4)
    let isHexadecimal = digits.allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
    guard digits.count == 4, isHexadecimal,
      let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw fault("an escape has not four digits") }
    index += 4
    return unit
  }

  // MARK: - Bytes

  private mutating func take(_ mark: Unicode.Scalar) -> Bool {
    skipSpaces()
    guard index < bytes.count, bytes[index] == UInt8(ascii: mark) else { return false }
    index += 1
    return true
  }

  private mutating func skipSpaces() {
    while index < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index]) { index += 1 }
  }

  private func fault(_ reason: String) -> Fault { Fault(reason: reason, offset: index) }
}
