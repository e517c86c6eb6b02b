internal import PolicyDiagnostics
internal import PolicyModel
internal import PolicyReference
internal import PolicySyntax

extension PolicyDraft {
  /// Words that a slot may begin with; no block or value can have them as its name.
  static let reservedWords: Set<String> = ["ref", "table", "wording"]

  /// Gives every block, row and value its name.
  ///
  /// Emits: duplicate-name, reserved-name, shadowed-name, retired-name.
  mutating func nameAll() {
    for index in blocks.indices {
      nameBlock(index)
      nameValues(index)
    }
    nameRows()
    nameOutside()
    checkShadowing()
    checkRetired()
  }

  private mutating func nameBlock(_ index: Int) {
    let block = blocks[index]
    guard block.kind != .facts else { return }
    if PolicyDraft.reservedWords.contains(block.name.text) {
      report(
        Diagnostic(
          "reserved-name", at: block.nameRange,
          "no block can be called \"\(block.name)\"",
          helps: [.init("choose another name, for example \"\(block.name)-clause\"")],
          notes: ["a slot that begins with this word means something else"]), about: index)
    }
    let entry = NameTable.Entry(
      target: .block(index), range: block.nameRange, kind: block.kind,
      title: block.syntax.title)
    if let taken = names.add(block.name.text, entry) {
      reportTaken(index, taken)
      // A draft prints all the same, and a page has each name once; no author can write this one.
      blocks[index].name = Name("\(block.name)--\(index)")
    }
  }

  private mutating func reportTaken(_ index: Int, _ taken: NameTable.Entry) {
    if blocks[index].home == .organisation, case .block(let own) = taken.target,
      blocks[own].home != .organisation
    {
      reportOrganisationsName(own, of: index)
      return
    }
    let block = blocks[index]
    let proposal = proposedName(for: block)
    let fix = TextEdit(block.nameRange, proposal)
    report(
      Diagnostic(
        "duplicate-name", at: block.nameRange,
        "the name \"\(block.name)\" is already taken", label: "and again here",
        related: [.init(taken.range, "first used here")],
        helps: [
          .init(
            "give this \(block.kind.rawValue.lowercased()) its own name, for example "
              + "\"\(proposal)\"", fix: .choose(fix))
        ],
        notes: [
          "names become permanent web addresses and are how two versions are compared, so they "
            + "cannot be shared. If you are renaming it, keep the old name under \"- Formerly: …\""
        ]), about: index)
  }

  /// A policy's own block with the name of one of the organisation's, which it can see already.
  private mutating func reportOrganisationsName(_ own: Int, of index: Int) {
    let block = blocks[own]
    let proposal = proposedName(for: block)
    report(
      Diagnostic(
        "duplicate-name", at: block.nameRange,
        "the organisation has something called \"\(block.name)\" already",
        label: "and again here",
        related: [.init(blocks[index].nameRange, "first used here")],
        helps: [
          .init("if it is the same, delete it here: every policy of the folder can use it"),
          .init(
            "if it is another, give it its own name, for example \"\(proposal)\"",
            fix: .choose(TextEdit(block.nameRange, proposal))),
        ],
        notes: ["readers could be told two things about one name"]), about: own)
  }

  /// A name made of the enclosing name and the title's words, not yet taken.
  private func proposedName(for block: DraftBlock) -> String {
    var base = Slug.make(from: block.syntax.title)
    if base.isEmpty { base = block.kind.rawValue.lowercased() }
    if let dot = block.name.text.lastIndex(of: ".") {
      base = block.name.text[...dot] + base
    }
    var proposal = base
    var number = 2
    while names[proposal] != nil {
      proposal = base + "-\(number)"
      number += 1
    }
    return proposal
  }

  private mutating func nameValues(_ index: Int) {
    for field in blocks[index].fields where field.syntax.label == .value {
      for value in field.syntax.values {
        let (head, text) = Equation.split(value.text)
        let typed = NamedType(head)
        let range = SourceRange(field.file, value.range)
        let named = NamedValue(
          name: typed.name, type: typed.type ?? "text", text: text, range: range,
          home: blocks[index].home)
        checkValue(named, index)
        let entry = NameTable.Entry(
          target: .value(named), range: range, kind: nil, title: "")
        if let taken = names.add(typed.name, entry) {
          report(
            Diagnostic(
              "duplicate-name", at: range, "the name \"\(typed.name)\" is already taken",
              label: "and again here", related: [.init(taken.range, "first used here")],
              helps: [.init("give this value a name of its own")],
              notes: ["values and blocks share their names, so that a slot means one thing"]),
            about: index)
        }
      }
    }
  }

