package import PolicyModel
internal import PolicyWire

/// `policyc/release/1`: what accompanied a published version, as the ledger keeps it.
package struct ReleaseRecord: Sendable {
  /// The identifier of the format.
  package static let schema = "policyc/release/1"

  /// The file of a version that holds it.
  package static let fileName = "release.json"

  /// Writes a release as JSON, pretty, ending with a newline.
  ///
  /// - Parameter published: the day of publication, which the release may leave open.
  package static func encode(_ release: Release, published: CalendarDate) -> [UInt8] {
    var writer = JSONWriter(.pretty, capacity: 1024)
    writer.object { object in
      object.string("schema", schema)
      object.string("policy", release.policy.text)
      object.string("version", release.version.text)
      object.string("published", published.description)
      object.strings("approved_by", release.approvedBy)
      if let reach = release.reach { object.string("reach", reach) }
      if let plan = release.consentPlan { object.string("consent_plan", plan) }
      object.string("summary", release.summary)
      object.array("decisions") { array in
        for decision in release.decisions {
          array.object { write(decision, to: &$0) }
        }
      }
    }
    return writer.finish()
  }

  private static func write(_ decision: Release.Decision, to object: inout JSONWriter) {
    object.string("name", decision.name.text)
    object.strings("findings", decision.findings.map(\.fingerprint))
    object.string("level", decision.level)
    if let direction = decision.direction { object.string("direction", direction) }
    object.string("by", decision.by)
    object.string("on", decision.on.description)
    if let until = decision.until { object.string("until", until.description) }
    object.string("reason", decision.reason)
  }

  /// The author's summary in the bytes of a release; empty if there is none.
  package static func summary(_ bytes: [UInt8]) -> String {
    (try? JSONReader.read(bytes))?["summary"]?.string ?? ""
  }
}
