import Foundation
import PolicyDiagnostics
import PolicyMarkdown
import PolicySyntax

/// What readers see of a document: its words and its headings, in order.
struct Reading: Equatable {
  /// Divided at white space; runs without a letter or digit are left out.
  var words: [String] = []
  var headings: [String] = []

  static func words(of text: String) -> [String] {
    text.split(whereSeparator: \.isWhitespace).map(String.init)
      .filter { $0.contains { $0.isLetter || $0.isNumber } }
  }
}

/// The reading of policy source by the compiler's own parsers, with what they find wrong in it.
struct PolicyReading {
  var reading = Reading()
  /// Footnotes, which stand elsewhere on each page.
  var footnotes: [String] = []
  var diagnostics: [Diagnostic] = []
  var tree: SyntaxTree
  var largestBody = 0

  /// - Parameter titleIsHeading: whether the policy's title is a heading of the input.
  init(_ source: [UInt8], titleIsHeading: Bool) {
    let file = SourceFile(path: "imported.policy.md", bytes: source)
    tree = SyntaxParser.parse(file)
    let collected = Definitions.collect(file, bodies: tree.blocks.map(\.body))
    diagnostics = tree.diagnostics + collected.diagnostics
    let parser = MarkdownParser(file: file, definitions: collected.definitions)
    var budget = WorkBudget(nanoseconds: 100_000_000_000)
    var seen: Set<String> = []
    for (index, block) in tree.blocks.enumerated() {
      if index > 0 || titleIsHeading { addHeading(block.title.replacing("\\{{", with: "{{")) }
      largestBody = max(largestBody, block.body.reduce(0) { $0 + $1.count })
      let parsed = parser.parse(block.body, budget: &budget)
      diagnostics += parsed.diagnostics + parsed.prose.checkLinks(in: file)
      add(parsed.prose, &seen)
    }
  }

  private mutating func addHeading(_ title: String) {
    let words = Reading.words(of: title)
    reading.words += words
    if !words.isEmpty { reading.headings.append(words.joined(separator: " ")) }
  }

  private mutating func add(_ prose: Prose, _ seen: inout Set<String>) {
    var index = 0
    var start = 0
    while index < prose.nodes.count {
      switch prose.nodes[index].kind {
      case .heading:
        reading.words += Reading.words(of: prose.plainText(of: start..<index))
        addHeading(prose.plainText(of: index..<prose.nodes[index].end))
        index = prose.nodes[index].end
        start = index
      case .footnoteDefinition(let label):
        reading.words += Reading.words(of: prose.plainText(of: start..<index))
        let end = prose.nodes[index].end
        if seen.insert(label).inserted {
          footnotes += Reading.words(of: prose.plainText(of: index..<end))
        }
        index = end
        start = end
      default: index += 1
      }
    }
    reading.words += Reading.words(of: prose.plainText(of: start..<prose.nodes.count))
  }

  var errors: [Diagnostic] { diagnostics.filter { $0.severity == .error } }

  /// The codes and places of the errors, for a message.
  var errorList: String {
    errors.prefix(10).map { "\($0.id) at \($0.range.start.line): \($0.message)" }
      .joined(separator: "\n")
  }
}

/// The reading of Markdown by the cmark-gfm program, which is no part of the compiler.
enum ProgramReading {
  static let program = ["/usr/bin/cmark-gfm", "/usr/local/bin/cmark-gfm"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  /// - Returns: `nil` if there is no such program here.
  static func read(_ markdown: [UInt8]) throws -> (reading: Reading, footnotes: [String])? {
    guard let program else { return nil }
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = [
      "--unsafe", "-e", "table", "-e", "strikethrough", "-e", "autolink", "-e", "tasklist",
    ]
    let file = FileManager.default.temporaryDirectory
      .appending(path: "import-\(ProcessInfo.processInfo.processIdentifier)-\(UUID()).md")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(withoutFrontMatter(markdown)).write(to: file)
    process.arguments?.append(file.path)
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let html = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return read(html: html)
  }

  static func withoutFrontMatter(_ markdown: [UInt8]) -> [UInt8] {
    let text = String(decoding: markdown, as: UTF8.self)
    guard let match = text.prefixMatch(of: #/---[ \t]*\r?\n(?s:.*?)\n---[ \t]*\r?\n/#) else {
      return markdown
    }
    return Array(text[match.range.upperBound...].utf8)
  }

  private static func read(html: String) -> (reading: Reading, footnotes: [String]) {
    var body = html
    var footnotes: [String] = []
    if let notes = body.range(of: "<section class=\"footnotes\"") {
      footnotes = Reading.words(of: text(of: String(body[notes.lowerBound...])))
      body = String(body[..<notes.lowerBound])
    }
    var reading = Reading()
    body = body.replacing(#/<!--(?s:.*?)-->/#, with: "")
    reading.words = Reading.words(of: text(of: body))
    for match in body.matches(of: #/<h[1-6][^>]*>(?s:(.*?))</h[1-6]>/#.ignoresCase()) {
      let words = Reading.words(of: text(of: String(match.1)))
      if !words.isEmpty { reading.headings.append(words.joined(separator: " ")) }
    }
    return (reading, footnotes)
  }

  private static func text(of html: String) -> String {
    var text = html
    text = text.replacing(
      #/<sup class="footnote-ref">(?s:.*?)</sup>/#, with: "")
    text = text.replacing(
      #/</?(p|li|ul|ol|h[1-6]|br|hr|table|tr|td|th|thead|tbody|div|blockquote|pre|dt|dd|dl|figure|figcaption|section|details|summary|center)\b[^>]*>/#
        .ignoresCase(), with: " ")
    text = text.replacing(#/<img[^>]*?alt="([^"]*)"[^>]*>/#) { " \($0.1) " }
    text = text.replacing(#/<sup>([0-9]+)</sup>/#) { match in
      String(
        match.1.map { digit in "⁰¹²³⁴⁵⁶⁷⁸⁹".dropFirst(digit.wholeNumberValue ?? 0).first ?? digit })
    }
    text = text.replacing(#/<[^>]*>/#, with: "")
    return Entities.decoded(text)
  }
}

/// The entities that occur in policies.
enum Entities {
  private static let named = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "nbsp": "\u{A0}", "copy": "©", "reg": "®",
    "rsquo": "’", "lsquo": "‘", "ldquo": "“", "rdquo": "”", "mdash": "—", "ndash": "–",
    "hellip": "…", "trade": "™", "bull": "•", "eacute": "é",
  ]

  static func decoded(_ text: String) -> String {
    text.replacing(#/&(#[xX]?)?([0-9A-Za-z]+);/#) { match -> String in
      let name = String(match.2)
      guard let mark = match.1 else { return named[name] ?? String(match.0) }
      let value = UInt32(name, radix: mark.count == 2 ? 16 : 10)
      return value.flatMap(Unicode.Scalar.init).map(String.init) ?? String(match.0)
    }
  }
}
