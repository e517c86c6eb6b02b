package import PolicyDiagnostics
package import PolicyLaw
package import PolicyModel

/// One policy compiled by itself, from the sources of any time: what versions are compared as.
///
/// It is made without asking what the law requires, so that twenty versions can be read in a moment;
/// `Compiler.compile` with its files says the rest.
package struct PolicyReading: Sendable {
  /// The source first, then the translations by language code.
  package let editions: [Policy]
  /// Where the blocks of the source stand, and what its slots print.
  package let places: PolicyPlaces
  /// That of the program of today, with the law files among the sources.
  package let law: Law
  /// All files that it was read from.
  package let files: [InputFile]
  /// Paths of the files that the policy is made of; sorted.
  package let sources: [String]
  /// What is wrong with those files, unweighed.
  package let diagnostics: [Diagnostic]
  /// Among those files; in the order of their paths.
  package let releases: [Release]

  /// In the language it was written in.
  package var policy: Policy { editions[0] }
}
