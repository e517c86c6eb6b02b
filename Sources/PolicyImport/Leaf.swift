/// A block of Markdown that holds lines and no other blocks, or a run of blank lines.
///
/// The leaves of a document follow one another without a gap: each line belongs to one.
struct Leaf {
  var kind: Kind
  /// Index of the first line.
  let firstLine: Int
  /// Index after the last line.
  var endLine: Int
  /// How many quotes, list items and footnotes it stands in.
  let depth: Int
  /// Index in `BlockScanner.prefixes` of what must stand before a further line of it.
  let prefix: Int
  /// The outermost container; `nil` for a block of the document itself.
  let outer: Container.Kind?
  /// Blocks of the document itself are numbered; all leaves of a list have one number.
  let block: Int

  enum Kind: Equatable {
    case blank
    case paragraph
    /// - Parameter isUnderlined: the last line is the underline.
    case heading(level: Int, isUnderlined: Bool)
    /// - Parameter isClosed: false if the document or the container ends before the fence does.
    case fence(mark: UInt8, length: Int, isClosed: Bool)
    case indentedCode
    case html
    case thematicBreak
    case table
    /// A link reference definition, or several.
    case definition
  }
}

/// A quote, list item or footnote that is open at some line.
struct Container: Equatable {
  let kind: Kind
  /// For an item: columns that its further lines are indented by, and whether it holds a block yet.
  var indent = 0
  var isEmpty = true
  let block: Int

  enum Kind: Equatable {
    case quote
    /// - Parameter mark: the bullet, or what follows the number.
    case item(mark: UInt8)
    case footnote
  }
}
