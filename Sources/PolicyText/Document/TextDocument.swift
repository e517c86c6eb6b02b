internal import PolicyDiagnostics
internal import PolicyModel

/// A policy as a reader sees it: headings, and the passages of words under them, in reading order.
///
/// A typed policy and a plain Markdown or text file become the same value, so that every rule about
/// words serves both. The words of all passages stand in one array of bytes.
package struct TextDocument: Sendable {
  /// The code of the words' language: `en`; `nil` if it is not known.
  var language: String?
  var title = ""
  var type: DocumentType = .other
  /// UTF-8; each passage is followed by a line feed.
  var bytes: [UInt8] = []
  /// The document itself first, then each heading in order, outer before inner.
  var parts: [Part] = []
  var passages: [Passage] = []
  /// In the order in which they begin.
  var marks: [Mark] = []
  var origins = TextOrigins()
  var claims: [String] = []
  /// How many facts of a clause are contacts without an address, each of them reported there.
  var contactsWithoutAddress: [Name: Int] = [:]
  var terms: [DeclaredTerm] = []
  /// The names under which the publisher appears in its own text.
  var publisher: [String] = []
  /// The dates that the fields of the policy state, by what they are.
  var dates: [DateKind: CalendarDate] = [:]
  /// What the fields of the policy say; `nil` for a text without any.
  var declared: DeclaredFacts?
  /// False for plain text, in which no link can stand.
  var carriesLinks = true

  /// What kind of document readers have before them, as far as rules tell them apart.
  enum DocumentType: Sendable { case privacy, terms, other }

  /// A heading, and the words up to the next one.
  struct Part: Sendable {
    let kind: Kind
    /// Without marks; empty for an untitled clause.
    var title: String
    /// 0 for the document, 1 for what stands directly in it.
    let level: Int
    /// Where the heading is written; `nil` if that is not known.
    let place: SourceRange?
    /// The block of the policy that it is or stands in; `nil` in an untyped file.
    let name: Name?
    /// Whom the words concern.
    var scope = Scope.everyone
    /// As printed or written before the title: `2.1`, `D`; empty if it has none.
    var number = ""
    /// In `passages`: the heading's own words, if they are known, and what stands under it before
    /// the next heading.
    var passages: Range<Int> = 0..<0
    /// Index in `parts` after the last one inside this one.
    var end = 0
    /// True if something stands under the heading that is no passage: a table, code, an image.
    var holdsOther = false

    enum Kind: Sendable {
      case document
      /// A section, a clause, or a heading of a Markdown file.
      case heading
      case term
      case register
      /// A line of plain text that may be a heading.
      case guess
    }
  }

  /// Words that no block boundary divides: a paragraph, an item, a cell, a heading.
  struct Passage: Sendable {
    let kind: Kind
    /// Index in `parts`.
    let part: Int
    /// In `bytes`.
    var bytes: Range<Int>
    /// In `marks`.
    var marks: Range<Int>
    /// What an item belongs to; `nil` outside of lists.
    var item: Item?

    enum Kind: Sendable { case paragraph, item, cell, heading, note }
  }

  /// A place in a list.
  struct Item: Sendable {
    /// The passage that introduces the list and ends with a colon; `nil` if none does.
    let leadIn: Int?
    /// The number of an item in an ordered list.
    let number: Int?
    /// False for a second paragraph of the same item.
    let isFirst: Bool
  }

  /// A run of bytes that Markdown sets off.
  struct Mark: Sendable {
    let kind: Kind
    var bytes: Range<Int>

    enum Kind: Sendable, Equatable {
      case emphasis, strong, code, image
      case link(destination: String)
    }
  }

  /// A term that a block of its own defines.
  struct DeclaredTerm: Sendable {
    let title: String
    let otherForms: [String]
    /// Index in `parts` of the block; `nil` if it does not print.
    let part: Int?
    let place: SourceRange?
  }

  /// What a date in a text is the date of.
  enum DateKind: Sendable, Hashable { case updated, effective }
}

extension TextDocument {
  /// The first words of the publisher's names, in lower case.
  var ownNames: Set<String> {
    Set(publisher.compactMap { $0.lowercased().split(separator: " ").first.map(String.init) })
  }

  /// The part with those inside it.
  func extent(of part: Int) -> Range<Int> { part..<parts[part].end }

  /// The titles round a part and its own, outermost first, without the document's.
  func breadcrumb(of part: Int) -> [String] {
    var titles: [String] = []
    var level = Int.max
    for index in (0...part).reversed() where parts[index].level < level {
      level = parts[index].level
      if level > 0, !parts[index].title.isEmpty { titles.append(parts[index].title) }
      if level <= 1 { break }
    }
    return titles.reversed()
  }

  /// Words of the text as a string.
  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// Where some words stand in their file.
  func place(of range: Range<Int>) -> SourceRange? { origins.place(of: range, in: bytes) }
}
