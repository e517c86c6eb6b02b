package import PolicyModel
internal import PolicyWire

/// Everything that is written to publish one version.
package struct VersionFolder: Sendable {
  package let record: VersionRecord
  /// Below the folder of the version, sorted by path; the record is one of them.
  package let files: [File]

  package struct File: Hashable, Sendable {
    package let path: String
    package let bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
    }
  }

  /// What a version is published with, beside its files.
  package struct Facts: Sendable {
    package var published: CalendarDate
    package var effective: CalendarDate
    /// The digest of what the policy says publicly.
    package var content: String
    package var compiler: String
    package var packs: [VersionRecord.Pack]

    package init(
      published: CalendarDate, effective: CalendarDate, content: String, compiler: String,
      packs: [VersionRecord.Pack]
    ) {
      self.published = published
      self.effective = effective
      self.content = content
      self.compiler = compiler
      self.packs = packs
    }
  }

  /// Puts a version together. The same inputs give the same bytes.
  ///
  /// - Parameters:
  ///   - last: the version that it follows; `nil` for the first.
  ///   - frozen: the policy as JSON and Markdown.
  ///   - sources: what it was compiled from, by path below the root.
  package init(
    _ release: Release, _ facts: Facts, after last: PublishedVersion?, frozen: [File],
    sources: [File]
  ) {
    let rendered = ReleaseRecord.encode(release, published: facts.published)
    let copies = sources.map {
      File(path: PublishedVersion.sourcesFolder + $0.path, bytes: $0.bytes)
    }
    let content = (frozen + copies + [File(path: ReleaseRecord.fileName, bytes: rendered)])
      .sorted { Ledger.precedes($0.path, $1.path) }
    record = VersionRecord(
      policy: release.policy, version: release.version,
      previous: last.map { VersionRecord.Link(version: $0.version.text, digest: $0.digest) },
      published: facts.published, effective: facts.effective, content: facts.content,
      approvedBy: release.approvedBy, compiler: facts.compiler,
      packs: facts.packs.sorted { Ledger.precedes($0.name, $1.name) },
      files: content.map {
        VersionRecord.File(
          path: $0.path, size: $0.bytes.count, digest: ContentDigest(of: $0.bytes).text)
      })
    let own = File(path: VersionRecord.fileName, bytes: record.encode())
    files = (content + [own]).sorted { Ledger.precedes($0.path, $1.path) }
  }
}
