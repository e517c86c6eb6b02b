import Foundation
import PolicyMarkdown
import PolicyModel
import PolicyRender
import PolicySamples
import PolicyWire
import Testing

private let words = PageWords(language: "en", source: "gist.label = In short")

private let seeds: ClosedRange<UInt64> =
  ProcessInfo.processInfo.environment["POLICY_SLOW_TESTS"] == "1" ? 1...20_000 : 1...60

private func count(_ needle: String, in text: String) -> Int {
  text.components(separatedBy: needle).count - 1
}

@Test func theWordsOfEveryClauseStandOnceInEachOutput() {
  for seed in seeds {
    var generator = SampleGenerator(seed: seed)
    let policy = generator.policy()
    let outline = PageOutline(policy, words: words)
    let html = String(decoding: HTMLBody.render(outline).rendered.html, as: UTF8.self)
    let markdown = String(decoding: MarkdownDocument.render(outline), as: UTF8.self)
    for text in generator.texts.values {
      #expect(count(text, in: html) == 1, "seed \(seed), HTML, \(text)")
      #expect(count(text, in: markdown) == 1, "seed \(seed), Markdown, \(text)")
    }
  }
}

@Test func markdownReadsBackAsTheSameHeadingsAndTables() {
  for seed in seeds {
    var generator = SampleGenerator(seed: seed)
    let policy = generator.policy()
    let outline = PageOutline(policy, words: words)
    let markdown = MarkdownDocument.render(outline)
    #expect(markdown.last == 0x0A && markdown.dropLast().last != 0x0A, "seed \(seed)")
    let prose = Samples.wording(String(decoding: markdown, as: UTF8.self)).prose
    var headings = prose.headings.map(\.text)[...]
    #expect(headings.popFirst() == policy.title, "seed \(seed)")
    for block in outline.blocks where block.hasHeading {
      let title = (block.number.map { $0 + " " } ?? "") + block.element.title
      while let heading = headings.popFirst(), heading != title {}
      if headings.isEmpty, prose.headings.last?.text != title {
        Issue.record("seed \(seed): no heading \"\(title)\"")
        return
      }
    }
    let tables = outline.blocks.compactMap { block -> [[String]]? in
      guard case .register(let register) = block.element else { return nil }
      return register.table.rows.map { $0.map(\.plainText) }
    }
    for table in tables {
      #expect(table.isEmpty || prose.tables.contains(table), "seed \(seed): \(table)")
    }
  }
}

@Test func headingLevelsOfADocumentSkipNone() {
  for seed in seeds {
    var generator = SampleGenerator(seed: seed)
    let outline = PageOutline(generator.policy(), words: words)
    let html = String(decoding: HTMLBody.render(outline).rendered.html, as: UTF8.self)
    var last = 1
    for level in html.headingLevels {
      #expect(level <= last + 1 && level >= 2, "seed \(seed): \(level) after \(last)")
      last = level
    }
  }
}

@Test func everyElementIsClosedAndEveryIdStandsOnce() throws {
  for seed in seeds {
    var generator = SampleGenerator(seed: seed)
    let outline = PageOutline(generator.policy(), words: words)
    for view in [View.everyone, .reader(JurisdictionCode("US-CA"))] {
      let html = HTMLBody.render(outline, view: view).rendered.html
      let text = String(decoding: html, as: UTF8.self)
      #expect(text.unbalancedTag == nil, "seed \(seed): \(text.unbalancedTag ?? "")")
      let ids = text.components(separatedBy: " id=\"").dropFirst()
        .map { $0.prefix { $0 != "\"" } }
      #expect(ids.count == Set(ids).count, "seed \(seed)")
    }
  }
}

@Test func runsOfWordsLieInTheBody() {
  for seed in seeds {
    var generator = SampleGenerator(seed: seed)
    let policy = generator.policy()
    let rendered = HTMLBody.render(PageOutline(policy, words: words)).rendered
    for (name, text) in generator.texts {
      guard let range = rendered.words[name] else {
        Issue.record("seed \(seed): no words of \(name)")
        continue
      }
      let html = String(decoding: rendered.html[range], as: UTF8.self)
      #expect(html.contains(text) && html.unbalancedTag == nil, "seed \(seed): \(html)")
    }
  }
}

extension Prose {
  /// Headings outside of lists and quotes, in order.
  fileprivate var headings: [(level: Int, text: String)] {
    nodes.indices.compactMap { index in
      guard case .heading(let level) = nodes[index].kind else { return nil }
      return (level, plainText(of: index..<nodes[index].end))
    }
  }

  /// The rows of each table without its first, cell by cell.
  fileprivate var tables: [[[String]]] {
    var tables: [[[String]]] = []
    for index in nodes.indices {
      switch nodes[index].kind {
      case .table: tables.append([])
      case .tableRow(let isHeader): if !isHeader { tables[tables.count - 1].append([]) }
      case .tableCell:
        if let row = tables.last?.indices.last {
          tables[tables.count - 1][row].append(plainText(of: index + 1..<nodes[index].end))
        }
      default: break
      }
    }
    return tables
  }
}

extension String {
  /// The levels of all headings, in order.
  fileprivate var headingLevels: [Int] {
    components(separatedBy: "<").compactMap { tag in
      if tag.first == "h", let level = tag.dropFirst().first?.wholeNumberValue { return level }
      guard tag.hasPrefix("p role=\"heading\"") else { return nil }
      return tag.components(separatedBy: "aria-level=\"").last.flatMap { part in
        Int(part.prefix { $0.isNumber })
      }
    }
  }

  /// The first tag that nothing opened or closed; `nil` if all are in order.
  fileprivate var unbalancedTag: String? {
    var open: [Substring] = []
    for part in self.split(separator: "<", omittingEmptySubsequences: false).dropFirst() {
      guard let end = part.firstIndex(of: ">") else { return String(part) }
      let tag = part[..<end]
      let name = tag.prefix { $0 != " " }
      if ["br", "hr", "img", "input"].contains(name) { continue }
      if name.hasPrefix("/") {
        guard open.popLast() == name.dropFirst() else { return String(tag) }
      } else {
        open.append(name)
      }
    }
    return open.first.map(String.init)
  }
}
