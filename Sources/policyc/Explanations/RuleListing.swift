import PolicyLaw
import PolicyModel

/// Rows of law one per line: id, citation and title.
struct RuleListing {
  private let rows: [(pack: Pack, requirement: Requirement)]

  init(_ rows: [(pack: Pack, requirement: Requirement)]) {
    self.rows = rows
  }

  /// Indented by two.
  var lines: [String] {
    let width = (rows.map(\.requirement.id.text.utf8.count).max() ?? 0) + 2
    return rows.map { row in
      let id = row.requirement.id.text
      let gap = String(repeating: " ", count: width - id.utf8.count)
      let doubt = row.requirement.restsOnKnowledge ? " (knowledge, not re-read)" : ""
      return "  \(id)\(gap)\(row.requirement.title)\(doubt)"
    }
  }
}
