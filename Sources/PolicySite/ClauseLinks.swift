internal import PolicyDiff
internal import PolicyModel
internal import PolicyReference
internal import PolicyRender

/// What became of every name that ever led to a place on the page of a policy.
///
/// A link to a clause is kept in letters, tickets and court files. It is followed from version to
/// version: through a new name, into the block that took the words in, or to where it ended.
struct ClauseLinks {
  /// Names that the page would not have by itself, and the blocks that stand for them now.
  let former: [Policy.FormerName]
  /// What is gone for good; what went last first, then in reading order.
  let removed: [Removed]

  /// A block that the text held once and holds no more.
  struct Removed {
    let name: Name
    /// What lay in it and is gone with it, and has no title to be listed by; sorted.
    var others: [Name]
    /// The titled block round it, where it has no title of its own.
    let outer: Name?
    /// The last version that held it.
    let last: SiteHistory.Version
    /// The version without it.
    let without: SiteHistory.Version
  }

  /// - Parameter versions: all that was in force until now, the first one first, the one that the
  ///   page shows last.
  init(_ versions: ArraySlice<SiteHistory.Version>) {
    var trail = Trail()
    for version in versions { trail.follow(version) }
    former = trail.former
    removed = trail.removed
  }
}

/// Where each name leads, version after version.
private struct Trail {
  /// The block to which a name leads: one of the page, or one that is gone.
  private var targets: [Name: Name] = [:]
  private var gone: [Name: ClauseLinks.Removed] = [:]
  private var last: SiteHistory.Version?
  /// Of the last version.
  private var fragments: [Name: Name] = [:]
  /// Of the last version, in reading order.
  private var blocks: [PageOutline.Block] = []
  /// Where the blocks stood that are gone: the number of the version, the place in it.
  private var order: [Name: (version: Int, place: Int)] = [:]
  private var number = 0

  mutating func follow(_ version: SiteHistory.Version) {
    guard let policy = version.editions.first else { return }
    let outline = PageOutline(policy, words: PageWords(language: policy.language, source: ""))
    let fragments = outline.fragments
    let heirs = heirs(in: version, policy, fragments)
    number += 1
    let lost = last.map { lose(fragments, heirs, last: $0, without: version) } ?? [:]
    for (name, target) in targets {
      targets[name] = fragments[target] ?? heirs[target] ?? lost[target] ?? target
    }
    for (name, target) in fragments { targets[name] = target }
    // What came back, or was taken up by a later block, is found there.
    gone = gone.filter { targets[$0.key] == $0.key && fragments[$0.key] == nil }
    self.fragments = fragments
    blocks = outline.blocks
    last = version
  }

  /// Notes the blocks of the last version that nothing stands for.
  ///
  /// - Returns: those without a title that went with the block round them, and that block.
  private mutating func lose(
    _ fragments: [Name: Name], _ heirs: [Name: Name], last: SiteHistory.Version,
    without version: SiteHistory.Version
  ) -> [Name: Name] {
    var lost: [Name: Name] = [:]
    var open: [PageOutline.Block] = []
    for (place, block) in blocks.enumerated() {
      while let outer = open.last, outer.end <= place { open.removeLast() }
      defer { open.append(block) }
      let name = block.element.name
      guard !block.isSilent, fragments[name] == nil, heirs[name] == nil else { continue }
      let outer = open.last?.element.name
      if block.element.title.isEmpty, let outer, let end = lost[outer] ?? gone[outer]?.name {
        lost[name] = end
        continue
      }
      gone[name] = .init(
        name: name, others: [],
        outer: block.element.title.isEmpty
          ? open.last { !$0.element.title.isEmpty }?.element.name : nil, last: last,
        without: version)
      order[name] = (number, place)
    }
    return lost
  }

  /// The blocks of the page that stand for blocks that went, by all that is known of them.
  private func heirs(
    in version: SiteHistory.Version, _ policy: Policy, _ fragments: [Name: Name]
  ) -> [Name: Name] {
    var heirs = version.changes?.source.comparison.heirs ?? [:]
    for element in policy.allElements {
      guard case .section(let section) = element else { continue }
      for name in section.fields.texts(.splitFrom) {
        heirs[Name(name)] = heirs[Name(name)] ?? section.name
      }
      for name in section.fields.texts(.mergedFrom) { heirs[Name(name)] = section.name }
    }
    for former in policy.formerNames { heirs[former.old] = former.new }
    // The words right under a heading have no name that an author gave.
    for name in blocks.map(\.element.name) where name.text.hasSuffix(".text") {
      let outer = Name(String(name.text.dropLast(".text".count)))
      heirs[name] = heirs[name] ?? heirs[outer] ?? outer
    }
    return heirs.compactMapValues { fragments[$0] }
  }

  /// What the last version does not tell of by itself, sorted.
  var former: [Policy.FormerName] {
    targets.filter { fragments[$0.key] == nil && gone[$0.value] == nil }
      .map { Policy.FormerName(old: $0.key, new: $0.value) }.sorted { $0.old < $1.old }
  }

  /// With those without a title listed under what held them, if that is gone too.
  var removed: [ClauseLinks.Removed] {
    var found = gone
    for (name, target) in targets where fragments[name] == nil && name != target {
      found[target]?.others.append(name)
    }
    for name in gone.keys { found[name]?.others.sort() }
    return found.values.sorted { one, other in
      let (left, right) = (order[one.name] ?? (0, 0), order[other.name] ?? (0, 0))
      return (right.version, left.place) < (left.version, right.place)
    }
  }
}
