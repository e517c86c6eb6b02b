import PolicyMarkdown

/// Where a link leads.
///
/// A link to a place in the document (`#contact-us`) can only be written when all names are known;
/// until then it stands between U+E000 and U+E001, which no input holds.
enum LinkTarget {
  static let placeStart: [UInt8] = [0xEE, 0x80, 0x80]
  static let placeEnd: [UInt8] = [0xEE, 0x80, 0x81]

  /// A destination as Markdown writes it; `nil` for an address that may not be published.
  ///
  /// - Parameter address: the value of an attribute, entities as written.
  static func destination(_ address: [UInt8]) -> [UInt8]? {
    let trimmed = address[address.trimmed(0..<address.count)].filter { $0 >= 0x20 && $0 != 0x7F }
    guard !trimmed.isEmpty, isAllowed(trimmed) else { return nil }
    if trimmed.first == ASCII.hash { return place(Array(trimmed.dropFirst())) }
    var result: [UInt8] = []
    var needsAngles = false
    for (index, byte) in trimmed.enumerated() {
      switch byte {
      case ASCII.space, ASCII.openParenthesis, ASCII.closeParenthesis: needsAngles = true
      case ASCII.less, ASCII.greater, ASCII.pipe:
        result += byte == ASCII.less ? "%3C" : byte == ASCII.greater ? "%3E" : "%7C"
        continue
      case ASCII.backslash: result.append(ASCII.backslash)
      case ASCII.openBrace where trimmed.dropFirst(index + 1).first == ASCII.openBrace:
        result.append(ASCII.backslash)
      default: break
      }
      result.append(byte)
    }
    return needsAngles ? [ASCII.less] + result + [ASCII.greater] : result
  }

  static func place(_ fragment: [UInt8]) -> [UInt8] { placeStart + fragment + placeEnd }

  /// Whether an address may be published, however its scheme is written.
  static func isAllowed(_ address: [UInt8]) -> Bool {
    let text = String(decoding: address.prefix(256), as: UTF8.self)
    let scheme = text.prefix { $0 != ":" && $0 != "/" && $0 != "?" && $0 != "#" }
    if scheme.contains("&") { return !text.contains(":") && !text.contains("&#") }
    return LinkScheme.isAllowed(text)
  }
}
