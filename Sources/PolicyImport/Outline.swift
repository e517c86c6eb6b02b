/// The structure that a document's headings make.
struct Outline {
  /// One block of the result: a heading and the items under it.
  struct Block {
    var kind: Kind
    /// Hashes, 1 to 6.
    let level: Int
    var title: String
    /// Index of the heading in the draft; `nil` for the policy if no heading is its title.
    let heading: Int?
    /// The items between this heading and the next.
    var items: Range<Int>

    enum Kind: String { case policy = "Policy", section = "Section", clause = "Clause" }
  }

  /// The policy first, then in order.
  private(set) var blocks: [Block] = []
  /// Headings that stay in the words because they are nested too deeply, with their hashes.
  private(set) var inner: [Int: Int] = [:]
  /// Headings without any words.
  private(set) var empty: Set<Int> = []

  /// Hashes of the deepest block; below it headings are words.
  private static let deepest = 6
  /// Bytes of a title; longer ones are no titles.
  private static let longestTitle = 2000
  /// Blocks of a document; no person writes more, and each costs a name.
  private static let mostBlocks = 10_000

  /// - Parameters:
  ///   - titles: those of the items that are headings, by index.
  ///   - titleHeading: the heading that is the title of the document.
  init(_ draft: Draft, titles: [TitleReader.Title?], titleHeading: Int?, policyTitle: String) {
    var open: [Int] = []
    blocks.append(
      Block(kind: .policy, level: 1, title: policyTitle, heading: titleHeading, items: 0..<0))
    for (index, item) in draft.items.enumerated() {
      guard case .heading(let level) = item.kind, index != titleHeading else { continue }
      let title = titles[index]?.words ?? ""
      if title.isEmpty {
        empty.insert(index)
        continue
      }
      while let last = open.last, last >= level { open.removeLast() }
      let depth = open.count + 2
      open.append(level)
      if depth > Self.deepest || title.utf8.count > Self.longestTitle
        || blocks.count >= Self.mostBlocks
      {
        inner[index] = min(6, depth)
        continue
      }
      close(before: index)
      blocks.append(
        Block(
          kind: .section, level: depth, title: title, heading: index, items: index + 1..<index + 1))
    }
    close(before: draft.items.count)
    chooseKinds(draft)
  }

  private mutating func close(before index: Int) {
    let last = blocks.count - 1
    blocks[last].items = blocks[last].items.lowerBound..<index
  }

  /// What holds words and no other block is a clause; everything else a section.
  private mutating func chooseKinds(_ draft: Draft) {
    for index in blocks.indices.dropFirst() {
      let hasChildren = index + 1 < blocks.count && blocks[index + 1].level > blocks[index].level
      let hasWords = blocks[index].items.contains { item in
        if case .block = draft.items[item].kind { return true }
        return inner[item] != nil
      }
      if blocks[index].level == Self.deepest || (hasWords && !hasChildren) {
        blocks[index].kind = .clause
      }
    }
  }
}
