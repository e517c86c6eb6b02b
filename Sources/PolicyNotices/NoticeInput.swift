package import PolicyDiff
package import PolicyModel

/// What the notices of one change are made from: two versions, compared, and what the release says.
package struct NoticeInput: Sendable {
  package let versions: ComparedVersions
  /// The version that readers were told of last; what it promised about changes binds.
  package let old: Policy
  package let new: Policy
  /// The author's own words about the new version, a paragraph each; empty if there are none.
  package var summary: [String] = []
  /// Whether the changes reach only data that is collected from now on.
  package var isForNewDataOnly = false
  /// Whether no version lies between the two; then the new one's page of changes is about them.
  package var isNeighbour = true
  /// Where the site is published, without a slash at its end. None is ever made up.
  package let base: String
  package let words: PageWords
  /// What each rule of law cites, by the rule's id.
  package var citations: [String: [String]] = [:]

  package init(
    _ versions: ComparedVersions, old: Policy, new: Policy, base: String, words: PageWords
  ) {
    self.versions = versions
    self.old = old
    self.new = new
    self.base = base.hasSuffix("/") ? String(base.dropLast()) : base
    self.words = words
  }
}
