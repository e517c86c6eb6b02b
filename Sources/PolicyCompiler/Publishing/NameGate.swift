internal import PolicyDiagnostics
internal import PolicyModel
internal import PolicyReference

/// Keeps the names of blocks: none is used again for something else, and none that lives on under
/// another name is dropped without saying so.
struct NameGate {
  private let draft: PolicyReading
  private let old: PolicyReading
  /// Names by version before the last, with the version that had them first.
  private let retired: [Name: String]
  private let before: Named
  private let after: Named

  /// - Parameter earlier: the published versions, the first one first; at least one.
  init(draft: PolicyReading, earlier: [PolicyReading]) {
    self.draft = draft
    old = earlier[earlier.count - 1]
    before = Named(old.policy)
    after = Named(draft.policy)
    var retired: [Name: String] = [:]
    for version in earlier {
      let named = Named(version.policy)
      let number = version.policy.version?.text ?? ""
      for name in Array(named.blocks.keys) + Array(named.aliases.keys)
      where before.blocks[name] == nil && retired[name] == nil {
        retired[name] = number
      }
    }
    self.retired = retired
  }

  /// Emits: dropped-name, reused-name.
  func diagnostics() -> [Diagnostic] { (reused() + dropped()).inFileOrder }

  // MARK: - Names used again

  private func reused() -> [Diagnostic] {
    after.blocks.keys.sorted().compactMap { name in
      guard let place = draft.places.block(name)?.name else { return nil }
      if let version = retired[name], before.blocks[name] == nil {
        return fault(
          "reused-name", place, "the name \"\(name)\" was given up after version \(version)",
          help: "choose another name; if this is what had the name then, add \"Formerly: \(name)\"",
          note: "old links to \"\(name)\" must not lead to words that were never meant")
      }
      guard let was = before.blocks[name]?.kind, let now = after.blocks[name]?.kind, was != now
      else { return nil }
      return fault(
        "reused-name", place,
        "\"\(name)\" is a \(now.rawValue) now and was a \(was.rawValue) when it was published",
        help: "choose another name for it",
        note: "a name stands for one thing for ever; links and comparisons rely on it")
    }
  }

  // MARK: - Names that are gone

  private func dropped() -> [Diagnostic] {
    let added = after.blocks.filter { before.blocks[$0.key] == nil }
    let renamed = before.blocks.keys.sorted().compactMap { name -> Diagnostic? in
      guard after.blocks[name] == nil, after.aliases[name] == nil, let block = before.blocks[name],
        let heir = added.filter({ block.livesOn(in: $0.value) }).keys.min(),
        let place = draft.places.block(heir)?.name
      else { return nil }
      return fault(
        "dropped-name", place,
        "\"\(name)\" is called \"\(heir)\" now, and nothing says so",
        help: "add \"- Formerly: \(name)\" to its fields",
        note: "without it links to \"\(name)\" break, and the change looks like one clause removed "
          + "and another added")
    }
    let forgotten = before.aliases.keys.sorted().compactMap { alias -> Diagnostic? in
      guard after.aliases[alias] == nil, after.blocks[alias] == nil,
        let heir = before.aliases[alias].map({ after.aliases[$0] ?? $0 }),
        after.blocks[heir] != nil, let place = draft.places.block(heir)?.name
      else { return nil }
      return fault(
        "dropped-name", place, "\"\(heir)\" no longer says that it was called \"\(alias)\"",
        help: "add \"- Formerly: \(alias)\" to its fields again",
        note: "links to \"\(alias)\" have led here since it was renamed, and would break")
    }
    return renamed + forgotten
  }

  private func fault(
    _ id: String, _ place: SourceRange, _ message: String, help: String, note: String
  ) -> Diagnostic {
    Diagnostic(id, at: place, message, helps: [.init(help)], notes: [note])
  }
}

/// What the names of a policy stand for.
private struct Named {
  /// Blocks with a name that an author gave.
  var blocks: [Name: Block] = [:]
  /// Former names, and what has taken their place.
  var aliases: [Name: Name] = [:]

  struct Block {
    let kind: BlockKind
    let title: String
    let text: String

    /// Whether another block says the same, or is called the same by readers.
    func livesOn(in other: Block) -> Bool {
      kind == other.kind
        && (!text.isEmpty && text == other.text || !title.isEmpty && title == other.title)
    }
  }

  init(_ policy: Policy) {
    for fact in policy.facts where fact.origin != .organisation {
      blocks[fact.name] = Block(kind: fact.kind, title: fact.title, text: "")
    }
    for element in policy.allElements where !element.name.text.hasSuffix(".text") {
      blocks[element.name] = Named.block(element)
    }
    for former in policy.formerNames { aliases[former.old] = former.new }
  }

  private static func block(_ element: Element) -> Block {
    switch element {
    case .section(let section): Block(kind: .section, title: section.title, text: "")
    case .clause(let clause):
      Block(kind: .clause, title: clause.title, text: clause.wording.markdown)
    case .term(let term): Block(kind: .term, title: term.title, text: term.wording.markdown)
    case .register(let register): Block(kind: register.kind, title: register.title, text: "")
    }
  }
}
