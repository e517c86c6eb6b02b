/// Writes JSON into a buffer of bytes, value by value.
///
/// The caller opens and closes what it writes; nothing is kept but the bytes and a stack of open
/// brackets, so the cost is linear in the output. Numbers are whole: none of our formats has others.
package struct JSONWriter: Sendable {
  /// How the bytes are laid out.
  package enum Form: Sendable, Hashable {
    /// UTF-8, sorted keys, no white space: what digests are made of.
    case canonical
    /// Two spaces a level, a value a line: for people.
    case pretty
  }

  /// UTF-8; complete once all is closed.
  package private(set) var bytes: [UInt8] = []
  private let form: Form
  private var open: [Bracket] = []

  private struct Bracket {
    let isObject: Bool
    var isEmpty = true
    /// Where the last key stands among the bytes; used to hold canonical objects to sorted keys.
    var lastKey: Range<Int>?
  }

  /// - Parameter capacity: bytes to expect.
  package init(_ form: Form = .pretty, capacity: Int = 0) {
    self.form = form
    bytes.reserveCapacity(capacity)
  }

  /// Forgets what was written and keeps the memory.
  package mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    open.removeAll(keepingCapacity: true)
  }

  /// The bytes with the newline that ends a text file.
  package mutating func finish() -> [UInt8] {
    if form == .pretty { bytes.append(0x0A) }
    return bytes
  }

  // MARK: Objects and arrays

  /// Writes an object.
  package mutating func object(_ content: (inout JSONWriter) -> Void) {
    begin(isObject: true)
    content(&self)
    end()
  }

  /// Writes an array.
  package mutating func array(_ content: (inout JSONWriter) -> Void) {
    begin(isObject: false)
    content(&self)
    end()
  }

  /// Writes the key of the next value of the object.
  package mutating func key(_ name: String) {
    separate()
    let start = bytes.count
    quote(name)
    if form == .canonical { checkOrder(start..<bytes.count) }
    bytes.append(UInt8(ascii: ":"))
    if form == .pretty { bytes.append(0x20) }
    isAfterKey = true
  }

  /// Writes a key and an object.
  package mutating func object(_ name: String, _ content: (inout JSONWriter) -> Void) {
    key(name)
    object(content)
  }

  /// Writes a key and an array.
  package mutating func array(_ name: String, _ content: (inout JSONWriter) -> Void) {
    key(name)
    array(content)
  }

  // MARK: Values

  /// Writes a string.
  package mutating func string(_ value: String) {
    separate()
    quote(value)
  }

  /// Writes a string that is at hand as UTF-8.
  package mutating func string(utf8 value: some Collection<UInt8>) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    if value.withContiguousStorageIfAvailable({ escape($0) }) == nil {
      Array(value).withUnsafeBufferPointer { escape($0) }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Writes a whole number.
  package mutating func number(_ value: Int) {
    separate()
    bytes.append(contentsOf: String(value).utf8)
  }

  /// Writes `true` or `false`.
  package mutating func bool(_ value: Bool) {
    separate()
    bytes.append(contentsOf: (value ? "true" : "false").utf8)
  }

  /// Writes `null`.
  package mutating func null() {
    separate()
    bytes.append(contentsOf: "null".utf8)
  }

  /// Writes a key and a string.
  package mutating func string(_ name: String, _ value: String) {
    key(name)
    string(value)
  }

  /// Writes a key and a number.
  package mutating func number(_ name: String, _ value: Int) {
    key(name)
    number(value)
  }

  /// Writes a key and `true` or `false`.
  package mutating func bool(_ name: String, _ value: Bool) {
    key(name)
    bool(value)
  }

  /// Writes a key and an array of strings.
  package mutating func strings(_ name: String, _ values: [String]) {
    array(name) { array in
      for value in values { array.string(value) }
    }
  }

  // MARK: Bytes

  private var isAfterKey = false

  /// Opens an object or an array, for walks that do not nest as calls do; `end` closes it.
  package mutating func begin(isObject: Bool) {
    separate()
    bytes.append(isObject ? UInt8(ascii: "{") : UInt8(ascii: "["))
    open.append(Bracket(isObject: isObject))
  }

  /// Closes what was opened last.
  package mutating func end() {
    guard let last = open.popLast() else { return }
    if form == .pretty, !last.isEmpty { newLine() }
    bytes.append(last.isObject ? UInt8(ascii: "}") : UInt8(ascii: "]"))
  }

  /// Writes what stands between the value before and the next one.
  private mutating func separate() {
    if isAfterKey {
      isAfterKey = false
      return
    }
    guard let last = open.indices.last else { return }
    if !open[last].isEmpty { bytes.append(UInt8(ascii: ",")) }
    open[last].isEmpty = false
    if form == .pretty { newLine() }
  }

  private mutating func newLine() {
    bytes.append(0x0A)
    for _ in 0..<open.count {
      bytes.append(0x20)
      bytes.append(0x20)
    }
  }

  private mutating func checkOrder(_ key: Range<Int>) {
    guard let last = open.indices.last else { return }
    if let before = open[last].lastKey {
      assert(
        bytes[before].lexicographicallyPrecedes(bytes[key]),
        "keys of a canonical object are written in order: "
          + String(decoding: bytes[key], as: UTF8.self))
    }
    open[last].lastKey = key
  }

  private mutating func quote(_ value: String) {
    bytes.append(UInt8(ascii: "\""))
    var value = value
    value.withUTF8 { escape($0) }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Source: RFC 8785, section 3.2.2.2: only what must be escaped is.
  private mutating func escape(_ source: UnsafeBufferPointer<UInt8>) {
    var runStart = 0
    var index = 0
    while index < source.count {
      let end = min(index + 8, source.count)
      if end == index + 8, JSONWriter.isPlain(source, index) {
        index = end
        continue
      }
      while index < end {
        let byte = source[index]
        index += 1
        guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else {
          continue
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[runStart..<index - 1]))
        runStart = index
        appendEscape(byte)
      }
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[runStart...]))
  }

  /// Whether none of eight bytes needs an escape: each test leaves the top bit of a byte that is below
  /// a bound, or equal to a mark.
  @inline(__always)
  private static func isPlain(_ source: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let block = UnsafeRawBufferPointer(source).loadUnaligned(
      fromByteOffset: index, as: UInt64.self)
    let quotes = block ^ (ones &* UInt64(UInt8(ascii: "\"")))
    let slashes = block ^ (ones &* UInt64(UInt8(ascii: "\\")))
    let marks =
      ((block &- ones &* 0x20) & ~block) | ((quotes &- ones) & ~quotes)
      | ((slashes &- ones) & ~slashes)
    return marks & (ones &* 0x80) == 0
  }

  private mutating func appendEscape(_ byte: UInt8) {
    bytes.append(UInt8(ascii: "\\"))
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
    case 0x08: bytes.append(UInt8(ascii: "b"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0C: bytes.append(UInt8(ascii: "f"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    default:
      bytes.append(contentsOf: "u00".utf8)
      bytes.append(Hexadecimal.digit(byte >> 4))
      bytes.append(Hexadecimal.digit(byte & 15))
    }
  }
}
