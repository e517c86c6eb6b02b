import PolicyDiagnostics
import PolicyMarkdown

/// Reads the words of a heading; titles of the language hold no Markdown.
struct TitleReader {
  /// The lines of link definitions by folded label.
  let definitions: [String: [UInt8]]

  /// What a heading says.
  struct Title {
    /// On one line, single spaces.
    var words: String
    /// Whether addresses or images are lost in the words.
    var losesTargets: Bool
  }

  func read(_ source: [UInt8]) -> Title {
    guard source.contains(where: Self.isMark) else {
      return Title(words: Self.folded(source), losesTargets: false)
    }
    var bytes = Array("# ".utf8) + source.map { $0 == ASCII.lineFeed ? ASCII.space : $0 }
    // A closing run of hashes belongs to the words by now.
    bytes += " #\n"
    let end = bytes.count
    bytes += "\n"
    for label in labels(in: source) {
      if let line = definitions[label] { bytes += line + [ASCII.lineFeed] }
    }
    let file = SourceFile(path: "heading", bytes: bytes)
    var budget = WorkBudget()
    let parsed = MarkdownParser(file: file).parse([ByteRange(0, bytes.count)], budget: &budget)
    guard let heading = parsed.prose.nodes.first, case .heading = heading.kind, end > 0 else {
      return Title(words: Self.folded(source), losesTargets: false)
    }
    let range = 0..<heading.end
    let losesTargets = parsed.prose.nodes[range].contains { node in
      switch node.kind {
      case .link(let destination, _):
        !parsed.prose.plainText(of: range).contains(destination.drop { $0 != "/" })
      case .image, .footnoteReference: true
      default: false
      }
    }
    return Title(
      words: Self.folded(Array(parsed.prose.plainText(of: range).utf8)), losesTargets: losesTargets)
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case ASCII.star, ASCII.underscore, ASCII.openBracket, ASCII.closeBracket, ASCII.backslash,
      ASCII.backtick, ASCII.less, ASCII.ampersand, ASCII.tilde:
      true
    default: false
    }
  }

  private func labels(in source: [UInt8]) -> [String] {
    guard !definitions.isEmpty else { return [] }
    var labels: [String] = []
    var open: Int?
    for (index, byte) in source.enumerated() {
      if byte == ASCII.openBracket {
        open = index
      } else if byte == ASCII.closeBracket, let start = open {
        labels.append(LinkDefinition.fold(source[start + 1..<index]))
        open = nil
      }
    }
    return labels
  }

  /// The words with single spaces between them.
  private static func folded(_ text: [UInt8]) -> String {
    var folded: [UInt8] = []
    folded.reserveCapacity(text.count)
    for byte in text {
      if !byte.isSpace {
        folded.append(byte)
      } else if let last = folded.last, last != ASCII.space {
        folded.append(ASCII.space)
      }
    }
    if folded.last == ASCII.space { folded.removeLast() }
    return String(decoding: folded, as: UTF8.self)
  }
}
