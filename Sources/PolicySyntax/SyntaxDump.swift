import PolicyDiagnostics
import PolicyReference

/// A tree as text, for people who look for the reason of a surprise and for tests.
package enum SyntaxDump {
  /// The blocks with their fields and bodies, one a line, each with its place.
  ///
  /// Places are `line:column-line:column`, from 1, the end not included.
  package static func text(of tree: SyntaxTree) -> String {
    var lines: [String] = []
    var depths: [Int] = []
    for block in tree.blocks {
      let depth = block.parent.map { depths[$0] + 1 } ?? 0
      depths.append(depth)
      lines += dump(block, in: tree.file).map { indent(depth) + $0 }
    }
    lines += tree.diagnostics.map { finding($0) }
    return lines.map { $0 + "\n" }.joined()
  }

  /// The pieces of the tape, one a line, each with its place.
  package static func tape(of tree: SyntaxTree) -> String {
    tree.tape.map { "\($0.kind.rawValue) \(place($0.range, in: tree.file))\n" }.joined()
  }

  private static func dump(_ block: BlockSyntax, in file: SourceFile) -> [String] {
    let title = block.title.isEmpty ? "" : " \(quote(block.title))"
    let relative = block.isRelative ? " relative" : ""
    var lines = [
      "\(block.kind.rawValue) \(block.name)\(relative)\(title) level \(block.level) "
        + place(block.heading, in: file)
    ]
    for field in block.fields {
      lines.append("  - \(field.label.rawValue) \(place(field.range, in: file))")
      lines += dump(field.answer, in: file).map { "    " + $0 }
    }
    for run in block.body {
      lines.append("  body \(place(run, in: file)) \(quote(first(file.text(run))))")
    }
    return lines
  }

  private static func dump(_ answer: FieldSyntax.Answer, in file: SourceFile) -> [String] {
    switch answer {
    case .values(let values): values.map { dump($0, in: file) }
    case .declaredNone: ["none"]
    case .unknown(let because): ["unknown because \(quote(because))"]
    case .notApplicable(let because): ["not applicable because \(quote(because))"]
    case .gap: ["gap"]
    }
  }

  private static func dump(_ value: ValueSyntax, in file: SourceFile) -> String {
    var text = value.isReference ? "#\(value.text)" : quote(value.text)
    if value.isQuoted { text += " quoted" }
    if let word = value.asWord { text += " as \(quote(word))" }
    text += value.qualifiers.map { " (\(quote($0.text)))" }.joined()
    return text + " " + place(value.range, in: file)
  }

  private static func finding(_ diagnostic: Diagnostic) -> String {
    let place = place(diagnostic.range.bytes, in: diagnostic.range.file)
    return "\(diagnostic.severity.rawValue)[\(diagnostic.id)] \(place) \(diagnostic.message)"
  }

  private static func place(_ range: ByteRange, in file: SourceFile) -> String {
    let start = file.position(at: range.start)
    let end = file.position(at: range.end)
    return "\(start.line):\(start.column)-\(end.line):\(end.column)"
  }

  private static func first(_ text: String) -> String {
    let words = text.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
    let longest = 40
    guard words.count > longest else { return words }
    return words.prefix(longest) + "…"
  }

  private static func indent(_ depth: Int) -> String { String(repeating: "  ", count: depth) }

  private static func quote(_ text: String) -> String { "\"\(text)\"" }
}
