package import PolicyModel

/// All published versions of one policy, each of which names the one before.
///
/// A policy that was given another name goes on in a folder of the new name; the first record there
/// names the last one of the old folder, so that all of them are one chain.
package struct LedgerChain: Sendable {
  package let policy: Name
  /// Names under which earlier versions were published, the first one first.
  package let formerNames: [Name]
  /// Below the root: `Policies/larkspur/ledger/larkspur-privacy`.
  package let folder: String
  /// By version number, the first one first; empty if none can be read.
  package let versions: [PublishedVersion]
  /// Whether everything in the folder is as it was published.
  package let isSound: Bool

  package init(
    policy: Name, formerNames: [Name] = [], folder: String, versions: [PublishedVersion],
    isSound: Bool
  ) {
    self.policy = policy
    self.formerNames = formerNames
    self.folder = folder
    self.versions = versions
    self.isSound = isSound
  }

  package var last: PublishedVersion? { versions.last }

  /// The chain as the continuation of one that was published under another name.
  func following(_ earlier: LedgerChain) -> LedgerChain {
    LedgerChain(
      policy: policy, formerNames: earlier.formerNames + [earlier.policy], folder: folder,
      versions: earlier.versions + versions, isSound: earlier.isSound && isSound)
  }

  /// The digest that stands for the whole chain: that of its last record.
  package var headDigest: String? { last?.digest }

  /// The version with a number, however it is written.
  package func version(_ version: PolicyVersion) -> PublishedVersion? {
    versions.first { $0.version.text == version.text }
      ?? versions.first { $0.version.numbers != nil && $0.version.numbers == version.numbers }
  }

  /// The version in force on a day; `nil` before the first.
  package func current(on day: CalendarDate) -> PublishedVersion? {
    versions.last { $0.record.published <= day && $0.record.effective <= day }
  }

  /// The next version to come into force of those that are published on a day.
  package func upcoming(on day: CalendarDate) -> PublishedVersion? {
    versions.first { state(of: $0, on: day) == .upcoming }
  }

  /// The version before the one in force; where none is in force yet, before the one to come.
  package func previous(on day: CalendarDate) -> PublishedVersion? {
    guard let now = current(on: day) else { return nil }
    return versions.last { version in
      version.version.precedes(now.version) == true
    }
  }

  /// What a version is on a day.
  package func state(of version: PublishedVersion, on day: CalendarDate) -> VersionState {
    if version.record.published > day { return .scheduled }
    if let now = current(on: day) {
      if now.version == version.version { return .current }
      if version.version.precedes(now.version) == true { return .past }
    }
    return .upcoming
  }
}
