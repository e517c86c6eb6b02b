/// What a diagnostic is about, which decides how much it matters at each stage of a text.
package enum FindingGroup: String, Sendable, Hashable, CaseIterable {
  /// The text cannot be read as it was meant; nobody can answer for that.
  case language
  /// A row of law is not met by what readers are shown.
  case missingDisclosure = "missing-disclosure"
  /// Whether a row of law applies depends on a fact that the author has not stated.
  case question
  /// The words themselves: a promise without a measure, a date that contradicts a field.
  case prose
}
