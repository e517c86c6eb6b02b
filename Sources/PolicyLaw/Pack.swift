package import PolicyModel

/// The law of one regime as its pack states it: instruments and the rows that rest on them.
package struct Pack: Sendable {
  package let code: JurisdictionCode
  package let title: String
  /// The version of the rule set: `2026.1`.
  package let version: String
  /// The regime that is switched on with it.
  package let parent: JurisdictionCode?
  /// True unless every row is tested; a report says so.
  package let isPartial: Bool
  package let instruments: [Instrument]
  /// In the order of the pack.
  package let requirements: [Requirement]
  /// Path of the file.
  package let path: String

  /// A law.
  package struct Instrument: Sendable {
    package let name: Name
    package let title: String
    package let citation: String
    package let alsoCitedAs: [String]
    package let officialSource: String?
  }
}

/// What a provision says a policy must state.
package struct Requirement: Sendable {
  /// Lower case, never reused: `caloppa.22575.b.4`.
  package let id: Name
  package let title: String
  /// The provision within its instrument.
  package let citation: String
  package let instrument: Name?
  /// The facts that make it apply, as written.
  package let appliesWhen: String
  /// The facts that prove it, as written; empty if no fact can.
  package let provenBy: String
  /// How and when the source was read; `knowledge` is passed on to readers of a finding.
  package let verified: String
}
