internal import PolicyReference

/// A regime as authors write it: `EEA`, `US-CA`.
package struct JurisdictionCode: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// Upper case.
  package let text: String

  /// Reads a code without regard to case; any text is accepted.
  package init(_ text: String) {
    self.text = text.uppercased()
  }

  package var description: String { text }

  /// The regime that this one lies in: US for `US-CA`; `nil` for one that stands alone.
  package var parent: JurisdictionCode? {
    text.utf8.firstIndex(of: 0x2D).map { JurisdictionCode(String(text[..<$0])) }
  }

  /// Whether a reader of the other regime is a reader of this one: US covers US-CA and itself,
  /// and EEA its countries.
  package func covers(_ other: JurisdictionCode) -> Bool {
    self == other || Jurisdictions.lies(other.text, in: text)
  }

  package static func < (left: JurisdictionCode, right: JurisdictionCode) -> Bool {
    left.text < right.text
  }
}
