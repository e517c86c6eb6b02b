package import PolicyDiagnostics
package import PolicyReference

/// One file as its author wrote it: blocks, fields and bodies, each with its place in the file.
///
/// Parsing never fails: whatever the bytes are, there is a tree, and what is wrong with them is a
/// diagnostic. The tree knows the words of the language, but nothing of what they mean.
package struct SyntaxTree: Sendable {
  package let file: SourceFile
  /// Pieces of the file in order; joined they give back the file, byte for byte.
  package let tape: [TapePiece]
  /// Every block in file order, so that a block's descendants follow it directly.
  package let blocks: [BlockSyntax]
  /// What is wrong with the shape of the file; in file order.
  package let diagnostics: [Diagnostic]
  /// How many more diagnostics there are than are kept; each beyond the first thousand.
  package let omittedDiagnostics: Int

  package init(
    file: SourceFile, tape: [TapePiece], blocks: [BlockSyntax], diagnostics: [Diagnostic],
    omittedDiagnostics: Int = 0
  ) {
    self.file = file
    self.tape = tape
    self.blocks = blocks
    self.diagnostics = diagnostics
    self.omittedDiagnostics = omittedDiagnostics
  }

  /// The kind of the first block if it begins a document; `nil` for an untyped file.
  package var documentKind: BlockKind? {
    blocks.first.flatMap { $0.kind.family == .document ? $0.kind : nil }
  }

  /// Whether neither the file nor its name says that it is a source.
  package var isUntyped: Bool {
    documentKind == nil && DocumentName.expectedKind(of: file.path) == nil
  }
}

/// A run of bytes of the file together with what it is for.
package struct TapePiece: Sendable, Hashable {
  package let kind: Kind
  package let range: ByteRange

  package enum Kind: String, Sendable, Hashable {
    case byteOrderMark = "byte-order-mark"
    /// Lines of white space between fields or blocks; inside a body they are body.
    case blank
    /// A comment that begins a line, with its ending.
    case comment
    /// The heading of a block, with its ending.
    case heading
    /// A field, its continuation lines and its ending.
    case field
    /// Whole lines of text that go to Markdown.
    case body
    /// Text before the first block.
    case preamble
  }

  package init(_ kind: Kind, _ range: ByteRange) {
    self.kind = kind
    self.range = range
  }
}

/// A block: a heading, the fields under it and the words that follow.
package struct BlockSyntax: Sendable {
  package let kind: BlockKind
  /// The number of hashes, 1 to 6.
  package let level: Int
  /// The heading's line without its ending.
  package let heading: ByteRange
  package let kindRange: ByteRange
  /// The name in full: `.billing` inside `collect.account` is `collect.account.billing`.
  package let name: String
  /// Where the name is written, with its leading dot if it has one.
  package let nameRange: ByteRange
  /// True if the name is written with a leading dot.
  package let isRelative: Bool
  /// The text after the colon, trimmed, with slots as written; empty for an untitled clause.
  package let title: String
  /// Empty, after the colon, for an untitled clause.
  package let titleRange: ByteRange
  /// In the order written; a repeated field stands here as often as it is written.
  package var fields: [FieldSyntax]
  /// The words: runs of whole lines with comments cut out, no blank line at either end.
  package var body: [ByteRange]
  /// Index in `SyntaxTree.blocks` of the block that holds this one; `nil` for the first.
  package var parent: Int?
  /// Index after the last block inside this one.
  package var end: Int
  /// From the first byte of the heading to the next heading or the end of the file.
  package var range: ByteRange

  package init(
    kind: BlockKind, level: Int, heading: ByteRange, kindRange: ByteRange, name: String,
    nameRange: ByteRange, isRelative: Bool, title: String, titleRange: ByteRange,
    fields: [FieldSyntax] = [], body: [ByteRange] = [], parent: Int?, end: Int,
    range: ByteRange
  ) {
    self.kind = kind
    self.level = level
    self.heading = heading
    self.kindRange = kindRange
    self.name = name
    self.nameRange = nameRange
    self.isRelative = isRelative
    self.title = title
    self.titleRange = titleRange
    self.fields = fields
    self.body = body
    self.parent = parent
    self.end = end
    self.range = range
  }
}

/// A field as it is written, its value read by the shape that the reference gives it.
package struct FieldSyntax: Sendable {
  /// What the label was read as; a misspelt label is read as the one it is nearest to.
  package let label: FieldLabel
  /// Where the label is written.
  package let labelRange: ByteRange
  /// The whole value, continuation lines joined by one space, trimmed.
  package let text: String
  /// From the first to the last byte of the value; empty, after the colon, for a gap.
  package let valueRange: ByteRange
  /// From the dash to the end of the last line, without its ending.
  package let range: ByteRange
  package let answer: Answer

  /// How a field answers its question; the five are different things.
  package enum Answer: Sendable, Hashable {
    case values([ValueSyntax])
    /// `none`: declared that there is none.
    case declaredNone
    /// `unknown because …`.
    case unknown(because: String)
    /// `not applicable because …`.
    case notApplicable(because: String)
    /// Nothing after the colon: a gap in the text.
    case gap
  }

  package init(
    label: FieldLabel, labelRange: ByteRange, text: String, valueRange: ByteRange,
    range: ByteRange, answer: Answer
  ) {
    self.label = label
    self.labelRange = labelRange
    self.text = text
    self.valueRange = valueRange
    self.range = range
    self.answer = answer
  }

  /// The values; empty for every other answer.
  package var values: [ValueSyntax] {
    if case .values(let values) = answer { values } else { [] }
  }
}

/// One value of a field.
package struct ValueSyntax: Sendable, Hashable {
  /// The value without its qualifier, its quotation marks and its `#`; slots as written. A word of
  /// a closed list has the list's spelling, and a misspelt one that of the word it is nearest to.
  package let text: String
  /// Where it stands, with quotation marks or `#`, without the qualifier.
  package let range: ByteRange
  /// True if it was written with a `#`: the name of a block.
  package let isReference: Bool
  /// True if it was written in quotation marks.
  package let isQuoted: Bool
  /// The words in parentheses after it, outermost order; `possible` and `planned` are among them.
  package let qualifiers: [Qualifier]
  /// For `#brightwater as controller` the words after *as*: `controller`.
  package let asWord: String?

  /// Words in parentheses after a value.
  package struct Qualifier: Sendable, Hashable {
    package let text: String
    package let range: ByteRange

    package init(text: String, range: ByteRange) {
      self.text = text
      self.range = range
    }
  }

  package init(
    text: String, range: ByteRange, isReference: Bool = false, isQuoted: Bool = false,
    qualifiers: [Qualifier] = [], asWord: String? = nil
  ) {
    self.text = text
    self.range = range
    self.isReference = isReference
    self.isQuoted = isQuoted
    self.qualifiers = qualifiers
    self.asWord = asWord
  }
}
