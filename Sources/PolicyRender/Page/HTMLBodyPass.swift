internal import PolicyMarkdown
internal import PolicyModel
internal import PolicyReference

/// One walk over an outline that writes it as HTML.
struct HTMLBodyPass {
  let outline: PageOutline
  let view: View
  let wholePage: String
  var writer: HTMLWriter
  var words: [Name: Range<Int>] = [:]
  var footnoteLists: [Name: Range<Int>] = [:]
  var badges: [Name: [String]] = [:]
  var contents: [ContentsEntry] = []
  private(set) var isPartial = false

  private var footnotes = FootnoteNumbering()
  private var writtenFootnotes: Set<String> = []
  /// Bodies with footnotes since the last list of footnotes.
  private var notedBodies: [Prose] = []
  private var open: [Int] = []
  private var isInTerms = false
  /// Names of blocks that the view leaves out.
  private var hidden: Set<String> = []
  private var prose: ProseHTML
  private let sectionLabel: FilledText
  private let clauseLabel: FilledText
  private let termLabel: FilledText

  init(outline: PageOutline, view: View, wholePage: String) {
    self.outline = outline
    self.view = view
    self.wholePage = wholePage
    writer = HTMLWriter(capacity: 4096 + outline.blocks.count * 700)
    prose = ProseHTML(
      words: ProseHTML.Words(
        backToText: outline.words(PageKey.backToText), done: outline.words(PageKey.done),
        notDone: outline.words(PageKey.notDone)))
    sectionLabel = FilledText(PageKey.linkToSection, outline.words)
    clauseLabel = FilledText(PageKey.linkToClause, outline.words)
    termLabel = FilledText(PageKey.linkToTerm, outline.words)
    words.reserveCapacity(outline.blocks.count)
    hide()
  }

  /// Finds what the view leaves out; a block takes all that it holds with it.
  private mutating func hide() {
    var index = 0
    while index < outline.blocks.count {
      let block = outline.blocks[index]
      if view.shows(block.element.context.scope) {
        index += 1
        continue
      }
      for inner in outline.blocks[index..<block.end] { hidden.insert(inner.element.name.text) }
      index = block.end
    }
    isPartial = !hidden.isEmpty
  }

  mutating func run() {
    writeAliases(of: outline.policy.name)
    var index = 0
    while index < outline.blocks.count {
      close(upTo: index)
      let block = outline.blocks[index]
      if hidden.contains(block.element.name.text) {
        index = block.end
        continue
      }
      write(block, index)
      index += 1
    }
    close(upTo: outline.blocks.count)
    endTerms()
    writeFootnotes(of: outline.policy.name)
  }

  private mutating func close(upTo index: Int) {
    while let last = open.last, outline.blocks[last].end <= index {
      open.removeLast()
      endTerms()
      let block = outline.blocks[last]
      if block.depth == 1, case .section(let section) = block.element {
        writeFootnotes(of: section.name)
      }
      writer.end()
      writer.newline()
    }
  }

  private mutating func write(_ block: PageOutline.Block, _ index: Int) {
    if !block.badges.isEmpty { badges[block.element.name] = block.badges.map(\.text) }
    switch block.element {
    case .term(let term):
      if !block.isSilent { write(term, block) }
      return
    case .section(let section): begin(section, block)
    case .clause(let clause): begin(clause, block)
    case .register(let register): begin(register, block)
    }
    open.append(index)
  }

  // MARK: Sections and clauses

  private mutating func begin(_ section: Section, _ block: PageOutline.Block) {
    endTerms()
    start("section", "section", section.name)
    writeHead(block, sectionLabel)
    writeBadges(block.badges)
    writeGist(section.gist)
  }

  private mutating func begin(_ clause: Clause, _ block: PageOutline.Block) {
    endTerms()
    let language = clause.wording.language.flatMap { $0 == outline.policy.language ? nil : $0 }
    if block.hasHeading {
      start("section", "clause", clause.name, language: language)
    } else {
      start("div", "clause untitled", clause.name, language: language)
    }
    writeHead(block, clauseLabel)
    writeBadges(block.badges, marked: language != nil)
    writeGist(clause.gist)
    write(clause.wording.prose, of: clause.name, level: block.level + (block.hasHeading ? 1 : 0))
  }

  /// Opens a block, marks its language and says so if its words are not translated.
  private mutating func start(
    _ element: StaticString, _ style: String, _ name: Name, language: String? = nil
  ) {
    writer.newline()
    writer.start(element)
    writer.attribute("class", style)
    writer.attribute("id", name.text)
    if let language { writer.attribute("lang", language) }
    writer.newline()
    writeAliases(of: name)
    guard language != nil else { return }
    writer.start("p")
    writer.attribute("class", "untranslated")
    writer.attribute("lang", outline.policy.language)
    writer.text(outline.words(PageKey.untranslated))
    writer.end()
    writer.newline()
  }

