package import PolicyModel
internal import PolicyWire

/// One version of a policy as it was published: its record and the bytes of its files.
package struct PublishedVersion: Sendable {
  package let record: VersionRecord
  /// The SHA-256 of `version.json`: what the next version names, and what proves this one.
  package let digest: String
  /// Below the root: `Policies/larkspur/ledger/larkspur-privacy/3.1.0`.
  package let folder: String
  /// By path below the folder, without `version.json`.
  package let files: [String: [UInt8]]
  /// Whether every byte is as it was published, and it follows the version before.
  package let isSound: Bool

  package init(
    record: VersionRecord, digest: String, folder: String, files: [String: [UInt8]],
    isSound: Bool
  ) {
    self.record = record
    self.digest = digest
    self.folder = folder
    self.files = files
    self.isSound = isSound
  }

  /// The folder of a version that holds the files it was made from.
  package static let sourcesFolder = "sources/"

  /// The file that holds the policy as canonical JSON.
  package static let policyFile = "policy.json"

  /// The file that holds the policy as Markdown in one language.
  package static func markdownFile(_ language: String) -> String { "policy.\(language).md" }

  package var policy: Name { record.policy }
  package var version: PolicyVersion { record.version }

  /// What it was compiled from: paths below the root of that time, and bytes; sorted by path.
  package var sources: [(path: String, bytes: [UInt8])] {
    files.compactMap { path, bytes in
      guard path.hasPrefix(PublishedVersion.sourcesFolder) else { return nil }
      return (String(path.dropFirst(PublishedVersion.sourcesFolder.count)), bytes)
    }.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// The summary of its release, as the author wrote it.
  package var summary: String {
    files[ReleaseRecord.fileName].map(ReleaseRecord.summary) ?? ""
  }
}

/// What a version is on a day.
package enum VersionState: String, Sendable, CaseIterable {
  /// Another version has taken its place.
  case past
  /// In force.
  case current
  /// Published, and not in force yet.
  case upcoming
  /// Frozen, and not published yet.
  case scheduled
}
