package import PolicyDiagnostics

/// What names a finding from one run to the next: the rule, the block, and the sentence judged.
///
/// Neither positions nor neighbouring sentences count, so a finding keeps its fingerprint when text
/// moves, and loses it when the judged words change.
package struct Fingerprint: Hashable, Sendable, CustomStringConvertible {
  /// 16 lower-case hexadecimal digits.
  package let text: String

  /// - Parameters:
  ///   - rule: the id of the diagnostic.
  ///   - element: the name of the block; empty if the finding is about none.
  ///   - judged: the words, in which runs of white space count as one space.
  package init(rule: String, element: String, judged: String) {
    var bytes = Array(rule.utf8)
    bytes.append(0)
    bytes.append(contentsOf: element.utf8)
    bytes.append(0)
    Fingerprint.fold(judged, into: &bytes)
    text = String(ContentDigest(of: bytes).text.prefix(16))
  }

  /// The fingerprint of a diagnostic.
  package init(_ diagnostic: Diagnostic) {
    self.init(
      rule: diagnostic.id, element: diagnostic.element ?? "",
      judged: diagnostic.judged ?? JudgedText.find(diagnostic.range))
  }

  package var description: String { text }

  private static func fold(_ words: String, into bytes: inout [UInt8]) {
    let start = bytes.count
    var isSpace = false
    for byte in words.utf8 {
      if byte == 0x20 || (0x09...0x0D).contains(byte) {
        isSpace = true
      } else {
        if isSpace, bytes.count > start { bytes.append(0x20) }
        isSpace = false
        bytes.append(byte)
      }
    }
  }
}
