/// Writes a document that was taken apart as source of the policy language.
struct PolicyWriter {
  private let draft: Draft
  private let fileName: String
  private let options: ImportOptions
  private var output: [UInt8] = []
  private var names = BlockNames()
  private var places = Places()
  private var notes = ImportNotes()
  /// The title of each item that is a heading.
  private var titles: [TitleReader.Title?] = []
  /// Bytes of words since the last heading of a block.
  private var bodySize = 0
  /// The block whose body is being written.
  private var current = (name: "", level: 1)
  /// Whether words of the current body have been written.
  private var hasWords = false
  /// Whether the last thing written is a heading among the words.
  private var followsHeading = false
  private var lastWasDefinition = false
  private var policyName = ""
  /// Places that links lead to and that do not exist, each once, with the line of the first link.
  private var lostPlaces: [(place: String, line: Int)] = []

  init(draft: Draft, fileName: String, options: ImportOptions) {
    self.draft = draft
    self.fileName = fileName
    self.options = options
  }

  mutating func write(_ notes: ImportNotes) -> ImportResult {
    self.notes = notes
    readTitles()
    let titleHeading = titleHeading()
    let title = policyTitle(titleHeading)
    let outline = Outline(
      draft, titles: titles, titleHeading: titleHeading, policyTitle: title)
    policyName = names.name(for: options.policyName ?? baseName, fallback: "policy")
    let blockNames = nameBlocks(outline)
    collectPlaces(outline, blockNames)
    writeBlocks(outline, blockNames)
    noteLostPlaces()
    return ImportResult(
      source: output, report: self.notes.sorted, omittedNotes: self.notes.omitted,
      policyName: policyName, titleIsHeading: titleHeading != nil)
  }

  // MARK: Titles and names

  private mutating func readTitles() {
    let reader = TitleReader(definitions: draft.definitions)
    titles = [TitleReader.Title?](repeating: nil, count: draft.items.count)
    for (index, item) in draft.items.enumerated() {
      guard case .heading = item.kind else { continue }
      titles[index] = reader.read(LinkPlaces.removed(draft.text(item)))
    }
  }

  /// The heading that is the title of the document: the only one of level 1, before all words.
  private func titleHeading() -> Int? {
    var found: Int?
    var hasWords = false
    for (index, item) in draft.items.enumerated() {
      switch item.kind {
      case .heading(let level):
        if level == 1 {
          guard found == nil, !hasWords, titles[index]?.words.isEmpty == false else { return nil }
          found = index
        }
        hasWords = true
      case .block: hasWords = true
      case .comment, .definition: continue
      }
    }
    return found
  }

  private func policyTitle(_ heading: Int?) -> String {
    if let heading, let title = titles[heading] { return title.words }
    let given = draft.frontMatterTitle.map {
      TitleReader(definitions: [:]).read(Array($0.utf8)).words
    }
    if let given, !given.isEmpty { return given }
    let words = baseName.split { $0 == "-" || $0 == "_" || $0 == " " }.joined(separator: " ")
    guard let first = words.first else { return "Policy" }
    return first.uppercased() + words.dropFirst()
  }

  /// The last part of the file's name without its endings.
  private var baseName: String {
    var name = fileName.split(separator: "/").last.map(String.init) ?? ""
    for ending in [".md", ".markdown", ".txt", ".text", ".policy"]
    where name.hasSuffixIgnoringCase(ending) {
      name = String(name.dropLast(ending.count))
    }
    return name
  }

  private mutating func nameBlocks(_ outline: Outline) -> [String] {
    outline.blocks.enumerated().map { index, block in
      if index == 0 { return policyName }
      return names.name(for: block.title, fallback: "part")
    }
  }

  // MARK: Blocks

  private mutating func writeBlocks(_ outline: Outline, _ blockNames: [String]) {
    var nextComment = outline.blocks[0].items.lowerBound
    writeIntroduction(outline, &nextComment)
    for (index, block) in outline.blocks.enumerated() {
      if index == 0 {
        writePolicyHeading(block)
      } else {
        writeHeading(block.kind.rawValue, block.level, blockNames[index], block.title)
      }
      noteLosses(block)
      let items = index == 0 ? nextComment..<block.items.upperBound : block.items
      for item in items where item != block.heading { writeItem(item, outline) }
    }
    if output.last != ASCII.lineFeed { output.append(ASCII.lineFeed) }
  }

