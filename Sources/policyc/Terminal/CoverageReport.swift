import PolicyAnalysis
import PolicyDiagnostics
import PolicyLaw
import PolicyModel

/// Coverage as text: for each policy and pack the counts, then the rows that need somebody.
struct CoverageReport {
  /// Whether rows that are met or do not apply are listed too.
  let isComplete: Bool

  func text(of coverages: [Coverage]) -> String {
    coverages.map(text).joined(separator: "\n")
  }

  private func text(of coverage: Coverage) -> String {
    var lines = ["\(coverage.policy): \(coverage.title), for \(coverage.day)"]
    if coverage.packs.isEmpty { lines.append("  no rules are known for its readers") }
    for pack in coverage.packs {
      let rows = coverage.rows.filter { $0.ruleSet == pack.name && $0.pack == pack.code }
      lines += [""] + heading(of: pack) + ["    " + counts(of: rows)]
      lines += rows.filter { isComplete || $0.needsSomebody }.flatMap(lines(of:))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func heading(of pack: Coverage.PackNote) -> [String] {
    let depth = pack.isPartial ? "; partial: not every row of it is tested" : ""
    return ["  \(pack.code) \(pack.title) (rule set \(pack.name) \(pack.version)\(depth))"]
  }

  /// `12 met · 3 missing`.
  private func counts(of rows: [Coverage.Row]) -> String {
    let counts = Coverage.Status.words.compactMap { word -> String? in
      let count = rows.count { $0.status.word == word }
      return count == 0 ? nil : "\(count) \(word)"
    }
    return counts.isEmpty ? "no row is in force" : counts.joined(separator: " · ")
  }

  private func lines(of row: Coverage.Row) -> [String] {
    var lines = [
      "    \(padded(mark(of: row.status), 20)) \(row.requirement.id)  \(row.requirement.title)"
    ]
    let indent = String(repeating: " ", count: 25)
    lines.append(indent + row.citation.citation)
    if !row.clauses.isEmpty {
      lines.append(indent + "in " + row.clauses.map(\.text).joined(separator: ", "))
    }
    for reason in reasons(of: row) { lines.append(indent + reason) }
    return lines
  }

  private func mark(of status: Coverage.Status) -> String {
    switch status {
    case .met(let proof): "met (\(proof.rawValue))"
    case .partial(let met, let total): "partial (\(met) of \(total))"
    case .upcoming(let date): "from \(date)"
    case .stated, .declaredNotShown, .missing, .notApplicable, .waived, .unknown: status.word
    }
  }

  private func reasons(of row: Coverage.Row) -> [String] {
    switch row.status {
    case .notApplicable(let because): return ["because " + because]
    case .waived(let waiver):
      return ["by \(waiver.by) until \(waiver.until): \(waiver.reason)"] + open(row)
    case .unknown: return row.because.map { "\($0.path): \($0.found)" }
    case .met, .stated, .upcoming: return []
    case .declaredNotShown, .partial, .missing: return open(row)
    }
  }

  /// The first facts that keep a row from being met.
  private func open(_ row: Coverage.Row) -> [String] {
    let open = row.proof.filter { $0.outcome != .yes }
    return open.prefix(6).map { decision in
      let item = decision.item.map { " of \"\($0)\"" } ?? ""
      return "\(decision.path)\(item): \(decision.found)"
    } + (open.count > 6 ? ["and \(open.count - 6) more"] : [])
  }

  private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}

extension Coverage.Row {
  /// Whether the row is neither answered nor out of question.
  fileprivate var needsSomebody: Bool {
    switch status {
    case .met, .stated, .notApplicable, .waived: false
    case .declaredNotShown, .partial, .missing, .unknown, .upcoming: true
    }
  }
}
