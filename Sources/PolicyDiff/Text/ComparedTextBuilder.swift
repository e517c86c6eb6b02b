internal import PolicyMarkdown
internal import PolicyModel

/// Puts a `ComparedText` together, passage by passage.
struct ComparedTextBuilder {
  private(set) var text = ComparedText()
  private var style = ComparedText.Style()
  private var passageStart = 0

  /// Begins a block; its passages follow.
  mutating func begin(
    _ kind: ComparedText.Unit.Kind, name: Name?, title: String, parent: Int?, depth: Int
  ) -> Int {
    let count = text.passages.count
    text.units.append(
      ComparedText.Unit(
        name: name, kind: kind, title: title, parent: parent, depth: depth,
        passages: count..<count))
    return text.units.count - 1
  }

  /// Adds a passage of plain words.
  mutating func add(_ kind: ComparedText.Kind, _ words: String) {
    guard !words.isEmpty else { return }
    add(words, ComparedText.Style())
    end(kind)
  }

  /// Adds words to the passage that is being read.
  mutating func add(_ words: String, _ style: ComparedText.Style) {
    var words = Substring(words)
    let isAtStart = text.bytes.count == passageStart || text.bytes.last == 0x09
    // Space at the start of a passage or cell says nothing and belongs to no word.
    while isAtStart, let first = words.utf8.first, first == 0x20 || first == 0x0A {
      words = words.dropFirst()
    }
    guard !words.isEmpty else { return }
    if text.styles.isEmpty || style != self.style {
      self.style = style
      text.styles.append(.init(start: Int32(text.bytes.count), style: style))
    }
    text.bytes.append(contentsOf: words.utf8)
  }

  /// Ends a cell of a row.
  mutating func endCell() { text.bytes.append(0x09) }

  /// Ends the passage that is being read; one without words is none.
  mutating func end(_ kind: ComparedText.Kind) {
    while let last = text.bytes.last, last == 0x20 || last == 0x0A,
      text.bytes.count > passageStart
    {
      text.bytes.removeLast()
    }
    guard text.bytes.count > passageStart else { return }
    if text.bytes.last == 0x09 { text.bytes.removeLast() }
    text.bytes.append(0x0A)
    let index = text.passages.count
    text.passages.append(
      ComparedText.Passage(kind: kind, unit: text.units.count - 1, tokens: 0..<0))
    let unit = text.units.count - 1
    text.units[unit].passages = text.units[unit].passages.lowerBound..<index + 1
    starts.append(passageStart)
    passageStart = text.bytes.count
  }

  /// Where each passage begins, in bytes.
  private var starts: [Int] = []

  /// Makes one block of all.
  mutating func flatten() {
    guard let first = text.units.first else { return }
    text.units = [
      ComparedText.Unit(
        name: nil, kind: .document, title: first.title, parent: nil, depth: 0,
        passages: 0..<text.passages.count)
    ]
    text.passages = text.passages.map { .init(kind: $0.kind, unit: 0, tokens: $0.tokens) }
  }

  /// Cuts the passages into words and sentences.
  ///
  /// - Parameter table: shared by the two texts of a comparison.
  consuming func finish(_ table: inout TokenTable) -> ComparedText {
    var result = text
    result.tokens.reserveCapacity(text.bytes.count / 5)
    text.bytes.withUnsafeBufferPointer { bytes in
      let tokenizer = Tokenizer(bytes: bytes)
      for index in result.passages.indices {
        let start = starts[index]
        let end = index + 1 < starts.count ? starts[index + 1] : bytes.count
        let first = result.tokens.count
        var cell = start
        while cell < end - 1 {
          var cellEnd = cell
          if case .row = result.passages[index].kind {
            while cellEnd < end - 1, bytes[cellEnd] != 0x09 { cellEnd += 1 }
          } else {
            cellEnd = end - 1
          }
          tokenizer.cut(cell..<cellEnd) { start, end, next in
            result.tokens.append(
              token(bytes, start, end, next, Int32(index), &table))
          }
          if cellEnd < end - 1 {
            result.tokens.append(
              token(bytes, cellEnd, cellEnd + 1, cellEnd + 1, Int32(index), &table))
          }
          cell = cellEnd + 1
        }
        result.tokens.append(token(bytes, end - 1, end, end, Int32(index), &table))
        result.passages[index].tokens = first..<result.tokens.count
        SentenceCutter.cut(first..<result.tokens.count, in: &result, table)
      }
    }
    result.measureUnits()
    return result
  }

