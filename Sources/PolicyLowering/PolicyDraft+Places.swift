internal import PolicyDiagnostics
internal import PolicyModel
internal import PolicyReference
internal import PolicySyntax

extension PolicyDraft {
  /// Where every block and row stands; of two with one name, the first.
  ///
  /// - Parameter printed: what slots print, by the name of the element they stand in.
  func places(printed: [Name: Set<PolicyPlaces.PrintedField>]) -> PolicyPlaces {
    var found: [Name: PolicyPlaces.Block] = [:]
    for index in blocks.indices {
      let block = blocks[index]
      guard found[block.name] == nil else { continue }
      let breadcrumb = breadcrumb(of: index)
      found[block.name] = PolicyPlaces.Block(
        name: block.nameRange, fields: fieldPlaces(block.fields), body: block.body.file,
        breadcrumb: breadcrumb)
      for row in rows[index]?.rows ?? [] where found[row.name] == nil {
        found[row.name] = PolicyPlaces.Block(
          name: row.nameRange, fields: fieldPlaces(row.written), body: block.body.file,
          breadcrumb: breadcrumb + [row.title])
      }
    }
    return PolicyPlaces(blocks: found, printed: printed)
  }

  private func fieldPlaces(_ fields: [DraftBlock.WrittenField]) -> [FieldLabel: SourceRange] {
    var found: [FieldLabel: SourceRange] = [:]
    for field in fields where found[field.syntax.label] == nil {
      let start = field.syntax.labelRange
      let whole = start.isEmpty ? field.syntax.valueRange : start.union(field.syntax.valueRange)
      found[field.syntax.label] = SourceRange(field.file, whole)
    }
    return found
  }
}
