internal import PolicyDiagnostics
internal import PolicyMarkdown
internal import PolicyModel
internal import PolicyReference
internal import PolicySyntax

extension PolicyDraft {
  /// Reads the tables of cookies, registers and sites.
  ///
  /// Emits: missing-table, text-under-fact, unknown-column, bad-row-name, cell-changed-by-markdown.
  mutating func readTables() {
    for index in blocks.indices {
      // Words under any other fact are reported where the file is read.
      if blocks[index].kind.holdsTable { readTable(index) }
    }
  }

  private mutating func readTable(_ index: Int) {
    let block = blocks[index]
    guard let prose = parsed[index]?.prose,
      let table = prose.nodes.indices.first(where: {
        if case .table = prose.nodes[$0].kind { true } else { false }
      })
    else {
      // That cookies are used and none is listed is what some texts say.
      if block.kind == .cookies, block.says(.listed, "no") { return }
      report(
        Diagnostic(
          "missing-table", at: block.nameRange,
          "\"\(block.name)\" holds no table",
          helps: [
            .init(
              "write a table with a blank line before it:",
              lines: PolicyDraft.exampleTable(block.kind))
          ], notes: ["the rows are the facts; without them nothing is stated"]), about: index)
      return
    }
    reportTextBeside(table, prose, index)
    let rowsOfNodes = prose.children(of: table)
    guard let header = rowsOfNodes.first else { return }
    let columns = readHeader(header, prose, index)
    var rows: [TableReading.Row] = []
    for node in rowsOfNodes.dropFirst() {
      var row = readRow(node, columns, prose, index)
      // Every row counts, also a second one for the same cookie, or one without a name.
      if block.kind == .cookies, !row.written.isEmpty {
        row.name = freeName(row.title, rows, index)
      }
      rows.append(row)
    }
    self.rows[index] = TableReading(
      rowKind: block.kind.rowKind ?? block.kind, columns: columns, rows: rows)
  }

  private static func exampleTable(_ kind: BlockKind) -> [String] {
    if kind == .cookies {
      return [
        "| Cookie | Set by | Purpose | Expires | Necessary |",
        "| ------ | ------ | ------- | ------- | --------- |",
      ]
    }
    if kind == .site { return ["| Text | Target | Area |", "| ---- | ------ | ---- |"] }
    return ["| Name | Title | Role |", "| ---- | ----- | ---- |"]
  }

  private mutating func reportTextBeside(_ table: Int, _ prose: Prose, _ index: Int) {
    for node in prose.children(of: nil) where node != table {
      let range = node < prose.ranges.count ? prose.ranges[node] : ByteRange(0, 0)
      report(
        Diagnostic(
          "text-under-fact", at: SourceRange(blocks[index].body.file, range),
          "only one table can stand under \"\(blocks[index].name)\", "
            + "so readers would not see these words",
          helps: [.init("move them into a clause before or after the table")],
          notes: ["the words of a clause print; beside a table of facts nothing else does"]),
        about: index)
    }
  }

  // MARK: - The header

  private mutating func readHeader(
    _ row: Int, _ prose: Prose, _ index: Int
  ) -> [TableReading.Column] {
    let block = blocks[index]
    let mapping = columnMapping(index)
    var columns: [TableReading.Column] = []
    for (number, cell) in prose.children(of: row).enumerated() {
      let header = prose.cellText(cell)
      let range = SourceRange(block.body.file, cellRange(cell, prose))
      let role = columnRole(header, number, mapping, block.kind)
      if role == .unknown { reportUnknownColumn(header, range, index) }
      columns.append(TableReading.Column(header: header, role: role, range: range))
    }
    return columns
  }

  /// `Columns: Name = Cookie` by the author's header in lower case.
  private func columnMapping(_ index: Int) -> [String: String] {
    var mapping: [String: String] = [:]
    for field in blocks[index].fields where field.syntax.label == .columns {
      for value in field.syntax.values {
        let (header, column) = Equation.split(value.text)
        mapping[header.lowercased()] = column
      }
    }
    return mapping
  }

