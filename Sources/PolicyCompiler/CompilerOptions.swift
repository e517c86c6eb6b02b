package import PolicyModel

/// What a run of the compiler is told beside its files.
package struct CompilerOptions: Sendable {
  package var stage: Stage
  /// The day for which the run is made; it is an input, never read from a clock here.
  package var asOf: CalendarDate
  /// How many policies are worked on at a time; the result is the same for any number.
  package var jobs: Int
  /// Whether every page is stamped as a draft, so that a text with errors can be looked at.
  package var isDraft: Bool
  /// Takes the place of the organisation's own `Published at`.
  package var baseAddress: String?

  package init(
    stage: Stage = .review, asOf: CalendarDate, jobs: Int = 1, isDraft: Bool = false,
    baseAddress: String? = nil
  ) {
    self.stage = stage
    self.asOf = asOf
    self.jobs = jobs
    self.isDraft = isDraft
    self.baseAddress = baseAddress
  }
}

/// A file as it was read: its path below the root and its bytes, whatever they are.
package struct InputFile: Sendable {
  /// With `/`, without a leading one.
  package let path: String
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

/// A file to write below the output folder.
package struct OutputFile: Sendable {
  /// With `/`, without a leading one: `site/larkspur-privacy/index.html`.
  package let path: String
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
