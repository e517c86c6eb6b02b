package import PolicyDiagnostics

/// How close a text is to publication; the same findings weigh more the closer it is.
package enum Stage: String, Sendable, CaseIterable {
  case draft, review, publish

  /// Warnings that keep a text from being published.
  private static let errorsAtPublish: Set<String> = [
    "missing-field", "missing-translation", "relative-name", "empty-field",
    "reuse-version-moved", "ambiguous-jurisdiction",
  ]

  /// Gives a diagnostic the severity that it has at this stage.
  package func weigh(_ diagnostic: Diagnostic) -> Diagnostic {
    guard self == .publish, diagnostic.severity != .error,
      Stage.errorsAtPublish.contains(diagnostic.id)
    else { return diagnostic }
    var diagnostic = diagnostic
    diagnostic.severity = .error
    return diagnostic
  }
}
