internal import PolicyMarkdown
package import PolicyModel

/// A policy as a page has it: its blocks in reading order with depth, heading level, number and
/// badges.
///
/// Every format is written from it, and every view: numbers and levels are those of the whole text.
package struct PageOutline: Sendable {
  package let policy: Policy
  package let words: PageWords
  /// Preorder.
  package let blocks: [Block]
  /// Other names that lead to a block: former ones, terms and facts without a place of their own;
  /// sorted. Under the policy's name those that lead to the text as a whole.
  let aliases: [Name: [String]]
  /// For a register whose rows are facts, the names of the rows.
  let rowNames: [Name: [Name]]

  /// An element where it stands.
  package struct Block: Sendable {
    package let element: Element
    /// The index after the last block inside this one.
    package var end: Int
    /// 1 for a block that no other holds.
    package let depth: Int
    /// The level of its heading, 2 and up; without a heading the level that one would have.
    package let level: Int
    /// The block prints its title as a heading.
    package let hasHeading: Bool
    /// The number before the title; `nil` where headings carry none.
    package let number: String?
    package let badges: [Badge]
    /// A term that its clause defines: it has no words of its own and prints nothing.
    package let isSilent: Bool
  }

  /// Lays a policy out. Cost: linear.
  ///
  /// - Parameter former: names of earlier versions that the policy itself no longer tells of.
  package init(
    _ policy: Policy, words: PageWords, former: [Policy.FormerName] = []
  ) {
    self.policy = policy
    self.words = words
    var builder = PageOutlineBuilder(policy: policy, words: words)
    builder.build()
    blocks = builder.blocks
    let names = PageNames(policy, blocks: blocks, former: former)
    aliases = names.aliases
    rowNames = names.rowNames
  }

  /// Every name that is a fragment of the page, and the block that it leads to; the policy's own
  /// name where that is the text as a whole.
  package var fragments: [Name: Name] {
    var fragments: [Name: Name] = [:]
    for (block, names) in aliases {
      for name in names { fragments[Name(name)] = block }
    }
    for (register, rows) in rowNames {
      for row in rows { fragments[row] = register }
    }
    for block in blocks where !block.isSilent {
      fragments[block.element.name] = block.element.name
    }
    return fragments
  }

  /// The numbers of the headings, where they are printed.
  package var numbers: [Name: String] {
    var numbers: [Name: String] = [:]
    for block in blocks { numbers[block.element.name] = block.number }
    return numbers
  }
}

/// Walks the elements of a policy without recursion and lays them out.
private struct PageOutlineBuilder {
  let policy: Policy
  let words: PageWords
  var blocks: [PageOutline.Block] = []
  private var open: [Open] = []

  private struct Open {
    var rest: ArraySlice<Element>
    let block: Int?
    let context: Context
    /// Headings round the elements inside.
    let headings: Int
    let number: String?
    /// How many of the elements inside have a number so far.
    var numbered = 0
  }

  init(policy: Policy, words: PageWords) {
    self.policy = policy
    self.words = words
  }

  mutating func build() {
    open = [
      Open(rest: policy.elements[...], block: nil, context: Context(), headings: 0, number: nil)
    ]
    while let last = open.indices.last {
      guard let element = open[last].rest.popFirst() else {
        if let block = open.removeLast().block { blocks[block].end = blocks.count }
        continue
      }
      append(element, number: nextNumber(of: element, inside: last), inside: open[last])
    }
  }

  private mutating func append(_ element: Element, number: String?, inside outer: Open) {
    let hasHeading = element.hasHeading
    let depth = open.count
    open.append(
      Open(
        rest: element.children[...], block: blocks.count, context: element.context,
        headings: outer.headings + (hasHeading ? 1 : 0), number: number))
    blocks.append(
      PageOutline.Block(
        element: element, end: blocks.count + 1, depth: depth, level: outer.headings + 2,
        hasHeading: hasHeading, number: number,
        badges: Badge.badges(element.context, inside: outer.context, words),
        isSilent: element.isSilentTerm))
  }

  /// Titled sections and clauses are numbered, as references to them print it.
  private mutating func nextNumber(of element: Element, inside last: Int) -> String? {
    guard policy.numbering == .decimal, element.isNumbered else { return nil }
    open[last].numbered += 1
    let own = String(open[last].numbered)
    return open[last].number.map { $0 + "." + own } ?? own
  }
}

extension Element {
  /// Whether its title prints as a heading; the title of a term stands before its meaning instead.
  fileprivate var hasHeading: Bool {
    if case .term = self { return false }
    return !title.isEmpty
  }

  fileprivate var isNumbered: Bool {
    switch self {
    case .section, .clause: !title.isEmpty
    case .term, .register: false
    }
  }

  fileprivate var isSilentTerm: Bool {
    if case .term(let term) = self { return term.wording.prose.isEmpty }
    return false
  }
}
