package import PolicyDiagnostics

/// The rules of what a policy says: what each checks, why, and how a text without the fault looks.
///
/// Among them are those of `PolicyMarkdown`, since it is here that bodies are read.
package enum LoweringRules {
  /// The pages of all rules that putting a policy together may report, sorted by id.
  ///
  /// Rules that reading a file can report as well have their page in `SyntaxRules`; a path out of the
  /// root is explained by the program, which meets it in the file system too.
  package static let pages: [RulePage] =
    (valuesPages + tablesPages + namesPages + slotsPages + reusePages + translationsPages
    + factsPages + bodiesPages).sorted { $0.id < $1.id }
}
