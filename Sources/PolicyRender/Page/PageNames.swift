internal import PolicyMarkdown
internal import PolicyModel

/// The names that lead somewhere on a page beside those of its blocks.
struct PageNames {
  /// See `PageOutline.aliases`.
  private(set) var aliases: [Name: [String]] = [:]
  /// See `PageOutline.rowNames`.
  private(set) var rowNames: [Name: [Name]] = [:]
  private var taken: Set<Name>
  /// What has no place of its own, and where it is found: facts, terms that print nothing, rows.
  private var holders: [Name: Name] = [:]
  /// Blocks that print.
  private let places: Set<Name>
  private let policy: Name

  init(_ policy: Policy, blocks: [PageOutline.Block], former: [Policy.FormerName]) {
    self.policy = policy.name
    taken = Set(blocks.map(\.element.name))
    places = Set(blocks.filter { !$0.isSilent }.map(\.element.name))
    for fact in policy.facts { holders[fact.name] = fact.holder }
    addSilentTerms(blocks)
    nameRows(policy, blocks)
    addLinkedFacts(policy, blocks)
    for former in policy.formerNames + former where !taken.contains(former.old) {
      add(former.old, to: former.new)
    }
    for name in aliases.keys {
      aliases[name]?.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
  }

  private mutating func add(_ name: Name, to target: Name) {
    aliases[place(of: target), default: []].append(name.text)
    taken.insert(name)
  }

  /// The block that prints a name; the policy if none does.
  private func place(of name: Name) -> Name {
    if places.contains(name) { return name }
    return holders[name].flatMap { places.contains($0) ? $0 : nil } ?? policy
  }

  /// A term that prints nothing leads to the clause that defines it.
  private mutating func addSilentTerms(_ blocks: [PageOutline.Block]) {
    for block in blocks where block.isSilent {
      guard case .term(let term) = block.element else { continue }
      holders[term.name] = term.definedIn
      add(term.name, to: term.name)
    }
  }

  /// The rows of a register are its facts, in order, if there are as many.
  private mutating func nameRows(_ policy: Policy, _ blocks: [PageOutline.Block]) {
    var facts: [Name: [Name]] = [:]
    for fact in policy.facts {
      if case .row(let register) = fact.origin { facts[register, default: []].append(fact.name) }
    }
    for block in blocks {
      guard case .register(let register) = block.element, let names = facts[register.name],
        names.count == register.table.rows.count, names.allSatisfy({ !taken.contains($0) }),
        Set(names).count == names.count
      else { continue }
      rowNames[register.name] = names
      for name in names { holders[name] = register.name }
      taken.formUnion(names)
    }
  }

  /// A fact that the text links to leads to the block that states it.
  private mutating func addLinkedFacts(_ policy: Policy, _ blocks: [PageOutline.Block]) {
    var linked: Set<String> = []
    for block in blocks {
      guard let prose = block.element.prose else { continue }
      for node in prose.nodes {
        if case .link(let destination, _) = node.kind, destination.utf8.first == 0x23 {
          linked.insert(String(destination.dropFirst()))
        }
      }
    }
    guard !linked.isEmpty else { return }
    for fact in policy.facts where linked.contains(fact.name.text) && !taken.contains(fact.name) {
      add(fact.name, to: fact.holder)
    }
  }
}

extension Element {
  /// The words of a clause or term.
  var prose: Prose? {
    switch self {
    case .clause(let clause): clause.wording.prose
    case .term(let term): term.wording.prose
    case .section, .register: nil
    }
  }
}
