package import PolicyModel
internal import PolicyWire

/// `policyc/history/1`: what was published of a policy, the newest version first.
package enum HistoryJSON {
  /// The identifier of the format.
  package static let schema = "policyc/history/1"

  /// Writes a chain as JSON, pretty, ending with a newline.
  package static func encode(_ chain: LedgerChain, asOf day: CalendarDate) -> [UInt8] {
    var writer = JSONWriter(.pretty, capacity: 256 + chain.versions.count * 600)
    writer.object { object in
      object.string("schema", schema)
      object.string("policy", chain.policy.text)
      object.string("as_of", day.description)
      object.array("versions") { array in
        for version in chain.versions.reversed() {
          array.object { write(version, chain.state(of: version, on: day), to: &$0) }
        }
      }
    }
    return writer.finish()
  }

  private static func write(
    _ version: PublishedVersion, _ state: VersionState, to object: inout JSONWriter
  ) {
    let record = version.record
    object.string("version", record.version.text)
    object.string("state", state.rawValue)
    object.bool("sound", version.isSound)
    object.string("published", record.published.description)
    object.string("effective", record.effective.description)
    object.string("sha256", version.digest)
    if let previous = record.previous { object.string("previous", previous.digest) }
    object.string("content", record.content)
    object.strings("approved_by", record.approvedBy)
    object.string("summary", version.summary)
    object.string("compiler", record.compiler)
  }
}
