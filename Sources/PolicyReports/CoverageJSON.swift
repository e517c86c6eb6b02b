package import PolicyAnalysis
internal import PolicyDiagnostics
internal import PolicyLaw
package import PolicyModel
internal import PolicyWire

/// `policyc/coverage/1`: every requirement of every policy with its status, for tools.
///
/// It is internal: it names gaps, waivers and who answers for them.
package enum CoverageJSON {
  /// The identifier of the format.
  package static let schema = "policyc/coverage/1"

  /// All coverages of one run as one object, pretty, ending with a newline.
  ///
  /// - Parameter asOf: the day of the run.
  package static func encode(_ coverages: [Coverage], asOf: CalendarDate) -> [UInt8] {
    var writer = JSONWriter(.pretty, capacity: 1024 + coverages.count * 65_536)
    writer.object { object in
      object.string("schema", schema)
      object.string("as_of", asOf.description)
      object.array("policies") { array in
        for coverage in coverages { array.object { write(coverage, to: &$0) } }
      }
    }
    return writer.finish()
  }

  private static func write(_ coverage: Coverage, to object: inout JSONWriter) {
    object.string("policy", coverage.policy.text)
    object.string("title", coverage.title)
    object.string("day", coverage.day.description)
    object.array("packs") { array in
      for pack in coverage.packs {
        array.object {
          $0.string("code", pack.code.text)
          $0.string("title", pack.title)
          $0.string("name", pack.name)
          $0.string("version", pack.version)
          $0.bool("partial", pack.isPartial)
        }
      }
    }
    object.array("rows") { array in
      for row in coverage.rows { array.object { write(row, of: coverage, to: &$0) } }
    }
  }

  private static func write(
    _ row: Coverage.Row, of coverage: Coverage, to object: inout JSONWriter
  ) {
    let requirement = row.requirement
    object.string("requirement", requirement.id.text)
    object.string("title", requirement.title)
    object.string("citation", row.citation.citation)
    object.string("pack", row.ruleSet)
    object.strings("readers", row.readers.map(\.text))
    object.string("applies", row.applies.rawValue)
    decisions("because", row.because, to: &object)
    object.string("status", row.status.word)
    writeDetail(row.status, to: &object)
    decisions("facts", row.proof, to: &object)
    object.array("clauses") { array in
      for name in row.clauses { array.object { write(name, of: coverage, to: &$0) } }
    }
    object.strings("shown_at", row.shownAt(coverage))
    optional("disclosure", requirement.discloses?.text, to: &object)
    object.string("severity", requirement.severity.lawWord)
    object.string("verified", requirement.verified)
  }

  /// What belongs to one status only; null for the others.
  private static func writeDetail(_ status: Coverage.Status, to object: inout JSONWriter) {
    optional("proof", status.proofWord, to: &object)
    var reason: String?
    var start: CalendarDate?
    if case .notApplicable(let because) = status { reason = because }
    if case .upcoming(let date) = status { start = date }
    optional("reason", reason, to: &object)
    optional("starts", start?.description, to: &object)
    object.key("parts")
    if case .partial(let met, let total) = status {
      object.object {
        $0.number("met", met)
        $0.number("of", total)
      }
    } else {
      object.null()
    }
    object.key("waived")
    if case .waived(let waiver) = status {
      object.object {
        $0.string("by", waiver.by)
        $0.string("until", waiver.until)
        $0.string("reason", waiver.reason)
      }
    } else {
      object.null()
    }
  }

  private static func decisions(
    _ key: String, _ decisions: [Decision], to object: inout JSONWriter
  ) {
    object.array(key) { array in
      for decision in decisions {
        array.object {
          $0.string("fact", decision.path.text)
          optional("item", decision.item.flatMap { $0.isEmpty ? nil : $0 }, to: &$0)
          $0.string("found", decision.found)
          $0.string("outcome", decision.outcome.rawValue)
          optional("file", decision.place?.file.path, to: &$0)
          line(decision.place?.start.line, to: &$0)
          $0.strings("shown_in", decision.shownIn.map(\.text))
        }
      }
    }
  }

  private static func write(_ name: Name, of coverage: Coverage, to object: inout JSONWriter) {
    let note = coverage.elements[name]
    object.string("name", name.text)
    object.string("title", note?.title ?? "")
    optional("file", note?.place?.file.path, to: &object)
    line(note?.place?.start.line, to: &object)
  }

  private static func optional(_ key: String, _ text: String?, to object: inout JSONWriter) {
    object.key(key)
    if let text { object.string(text) } else { object.null() }
  }

  private static func line(_ line: Int?, to object: inout JSONWriter) {
    object.key("line")
    if let line { object.number(line) } else { object.null() }
  }
}

extension Coverage.Row {
  /// Where readers see what answers the row: addresses below the site, in the order of the clauses.
  package func shownAt(_ coverage: Coverage) -> [String] {
    switch status {
    case .met, .stated, .partial:
      clauses.compactMap { name in coverage.elements[name]?.address(of: name) }
    case .declaredNotShown, .missing, .notApplicable, .waived, .unknown, .upcoming: []
    }
  }
}
