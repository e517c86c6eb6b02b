/// A document as policy source, with an account of what was done to it.
package struct ImportResult: Sendable {
  /// UTF-8 with LF line endings: a whole `.policy.md` file.
  package var source: [UInt8]
  /// What was changed and what the author must settle, by line of the input.
  package var report: [ImportNote]
  /// How many further notes there were beyond the first thousand.
  package var omittedNotes: Int
  /// The name the policy was given; a file of this name and `.policy.md` suits it.
  package var policyName: String
  /// True if the title of the policy is the first heading of the document.
  package var titleIsHeading: Bool
}