  private mutating func checkValue(_ value: NamedValue, _ index: Int) {
    if !Name.isWellFormed(value.name) || value.text.isEmpty {
      report(
        Diagnostic(
          "bad-value", at: value.range,
          "a value is written \"name (type) = what it prints\"",
          helps: [
            .init("for example:", lines: ["- Value: retention (duration) = 24 months"])
          ], notes: ["no slot could print it"]), about: index)
    } else if !ClosedWords.valueTypes.contains(value.type) {
      report(
        Diagnostic(
          "unknown-word", at: value.range, "no value is of the type \"\(value.type)\"",
          helps: [.init("the types are " + ClosedWords.valueTypes.joined(separator: ", "))],
          notes: ["the type says how the value prints in each language"]), about: index)
    }
  }

  private mutating func nameRows() {
    for (index, reading) in rows.sorted(by: { $0.key < $1.key }) {
      for (number, row) in reading.rows.enumerated() where !row.name.text.isEmpty {
        let entry = NameTable.Entry(
          target: .row(table: index, row: number), range: row.nameRange,
          kind: reading.rowKind, title: row.title)
        if let taken = names.add(row.name.text, entry) {
          report(
            Diagnostic(
              "duplicate-name", at: row.nameRange,
              "the name \"\(row.name)\" is already taken", label: "and again here",
              related: [.init(taken.range, "first used here")],
              helps: [.init("give this row a name of its own")],
              notes: ["the first column of the table is the name of each row"]), about: index)
        }
      }
    }
  }

  /// Names of attestations in the registers of this policy, and of the other policies.
  private mutating func nameOutside() {
    var trees = project.registers(of: root.name.text)
    if let organisation = organisationIndex {
      trees += project.registers(of: blocks[organisation].name.text)
    }
    for tree in trees {
      for block in tree.blocks where block.kind == .attestation {
        _ = names.add(
          block.name,
          NameTable.Entry(
            target: .outside, range: SourceRange(tree.file, block.nameRange),
            kind: block.kind, title: block.title))
      }
    }
    names.outside = project.policyEntries
  }

  /// A name that equals another block's name, a dot and one of its fields would change what a slot
  /// prints.
  private mutating func checkShadowing() {
    for index in blocks.indices {
      let name = blocks[index].name.text
      if let shadow = shadowed(by: name, kind: blocks[index].kind) {
        report(
          Diagnostic(
            "shadowed-name", at: blocks[index].nameRange,
            "the name \"\(name)\" also means \(shadow)",
            helps: [.init("choose another name")],
            notes: ["{{\(name)}} would print one or the other, and nobody could tell which"]),
          about: index)
      }
    }
  }

  private func shadowed(by name: String, kind: BlockKind) -> String? {
    if kind != .policy, let label = FieldLabel.withSlug(name),
      FieldReference.rule(label, in: .policy) != nil
    {
      return "the policy's own \"\(label.rawValue)\""
    }
    guard let dot = name.lastIndex(of: "."),
      let owner = names[String(name[..<dot])],
      let label = FieldLabel.withSlug(String(name[name.index(after: dot)...])),
      let ownerKind = owner.kind, FieldReference.rule(label, in: ownerKind) != nil
    else { return nil }
    return "the field \"\(label.rawValue)\" of \"\(name[..<dot])\""
  }

  private mutating func checkRetired() {
    for index in blocks.indices {
      for field in blocks[index].fields where field.syntax.label == .formerly {
        for value in field.syntax.values {
          guard let entry = names[value.text] else { continue }
          report(
            Diagnostic(
              "retired-name", at: entry.range,
              "the name \"\(value.text)\" is retired and cannot be used again",
              related: [
                .init(SourceRange(field.file, value.range), "given up here")
              ],
              helps: [.init("choose a new name")],
              notes: [
                "old links to \"\(value.text)\" lead to \"\(blocks[index].name)\" for ever"
              ]), about: entry.block)
        }
      }
    }
  }
}
