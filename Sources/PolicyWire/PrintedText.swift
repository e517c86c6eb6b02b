internal import PolicyMarkdown
internal import PolicyModel

/// The words of a policy as readers see them, clause by clause and all together.
struct PrintedText {
  /// The plain text of each clause and term.
  private(set) var texts: [Name: String] = [:]
  /// All that prints, in one run of folded bytes: titles, summaries, words, the addresses of links
  /// and the cells of tables.
  private var haystack: [UInt8] = []
  /// A bit for each four bytes in a row that stand somewhere, by their hash: most words that stand
  /// nowhere are known by it without a search.
  private var quads = [UInt64](repeating: 0, count: 1024)

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
    recordQuads()
  }

  private mutating func recordQuads() {
    haystack.withUnsafeBytes { hay in
      quads.withUnsafeMutableBufferPointer { quads in
        var index = 0
        while index + 4 <= hay.count {
          let bit = PrintedText.bit(of: hay, index)
          quads[bit >> 6] |= 1 << UInt64(bit & 63)
          index += 1
        }
      }
    }
  }

  /// The bit of the four bytes at an index, 0 to 65,535.
  @inline(__always)
  private static func bit(of bytes: UnsafeRawBufferPointer, _ index: Int) -> Int {
    let quad = bytes.loadUnaligned(fromByteOffset: index, as: UInt32.self)
    return Int((quad &* 0x9E37_79B1) >> 16)
  }

  private func mayHold(_ needle: UnsafeRawBufferPointer) -> Bool {
    var index = 0
    while index + 4 <= needle.count {
      let bit = PrintedText.bit(of: needle, index)
      if quads[bit >> 6] & (1 << UInt64(bit & 63)) == 0 { return false }
      index += 1
    }
    return true
  }

  /// Whether readers see these words somewhere; empty words are nowhere.
  func shows(_ words: String) -> Bool {
    var needle: [UInt8] = []
    PrintedText.fold(words, into: &needle)
    return haystack.withUnsafeBytes { hay in
      needle.withUnsafeBytes { needle in
        needle.count < 4
          ? PrintedText.search(hay, forShort: needle)
          : mayHold(needle) && PrintedText.search(hay, for: needle)
      }
    }
  }

  /// Compares four bytes at a time, which lets most places go at the first look.
  private static func search(
    _ hay: UnsafeRawBufferPointer, for needle: UnsafeRawBufferPointer
  ) -> Bool {
    let start = needle.loadUnaligned(as: UInt32.self)
    var index = 0
    while index + needle.count <= hay.count {
      if hay.loadUnaligned(fromByteOffset: index, as: UInt32.self) == start,
        UnsafeRawBufferPointer(rebasing: hay[index..<index + needle.count])
          .elementsEqual(needle)
      {
        return true
      }
      index += 1
    }
    return false
  }

  private static func search(
    _ hay: UnsafeRawBufferPointer, forShort needle: UnsafeRawBufferPointer
  ) -> Bool {
    guard !needle.isEmpty else { return false }
    var index = 0
    while index + needle.count <= hay.count {
      if UnsafeRawBufferPointer(rebasing: hay[index..<index + needle.count]).elementsEqual(needle) {
        return true
      }
      index += 1
    }
    return false
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
    var text = text
    text.withUTF8 { source in
      var runStart = 0
      var wasSpace = true
      for index in 0..<source.count {
        let byte = source[index]
        guard byte <= 0x20, byte == 0x20 || (0x09...0x0D).contains(byte) else {
          wasSpace = false
          continue
        }
        // A space alone belongs to the run; any other white space ends it.
        if byte == 0x20, !wasSpace {
          wasSpace = true
          continue
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[runStart..<index]))
        if !wasSpace { bytes.append(0x20) }
        wasSpace = true
        runStart = index + 1
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[runStart...]))
    }
    if bytes.last == 0x20 { bytes.removeLast() }
  }
}
