internal import PolicyDiagnostics
internal import PolicyModel
internal import PolicyReference
internal import PolicySyntax

extension PolicyDraft {
  /// The fields of a clause that state a practice.
  static let practiceLabels: Set<FieldLabel> = Set(FieldReference.rules(of: .practice).map(\.label))
    .subtracting(commonLabels)

  /// The fields of a clause that state a right.
  static let rightLabels: Set<FieldLabel> = Set(FieldReference.rules(of: .right).map(\.label))
    .subtracting(commonLabels).subtracting([.kind]).union([.right])

  /// Fields that any fact may have: they say whom, where and when, or what the author thinks.
  static let commonLabels: Set<FieldLabel> = [
    .appliesTo, .surface, .status, .when, .satisfies, .notApplicable, .none, .words, .in, .fact,
    .formerly, .checkedAgainst, .authorNote,
  ]

  /// All facts, in reading order, the organisation's last.
  func makeFacts() -> [Fact] {
    var facts: [Fact] = []
    for index in blocks.indices {
      let block = blocks[index]
      if block.kind == .clause {
        facts += clauseFacts(index)
      } else if let reading = rows[index], block.kind != .site {
        facts += rowFacts(reading, index)
      } else if block.kind.family == .fact, block.kind != .cookies {
        facts.append(blockFact(index))
      } else if block.kind == .term {
        facts.append(blockFact(index))
      }
      if block.kind == .cookies { facts.append(blockFact(index)) }
    }
    return facts
  }

  private func clauseFacts(_ index: Int) -> [Fact] {
    let block = blocks[index]
    let set = fields[index] ?? FieldSet()
    var facts: [Fact] = []
    let common = set.filter { PolicyDraft.commonLabels.contains($0) && $0 != .authorNote }
    let practice = set.filter { PolicyDraft.practiceLabels.contains($0) }
    if !practice.isEmpty {
      facts.append(
        fact(
          .practice, block.name, index, FieldSet(practice.entries + common.entries),
          .clauseFields))
    }
    if let kinds = set[.right] {
      let right = set.filter {
        PolicyDraft.rightLabels.contains($0) && $0 != .right
          && !PolicyDraft.practiceLabels.contains($0)
      }
      let kind = FieldSet.Entry(.kind, kinds)
      facts.append(
        fact(
          .right, block.name, index,
          FieldSet([kind] + right.entries + common.entries), .clauseFields))
    }
    return facts
  }

  private func fact(
    _ kind: BlockKind, _ name: Name, _ index: Int, _ fields: FieldSet, _ origin: Fact.Origin
  ) -> Fact {
    Fact(
      kind: kind, name: name, title: plainTitles[index] ?? blocks[index].syntax.title,
      holder: holderName(of: index), fields: fields, context: contexts[index] ?? Context(),
      origin: blocks[index].home == .organisation ? .organisation : origin)
  }

  private func blockFact(_ index: Int) -> Fact {
    fact(
      blocks[index].kind, blocks[index].name, index,
      (fields[index] ?? FieldSet()).filter { $0 != .authorNote }, .block)
  }

  private func rowFacts(_ reading: TableReading, _ index: Int) -> [Fact] {
    let table = blocks[index]
    let shared = (fields[index] ?? FieldSet()).filter { PolicyDraft.commonLabels.contains($0) }
    return reading.rows.compactMap { row in
      guard !row.name.text.isEmpty else { return nil }
      let own = Set(row.fields.entries.map(\.label))
      let rest = shared.entries.filter { !own.contains($0.label) && $0.label != .authorNote }
      return Fact(
        kind: reading.rowKind, name: row.name, title: row.title,
        holder: holderName(of: index),
        fields: FieldSet(row.fields.entries + rest), context: contexts[index] ?? Context(),
        origin: table.home == .organisation ? .organisation : .row(of: table.name))
    }
  }

  /// The block that says a fact to readers.
  func holderName(of index: Int) -> Name {
    let block = blocks[index]
    if block.kind == .clause { return block.name }
    if let clause = block.field(.in)?.syntax.values.first?.text { return Name(clause) }
    guard let parent = block.parent else { return block.name }
    let holder = blocks[parent]
    if holder.kind == .section || holder.kind == .policy, !holder.body.segments.isEmpty {
      return holder.name.textClause
    }
    return holder.name
  }
}
