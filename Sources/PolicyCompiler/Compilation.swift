package import PolicyAnalysis
package import PolicyDiagnostics
package import PolicyLaw
package import PolicyModel

/// What the compiler made of the files under a root.
package struct Compilation: Sendable {
  /// Sorted by name.
  package let policies: [CompiledPolicy]
  /// What each policy discloses of all that its readers' law asks for; sorted by policy.
  package let coverages: [Coverage]
  /// The law that was checked by.
  package let law: Law
  /// What accompanies versions that are to be published; in the order of their files.
  package let releases: [Release]
  /// Weighed for the stage; sorted by path and place.
  package let findings: FindingList
  package let options: CompilerOptions

  /// The findings that count.
  package var diagnostics: [Diagnostic] { findings.open }

  /// Whether nothing has been found at or above a severity.
  package func isClean(below severity: Severity) -> Bool {
    !diagnostics.contains { $0.severity >= severity }
  }
}

/// A policy in all its languages, with the files it was made from.
package struct CompiledPolicy: Sendable {
  /// The source first, then the translations by language code.
  package let editions: [Policy]
  /// Paths of the files it was made from; sorted.
  package let sources: [String]
  /// Where the blocks of the source stand, and what its slots print.
  package let places: PolicyPlaces

  package var name: Name { editions[0].name }
}
