package import PolicyAnalysis
internal import PolicyDiagnostics
package import PolicyLaw
package import PolicyModel
internal import PolicyRender

/// The page of one rule set: what the law of a place asks for, row by row, and who is held to it.
///
/// One file without scripts or requests. It is internal and says so, to people and to search engines.
package struct PackPage: Sendable {
  private let pack: Pack
  /// Of the policies that the pack applies to.
  private let coverages: [Coverage]
  private let asOf: CalendarDate

  /// - Parameters:
  ///   - coverages: of all policies of the run.
  ///   - asOf: the day of the run.
  package init(_ pack: Pack, _ coverages: [Coverage], asOf: CalendarDate) {
    self.pack = pack
    self.coverages = coverages.filter { coverage in
      coverage.packs.contains { $0.name == pack.name && $0.code == pack.code }
    }
    self.asOf = asOf
  }

  /// The page, below the folder of reports: `packs/us-ca.html`.
  package static func path(of name: String) -> String { "packs/\(name).html" }

  /// The whole file.
  package func encode() -> [UInt8] {
    var html = HTMLWriter(capacity: 32_768 + pack.requirements.count * 4_096)
    html.markup("<!doctype html>\n<html lang=\"en\">\n")
    html.markup(CoverageStyle.head)
    html.element("title") { $0.text("\(pack.title) (internal, not for publication)") }
    html.markup("\n<style>\n")
    html.markup(CoverageStyle.css)
    html.markup(PackStyle.css)
    html.markup("</style>\n</head>\n<body>\n")
    html.markup(CoverageStyle.icons)
    html.markup("<a class=\"skip\" href=\"#_text\">Skip to the rows</a>\n<div class=\"page\">\n")
    writeHeader(to: &html)
    writeContents(to: &html)
    html.markup("<main id=\"_text\" tabindex=\"-1\">\n")
    for (instrument, rows) in groups { write(instrument, rows, to: &html) }
    html.markup("</main>\n<footer>\n<p>Internal, not for publication. ")
    html.markup("This is a list of what is checked, not legal advice.</p>\n")
    html.markup("</footer>\n</div>\n</body>\n</html>\n")
    return html.bytes
  }

  /// The rows by their law, in the order of the pack; those that rest on none last.
  private var groups: [(instrument: Pack.Instrument?, rows: [Requirement])] {
    let named = pack.instruments.map { instrument in
      (
        instrument as Pack.Instrument?,
        pack.requirements.filter { $0.instrument == instrument.name }
      )
    }
    let names = Set(pack.instruments.map(\.name))
    let rest = pack.requirements.filter { row in
      row.instrument.map { !names.contains($0) } ?? true
    }
    return (named + [(nil, rest)]).filter { !$0.1.isEmpty }
  }

  // MARK: Head

  private func writeHeader(to html: inout HTMLWriter) {
    html.markup("<header class=\"masthead\">\n")
    html.markup("<p class=\"internal\">Internal, not for publication</p>\n")
    html.element("h1") { title in
      title.text(pack.title + " ")
      title.element("span") {
        $0.attribute("class", "code")
        $0.text(pack.code.text)
      }
    }
    html.newline()
    html.element("p") {
      $0.attribute("class", "lead")
      $0.text("What the law of this place asks of a policy, as it is checked. Made for ")
      $0.element("time") { time in
        time.attribute("datetime", asOf.description)
        time.text(asOf.description)
      }
      $0.text(".")
    }
    html.newline()
    html.markup("<dl class=\"facts\">\n")
    entry("Rule set", "\(pack.name) \(pack.version)", to: &html)
    if let parent = pack.parent { entry("Brings with it", "the rules for \(parent)", to: &html) }
    entry(
      "Depth", pack.isPartial ? "partial: not all of its rows are tested" : "specific", to: &html)
    entry("Rows", rowCount, to: &html)
    writeApplied(to: &html)
    html.markup("</dl>\n</header>\n")
  }

  private var rowCount: String {
    let unread = pack.requirements.count(where: \.restsOnKnowledge)
    let all = pack.requirements.count
    return unread == 0
      ? "\(all), each read in its source"
      : "\(all), of which \(unread) rest on what their author knew and were not read in a source"
  }

  private func writeApplied(to html: inout HTMLWriter) {
    html.element("div") { pair in
      pair.element("dt") { $0.text("Applied to") }
      pair.element("dd") { content in
        content.start("ul")
        for coverage in coverages {
          let open = rows(of: coverage).count { $0.needsSomebody }
          content.element("li") { item in
            link(coverage, to: &item)
            item.text(open == 0 ? ": nothing open" : ": \(open) open")
          }
        }
        content.end()
      }
    }
    html.newline()
  }

  private func rows(of coverage: Coverage) -> [Coverage.Row] {
    coverage.rows.filter { $0.ruleSet == pack.name && $0.pack == pack.code }
  }

  private func link(_ coverage: Coverage, to html: inout HTMLWriter) {
    html.element("a") {
      $0.address("href", "../coverage.html#" + coverage.policy.text)
      $0.text(coverage.title)
    }
  }

  private func writeContents(to html: inout HTMLWriter) {
    let groups = groups
    guard groups.count > 1 else { return }
    html.markup("<nav class=\"contents\" aria-label=\"Laws\">\n<ul>\n")
    for (instrument, rows) in groups {
      html.element("li") { item in
        item.element("a") {
          $0.address("href", "#_" + (instrument?.name.text ?? "rest"))
          $0.text(instrument?.title ?? "Other rules")
        }
        item.element("span") {
          $0.attribute("class", "count")
          $0.text(String(rows.count))
        }
      }
      html.newline()
    }
    html.markup("</ul>\n</nav>\n")
  }

  // MARK: Laws and rows

  private func write(
    _ instrument: Pack.Instrument?, _ rows: [Requirement], to html: inout HTMLWriter
  ) {
    html.start("section")
    html.attribute("class", "policy law")
    html.attribute("id", "_" + (instrument?.name.text ?? "rest"))
    html.newline()
    html.element("h2") { $0.text(instrument?.title ?? "Other rules") }
    html.newline()
    if let instrument { write(instrument, to: &html) }
    for row in rows {
      let answers = coverages.compactMap { coverage in
        self.rows(of: coverage).first { $0.requirement.id == row.id }.map { (coverage, $0) }
      }
      PackRow(row, pack: pack, answers: answers).write(to: &html)
    }
    html.end()
    html.newline()
  }

  private func write(_ instrument: Pack.Instrument, to html: inout HTMLWriter) {
    html.element("p") { line in
      line.attribute("class", "about")
      line.text(instrument.citation)
      if !instrument.alsoCitedAs.isEmpty {
        line.text(", also cited as " + instrument.alsoCitedAs.joined(separator: ", "))
      }
      if let day = instrument.inForceFrom { line.text(". In force from \(day)") }
      line.text(". ")
      if let source = instrument.officialSource {
        line.element("a") {
          $0.address("href", source)
          $0.text("Official source")
        }
      }
    }
    html.newline()
  }

  private func entry(_ label: String, _ text: String, to html: inout HTMLWriter) {
    html.element("div") { pair in
      pair.element("dt") { $0.text(label) }
      pair.element("dd") { $0.text(text) }
    }
    html.newline()
  }
}
