/// One thing that the import did, or that it leaves to the author.
package struct ImportNote: Sendable, Hashable {
  package let kind: Kind
  /// The line of the input, from 1; 0 if it concerns the document as a whole.
  package let line: Int
  /// A sentence for the author, without a final period.
  package let text: String

  /// What a note is about.
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    /// The bytes were not UTF-8.
    case encoding
    /// Characters that nobody sees, or that mean something only in one font.
    case character
    /// Front matter was kept as a comment.
    case frontMatter = "front-matter"
    /// A comment was moved to lines of its own.
    case comment
    /// HTML was rewritten.
    case html
    /// A heading had to change.
    case heading
    /// Text that would have been read as a field, a block or a slot was protected.
    case protected
    /// A link leads elsewhere than before, or no longer leads anywhere.
    case link
    /// A definition or footnote was moved.
    case definition
    /// A long text, line or table was divided.
    case divided
    /// A field was filled in.
    case field
    /// A field was left empty for the author.
    case gap
  }
}

/// The notes of one import, kept to a length that a person can read.
struct ImportNotes {
  private(set) var notes: [ImportNote] = []
  private(set) var omitted = 0

  static let limit = 1000

  mutating func add(_ kind: ImportNote.Kind, line: Int, _ text: @autoclosure () -> String) {
    guard notes.count < Self.limit else {
      omitted += 1
      return
    }
    notes.append(ImportNote(kind: kind, line: line, text: text()))
  }

  /// By line of the input; notes on one line stay in the order they were made.
  var sorted: [ImportNote] {
    notes.enumerated().sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }
      .map(\.element)
  }
}
