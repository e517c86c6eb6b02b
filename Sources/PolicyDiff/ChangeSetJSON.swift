internal import PolicyModel
internal import PolicyWire

/// `policyc/changeset/1`: what differs between two versions and what follows from it, for tools.
package enum ChangeSetJSON {
  /// The identifier of the format.
  package static let schema = "policyc/changeset/1"

  /// One comparison as one object, pretty, ending with a newline.
  package static func encode(_ versions: ComparedVersions) -> [UInt8] {
    var writer = JSONWriter(.pretty, capacity: 16_384)
    writer.object { object in
      object.string("schema", schema)
      object.key("old")
      object.object { write(versions.old, to: &$0) }
      object.key("new")
      object.object { write(versions.new, to: &$0) }
      object.string("materiality", versions.changes.materiality?.word ?? "none")
      object.string("direction", versions.changes.direction.rawValue)
      object.array("consequences") { array in
        for consequence in versions.changes.consequences {
          array.object { write(consequence, to: &$0) }
        }
      }
      object.string("published", versions.published.description)
      optional("effective", versions.effective?.description, to: &object)
      object.string("earliest_effective", versions.earliestEffective.description)
      object.array("changes") { array in
        for change in versions.changes.changes { array.object { write(change, to: &$0) } }
      }
      object.array("redline") { array in
        for block in versions.redline.blocks { array.object { write(block, to: &$0) } }
      }
    }
    return writer.finish()
  }

  private static func write(_ label: ComparedVersions.Label, to object: inout JSONWriter) {
    object.string("name", label.text)
    optional("policy", label.policy?.text, to: &object)
    optional("version", label.version, to: &object)
    object.string("digest", label.digest)
  }

  static func write(_ consequence: Consequence, to object: inout JSONWriter) {
    optional("jurisdiction", consequence.jurisdiction?.text, to: &object)
    object.string("notice", "N\(consequence.notice)")
    object.string("advance", "D\(consequence.advance)")
    object.number("days", consequence.days)
    object.string("consent", "C\(consequence.consent)")
    object.strings("audience", consequence.audience)
    object.strings("rules", consequence.rules)
  }

  private static func write(_ change: Change, to object: inout JSONWriter) {
    let observation = change.observation
    object.string("fingerprint", change.fingerprint)
    object.string("rule", change.rule.text)
    object.string("kind", observation.kind.rawValue)
    optional("element", observation.element?.text, to: &object)
    object.string("title", observation.title)
    object.string("area", change.area)
    object.string("action", change.action)
    object.string("level", change.level.word)
    object.string("judged", change.judged.word)
    object.string("direction", change.direction.rawValue)
    object.string("reach", reach(change.reachesHeldData))
    object.string("scope", observation.scope.text)
    object.string("before", observation.before)
    object.string("after", observation.after)
    object.string("reason", change.reason)
    object.strings("citations", change.citations)
    optional("caution", change.caution, to: &object)
    optional("caused_by", change.causedBy, to: &object)
    object.array("consequences") { array in
      for consequence in change.consequences { array.object { write(consequence, to: &$0) } }
    }
    object.key("decision")
    guard let decision = change.decision else {
      object.null()
      return
    }
    object.object { object in
      object.string("level", decision.level.word)
      if let direction = decision.direction { object.string("direction", direction.rawValue) }
      object.string("by", decision.by)
      optional("on", decision.on?.description, to: &object)
      optional("until", decision.until?.description, to: &object)
      object.string("reason", decision.reason)
    }
  }

  private static func reach(_ reachesHeldData: Bool?) -> String {
    switch reachesHeldData {
    case true?: "data already held"
    case false?: "new data only"
    case nil: "unknown"
    }
  }

  private static func write(_ block: Redline.Block, to object: inout JSONWriter) {
    optional("element", block.element?.text, to: &object)
    object.string("kind", word(block.kind))
    object.array("pieces") { array in
      for piece in block.pieces {
        array.object { object in
          let (mark, move) = word(piece.mark)
          object.string("mark", mark)
          if let move { object.number("move", move) }
          if let layer = piece.layer { object.string("layer", layer.rawValue) }
          object.string("text", piece.text)
        }
      }
    }
  }

  private static func word(_ kind: ComparedText.Kind) -> String {
    switch kind {
    case .paragraph: "paragraph"
    case .heading: "heading"
    case .item: "item"
    case .quotation: "quotation"
    case .code: "code"
    case .row: "row"
    case .gist: "gist"
    case .title: "title"
    }
  }

  private static func word(_ mark: Redline.Mark) -> (String, Int?) {
    switch mark {
    case .same: ("same", nil)
    case .deleted: ("deleted", nil)
    case .inserted: ("inserted", nil)
    case .movedAway(let move): ("moved-away", move)
    case .movedHere(let move): ("moved-here", move)
    }
  }

  private static func optional(_ key: String, _ text: String?, to object: inout JSONWriter) {
    object.key(key)
    if let text { object.string(text) } else { object.null() }
  }
}