  private mutating func writeAliases(of name: Name) {
    for alias in outline.aliases[name] ?? [] {
      writer.start("span")
      writer.attribute("class", "alias")
      writer.attribute("id", alias)
      writer.end()
      writer.newline()
    }
  }

  private mutating func writeHead(_ block: PageOutline.Block, _ label: FilledText) {
    let element = block.element
    writer.start("div")
    writer.attribute("class", "head")
    if block.hasHeading {
      contents.append(
        ContentsEntry(
          name: element.name, number: block.number, title: element.title,
          depth: block.level - 1))
      startHeading(block.level)
      if let number = block.number {
        writer.start("span")
        writer.attribute("class", "number")
        writer.text(number)
        writer.end()
        writer.text(" ")
      }
      writer.text(element.title)
      writer.end()
    }
    writePermalink(element, label)
    writer.end()
    writer.newline()
  }

  private mutating func startHeading(_ level: Int) {
    switch level {
    case 2: writer.start("h2")
    case 3: writer.start("h3")
    case 4: writer.start("h4")
    case 5: writer.start("h5")
    case 6: writer.start("h6")
    default:
      writer.start("p")
      writer.attribute("role", "heading")
      writer.attribute("aria-level", String(level))
    }
  }

  private mutating func writePermalink(_ element: Element, _ label: FilledText) {
    let title = element.title.isEmpty ? element.name.text : element.title
    writer.start("a")
    writer.attribute("class", "permalink")
    writer.attribute("href", "#", element.name.text)
    writer.attribute("aria-label", label.with(title))
    writer.text("#")
    writer.end()
  }

  /// - Parameter marked: the block round it is marked as being in another language.
  private mutating func writeBadges(_ badges: [Badge], marked: Bool = false) {
    guard !badges.isEmpty else { return }
    writer.start("p")
    writer.attribute("class", "badges")
    if marked { writer.attribute("lang", outline.policy.language) }
    for badge in badges {
      writer.start("span")
      switch badge.kind {
      case .scope:
        writer.attribute("class", "badge scope")
        writer.start("span")
        writer.attribute("class", "hidden")
        writer.text(outline.words(PageKey.appliesTo))
        writer.text(" ")
        writer.end()
      case .status: writer.attribute("class", "badge status")
      }
      writer.text(badge.text)
      writer.end()
    }
    writer.end()
    writer.newline()
  }

  private mutating func writeGist(_ gist: String) {
    guard !gist.isEmpty else { return }
    writer.start("div")
    writer.attribute("class", "gist")
    writer.attribute("role", "note")
    writer.newline()
    writer.start("p")
    writer.attribute("class", "label")
    writer.text(outline.words(PageKey.gist))
    writer.end()
    writer.newline()
    writer.start("p")
    writer.text(gist)
    writer.end()
    writer.newline()
    writer.end()
    writer.newline()
  }

  // MARK: Words

  private mutating func write(_ body: Prose, of name: Name, level: Int) {
    guard !body.isEmpty else { return }
    let body = linked(body)
    writer.newline()
    let start = writer.bytes.count
    writeBlocks(body, level: level)
    writer.newline()
    words[name] = start..<writer.bytes.count
    if body.hasFootnotes { notedBodies.append(body) }
  }

  /// Writes the blocks of a body, each table in a box of its own that scrolls.
  private mutating func writeBlocks(_ body: Prose, level: Int) {
    prose.headingBase = level
    guard body.hasTable else {
      return prose.write(body, to: &writer, footnotes: &footnotes)
    }
    let shift = level - (body.highestHeading ?? level)
    var start = 0
    var index = 0
    while index < body.nodes.count {
      let end = body.nodes[index].end
      if case .table = body.nodes[index].kind {
        writePart(body, start..<index, shift: shift)
        writeBox(body, index..<end)
        start = end
      }
      index = end
    }
    writePart(body, start..<index, shift: shift)
  }

  /// Writes some blocks of a body with headings as if the whole were written.
  private mutating func writePart(_ body: Prose, _ range: Range<Int>, shift: Int) {
    guard !range.isEmpty else { return }
    let part = Prose(
      nodes: body.nodes[range].map { Prose.Node($0.kind, end: $0.end - range.lowerBound) })
    if let highest = part.highestHeading { prose.headingBase = highest + shift }
    prose.write(part, to: &writer, footnotes: &footnotes)
  }

  private mutating func writeBox(_ body: Prose, _ table: Range<Int>) {
    let headers = body.headers(of: table).joined(separator: ", ")
    startBox(outline.words(PageKey.table, headers))
    writePart(body, table, shift: 0)
    writer.end()
    writer.newline()
  }

  private mutating func startBox(_ label: String) {
    writer.newline()
    writer.start("div")
    writer.attribute("class", "table")
    writer.attribute("role", "group")
    writer.attribute("aria-label", label)
    writer.attribute("tabindex", "0")
    writer.newline()
  }

