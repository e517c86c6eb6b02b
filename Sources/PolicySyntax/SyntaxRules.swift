package import PolicyDiagnostics

/// The rules of the shape of a file: what each checks, why, and how a text without the fault looks.
package enum SyntaxRules {
  /// The pages of all rules that reading a file may report, sorted by id.
  package static let pages: [RulePage] =
    (charactersPages + limitsPages + headingsPages + fieldsPages + textsPages).sorted {
      $0.id < $1.id
    }
}
