package import PolicyDiagnostics
package import PolicyLaw
internal import PolicyModel
internal import PolicyReference

/// Turns coverage into findings: one for each disclosure that is missing, with every row that asks
/// for it.
package struct DisclosureFindings {
  private let coverage: Coverage
  private let law: Law
  private let input: PolicyInput

  package init(_ coverage: Coverage, law: Law, input: PolicyInput) {
    self.coverage = coverage
    self.law = law
    self.input = input
  }

  /// Emits: missing-<disclosure>, unmet-requirement, declared-not-shown, unanswered-question,
  /// unchecked-jurisdiction.
  package func diagnostics() -> [Diagnostic] {
    groups(of: coverage.rows.filter(\.isLacking)).map { lacking($0) }
      + groups(of: coverage.rows.filter { $0.status == .declaredNotShown }).map { notShown($0) }
      + Questions(coverage, input: input).diagnostics() + unchecked()
  }

  /// Rows of one disclosure, in the order of the first of each.
  private func groups(of rows: [Coverage.Row]) -> [[Coverage.Row]] {
    var order: [String] = []
    var groups: [String: [Coverage.Row]] = [:]
    for row in rows {
      let key = row.requirement.discloses?.text ?? "row " + row.requirement.id.text
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(row)
    }
    return order.compactMap { groups[$0] }
  }

  // MARK: - Missing

  private func lacking(_ rows: [Coverage.Row]) -> Diagnostic {
    let said = place(among: rows.flatMap(\.proof).filter(\.isForbidden).reversed())
    let place = said ?? partialPlace(rows) ?? jurisdictionPlace(rows)
    var diagnostic = Diagnostic(
      id(of: rows), severity(rows), at: place, message(rows, isForbidden: said != nil),
      label: place != jurisdictionPlace(rows)
        ? "" : "required because this policy addresses \(readers(rows)) readers",
      related: nearest(rows), helps: Cure(rows, law: law).helps, notes: notes(rows))
    diagnostic.group = .missingDisclosure
    diagnostic.element = element(rows)
    diagnostic.citations = rows.map(\.citation).sorted { $0.requirement < $1.requirement }
    diagnostic.judged = DisclosureFindings.judged(rows)
    return diagnostic
  }

  private func id(of rows: [Coverage.Row]) -> String {
    guard let disclosure = rows.first?.requirement.discloses else { return "unmet-requirement" }
    return "missing-" + disclosure.text
  }

  private func severity(_ rows: [Coverage.Row]) -> Severity {
    rows.map(\.requirement.severity).max() ?? .error
  }

  /// The readers of some rows: `EEA and UK`.
  private func readers(_ rows: [Coverage.Row]) -> String {
    let codes = Set(rows.flatMap(\.readers)).sorted().map(\.text)
    return ListText.and(codes)
  }

  private func message(_ rows: [Coverage.Row], isForbidden: Bool) -> String {
    let row = rows[0].requirement
    guard let disclosure = row.discloses, let title = law.vocabulary.disclosure(disclosure) else {
      return "\"\(row.title)\" is not met for \(readers(rows)) readers"
    }
    if rows.allSatisfy({ $0.requirement.shownIn == .site }) {
      return "no register shows that the site tells \(readers(rows)) readers \(title)"
    }
    if rows.allSatisfy({ $0.requirement.shownIn == .attestation }) {
      return "nobody answers for it \(title)".replacingPrefix(
        "nobody answers for it that ", "nobody attests that ")
    }
    if isForbidden {
      return "\(readers(rows)) readers are told something else than \(title)"
    }
    if rows.contains(where: \.isPartial) {
      return "\(readers(rows)) readers are told only in part \(title)"
    }
    return "no clause tells \(readers(rows)) readers \(title)"
  }

  private func notes(_ rows: [Coverage.Row]) -> [String] {
    var notes: [String] = []
    for row in rows {
      if case .partial(let met, let total) = row.status,
        !row.proof.contains(where: \.isForbidden)
      {
        notes.append("\(row.requirement.id): \(met) of \(total) parts are there; " + gaps(row))
      }
    }
    if rows.allSatisfy({ $0.requirement.shownIn == .text }) {
      notes.append("this checks that a disclosure is there, not that its wording is enough")
    }
    return notes
  }

  private func gaps(_ row: Coverage.Row) -> String {
    let open = row.proof.filter { $0.outcome != .yes }
    let absent = open.filter(\.isAbsent)
    return "what is missing: " + DisclosureFindings.named(absent.isEmpty ? open : absent)
  }

  /// Where items lack a field: each by its name, or the field alone if it is lacking in many.
  private static func named(_ decisions: [Decision]) -> String {
    var order: [FactPath] = []
    var phrases: [FactPath: [String]] = [:]
    for decision in decisions where phrases[decision.path]?.contains(decision.phrase) != true {
      if phrases[decision.path] == nil { order.append(decision.path) }
      phrases[decision.path, default: []].append(decision.phrase)
    }
    let all = order.flatMap { path -> [String] in
      let found = phrases[path] ?? []
      return found.count > 3 ? [path.text] : found
    }
    let more = all.count > 5 ? "; and \(all.count - 5) more" : ""
    return all.prefix(5).joined(separator: "; ") + more
  }

  // MARK: - Declared, not shown

  private func notShown(_ rows: [Coverage.Row]) -> Diagnostic {
    let telling = rows.flatMap(\.proof).first { $0.fact != nil && $0.outcome != .yes }
    let place =
      telling?.fact.flatMap { input.places.place(of: $0, telling?.label) }
      ?? jurisdictionPlace(rows)
    var diagnostic = Diagnostic(
      "declared-not-shown", severity(rows), at: place,
      "the facts say \(title(rows)), but \(readers(rows)) readers are not told",
      label: "declared here, and printed nowhere that they can see",
      helps: Cure(rows, law: law).showing(telling), notes: notShownNotes(rows))
    diagnostic.group = .missingDisclosure
    diagnostic.element = telling?.fact?.text ?? element(rows)
    diagnostic.citations = rows.map(\.citation).sorted { $0.requirement < $1.requirement }
    diagnostic.judged = DisclosureFindings.judged(rows)
    return diagnostic
  }

  private func title(_ rows: [Coverage.Row]) -> String {
    rows[0].requirement.discloses.flatMap { law.vocabulary.disclosure($0) }
      ?? "\"\(rows[0].requirement.title)\""
  }

  private func notShownNotes(_ rows: [Coverage.Row]) -> [String] {
    let hidden = rows.flatMap(\.proof).filter { $0.outcome != .yes }
    var notes = hidden.isEmpty ? [] : ["not shown: " + DisclosureFindings.named(hidden)]
    notes.append("fields do not print; the law asks for what readers can read")
    return notes
  }

  // MARK: - Places

  /// The first of the codes that call for the rows, as the policy lists them.
  private func jurisdictionPlace(_ rows: [Coverage.Row]) -> SourceRange {
    let policy = input.policy.name
    guard let place = input.places.place(of: policy, .jurisdictions) else {
      return input.places.place(of: policy) ?? rows[0].requirement.place
    }
    let codes = Set(rows.flatMap(\.readers)).sorted()
    let offsets = codes.compactMap { place.offset(ofWord: $0.text) }
    guard let start = offsets.min(),
      let code = codes.first(where: { place.offset(ofWord: $0.text) == start })
    else { return place }
    return SourceRange(place.file, ByteRange(start, start + code.text.utf8.count))
  }

  /// The fact that lacks what a partly met row asks for, else the field that says something else.
  private func partialPlace(_ rows: [Coverage.Row]) -> SourceRange? {
    let decisions = rows.filter(\.isPartial).flatMap(\.proof)
    return place(among: decisions.filter { $0.isAbsent && $0.outcome != .yes })
      ?? place(among: decisions.filter { $0.outcome != .yes }) ?? place(among: decisions)
  }

  /// The place of the first fact that decided.
  private func place(among decisions: [Decision]) -> SourceRange? {
    decisions.lazy.compactMap { decision in
      decision.fact.flatMap { input.places.place(of: $0, decision.label) }
    }.first
  }

  /// The clause that already says something of the kind.
  private func nearest(_ rows: [Coverage.Row]) -> [Diagnostic.Related] {
    let paths = Set(rows.flatMap { $0.requirement.provenBy?.paths.map(\.collection) ?? [] })
    let kinds = paths.flatMap { Collections.kinds(of: $0) ?? [] }
    guard
      let fact = input.policy.facts.first(where: { fact in
        kinds.contains(fact.kind) && fact.origin != .organisation
          && input.places.block(fact.holder) != nil && fact.holder != input.policy.name
      }), let block = input.places.block(fact.holder)
    else { return [] }
    return [.init(block.name, "nearest clause")]
  }

  private func element(_ rows: [Coverage.Row]) -> String? { input.policy.name.text }

  /// What a fingerprint of the finding is about: the rows and how each is lacking.
  private static func judged(_ rows: [Coverage.Row]) -> String {
    rows.map { "\($0.requirement.id) \($0.status.word)" }.sorted().joined(separator: "; ")
  }

  // MARK: - No law

  /// Regimes for whose readers there is no pack.
  private func unchecked() -> [Diagnostic] {
    input.policy.jurisdictions.filter { code in
      !law.packs.contains { $0.code == code }
    }.map { code in
      let place =
        input.places.place(of: input.policy.name, .jurisdictions)
        ?? input.places.place(of: input.policy.name)
      var range = place ?? law.packs[0].requirements[0].place
      if let place, let start = place.offset(ofWord: code.text) {
        range = SourceRange(place.file, ByteRange(start, start + code.text.utf8.count))
      }
      var diagnostic = Diagnostic(
        "unchecked-jurisdiction", .warning, at: range,
        "no rules are known for \(code), so nothing was checked for these readers",
        helps: [
          .init("write them down: a file in Policies/Jurisdictions/ with the Code \(code)")
        ], notes: ["silence here is not a sign that nothing is missing"])
      diagnostic.group = .missingDisclosure
      diagnostic.element = input.policy.name.text
      return diagnostic
    }
  }
}