  /// Comments that begin the document stand before the policy.
  private mutating func writeIntroduction(_ outline: Outline, _ next: inout Int) {
    let name = baseName.filter { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" || $0 == " " }
    output += """
      <!--
      Imported from "\(name)". The words are those of the original.
      Fill in the fields below that are empty, and divide the text further where a clause
      says several things: each clause can then say whom it concerns and what data it is about.
      -->

      """
    while next < outline.blocks[0].items.upperBound, draft.items[next].kind == .comment {
      output.append(ASCII.lineFeed)
      output += draft.bytes[draft.items[next].range]
      output.append(ASCII.lineFeed)
      next += 1
    }
  }

  private mutating func writePolicyHeading(_ block: Outline.Block) {
    writeHeading(block.kind.rawValue, 1, policyName, block.title)
    var header = PolicyHeader(options: options, title: block.title, fileName: baseName)
    output += header.lines(draft.bytes, &notes)
  }

  private mutating func writeHeading(_ kind: String, _ level: Int, _ name: String, _ title: String)
  {
    separate()
    output.append(contentsOf: repeatElement(ASCII.hash, count: level))
    output += " \(kind) \(name):"
    if !title.isEmpty {
      output.append(ASCII.space)
      output += Braces.escaped(Array(title.utf8))
      // Hashes at the end would be taken for the end of the heading.
      if title.utf8.last == ASCII.hash { output += " #" }
    }
    output.append(ASCII.lineFeed)
    current = (name, level)
    bodySize = 0
    hasWords = false
    followsHeading = true
    lastWasDefinition = false
  }

  private mutating func noteLosses(_ block: Outline.Block) {
    guard let heading = block.heading, titles[heading]?.losesTargets == true else { return }
    let item = draft.items[heading]
    notes.add(
      .heading, line: item.line, "a title holds plain words only; its link or image is in a comment"
    )
    separate()
    output += CommentText.around(
      Array("The heading was written:\n".utf8) + LinkPlaces.removed(draft.text(item)))
    output.append(ASCII.lineFeed)
  }

  // MARK: Items

  private mutating func writeItem(_ index: Int, _ outline: Outline) {
    let item = draft.items[index]
    let text = resolved(item)
    switch item.kind {
    case .heading:
      if let hashes = outline.inner[index] {
        writeInnerHeading(text, hashes, item.line)
      } else {
        notes.add(.heading, line: item.line, "a heading without words was left out")
      }
    case .comment:
      separate()
      output += text
      output.append(ASCII.lineFeed)
      lastWasDefinition = false
    case .definition:
      makeRoom(for: text.count, item.line)
      if !lastWasDefinition { separate() }
      output += text
      output.append(ASCII.lineFeed)
      bodySize += text.count + 1
      hasWords = true
      lastWasDefinition = true
    case .block(let shape): writeBlock(text, shape, item.line)
    }
  }

  private mutating func writeInnerHeading(_ text: [UInt8], _ hashes: Int, _ line: Int) {
    notes.add(
      .heading, line: line, "a heading too deep or too long for a block stays among the words")
    let heading = [UInt8](repeating: ASCII.hash, count: hashes) + [ASCII.space]
    makeRoom(for: text.count, line)
    writeWords(heading + HeadingGuard.guarded(text))
    followsHeading = true
  }

  private mutating func writeBlock(_ text: [UInt8], _ shape: Draft.Shape, _ line: Int) {
    let parts = divided(text, shape, line)
    for part in parts {
      makeRoom(for: part.count, line)
      guard followsHeading, shape == .list || shape == .paragraph,
        let guarded = FieldGuard.protected(part)
      else {
        writeWords(part)
        continue
      }
      notes.add(.protected, line: line, "a list that would be read as fields has a bold label")
      writeWords(guarded)
    }
  }

  /// Begins an untitled clause if the words of this one would get too long.
  private mutating func makeRoom(for count: Int, _ line: Int) {
    guard hasWords, bodySize + count > BodyDivider.largest else { return }
    notes.add(.divided, line: line, "a text over 56 KiB goes on in an untitled clause")
    let level = current.level == 1 ? 2 : current.level
    writeHeading("Clause", level, names.unique("\(continuedName)-continued"), "")
  }

  private var continuedName: String {
    current.name.hasSuffix("-continued") ? String(current.name.dropLast(10)) : current.name
  }

  private mutating func divided(_ text: [UInt8], _ shape: Draft.Shape, _ line: Int) -> [[UInt8]] {
    var shape = shape
    var text = text
    if shape == .table, let written = tableInCaps(text) {
      notes.add(.divided, line: line, "a table over 64 columns or 4,096 cells was divided")
      return written
    }
    if text.count > LineBreaker.longest {
      text = LineBreaker.broken(text)
      if shape == .table { shape = .paragraph }
    }
    return BodyDivider.parts(text, shape)
  }

  private func tableInCaps(_ text: [UInt8]) -> [[UInt8]]? {
    let rows = text.split(separator: ASCII.lineFeed)
    guard rows.count >= 2 else { return nil }
    let columns = TableRow.cells(text, rows[0].startIndex..<rows[0].endIndex).count
    guard
      columns > TableText.mostColumns || rows.count * (columns + 2) > TableText.mostCells
        || text.count > TableText.mostBytes
    else { return nil }
    let cells = rows.map { row in
      TableRow.cells(text, row.startIndex..<row.endIndex).map { Array(text[$0]) }
    }
    return TableText(header: cells[0], rows: Array(cells.dropFirst(2))).written().blocks
  }

  private mutating func writeWords(_ text: [UInt8]) {
    separate()
    output += text
    output.append(ASCII.lineFeed)
    bodySize += text.count + 2
    hasWords = true
    followsHeading = false
    lastWasDefinition = false
  }

  private mutating func separate() {
    if !output.isEmpty, !output.hasSuffix("\n\n") { output.append(ASCII.lineFeed) }
  }

  // MARK: Links within the document

  /// `#` alone leads to the top of a page.
  private static let top = ""

  private mutating func collectPlaces(_ outline: Outline, _ blockNames: [String]) {
    guard draft.bytes.firstIndex(of: "\u{E000}", in: 0..<draft.bytes.count) != nil else { return }
    for (index, block) in outline.blocks.enumerated() {
      places.add(heading: block.title, name: index == 0 ? Self.top : blockNames[index])
    }
    for anchor in draft.anchors {
      places.add(
        String(decoding: anchor.name, as: UTF8.self), name(of: anchor.item, outline, blockNames))
    }
  }

  /// The text of an item, its links to places in the document led to the blocks they are in now.
  private mutating func resolved(_ item: Draft.Item) -> [UInt8] {
    let text = draft.text(item)
    guard text.contains(0xEE) else { return text }
    let places = places
    var lost: [String] = []
    let result = LinkPlaces.replaced(text) { place in
      if let name = places.name(for: place) { return name }
      lost.append(place)
      return Self.top
    }
    for place in lost where lostPlaces.count < 100 {
      if !lostPlaces.contains(where: { $0.place == place }) {
        lostPlaces.append((place, item.line))
      }
    }
    return result
  }

  private mutating func noteLostPlaces() {
    for (place, line) in lostPlaces {
      notes.add(.link, line: line, "nothing is called \"#\(place)\"; the link leads to the top")
    }
  }

  /// The name of the block that an item is, or is in.
  private func name(of item: Int, _ outline: Outline, _ blockNames: [String]) -> String {
    var low = 0
    var high = outline.blocks.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if (outline.blocks[middle].heading ?? 0) <= item { low = middle } else { high = middle }
    }
    return low == 0 ? Self.top : blockNames[low]
  }
}

/// Places in the document that links lead to, between their two marks.
enum LinkPlaces {
  static func replaced(_ text: [UInt8], _ name: (String) -> String) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var index = 0
    while let start = text.firstIndex(of: "\u{E000}", in: index..<text.count),
      let end = text.firstIndex(of: "\u{E001}", in: start..<text.count)
    {
      result += text[index..<start]
      result += "#" + name(text.text(start + 3..<end))
      index = end + 3
    }
    result += text[index...]
    return result
  }

  /// The text with the places as they were written.
  static func removed(_ text: [UInt8]) -> [UInt8] {
    guard text.contains(0xEE) else { return text }
    return replaced(text) { $0 }
  }
}