  private func columnRole(
    _ header: String, _ number: Int, _ mapping: [String: String], _ kind: BlockKind
  ) -> TableReading.Role {
    if kind == .site { return .unread }
    if kind != .cookies, number == 0 { return .name }
    if kind != .cookies, number == 1 { return .title }
    let word = mapping[header.lowercased()] ?? header
    guard let label = FieldLabel.named(word) else { return .unknown }
    if kind == .cookies {
      return CookieColumns.rules.contains { $0.label == label } ? .field(label) : .unknown
    }
    return FieldReference.rule(label, in: kind) == nil ? .unknown : .field(label)
  }

  private mutating func reportUnknownColumn(_ header: String, _ range: SourceRange, _ index: Int) {
    let kind = blocks[index].kind
    let labels =
      kind == .cookies
      ? CookieColumns.rules.map(\.label.rawValue)
      : FieldReference.rules(of: kind).map(\.label.rawValue)
    var helps: [Diagnostic.Help] = []
    if let near = Suggestion.nearest(to: header, among: labels) {
      helps.append(
        .init("did you mean \"\(near)\"?", fix: .safe(TextEdit(range, near))))
    }
    if kind == .cookies {
      helps.append(
        .init(
          "to keep your own heading, say what it means: - Columns: \(header) = Purpose"))
      helps.append(.init("the columns are " + labels.joined(separator: ", ")))
    }
    report(
      Diagnostic(
        "unknown-column", at: range, "no column of \(kind.rawValue) is called \"\(header)\"",
        helps: helps, notes: ["what stands under it would be checked by nobody"]),
      about: index)
  }

  // MARK: - Rows

  private mutating func readRow(
    _ row: Int, _ columns: [TableReading.Column], _ prose: Prose, _ index: Int
  ) -> TableReading.Row {
    let file = blocks[index].body.file
    let cells = prose.children(of: row)
    var name = ""
    var nameRange = SourceRange(
      file, row < prose.ranges.count ? prose.ranges[row] : ByteRange(0, 0))
    var title = ""
    var written: [DraftBlock.WrittenField] = []
    for (cell, column) in zip(cells, columns) {
      let text = prose.cellText(cell)
      let range = SourceRange(file, cellRange(cell, prose))
      switch column.role {
      case .name: (name, nameRange) = (text, range)
      case .title: title = text
      case .field(let label):
        checkUnchanged(cell, prose, label, range, index)
        if let field = readCell(text, label, range, index) { written.append(field) }
        if label == .cookie { (title, nameRange) = (text, range) }
      case .unknown, .unread: continue
      }
    }
    if blocks[index].kind == .cookies {
      name = ""
    } else if !Name.isWellFormed(name), blocks[index].kind != .site {
      reportBadRowName(name, title, nameRange, index)
      name = ""
    }
    return TableReading.Row(
      name: Name(name), nameRange: nameRange, title: title, written: written,
      cells: cells.map { prose.subtree($0) })
  }

  /// A name for a row of cookies: after the cookie if that is free, else by a number.
  private func freeName(_ title: String, _ rows: [TableReading.Row], _ index: Int) -> Name {
    let table = blocks[index].name.text + "."
    let slug = Slug.make(from: title)
    let taken = Set(rows.map(\.name.text))
    let names = (0...).lazy.map { $0 == 0 ? table + slug : "\(table)row-\($0)" }
    let free = names.first {
      Name.isWellFormed($0) && self.names[$0] == nil && !taken.contains($0)
    }
    return Name(free ?? "")
  }

