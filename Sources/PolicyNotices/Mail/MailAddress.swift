/// What may stand in a header as it is.
enum MailAddress {
  /// Whether a text is one address of ordinary characters: nothing in it can begin another header,
  /// another address or a comment.
  ///
  /// Source: RFC 5322, section 3.4.1, without quoted strings and obsolete forms.
  static func isPlain(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    guard parts.count == 2, text.utf8.count <= 254 else { return false }
    return isDotted(parts[0], isAtomText) && isHost(parts[1])
  }

  /// Whether bytes are the name of a host.
  static func isHost(_ bytes: some Collection<UInt8>) -> Bool {
    isDotted(bytes) { byte in isAlphanumeric(byte) || byte == UInt8(ascii: "-") }
  }

  private static func isDotted(
    _ bytes: some Collection<UInt8>, _ isAllowed: (UInt8) -> Bool
  ) -> Bool {
    let labels = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return !labels.isEmpty && labels.allSatisfy { !$0.isEmpty && $0.allSatisfy(isAllowed) }
  }

  static func isAtomText(_ byte: UInt8) -> Bool {
    isAlphanumeric(byte) || "!#$%&'*+-/=?^_`{|}~".utf8.contains(byte)
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}
