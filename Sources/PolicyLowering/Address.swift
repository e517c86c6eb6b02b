/// Whether words are an address that people can be sent to.
enum Address {
  /// A name, an at sign and a host with a dot in it.
  static func isEmail(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, let name = parts.first, let host = parts.last,
      !name.isEmpty, isHost(host)
    else { return false }
    return !text.unicodeScalars.contains { " \t<>(),;:\"\\".unicodeScalars.contains($0) }
  }

  /// At least five digits, and nothing that telephone numbers do not have.
  static func isPhone(_ text: String) -> Bool {
    var digits = 0
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39: digits += 1
      case 0x2B, 0x2D, 0x2E, 0x2F, 0x20, 0x28, 0x29: continue
      default: return false
      }
    }
    return (5...20).contains(digits)
  }

  /// A web address, a mail or telephone link, or a path on the own site.
  static func isLink(_ text: String) -> Bool {
    guard !text.utf8.contains(where: { $0 <= 0x20 }) else { return false }
    for scheme in ["https://", "http://"] where text.hasPrefix(scheme) {
      return isHost(text.dropFirst(scheme.count).prefix { !"/?#:".contains($0) })
    }
    if text.hasPrefix("mailto:") { return isEmail(String(text.dropFirst(7))) }
    if text.hasPrefix("tel:") { return isPhone(String(text.dropFirst(4))) }
    return text.hasPrefix("/") || text.hasPrefix("./") || text.hasPrefix("../")
  }

  private static func isHost(_ host: Substring) -> Bool {
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    return labels.count >= 2 && labels.allSatisfy { !$0.isEmpty }
  }
}
