package import PolicyDiagnostics

/// A body of prose as values: the blocks and inlines of GitHub-flavoured Markdown in reading order.
///
/// The nodes stand in one flat array, each before its children (preorder), so that walking is a loop
/// and neither depth nor size can exhaust the stack. Two values are equal when their nodes are;
/// where the words stood in a file is kept beside them and does not count.
package struct Prose: Sendable {
  /// Preorder; empty for an empty body.
  package var nodes: [Node]
  /// For each node the bytes of the file it came from; empty when the prose was not parsed from a
  /// file (an archived version, a substituted value has an empty range).
  package var ranges: [ByteRange]
  /// Where the slots in destinations and titles stood, in the order of the nodes and, within one, the
  /// destination first; empty when the prose was not parsed from a file.
  package var embeddedRanges: [ByteRange] = []

  package init(nodes: [Node] = [], ranges: [ByteRange] = []) {
    self.nodes = nodes
    self.ranges = ranges
  }

  package var isEmpty: Bool { nodes.isEmpty }

  /// One block or inline.
  package struct Node: Sendable, Hashable {
    package var kind: Kind
    /// The index after the last node inside this one; a leaf's is its own index plus one.
    package var end: Int

    package init(_ kind: Kind, end: Int) {
      self.kind = kind
      self.end = end
    }
  }

  /// What a node is; the cases follow the GFM specification.
  package enum Kind: Sendable, Hashable {
    case paragraph
    /// - Parameter level: 1 to 6 as written in the body.
    case heading(level: Int)
    case blockQuote
    /// - Parameter start: first number of an ordered list; `nil` for bullets.
    case list(start: Int?, isTight: Bool)
    /// - Parameter task: `nil` unless the item is a task (`[ ]`, `[x]`).
    case item(task: Bool?)
    case codeBlock(info: String, literal: String)
    case thematicBreak
    case table(columns: [Alignment])
    case tableRow(isHeader: Bool)
    case tableCell(Alignment)
    /// What a footnote says; stands after the other blocks of its body.
    case footnoteDefinition(label: String)
    case text(String)
    case softBreak
    case lineBreak
    case code(String)
    case emphasis
    case strong
    case strikethrough
    case link(destination: String, title: String)
    case image(destination: String, title: String)
    case footnoteReference(label: String)
    /// `{{…}}` before substitution. Destinations, titles and code keep markers instead, see `Slot`.
    case slot(Slot)
  }

  package enum Alignment: String, Sendable, Hashable { case none, left, center, right }

  /// A place in prose that prints a value, as written between the braces.
  package struct Slot: Sendable, Hashable {
    /// The text between the braces, trimmed: `ref rights.erasure as number`.
    package let expression: String

    package init(expression: String) { self.expression = expression }
  }
}

extension Prose: Hashable {
  package static func == (left: Prose, right: Prose) -> Bool { left.nodes == right.nodes }
  package func hash(into hasher: inout Hasher) { hasher.combine(nodes) }
}
