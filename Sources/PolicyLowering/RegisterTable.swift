internal import PolicyMarkdown
internal import PolicyModel
internal import PolicyReference

/// A table made from facts, for `{{table recipients}}` and for translations of registers.
struct RegisterTable {
  let kind: BlockKind
  let printer: ValuePrinter

  /// Fields that are about the text and not about what is done.
  static let hidden: Set<FieldLabel> = PolicyDraft.privateLabels
    .union(PolicyDraft.commonLabels)
    .union([.alsoWritten, .reviewed, .continues, .name])

  /// One row a fact, the title first, then a column for each field that any of them has.
  func table(of facts: [Fact]) -> Register.Table {
    let labels = FieldReference.rules(of: kind).map(\.label).filter { label in
      !RegisterTable.hidden.contains(label) && facts.contains { $0.fields[label] != nil }
    }
    var columns = [Register.Column(header: printer.words("label.title"), meaning: "Title")]
    columns += labels.map {
      Register.Column(header: printer.words("label." + $0.slug), meaning: $0.rawValue)
    }
    let rows = facts.map { fact in
      [Printed(fact.title.isEmpty ? fact.name.text : fact.title).prose]
        + labels.map { label in
          fact.fields[label].map { printer.print($0).prose } ?? Prose()
        }
    }
    return Register.Table(columns: columns, rows: rows)
  }

  /// The table as blocks of prose.
  static func prose(_ table: Register.Table) -> Prose {
    var nodes: [Prose.Node] = []
    func append(_ kind: Prose.Kind, _ body: () -> Void) {
      let index = nodes.count
      nodes.append(Prose.Node(kind, end: 0))
      body()
      nodes[index].end = nodes.count
    }
    func append(_ cell: Prose) {
      append(.tableCell(.none)) {
        let offset = nodes.count
        nodes += cell.nodes.map { Prose.Node($0.kind, end: $0.end + offset) }
      }
    }
    append(.table(columns: table.columns.map { _ in .none })) {
      append(.tableRow(isHeader: true)) {
        for column in table.columns { append(Printed(column.header).prose) }
      }
      for row in table.rows {
        append(.tableRow(isHeader: false)) { for cell in row { append(cell) } }
      }
    }
    return Prose(nodes: nodes)
  }
}
