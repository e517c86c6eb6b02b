package import PolicyDiagnostics

/// How close a text is to publication; the same findings weigh more the closer it is.
package enum Stage: String, Sendable, CaseIterable {
  case draft, review, publish

  /// Warnings about the language that keep a text from being published.
  private static let errorsAtPublish: Set<String> = [
    "missing-field", "missing-translation", "relative-name", "empty-field",
    "reuse-version-moved", "ambiguous-jurisdiction",
  ]

  /// Gives a diagnostic the severity that it has at this stage.
  package func weigh(_ diagnostic: Diagnostic) -> Diagnostic {
    var diagnostic = diagnostic
    diagnostic.severity = severity(of: diagnostic)
    return diagnostic
  }

  private func severity(of diagnostic: Diagnostic) -> Severity {
    switch diagnostic.group {
    case .language:
      let isNeeded = Stage.errorsAtPublish.contains(diagnostic.id)
      return self == .publish && isNeeded ? .error : diagnostic.severity
    case .missingDisclosure, .prose:
      // Who drafts has not written everything yet; only what cannot be read stops a draft.
      return self == .draft ? diagnostic.severity.lowered : diagnostic.severity
    case .question:
      return question
    }
  }

  /// What an open question weighs, whatever its rule says: it must be settled before publication.
  private var question: Severity {
    switch self {
    case .draft: .note
    case .review: .warning
    case .publish: .error
    }
  }
}

extension Severity {
  /// The next one below; a note stays one.
  fileprivate var lowered: Severity {
    switch self {
    case .error: .warning
    case .warning, .note: .note
    }
  }
}
