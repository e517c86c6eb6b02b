internal import PolicyMarkdown
internal import PolicyModel
internal import PolicyReference

/// The elements of a policy that say which rows they answer, or why one does not apply.
struct CitingElements {
  private let view: ReadersView
  private let cited: CitedRows
  /// The rows that each element cites, elements in reading order.
  private var satisfied: [(element: Name, rows: Set<Name>)] = []
  /// The rows that the author sets aside.
  private(set) var notApplicable: [Name: Reason] = [:]

  struct Reason {
    let text: String
    let element: Name
  }

  /// Rows that a sentence may answer; each takes a sentence of its own.
  private let statements: Set<Name>

  /// - Parameter statements: the rows that a sentence may answer.
  init(_ view: ReadersView, _ cited: CitedRows, statements: Set<Name>) {
    self.statements = statements
    self.view = view
    self.cited = cited
    let policy = view.input.policy
    var seen: [(Name, FieldSet)] = [(policy.name, policy.fields)]
    seen += view.order.compactMap { name in view.elements[name].map { (name, $0.element.ownFields) }
    }
    seen += policy.facts.filter { view.elements[$0.holder] != nil }.map { ($0.holder, $0.fields) }
    for (name, fields) in seen { record(name, fields) }
  }

  private mutating func record(_ name: Name, _ fields: FieldSet) {
    let rows = Set(fields.texts(.satisfies).flatMap { cited.rows($0) })
    if !rows.isEmpty { satisfied.append((name, rows)) }
    for value in fields.values(.notApplicable) {
      guard case .pair(let citation, let reason) = value.content else { continue }
      for row in cited.rows(citation) where notApplicable[row] == nil {
        notApplicable[row] = Reason(text: reason, element: name)
      }
    }
  }

  /// Whether a citation covers a row.
  func covers(_ citation: String, _ row: Name) -> Bool { cited.rows(citation).contains(row) }

  /// The element that answers a row in a sentence of its own: visible, citing the row, with as many
  /// `Words` of eight words or more as it answers rows in this way.
  func statement(for row: Name) -> Name? {
    satisfied.first { entry in
      guard entry.rows.contains(row), let visible = view.elements[entry.element] else {
        return false
      }
      let pins = Set(visible.element.ownFields.texts(.words).map { SearchText($0) })
      let answered = entry.rows.intersection(statements).count
      return pins.count { $0.count >= 8 } >= max(1, answered)
    }?.element
  }

  /// The elements that cite a row.
  func elements(citing row: Name) -> [Name] {
    satisfied.filter { $0.rows.contains(row) }.map(\.element)
  }
}
