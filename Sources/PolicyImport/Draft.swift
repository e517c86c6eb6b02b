/// A document taken apart: headings, blocks of text and comments in their order.
struct Draft {
  /// The Markdown of all items, each followed by a line end.
  private(set) var bytes: [UInt8] = []
  private(set) var items: [Item] = []
  /// Names in the input that links lead to, with the index of the item they stand at or before.
  private(set) var anchors: [(name: [UInt8], item: Int)] = []
  /// The title that the front matter gives.
  var frontMatterTitle: String?
  /// The lines of link definitions by folded label, for the titles that use them.
  var definitions: [String: [UInt8]] = [:]

  /// One heading, block or comment.
  struct Item {
    let kind: Kind
    /// In `Draft.bytes`, without a line ending at the end.
    let range: Range<Int>
    /// The line of the input it began on, from 1.
    let line: Int
  }

  enum Kind: Equatable {
    /// The text is inline Markdown on one line.
    case heading(level: Int)
    case block(Shape)
    /// Whole lines from `<!--` to `-->`.
    case comment
    /// One line that serves the whole document.
    case definition
  }

  /// What a block of text is, as far as dividing it goes.
  enum Shape: Equatable {
    case paragraph, list, quote, table, code, rule
    /// - Parameter fence: the line that opens it, without its info.
    case fence(mark: UInt8, length: Int)
  }

  mutating func add(_ kind: Kind, _ text: [UInt8], line: Int) {
    let start = bytes.count
    bytes += text
    items.append(Item(kind: kind, range: start..<bytes.count, line: line))
    bytes.append(ASCII.lineFeed)
  }

  /// Notes names of the input that belong to the item that is added next.
  mutating func anchorNext(_ names: [[UInt8]]) {
    for name in names { anchors.append((name, items.count)) }
  }

  func text(_ item: Item) -> [UInt8] { Array(bytes[item.range]) }
}
