internal import PolicyMarkdown
internal import PolicyModel

/// The words of a policy as readers see them, clause by clause and all together.
struct PrintedText {
  /// The plain text of each clause and term.
  private(set) var texts: [Name: String] = [:]
  /// All that prints, in one run of folded bytes: titles, summaries, words, the addresses of links
  /// and the cells of tables.
  private var haystack: [UInt8] = []

  init(of policy: Policy) {
    add(policy.title)
    for element in policy.allElements {
      add(element.title)
      switch element {
      case .section(let section): add(section.gist)
      case .clause(let clause):
        add(clause.gist)
        add(clause.wording, as: clause.name)
      case .term(let term): add(term.wording, as: term.name)
      case .register(let register):
        for row in register.table.rows {
          for cell in row { add(cell.plainText) }
        }
      }
    }
  }

  /// Whether readers see these words somewhere; empty words are nowhere.
  func shows(_ words: String) -> Bool {
    var needle: [UInt8] = []
    PrintedText.fold(words, into: &needle)
    guard let first = needle.first else { return false }
    return haystack.withUnsafeBufferPointer { hay in
      needle.withUnsafeBufferPointer { needle in
        var index = 0
        let last = hay.count - needle.count
        while index <= last {
          if hay[index] == first, PrintedText.matches(hay, at: index, needle) { return true }
          index += 1
        }
        return false
      }
    }
  }

  private static func matches(
    _ hay: UnsafeBufferPointer<UInt8>, at start: Int, _ needle: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    for offset in 1..<max(needle.count, 1) where hay[start + offset] != needle[offset] {
      return false
    }
    return true
  }

  private mutating func add(_ wording: Wording, as name: Name) {
    let text = wording.prose.plainText
    texts[name] = text
    add(text)
    for node in wording.prose.nodes {
      if case .link(let destination, _) = node.kind { add(destination) }
    }
  }

  private mutating func add(_ text: String) {
    guard !text.isEmpty else { return }
    PrintedText.fold(text, into: &haystack)
    haystack.append(0)
  }

  /// Runs of white space become one space; letters keep their case.
  private static func fold(_ text: String, into bytes: inout [UInt8]) {
    var wasSpace = true
    for byte in text.utf8 {
      if byte == 0x20 || (0x09...0x0D).contains(byte) {
        if !wasSpace { bytes.append(0x20) }
        wasSpace = true
      } else {
        bytes.append(byte)
        wasSpace = false
      }
    }
    if bytes.last == 0x20 { bytes.removeLast() }
  }
}
