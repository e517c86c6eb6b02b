import PolicyDiagnostics
import PolicyReference

/// Writes a file in the one form that all files have.
///
/// Touches headings, fields and the empty lines around them; the words of bodies and comments are
/// copied byte for byte. Field order is kept, relative names are written out, labels get their
/// canonical case, and all lines written get the ending that most lines of the file have.
package enum Formatter {
  /// Formats a file; `nil` if something is wrong with its shape, so that nothing of it is lost.
  ///
  /// A file without blocks is returned as it is. Formatting twice changes nothing.
  package static func format(_ tree: SyntaxTree) -> [UInt8]? {
    guard tree.omittedDiagnostics == 0, !tree.diagnostics.contains(where: concernsShape) else {
      return nil
    }
    guard !tree.blocks.isEmpty else { return tree.file.bytes }
    let ending = LineEnding.majority(of: tree.file.bytes)
    let first = print(tree, ending)
    // Empty lines that are taken away can turn the majority; the second choice is stable, for then
    // the lines that are written strengthen it.
    let second = LineEnding.majority(of: first)
    return second == ending ? first : print(tree, second)
  }

  private static func print(_ tree: SyntaxTree, _ ending: LineEnding) -> [UInt8] {
    var printer = TapePrinter(tree: tree, ending: ending.bytes)
    return printer.print()
  }

  /// Whether a fault may mean that a line is not what it was read as. What stands in the value of a
  /// field is copied, right or wrong.
  private static func concernsShape(_ diagnostic: Diagnostic) -> Bool {
    diagnostic.severity == .error && !valueFaults.contains(diagnostic.id)
  }

  private static let valueFaults: Set<String> = [
    "bidirectional-control", "body-too-long", "control-character", "malformed-reference",
    "missing-reason", "missing-title", "private-use-character", "repeated-field",
    "reserved-character", "reserved-name", "unknown-qualifier", "unknown-word",
  ]
}

/// Prints the pieces of a file one after another.
private struct TapePrinter {
  let tree: SyntaxTree
  let ending: [UInt8]
  private var output: [UInt8] = []
  private var block = -1
  private var field = 0
  /// What was printed last, and whether empty lines stood after it.
  private var last: TapePiece.Kind?
  private var sawBlank = false

  init(tree: SyntaxTree, ending: [UInt8]) {
    self.tree = tree
    self.ending = ending
  }

  mutating func print() -> [UInt8] {
    output.reserveCapacity(tree.file.bytes.count + 1_024)
    for piece in tree.tape {
      switch piece.kind {
      case .byteOrderMark: output += tree.file.bytes[piece.range.start..<piece.range.end]
      case .blank: sawBlank = true
      case .heading: printHeading()
      case .field: printField()
      case .body, .comment, .preamble: copy(piece)
      }
    }
    return output
  }

  private mutating func printHeading() {
    block += 1
    field = 0
    let heading = tree.blocks[block]
    // A comment directly above a heading belongs to it.
    separate(.heading, byLine: last != .comment || sawBlank)
    output += [UInt8](repeating: ASCII.hash, count: heading.level)
    output += " \(heading.kind.rawValue) \(heading.name):".utf8
    printWords(heading.titleRange)
    output += ending
  }

  private mutating func printField() {
    let syntax = tree.blocks[block].fields[field]
    field += 1
    let isAfterField = last == .field || (last == .comment && !sawBlank)
    separate(.field, byLine: !isAfterField)
    output += "- \(syntax.label.rawValue):".utf8
    printValue(syntax)
  }

  /// The lines of a value, each trimmed; the second and following are indented by two spaces.
  private mutating func printValue(_ field: FieldSyntax) {
    let file = tree.file
    var line = file.lineIndex(at: field.range.start)
    var start = field.labelRange.end
    while start < field.range.end, file.bytes[start] != ASCII.colon { start += 1 }
    printWords(ByteRange(start + 1, file.lineRange(line).end))
    output += ending
    line += 1
    while line < file.lineStarts.count, file.lineStarts[line] < field.range.end {
      output.append(ASCII.space)
      printWords(file.lineRange(line))
      output += ending
      line += 1
    }
  }

  /// A space and the words of a range; nothing if there are none.
  private mutating func printWords(_ range: ByteRange) {
    let words = tree.file.bytes.trimmed(range.start, range.end)
    guard !words.isEmpty else { return }
    output.append(ASCII.space)
    output += tree.file.bytes[words]
  }

  private mutating func copy(_ piece: TapePiece) {
    let isContinued = piece.kind == .comment || last == .comment
    separate(piece.kind, byLine: isContinued ? sawBlank : true)
    output += tree.file.bytes[piece.range.start..<piece.range.end]
    if output.last.map(\.isLineEnding) != true { output += ending }
  }

  /// Puts an empty line before a piece unless it is the first.
  private mutating func separate(_ kind: TapePiece.Kind, byLine: Bool) {
    if byLine, last != nil { output += ending }
    last = kind
    sawBlank = false
  }
}
