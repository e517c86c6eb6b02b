/// What lowering asks of the law, and only where a text touches on it: an answer may need all rows.
package struct LawAnswers: Sendable {
  /// Whether some condition speaks of a fact: `thresholds.ccpa`.
  let speaksOf: @Sendable (_ fact: String) -> Bool
  /// Words that rules prescribe, by the rule's id.
  let prescribedWordings: @Sendable () -> [String: String]

  /// By default of a law that says nothing.
  package init(
    speaksOf: @escaping @Sendable (_ fact: String) -> Bool = { _ in false },
    prescribedWordings: @escaping @Sendable () -> [String: String] = { [:] }
  ) {
    self.speaksOf = speaksOf
    self.prescribedWordings = prescribedWordings
  }
}
