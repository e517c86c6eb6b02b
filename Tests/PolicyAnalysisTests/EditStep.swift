import PolicyDiagnostics
import PolicyReference
import PolicySyntax

/// One thing that an edit does.
enum EditStep: Sendable {
  /// Takes a block away with all that is inside it.
  case remove(String)
  case removeField(String, String)
  case removeRow(String, String)
  /// Gives a field another value, or adds it.
  case set(String, String, String)
  /// Adds a line of a field that may repeat.
  case add(String, String, String)
  case setCell(String, String, String, String)
  /// Puts other words into the title and the text of a block, wherever they stand.
  case reword(String, String, String)
  case append(file: String, lines: [String])
  case create(file: String, lines: [String])

  func apply(to files: inout [String: String]) throws {
    switch self {
    case .create(let file, let lines): files[file] = lines.joined(separator: "\n") + "\n"
    case .append(let file, let lines):
      guard let text = files[file] else { throw EditFault("there is no file \(file)") }
      files[file] = text + "\n" + lines.joined(separator: "\n") + "\n"
    case .remove(let name), .removeField(let name, _), .removeRow(let name, _),
      .set(let name, _, _),
      .add(let name, _, _), .setCell(let name, _, _, _), .reword(let name, _, _):
      guard let found = files.compactMap({ FoundBlock(name, path: $0.key, text: $0.value) }).first
      else { throw EditFault("there is no block \(name)") }
      files[found.tree.file.path] = try apply(to: found)
    }
  }

  private func apply(to found: FoundBlock) throws -> String {
    switch self {
    case .append, .create, .remove: found.replacing(found.whole, by: "")
    case .removeField(_, let label): try found.replacing(found.lines(of: label), by: "")
    case .removeRow(_, let row): try found.replacing(found.row(row), by: "")
    case .set(_, let label, let value):
      if let lines = try? found.lines(of: label) {
        found.replacing(lines, by: "- \(label): \(value)\n")
      } else {
        found.adding(label, value)
      }
    case .add(_, let label, let value): found.adding(label, value)
    case .setCell(_, let row, let column, let value):
      try found.replacing(found.row(row), by: found.row(row, with: value, in: column))
    case .reword(_, let old, let new): try found.rewording(old, new)
    }
  }
}

/// A block of a file, found by its name.
private struct FoundBlock {
  let tree: SyntaxTree
  let block: BlockSyntax

  init?(_ name: String, path: String, text: String) {
    tree = SyntaxParser.parse(SourceFile(path: path, text: text))
    guard let block = tree.blocks.first(where: { $0.name == name }) else { return nil }
    self.block = block
  }

  private var bytes: [UInt8] { tree.file.bytes }

  /// The block with all blocks inside it.
  var whole: ByteRange {
    let end = block.end < tree.blocks.count ? tree.blocks[block.end].range.start : bytes.count
    return ByteRange(block.range.start, end)
  }

  /// All lines of a field.
  func lines(of label: String) throws -> ByteRange {
    let fields = block.fields.filter { $0.label.rawValue == label }
    guard let first = fields.first, let last = fields.last else {
      throw EditFault("\(block.name) has no field \(label)")
    }
    return ByteRange(first.range.start, last.range.end + 1)
  }

  func replacing(_ range: ByteRange, by text: String) -> String {
    String(
      decoding: bytes[..<range.start] + Array(text.utf8) + bytes[range.end...], as: UTF8.self)
  }

  /// With one more field, after those that are there.
  func adding(_ label: String, _ value: String) -> String {
    if let last = block.fields.last {
      return replacing(
        ByteRange(last.range.end, last.range.end), by: "\n- \(label): \(value)")
    }
    return replacing(
      ByteRange(block.heading.end, block.heading.end), by: "\n\n- \(label): \(value)")
  }

  // MARK: - Tables

  /// The lines of the body that belong to its table.
  private var tableLines: [ByteRange] {
    let lines = tree.file.lineStarts.indices.map { tree.file.lineRange($0) }
    return lines.filter { line in
      line.start >= block.heading.end && line.end <= block.range.end
        && tree.file.text(line).hasPrefix("|")
    }
  }

  private func cells(_ line: ByteRange) -> [String] {
    tree.file.text(line).trimmed.dropFirst().dropLast()
      .split(separator: "|", omittingEmptySubsequences: false).map(\.trimmed)
  }

  /// The row whose first cell is a name.
  func row(_ name: String) throws -> ByteRange {
    let row = tableLines.first { line in
      [name, "`\(name)`"].contains(cells(line).first ?? "")
    }
    guard let row else { throw EditFault("\(block.name) has no row \(name)") }
    return ByteRange(row.start, row.end + 1)
  }

  /// A row with another value in one column.
  func row(_ name: String, with value: String, in column: String) throws -> String {
    var cells = try cells(row(name))
    guard let header = tableLines.first, let index = self.cells(header).firstIndex(of: column),
      index < cells.count
    else { throw EditFault("\(block.name) has no column \(column)") }
    cells[index] = value
    return "| " + cells.joined(separator: " | ") + " |\n"
  }

  // MARK: - Words

  /// With other words in its title and its text; line breaks between them do not matter.
  func rewording(_ old: String, _ new: String) throws -> String {
    let words = old.split(separator: " ").map { #"\Q"# + $0 + #"\E"# }
    let pattern = try Regex(words.joined(separator: #"\s+"#)).ignoresCase()
    var text = bytes
    var found = 0
    // From the end, so that the places before stay what they are.
    for range in ([block.titleRange] + block.body).reversed() {
      let part = String(decoding: bytes[range.start..<range.end], as: UTF8.self)
      found += part.matches(of: pattern).count
      text.replaceSubrange(
        range.start..<range.end, with: Array(part.replacing(pattern, with: new).utf8))
    }
    guard found > 0 else { throw EditFault("\(block.name) does not say \"\(old)\"") }
    return String(decoding: text, as: UTF8.self)
  }
}

extension StringProtocol {
  /// Without white space at both ends.
  var trimmed: String {
    var rest = self[...].drop(while: \.isWhitespace)
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
