package import PolicyModel

/// `policyc/index/1`: every policy of a site with its version, dates and digest.
package enum PolicyIndex {
  /// The identifier of the format.
  package static let schema = "policyc/index/1"

  /// One policy in its source language.
  package struct Entry: Sendable {
    package let name: Name
    package let title: String
    package let type: String
    package let organisation: String
    package let language: String
    package let version: PolicyVersion?
    package let effective: CalendarDate?
    package let updated: CalendarDate?
    package let jurisdictions: [JurisdictionCode]
    package let digest: ContentDigest
    /// Every language, the source first.
    package let variants: [LanguageVariant]

    /// What the index says of a policy.
    package init(_ policy: Policy, digest: ContentDigest, variants: [LanguageVariant]) {
      name = policy.name
      title = policy.title
      type = policy.type
      organisation = policy.organisation.legalName
      language = policy.language
      version = policy.version
      effective = policy.effective
      updated = policy.updated
      jurisdictions = policy.jurisdictions
      self.digest = digest
      self.variants = variants
    }
  }

  /// The index as JSON with sorted keys, pretty, ending with a newline; policies sorted by name.
  package static func encode(_ entries: [Entry]) -> [UInt8] {
    var writer = JSONWriter(.pretty, capacity: 256 + entries.count * 600)
    writer.object { object in
      object.array("policies") { array in
        for entry in entries.sorted(by: { $0.name < $1.name }) { write(entry, to: &array) }
      }
      object.string("schema", schema)
    }
    return writer.finish()
  }

  private static func write(_ entry: Entry, to writer: inout JSONWriter) {
    writer.object { object in
      object.string("digest", entry.digest.text)
      if let date = entry.effective { object.string("effective", date.description) }
      object.strings("jurisdictions", entry.jurisdictions.map(\.text))
      object.string("language", entry.language)
      object.string("name", entry.name.text)
      object.string("organisation", entry.organisation)
      object.string("title", entry.title)
      object.string("type", entry.type)
      if let date = entry.updated { object.string("updated", date.description) }
      PolicyJSONPass.write(entry.variants, to: &object)
      if let version = entry.version { object.string("version", version.text) }
    }
  }
}
