/// E-mail addresses that are not whole.
enum MailAddress {
  /// The runs of bytes round an @ that are meant as an address and are none.
  static func broken(in bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var index = range.lowerBound
    while let at = bytes[index..<range.upperBound].firstIndex(of: UInt8(ascii: "@")) {
      var start = at
      while start > range.lowerBound, isLocal(bytes[start - 1]) { start -= 1 }
      var end = at + 1
      while end < range.upperBound, isDomain(bytes[end]) { end += 1 }
      while end > at + 1, bytes[end - 1] == UInt8(ascii: ".") { end -= 1 }
      if isBroken(bytes, start, at, end), !isPartOfAddress(bytes, start, end, range) {
        found.append(start..<end)
      }
      index = max(end, at + 1)
    }
    return found
  }

  private static func isBroken(_ bytes: [UInt8], _ start: Int, _ at: Int, _ end: Int) -> Bool {
    // A handle such as @harbour has nothing before the @, and "3 @ 5" is no address.
    guard start < at else { return false }
    let domain = bytes[at + 1..<end]
    if domain.isEmpty { return true }
    // name@1.2 is the version of a package.
    guard let first = domain.first, !isDigit(first) else { return false }
    return !domain.contains(UInt8(ascii: ".")) || domain.first == UInt8(ascii: ".")
  }

  /// Whether it stands in an address of the web or is hidden on purpose.
  private static func isPartOfAddress(
    _ bytes: [UInt8], _ start: Int, _ end: Int, _ range: Range<Int>
  ) -> Bool {
    let before = start > range.lowerBound ? bytes[start - 1] : 0x20
    let after = end < range.upperBound ? bytes[end] : 0x20
    let marks = ["/", ":", "@", "=", "{", "[", "<"].map { UInt8(ascii: $0) }
    return marks.contains(before) || marks.contains(after)
  }

  private static func isLocal(_ byte: UInt8) -> Bool {
    isAlphanumeric(byte) || [0x2E, 0x5F, 0x25, 0x2B, 0x2D].contains(byte)
  }

  private static func isDomain(_ byte: UInt8) -> Bool {
    isAlphanumeric(byte) || byte == 0x2E || byte == 0x2D || byte >= 0x80
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    isDigit(byte) || (0x61...0x7A).contains(byte | 0x20)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
