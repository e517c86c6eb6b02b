internal import PolicyDiff
internal import PolicyModel
internal import PolicyWire

/// `policyc/notice/1`: who is told what, when and on which ways, for tools that send.
///
/// It is public, as the messages are: it names no decision, no approver and no fingerprint.
package enum NoticeJSON {
  /// The identifier of the format.
  package static let schema = "policyc/notice/1"

  /// Writes the notices of one change as JSON, pretty, ending with a newline.
  package static func encode(_ files: NoticeFiles) -> [UInt8] {
    encode(files.plan, letters: files.letters)
  }

  static func encode(_ plan: NoticePlan, letters: [NoticeFiles.Letter]) -> [UInt8] {
    let input = plan.input
    let versions = input.versions
    let addresses = NoticeAddresses(input)
    var writer = JSONWriter(.pretty, capacity: 16_384)
    writer.object { object in
      object.string("schema", schema)
      object.string("policy", input.new.name.text)
      object.string("title", input.new.title)
      object.string("language", input.words.language)
      object.string("organisation", input.new.organisation.legalName)
      object.object("old") {
        write(versions.old.version, versions.old.digest, addresses.oldText, to: &$0)
      }
      object.object("new") {
        write(versions.new.version, versions.new.digest, addresses.text, to: &$0)
      }
      object.string("redline", addresses.redline)
      object.string("published", versions.published.description)
      optional("effective", versions.effective?.description, to: &object)
      object.string("earliest_effective", versions.earliestEffective.description)
      object.strings("summary", input.summary)
      object.array("audiences") { array in
        for audience in plan.audiences {
          let letter = letters.first { $0.audience.name == audience.name }
          array.object { write(audience, letter, plan, addresses, to: &$0) }
        }
      }
    }
    return writer.finish()
  }

  private static func write(
    _ version: String?, _ digest: String, _ address: String?, to object: inout JSONWriter
  ) {
    optional("version", version, to: &object)
    object.string("digest", digest)
    optional("address", address, to: &object)
  }

  private static func write(
    _ audience: NoticeAudience, _ letter: NoticeFiles.Letter?, _ plan: NoticePlan,
    _ addresses: NoticeAddresses, to object: inout JSONWriter
  ) {
    object.string("name", audience.name)
    optional("jurisdiction", audience.jurisdiction?.text, to: &object)
    object.string("readers", audience.readers.rawValue)
    object.bool("owed", audience.isOwed)
    optional("because", audience.silence?.rawValue, to: &object)
    object.string("notice", "N\(audience.notice)")
    object.number("days", audience.days)
    object.string("earliest_effective", plan.earliestEffective(for: audience).description)
    object.string("consent", "C\(audience.consent)")
    object.strings("channels", audience.channels.map(\.rawValue))
    object.strings("citations", citations(audience, plan))
    optional("subject", letter?.message.title, to: &object)
    optional("message_id", letter?.id, to: &object)
    object.strings("files", letter.map(files) ?? [])
    let writer = NoticeWriter(plan: plan, audience: audience)
    object.array("changes") { array in
      for change in audience.isOwed ? audience.changes : [] {
        array.object { object in
          optional("element", change.observation.element?.text, to: &object)
          object.string("area", change.area)
          object.string("action", change.action)
          object.string("reason", writer.reason(of: change))
          object.string("before", change.observation.before)
          object.string("after", change.observation.after)
          object.string("redline", addresses.mark(of: change))
          optional("clause", addresses.clause(of: change), to: &object)
        }
      }
    }
  }

  private static func files(_ letter: NoticeFiles.Letter) -> [String] {
    let endings = [letter.mail == nil ? nil : ".eml", ".html", ".txt"].compactMap(\.self)
    return endings.map { letter.audience.name + $0 }
  }

  /// What the rules cite that ask for it, each once, in the order of the rules.
  private static func citations(_ audience: NoticeAudience, _ plan: NoticePlan) -> [String] {
    var seen: Set<String> = []
    return audience.rules.flatMap { plan.input.citations[$0] ?? [] }
      .filter { seen.insert($0).inserted }
  }

  private static func optional(_ key: String, _ text: String?, to object: inout JSONWriter) {
    object.key(key)
    if let text { object.string(text) } else { object.null() }
  }
}