  private mutating func reportBadRowName(
    _ name: String, _ title: String, _ range: SourceRange, _ index: Int
  ) {
    let proposal = Slug.make(from: name.isEmpty ? title : name)
    var helps: [Diagnostic.Help] = []
    if !proposal.isEmpty {
      helps.append(
        .init("write \"\(proposal)\"", fix: .choose(TextEdit(range, proposal))))
    }
    report(
      Diagnostic(
        "bad-row-name", at: range,
        name.isEmpty
          ? "this row has no name" : "\"\(name)\" cannot be the name of a row",
        helps: helps,
        notes: [
          "the first column names each row in lower-case words joined by hyphens; it does not print"
        ]), about: index)
  }

  /// A value that Markdown changes is not the value that the author typed: `_gat_*` is emphasis.
  private mutating func checkUnchanged(
    _ cell: Int, _ prose: Prose, _ label: FieldLabel, _ range: SourceRange, _ index: Int
  ) {
    guard label != .purpose, label != .reason else { return }
    let isChanged = prose.nodes[cell..<prose.nodes[cell].end].contains { node in
      switch node.kind {
      case .emphasis, .strong, .strikethrough: true
      default: false
      }
    }
    guard isChanged else { return }
    let trimmed = Trimming.spaces(range.text)
    report(
      Diagnostic(
        "cell-changed-by-markdown", at: range,
        "Markdown reads marks in \"\(trimmed)\", so readers would see something else",
        helps: [
          .init(
            "put it in back-ticks: `\(trimmed)`", fix: .safe(TextEdit(range, "`\(trimmed)`")))
        ], notes: ["what is typed in a cell must be what is checked and what is shown"]),
      about: index)
  }

  private mutating func readCell(
    _ text: String, _ label: FieldLabel, _ range: SourceRange, _ index: Int
  ) -> DraftBlock.WrittenField? {
    let kind = blocks[index].kind
    let rule =
      kind == .cookies
      ? CookieColumns.rules.first { $0.label == label } : FieldReference.rule(label, in: kind)
    guard let rule, !text.isEmpty, text != "—", text != "–", text != "-" else { return nil }
    let (field, diagnostics) = CellReader.read(text, as: rule, at: range)
    for diagnostic in diagnostics { report(diagnostic, about: index) }
    return DraftBlock.WrittenField(
      syntax: field, file: range.file, shared: blocks[index].shared)
  }

  /// Types the fields of all rows, once names are known.
  mutating func readRowFields() {
    for index in rows.keys.sorted() {
      guard var reading = rows[index] else { continue }
      for number in reading.rows.indices {
        reading.rows[number].fields = read(
          reading.rows[number].written, kind: blocks[index].kind, index)
      }
      rows[index] = reading
    }
  }

  /// The words of a cell in the file, without the space round them.
  private func cellRange(_ cell: Int, _ prose: Prose) -> ByteRange {
    let inner = prose.ranges[cell + 1..<max(cell + 1, prose.nodes[cell].end)]
      .filter { !$0.isEmpty }
    guard let first = inner.first else {
      return cell < prose.ranges.count ? prose.ranges[cell] : ByteRange(0, 0)
    }
    return inner.reduce(first) { $0.union($1) }
  }
}

extension Prose {
  /// The nodes directly inside one, or the outermost for `nil`.
  func children(of parent: Int?) -> [Int] {
    var found: [Int] = []
    var index = parent.map { $0 + 1 } ?? 0
    let end = parent.map { nodes[$0].end } ?? nodes.count
    while index < end {
      found.append(index)
      index = max(nodes[index].end, index + 1)
    }
    return found
  }

  /// The words of a table's cell.
  func cellText(_ cell: Int) -> String {
    Trimming.spaces(plainText(of: cell..<nodes[cell].end))
  }

  /// The nodes inside one, as prose of its own.
  func subtree(_ parent: Int) -> Prose {
    let first = parent + 1
    let end = nodes[parent].end
    guard first < end else { return Prose() }
    return Prose(
      nodes: nodes[first..<end].map { Node($0.kind, end: $0.end - first) },
      ranges: ranges.count >= end ? Array(ranges[first..<end]) : [])
  }
}
