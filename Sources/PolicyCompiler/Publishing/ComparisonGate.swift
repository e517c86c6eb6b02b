package import PolicyDiagnostics
package import PolicyLaw
package import PolicyModel

/// The gate that compares a text with the version before: is the version number great enough, is
/// the notice given that the old version promised, are those affected asked, is every change decided?
package enum ComparisonGate {
  /// What is compared.
  package struct Input: Sendable {
    /// The last published version, compiled from its sources.
    package let old: PolicyReading
    /// The text that is to be published.
    package let new: PolicyReading
    package let release: Release
    package let law: Law
    /// The day of publication, from which notice periods are counted.
    package let published: CalendarDate
    /// The day of the run, on which decisions hold or have lapsed.
    package let asOf: CalendarDate
  }

  /// What the comparison says.
  package struct Verdict: Sendable {
    /// Each an error if it is to keep the text from being published.
    package var diagnostics: [Diagnostic] = []
    /// The earliest effective date that every notice period allows; `nil` if any is.
    package var earliestEffective: CalendarDate?
  }

  /// Judges the changes between two versions.
  package static func judge(_ input: Input) -> Verdict { Verdict() }
}
