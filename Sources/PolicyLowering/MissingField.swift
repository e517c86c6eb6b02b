internal import PolicyDiagnostics
internal import PolicyReference

extension Diagnostic {
  /// A block lacks a field that it must have, at once or before publication.
  static func missingField(
    _ rule: FieldRule, _ kind: BlockKind, _ name: String, at place: SourceRange
  ) -> Diagnostic {
    let label = rule.label.rawValue
    var diagnostic = Diagnostic(
      "missing-field", rule.need == .always ? .error : .warning, at: place,
      "the \(kind.rawValue) \"\(name)\" does not say \"\(label)\"",
      label: "no \"\(label)\" field",
      helps: [.init("add this line below the heading:", lines: ["- \(label): \(rule.example)"])],
      notes: ["the field says this: " + rule.summary.withoutPeriod.firstLower])
    // One heading lacks several fields, each of which somebody may have a reason for.
    diagnostic.judged = label
    return diagnostic
  }
}
