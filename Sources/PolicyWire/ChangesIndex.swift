package import PolicyModel

/// `policyc/changes/1`: every published version of every policy of a site, and what changed in each.
///
/// It is public: it names no decision, no approver and no fingerprint.
package enum ChangesIndex {
  /// The identifier of the format.
  package static let schema = "policyc/changes/1"

  /// One policy, as it stands in its source language.
  package struct Entry: Sendable {
    package let name: Name
    package let title: String
    package let organisation: String
    package let language: String
    package let page: String
    /// `nil` where the site has no address, or nothing was published.
    package let feed: String?
    /// The newest first; empty if nothing was published.
    package let versions: [Version]

    package init(
      _ policy: Policy, page: String, feed: String?, versions: [Version]
    ) {
      name = policy.name
      title = policy.title
      organisation = policy.organisation.legalName
      language = policy.language
      self.page = page
      self.feed = feed
      self.versions = versions
    }
  }

  /// A published version; all addresses are whole where the site has one, else paths below the output
  /// folder.
  package struct Version: Sendable {
    package let version: String
    /// The version before; `nil` for the first.
    package let previous: String?
    package let state: State
    package let published: CalendarDate
    package let effective: CalendarDate
    /// The day on which another one took its place; `nil` while none has.
    package let until: CalendarDate?
    /// The digest of what it says publicly.
    package let digest: String
    /// The SHA-256 of its record in the ledger.
    package let record: String
    package let level: Level?
    /// The author's, a paragraph each, in the language of the source.
    package let summary: [String]
    /// In each language, the source first.
    package let pages: [Page]
    package let files: [File]
    /// The weightiest first.
    package let changes: [Change]

    package init(
      version: String, previous: String?, state: State, published: CalendarDate,
      effective: CalendarDate, until: CalendarDate?, digest: String, record: String,
      level: Level?, summary: [String], pages: [Page], files: [File], changes: [Change]
    ) {
      self.version = version
      self.previous = previous
      self.state = state
      self.published = published
      self.effective = effective
      self.until = until
      self.digest = digest
      self.record = record
      self.level = level
      self.summary = summary
      self.pages = pages
      self.files = files
      self.changes = changes
    }
  }

  /// What a version is on the day of the build.
  package enum State: String, Sendable, CaseIterable { case past, current, upcoming }

  /// How much a change matters to readers.
  package enum Level: String, Sendable, CaseIterable { case editorial, clarifying, material }

  /// A version in one language.
  package struct Page: Sendable {
    package let language: String
    package let page: String
    /// Where it says what changed; `nil` for the first version.
    package let changes: String?

    package init(language: String, page: String, changes: String?) {
      self.language = language
      self.page = page
      self.changes = changes
    }
  }

  /// A file of a version, as it was frozen.
  package struct File: Sendable {
    package let address: String
    /// In bytes.
    package let size: Int
    /// SHA-256.
    package let digest: String

    package init(address: String, size: Int, digest: String) {
      self.address = address
      self.size = size
      self.digest = digest
    }
  }

  /// One thing that changed.
  package struct Change: Sendable {
    /// The block that it concerns; `nil` if it is about the whole.
    package let element: Name?
    package let level: Level
    package let area: String
    package let action: String
    /// One sentence in each language of the version, the source first.
    package let reasons: [(language: String, text: String)]
    /// As the source said it; empty if it said nothing.
    package let before: String
    package let after: String

    package init(
      element: Name?, level: Level, area: String, action: String,
      reasons: [(language: String, text: String)], before: String, after: String
    ) {
      self.element = element
      self.level = level
      self.area = area
      self.action = action
      self.reasons = reasons
      self.before = before
      self.after = after
    }
  }

  /// The list as JSON, pretty, ending with a newline; policies sorted by name.
  package static func encode(_ entries: [Entry]) -> [UInt8] {
    var writer = JSONWriter(.pretty, capacity: 256 + entries.count * 4096)
    writer.object { object in
      object.string("schema", schema)
      object.array("policies") { array in
        for entry in entries.sorted(by: { $0.name < $1.name }) {
          array.object { write(entry, to: &$0) }
        }
      }
    }
    return writer.finish()
  }

  private static func write(_ entry: Entry, to object: inout JSONWriter) {
    object.string("name", entry.name.text)
    object.string("title", entry.title)
    object.string("organisation", entry.organisation)
    object.string("language", entry.language)
    object.string("page", entry.page)
    if let feed = entry.feed { object.string("feed", feed) }
    object.array("versions") { array in
      for version in entry.versions { array.object { write(version, to: &$0) } }
    }
  }

  private static func write(_ version: Version, to object: inout JSONWriter) {
    object.string("version", version.version)
    if let previous = version.previous { object.string("previous", previous) }
    object.string("state", version.state.rawValue)
    object.string("published", version.published.description)
    object.string("effective", version.effective.description)
    if let until = version.until { object.string("until", until.description) }
    object.string("digest", version.digest)
    object.string("record", version.record)
    if let level = version.level { object.string("level", level.rawValue) }
    object.strings("summary", version.summary)
    object.array("pages") { array in
      for page in version.pages {
        array.object { object in
          object.string("language", page.language)
          object.string("page", page.page)
          if let changes = page.changes { object.string("changes", changes) }
        }
      }
    }
    object.array("files") { array in
      for file in version.files {
        array.object { object in
          object.string("address", file.address)
          object.number("size", file.size)
          object.string("sha256", file.digest)
        }
      }
    }
    object.array("changes") { array in
      for change in version.changes { array.object { write(change, to: &$0) } }
    }
  }

  private static func write(_ change: Change, to object: inout JSONWriter) {
    if let element = change.element { object.string("element", element.text) }
    object.string("level", change.level.rawValue)
    object.string("area", change.area)
    object.string("action", change.action)
    object.object("reason") { object in
      for reason in change.reasons { object.string(reason.language, reason.text) }
    }
    object.string("before", change.before)
    object.string("after", change.after)
  }
}