  /// In a view, links to what it leaves out lead to the whole page.
  private func linked(_ body: Prose) -> Prose {
    guard isPartial else { return body }
    var changed = body
    for (index, node) in body.nodes.enumerated() {
      guard case .link(let destination, let title) = node.kind, destination.utf8.first == 0x23,
        hidden.contains(String(destination.dropFirst()))
      else { continue }
      changed.nodes[index].kind = .link(destination: wholePage + destination, title: title)
    }
    return changed
  }

  private mutating func writeFootnotes(of name: Name) {
    guard !notedBodies.isEmpty else { return }
    writer.newline()
    let start = writer.bytes.count
    prose.writeFootnotes(
      of: notedBodies, to: &writer, footnotes: &footnotes, written: &writtenFootnotes)
    notedBodies.removeAll()
    if writer.bytes.count > start { footnoteLists[name] = start..<writer.bytes.count }
  }

  // MARK: Terms

  private mutating func write(_ term: Term, _ block: PageOutline.Block) {
    if !isInTerms {
      writer.newline()
      writer.start("dl")
      writer.attribute("class", "terms")
      writer.newline()
      isInTerms = true
    }
    let language = term.wording.language.flatMap { $0 == outline.policy.language ? nil : $0 }
    writer.start("div")
    writer.attribute("id", term.name.text)
    if let language { writer.attribute("lang", language) }
    writer.newline()
    writer.start("dt")
    writer.start("dfn")
    writer.text(term.title)
    writer.end()
    writer.text(" ")
    writePermalink(block.element, termLabel)
    writer.end()
    writer.newline()
    writer.start("dd")
    writer.newline()
    writeAliases(of: term.name)
    writeBadges(block.badges, marked: language != nil)
    write(term.wording.prose, of: term.name, level: block.level)
    writer.end()
    writer.newline()
    writer.end()
    writer.newline()
  }

  private mutating func endTerms() {
    guard isInTerms else { return }
    isInTerms = false
    writer.end()
    writer.newline()
  }

  // MARK: Registers

  private mutating func begin(_ register: Register, _ block: PageOutline.Block) {
    endTerms()
    if block.hasHeading {
      start("section", "register-block", register.name)
    } else {
      start("div", "register-block untitled", register.name)
    }
    writeHead(block, clauseLabel)
    writeBadges(block.badges)
    let start = writer.bytes.count
    writeTable(register)
    words[register.name] = start..<writer.bytes.count
  }

  private mutating func writeTable(_ register: Register) {
    let label =
      register.title.isEmpty
      ? outline.words("register." + register.kind.rawValue.lowercased()) : register.title
    startBox(label)
    writer.start("table")
    writer.attribute("class", "register")
    writer.newline()
    writeHeader(register.table.columns)
    writer.start("tbody")
    writer.newline()
    let names = outline.rowNames[register.name]
    for (index, row) in register.table.rows.enumerated() {
      writeRow(row, register.table.columns, names?[index])
    }
    for _ in 0..<3 {
      writer.end()
      writer.newline()
    }
  }

  private mutating func writeHeader(_ columns: [Register.Column]) {
    writer.start("thead")
    writer.newline()
    writer.start("tr")
    writer.newline()
    for column in columns {
      writer.start("th")
      writer.attribute("scope", "col")
      writer.text(column.header)
      writer.end()
      writer.newline()
    }
    writer.end()
    writer.newline()
    writer.end()
    writer.newline()
  }

  private mutating func writeRow(_ row: [Prose], _ columns: [Register.Column], _ name: Name?) {
    writer.start("tr")
    if let name { writer.attribute("id", name.text) }
    writer.newline()
    for (index, cell) in row.enumerated() {
      writer.start(index == 0 ? "th" : "td")
      if index == 0 { writer.attribute("scope", "row") }
      if index < columns.count { writer.attribute("data-label", columns[index].header) }
      prose.writeInlines(linked(cell), to: &writer, footnotes: &footnotes)
      writer.end()
      writer.newline()
    }
    writer.end()
    writer.newline()
  }
}

extension Prose {
  fileprivate var hasTable: Bool {
    nodes.contains { if case .table = $0.kind { true } else { false } }
  }

  /// The words of the cells of a table's first row.
  fileprivate func headers(of table: Range<Int>) -> [String] {
    var headers: [String] = []
    for index in table {
      switch nodes[index].kind {
      case .tableRow(let isHeader): if !isHeader { return headers }
      case .tableCell: headers.append(plainText(of: index + 1..<nodes[index].end))
      default: break
      }
    }
    return headers
  }

  fileprivate var hasFootnotes: Bool {
    nodes.contains { if case .footnoteDefinition = $0.kind { true } else { false } }
  }
}
