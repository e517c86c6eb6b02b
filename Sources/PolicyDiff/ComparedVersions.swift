package import PolicyModel

/// Two versions with everything that differs between them and what follows from it.
package struct ComparedVersions: Sendable {
  package let old: Label
  package let new: Label
  package let comparison: PolicyComparison
  package let changes: ChangeSet
  package let redline: Redline
  private let blocks: ChangedBlocks
  /// Where the first consequence of a change begins, by its fingerprint.
  private var followers: [String: Int] = [:]
  /// The day on which the new version is or will be published.
  package let published: CalendarDate
  /// The day from which the new version says it binds; `nil` if it does not say.
  package let effective: CalendarDate?

  /// What to call a version.
  package struct Label: Sendable, Hashable {
    /// For people: `larkspur-privacy@3.1.0`, a path.
    package let text: String
    /// `nil` for a plain text.
    package let policy: Name?
    package let title: String
    package let version: String?
    /// The digest of what it says publicly; of its plain text where it is no policy.
    package let digest: String

    package init(text: String, policy: Name?, title: String, version: String?, digest: String) {
      self.text = text
      self.policy = policy
      self.title = title
      self.version = version
      self.digest = digest
    }
  }

  package init(
    old: Label, new: Label, comparison: PolicyComparison, changes: ChangeSet,
    published: CalendarDate, effective: CalendarDate?
  ) {
    self.old = old
    self.new = new
    self.comparison = comparison
    self.changes = changes
    redline = comparison.redline(layers: RedlineLayers(changes.changes, comparison.text))
    blocks = ChangedBlocks(redline)
    self.published = published
    self.effective = effective
    for change in changes.changes {
      guard let cause = change.causedBy, let block = ownBlock(of: change) else { continue }
      followers[cause] = followers[cause] ?? block
    }
  }

  /// The number of the changed block of the redline in which a change begins, from 1; of one that is
  /// said elsewhere, where its first consequence begins; `nil` if no words changed.
  package func block(of change: Change) -> Int? {
    ownBlock(of: change) ?? followers[change.fingerprint]
  }

  private func ownBlock(of change: Change) -> Int? {
    let text = comparison.text
    let new = change.observation.newWords.first.map { Int(text.new.tokens[$0.lowerBound].passage) }
    let old = change.observation.oldWords.first.map { Int(text.old.tokens[$0.lowerBound].passage) }
    if let new, let number = blocks.ofNewPassage[new] { return number }
    if new == nil, let old, let number = blocks.ofOldPassage[old] { return number }
    return change.observation.element.flatMap(block(ofElement:))
  }

  /// The number of the first changed block of the redline that belongs to a block of the policy.
  package func block(ofElement name: Name) -> Int? { blocks.ofElement[name] }

  /// The numbers of the changed blocks of a redline, each by the first thing that it holds.
  private struct ChangedBlocks: Sendable {
    var ofNewPassage: [Int: Int] = [:]
    var ofOldPassage: [Int: Int] = [:]
    var ofElement: [Name: Int] = [:]

    init(_ redline: Redline) {
      var number = 0
      for block in redline.blocks where block.isChanged {
        number += 1
        for passage in block.newPassages where ofNewPassage[passage] == nil {
          ofNewPassage[passage] = number
        }
        for passage in block.oldPassages where ofOldPassage[passage] == nil {
          ofOldPassage[passage] = number
        }
        if let element = block.element, ofElement[element] == nil { ofElement[element] = number }
      }
    }
  }

  /// The first day on which the new version may take effect.
  package var earliestEffective: CalendarDate {
    changes.earliestEffective(publishedOn: published)
  }
}