extension Coverage.Row {
  /// Whether a finding must say that the row is not answered.
  var isLacking: Bool {
    switch status {
    case .missing, .partial: true
    case .met, .stated, .declaredNotShown, .notApplicable, .waived, .unknown, .upcoming: false
    }
  }
}

extension Coverage.Row {
  /// Whether a part of it is answered.
  var isPartial: Bool { if case .partial = status { true } else { false } }
}

extension Decision {
  /// What a note says of it: `data.retention of "Details you give us"`.
  var phrase: String {
    guard let item, !item.isEmpty else { return path.text }
    return "\(path.text) of \"\(item)\""
  }
}

extension SourceRange {
  /// The offset in the file at which a word first stands in the range.
  fileprivate func offset(ofWord word: String) -> Int? {
    let needle = Array(word.utf8)
    let all = file.bytes
    guard bytes.count >= needle.count else { return nil }
    for start in bytes.start...(bytes.end - needle.count)
    where all[start..<start + needle.count].elementsEqual(needle) {
      let after = start + needle.count
      let isWhole = after >= bytes.end || ![0x2D].contains(all[after])
      if isWhole { return start }
    }
    return nil
  }
}

extension String {
  fileprivate func replacingPrefix(_ prefix: String, _ other: String) -> String {
    hasPrefix(prefix) ? other + dropFirst(prefix.count) : self
  }
}

/// Lists in a sentence.
enum ListText {
  /// `a, b and c`.
  static func and(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " and " + last
  }
}
