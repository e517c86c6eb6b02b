import PolicyAnalysis
import PolicyDiagnostics
import PolicyLaw
import PolicyModel

/// What `policyc explain gdpr.13.2.d larkspur-privacy` prints: how one policy answers a row.
struct RowPage {
  private let id: String
  private let coverage: Coverage
  private let law: Law

  init(_ id: String, in coverage: Coverage, law: Law) {
    self.id = id
    self.coverage = coverage
    self.law = law
  }

  var text: String {
    var lines = ["\(id) for \(coverage.policy)", ""]
    guard let row = coverage.rows.first(where: { $0.requirement.id.text == id }) else {
      lines += Wrapping.lines(absence, indent: 2)
      return lines.joined(separator: "\n") + "\n"
    }
    lines += Wrapping.lines(row.requirement.title, indent: 2)
    lines += Wrapping.lines(row.citation.citation, indent: 2)
    lines += Wrapping.lines(
      "Judged for \(SentenceText.and(row.readers.map(\.text))) readers on \(coverage.day).",
      indent: 2)
    lines += ["", "Does it apply?", ""] + applies(row)
    lines += ["", "Is it answered?", ""] + answer(row)
    if !row.clauses.isEmpty { lines += ["", "Where", ""] + row.clauses.flatMap(place) }
    return lines.joined(separator: "\n") + "\n"
  }

  // MARK: - No row

  private var absence: String {
    guard let (pack, requirement) = law.requirement(id) else { return "There is no such row." }
    if !coverage.packs.contains(where: { $0.name == pack.name && $0.code == pack.code }) {
      return "The row protects \(pack.code) readers, whom \"\(coverage.policy)\" does not address: "
        + "its Jurisdictions do not name them. So it was not looked at."
    }
    let dates = [
      requirement.inForceFrom.map { "from \($0)" }, requirement.inForceUntil.map { "until \($0)" },
    ].compactMap(\.self).joined(separator: " ")
    return "The row is in force \(dates), and the policy is judged for \(coverage.day). So it was "
      + "not looked at."
  }

  // MARK: - Applies

  private func applies(_ row: Coverage.Row) -> [String] {
    let verdict =
      switch row.applies {
      case .yes: "Yes."
      case .no: "No."
      case .unknown: "Nobody has said what decides it."
      }
    let condition = row.requirement.appliesInWords.text
    var lines = Wrapping.lines("\(verdict) It applies when: \(condition).", indent: 2)
    if row.because.isEmpty, case .notApplicable(let because) = row.status {
      lines += Wrapping.lines("Here \(because).", indent: 2)
    }
    return lines + facts(row.because)
  }

  // MARK: - Answered

  private func answer(_ row: Coverage.Row) -> [String] {
    var lines = Wrapping.lines(sentence(row), indent: 2)
    if row.applies != .no, let proof = row.requirement.proofInWords {
      lines += Wrapping.lines("It is proven by: \(proof.text).", indent: 2)
    }
    return lines + facts(row.proof)
  }

  private func sentence(_ row: Coverage.Row) -> String {
    switch row.status {
    case .met(.shownFact): "Met: the facts say so, and readers are shown them."
    case .met(.site): "Met: a register records that the site shows it."
    case .met(.attestation): "Met: somebody attests it."
    case .stated:
      "Stated, not verified: a sentence that cites the row is there, and no program can check what "
        + "it means."
    case .declaredNotShown:
      "Declared, not shown: the facts say so, and these readers are not told."
    case .partial(let met, let total): "Partial: \(met) of \(total) parts are there."
    case .missing: "Missing: nothing proves it."
    case .notApplicable(let because): "Not applicable: \(because)."
    case .waived(let waiver):
      "Waived: it is open, and \(waiver.by) answers for that until \(waiver.until): "
        + waiver.reason
    case .unknown: "Open, until somebody answers what decides whether it applies."
    case .upcoming(let date): "Upcoming: it binds from \(date)."
    }
  }

  // MARK: - Facts

  private func facts(_ decisions: [Decision]) -> [String] {
    let lines = decisions.flatMap(fact)
    return lines.isEmpty ? [] : [""] + lines
  }

  private func fact(_ decision: Decision) -> [String] {
    let mark =
      switch decision.outcome {
      case .yes: "yes"
      case .no: "no"
      case .unknown: "open"
      }
    let item = decision.item.flatMap { $0.isEmpty ? nil : " of \"\($0)\"" } ?? ""
    let found = decision.found.isEmpty ? "empty" : decision.found
    var lines = Wrapping.lines("\(decision.path)\(item): \(found)", indent: 9)
    lines[0] = "  - \(mark)" + String(repeating: " ", count: 5 - mark.count) + lines[0].dropFirst(9)
    if let place = decision.place {
      lines.append("         \(place.file.path):\(place.start.line)")
    }
    if !decision.shownIn.isEmpty {
      let names = decision.shownIn.map(\.text).joined(separator: ", ")
      lines += Wrapping.lines("shown in \(names)", indent: 9)
    }
    return lines
  }

  private func place(_ name: Name) -> [String] {
    guard let note = coverage.elements[name] else { return ["  \(name)"] }
    var lines = Wrapping.lines(
      "\"\(note.title)\", readers see it at \(note.address(of: name))", indent: 2)
    if let place = note.place { lines.append("    \(place.file.path):\(place.start.line)") }
    return lines
  }
}

/// Lists in sentences.
enum SentenceText {
  /// `a, b and c`.
  static func and(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " and " + last
  }
}
