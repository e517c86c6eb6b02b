internal import PolicyMarkdown
internal import PolicyModel

/// A policy as a Markdown document: no compiler marks, headings by depth, bodies as written.
package enum MarkdownDocument {
  /// Renders one view of a policy as UTF-8 that ends with one newline. Cost: linear.
  package static func render(_ outline: PageOutline, view: View = .everyone) -> [UInt8] {
    var pass = MarkdownPass(outline: outline, view: view)
    pass.run()
    return pass.bytes
  }
}

/// One walk over an outline that writes it as Markdown.
private struct MarkdownPass {
  let outline: PageOutline
  let view: View
  private(set) var bytes: [UInt8] = []
  /// Footnotes that the bodies written so far refer to but do not define.
  private var missingNotes: [(label: String, prose: Prose, index: Int)] = []
  private var definedNotes: Set<String> = []

  init(outline: PageOutline, view: View) {
    self.outline = outline
    self.view = view
    bytes.reserveCapacity(4096 + outline.blocks.count * 600)
  }

  mutating func run() {
    writeTitle()
    var index = 0
    while index < outline.blocks.count {
      let block = outline.blocks[index]
      if view.shows(block.element.context.scope) {
        write(block)
        index += 1
      } else {
        index = block.end
      }
      let isTopEnd = index == outline.blocks.count || outline.blocks[index].depth == 1
      if isTopEnd { writeMissingNotes() }
    }
  }

  // MARK: Head

  private mutating func writeTitle() {
    let policy = outline.policy
    let words = outline.words
    append("# ")
    MarkdownEscaping.append(policy.title, to: &bytes)
    append("\n\n")
    MarkdownEscaping.append(policy.organisation.legalName, to: &bytes, startsLine: true)
    append("\n")
    var lines: [String] = []
    if let version = policy.version { lines.append(words(PageKey.version, version.text)) }
    if let date = policy.effective { lines.append(words(PageKey.effective, words.date(date))) }
    if let date = policy.updated { lines.append(words(PageKey.updated, words.date(date))) }
    if !lines.isEmpty { append("\n") }
    for line in lines {
      append("- ")
      MarkdownEscaping.append(line, to: &bytes, startsLine: true)
      append("\n")
    }
  }

  // MARK: Blocks

  private mutating func write(_ block: PageOutline.Block) {
    switch block.element {
    case .section(let section):
      writeHeading(block)
      writeBadges(block.badges)
      writeGist(section.gist)
    case .clause(let clause):
      writeHeading(block)
      writeBadges(block.badges)
      writeGist(clause.gist)
      writeNoTranslation(clause.wording)
      write(clause.wording, level: block.level + (block.hasHeading ? 1 : 0))
    case .term(let term):
      guard !block.isSilent else { return }
      append("\n**")
      MarkdownEscaping.append(term.title, to: &bytes)
      append("**\n")
      writeBadges(block.badges)
      writeNoTranslation(term.wording)
      write(term.wording, level: block.level)
    case .register(let register):
      writeHeading(block)
      writeBadges(block.badges)
      write(register.table)
    }
  }

  private mutating func writeHeading(_ block: PageOutline.Block) {
    guard block.hasHeading else { return }
    append("\n")
    bytes.append(contentsOf: repeatElement(UInt8(ascii: "#"), count: min(block.level, 6)))
    append(" ")
    if let number = block.number {
      bytes.append(contentsOf: number.utf8)
      append(" ")
    }
    MarkdownEscaping.append(block.element.title, to: &bytes, startsLine: block.number == nil)
    append("\n")
  }

  private mutating func writeBadges(_ badges: [Badge]) {
    for badge in badges {
      append("\n*")
      if badge.kind == .scope {
        MarkdownEscaping.append(outline.words(PageKey.appliesTo), to: &bytes)
        append(" ")
      }
      MarkdownEscaping.append(badge.text, to: &bytes)
      append("*\n")
    }
  }

  private mutating func writeGist(_ gist: String) {
    guard !gist.isEmpty else { return }
    append("\n> **")
    MarkdownEscaping.append(outline.words(PageKey.gist), to: &bytes)
    append("**\n>\n> ")
    MarkdownEscaping.append(gist, to: &bytes, startsLine: true)
    append("\n")
  }

  private mutating func writeNoTranslation(_ wording: Wording) {
    guard let language = wording.language, language != outline.policy.language,
      !wording.prose.isEmpty
    else { return }
    append("\n*")
    MarkdownEscaping.append(outline.words(PageKey.untranslated), to: &bytes)
    append("*\n")
  }

  private mutating func write(_ wording: Wording, level: Int) {
    guard !wording.prose.isEmpty else { return }
    append("\n")
    let shift = wording.prose.highestHeading.map { level - $0 } ?? 0
    BodyMarkdown.append(wording.markdown, shift: shift, to: &bytes)
    collectNotes(wording)
  }

  // MARK: Tables

  private mutating func write(_ table: Register.Table) {
    append("\n|")
    for column in table.columns {
      append(" ")
      MarkdownEscaping.append(column.header, to: &bytes)
      append(" |")
    }
    append("\n|")
    for _ in table.columns { append(" --- |") }
    append("\n")
    for row in table.rows {
      append("|")
      for cell in row {
        append(" ")
        InlineMarkdown.append(cell, 0..<cell.nodes.count, to: &bytes)
        append(" |")
      }
      append("\n")
    }
  }

  // MARK: Footnotes

  /// A body may use a footnote that is defined elsewhere in its file.
  private mutating func collectNotes(_ wording: Wording) {
    for (index, node) in wording.prose.nodes.enumerated() {
      guard case .footnoteDefinition(let label) = node.kind,
        definedNotes.insert(label).inserted,
        !wording.markdown.contains("[^\(label)]:")
      else { continue }
      missingNotes.append((label, wording.prose, index))
    }
  }

  private mutating func writeMissingNotes() {
    for note in missingNotes {
      bytes.append(contentsOf: "\n[^\(note.label)]: ".utf8)
      var isFirst = true
      var index = note.index + 1
      while index < note.prose.nodes[note.index].end {
        let end = note.prose.nodes[index].end
        if !isFirst { append("\n\n    ") }
        isFirst = false
        InlineMarkdown.append(note.prose, index..<end, to: &bytes)
        index = end
      }
      append("\n")
    }
    missingNotes.removeAll()
  }

  private mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }
}