  private func token(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ next: Int, _ passage: Int32,
    _ table: inout TokenTable
  ) -> ComparedText.Token {
    let exact = table.id(UnsafeBufferPointer(rebasing: bytes[start..<end]))
    return ComparedText.Token(
      start: Int32(start), end: Int32(end), next: Int32(next), exact: exact,
      folded: table.folded[Int(exact)], passage: passage)
  }
}

extension ComparedText {
  /// Finds the words and sentences of each block.
  fileprivate mutating func measureUnits() {
    var sentence = 0
    for index in units.indices {
      let own = units[index].passages
      guard let first = own.first, let last = own.last else { continue }
      let tokens = passages[first].tokens.lowerBound..<passages[last].tokens.upperBound
      let start = sentence
      while sentence < sentences.count, sentences[sentence].tokens.upperBound <= tokens.upperBound {
        sentence += 1
      }
      units[index].tokens = tokens
      units[index].sentences = start..<sentence
    }
  }
}

/// Finds where sentences end.
enum SentenceCutter {
  /// Appends the sentences of a passage, whose last token is its end.
  static func cut(_ range: Range<Int>, in text: inout ComparedText, _ table: TokenTable) {
    var start = range.lowerBound
    for index in range {
      let isLast = index == range.upperBound - 1
      guard isLast || ends(index, range, text, table) else { continue }
      add(start..<index + 1, to: &text, table)
      start = index + 1
    }
  }

  private static func add(_ range: Range<Int>, to text: inout ComparedText, _ table: TokenTable) {
    var hash: UInt64 = 0x9e37_79b9_7f4a_7c15
    var weight = 0
    for token in text.tokens[range] {
      let kind = table.classes[Int(token.folded)]
      if kind.contains(.boundary) { continue }
      hash = TokenTable.mixed(hash ^ UInt64(UInt32(bitPattern: token.folded)) &* 0x100_0000_01b3)
      if kind.contains(.content) { weight += 1 }
    }
    text.sentences.append(ComparedText.Sentence(tokens: range, hash: hash, weight: weight))
  }

  /// After a mark that ends sentences, before a word that can begin one.
  private static func ends(
    _ index: Int, _ range: Range<Int>, _ text: ComparedText, _ table: TokenTable
  ) -> Bool {
    let token = text.tokens[index]
    guard token.next > token.end || table.classes[Int(token.folded)].contains(.boundary) else {
      return false
    }
    if text.bytes[Int(token.start)] == 0x09 { return true }
    var at = index
    // Marks that close a quotation or a parenthesis belong to the sentence.
    while at > range.lowerBound, closes(text.bytes[Int(text.tokens[at].start)]) { at -= 1 }
    let mark = text.bytes[Int(text.tokens[at].start)]
    guard mark == 0x2E || mark == 0x3F || mark == 0x21, at > range.lowerBound,
      index + 2 < range.upperBound
    else { return false }
    let next = text.bytes[Int(text.tokens[index + 1].start)]
    guard !(0x61...0x7A).contains(next) else { return false }
    if mark != 0x2E { return true }
    let before = text.tokens[at - 1]
    let isEnumerator = at - 1 == range.lowerBound && before.end - before.start <= 3
    return !isEnumerator && !abbreviations.contains(text.words(at - 1..<at).lowercased())
  }

  private static func closes(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ")") || byte == UInt8(ascii: "\"") || byte == 0xE2
      || byte == UInt8(ascii: "]") || byte == UInt8(ascii: "'")
  }

  private static let abbreviations: Set<String> = [
    "e.g", "i.e", "inc", "ltd", "co", "corp", "no", "nos", "art", "arts", "sec", "u.s", "u.k",
    "mr", "mrs", "ms", "dr", "st", "vs", "etc", "cal", "civ", "bus", "prof", "stat", "cf",
  ]
}
