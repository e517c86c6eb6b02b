package import PolicyAnalysis
package import PolicyModel
internal import PolicyRender

/// The page of coverage: each policy with every requirement of its readers' law.
///
/// One file without scripts or requests. It is internal and says so, to people and to search engines.
package struct CoveragePage: Sendable {
  private let coverages: [Coverage]
  private let asOf: CalendarDate
  /// The way from the page to the site; `nil` where there is none, so that nothing is linked.
  private let site: String?
  private let linksToPacks: Bool

  /// - Parameters:
  ///   - asOf: the day of the run.
  ///   - site: the relative address of the site with a slash at its end: `../site/`.
  ///   - linksToPacks: the pages of the rule sets lie beside it.
  package init(
    _ coverages: [Coverage], asOf: CalendarDate, site: String? = nil, linksToPacks: Bool = false
  ) {
    self.coverages = coverages
    self.linksToPacks = linksToPacks
    self.asOf = asOf
    self.site = site
  }

  /// The whole file.
  package func encode() -> [UInt8] {
    var html = HTMLWriter(capacity: 65_536 + coverages.count * 262_144)
    html.markup("<!doctype html>\n<html lang=\"en\">\n")
    html.markup(CoverageStyle.head)
    html.markup("<title>Coverage (internal, not for publication)</title>\n<style>\n")
    html.markup(CoverageStyle.css)
    html.markup("</style>\n</head>\n<body>\n")
    html.markup(CoverageStyle.icons)
    html.markup(
      "<a class=\"skip\" href=\"#_text\">Skip to the policies</a>\n<div class=\"page\">\n")
    writeHeader(to: &html)
    writeContents(to: &html)
    html.markup("<main id=\"_text\" tabindex=\"-1\">\n")
    if coverages.isEmpty { html.markup("<p>There are no policies.</p>\n") }
    for coverage in coverages { section(coverage).write(to: &html) }
    html.markup("</main>\n<footer>\n<p>Internal, not for publication. ")
    html.markup("This checks that disclosures are there, not that their wording is enough.</p>\n")
    html.markup("</footer>\n</div>\n</body>\n</html>\n")
    return html.bytes
  }

  private func section(_ coverage: Coverage) -> PolicySection {
    PolicySection(coverage, site: site, linksToPacks: linksToPacks)
  }

  private func writeHeader(to html: inout HTMLWriter) {
    html.markup("<header class=\"masthead\">\n")
    html.markup("<p class=\"internal\">Internal, not for publication</p>\n<h1>Coverage</h1>\n")
    html.element("p") {
      $0.attribute("class", "lead")
      $0.text("What each policy tells its readers of all that their law asks for. Made for ")
      $0.element("time") { time in
        time.attribute("datetime", asOf.description)
        time.text(asOf.description)
      }
      $0.text(".")
    }
    html.newline()
    writeLegend(to: &html)
    html.markup("</header>\n")
  }

  private func writeLegend(to html: inout HTMLWriter) {
    html.markup("<details class=\"legend\">\n<summary>What the marks mean</summary>\n<dl>\n")
    for look in StatusLook.all {
      html.element("div") { row in
        row.element("dt") { StatusChip.write(look, to: &$0) }
        row.element("dd") { $0.text(look.meaning) }
      }
      html.newline()
    }
    html.markup("</dl>\n</details>\n")
  }

  private func writeContents(to html: inout HTMLWriter) {
    guard coverages.count > 1 else { return }
    html.markup("<nav class=\"contents\" aria-label=\"Policies\">\n<ul>\n")
    for coverage in coverages {
      html.element("li") { item in
        item.element("a") {
          $0.address("href", "#" + coverage.policy.text)
          $0.text(coverage.title)
        }
        let open = coverage.rows.count { $0.needsSomebody }
        item.element("span") {
          $0.attribute("class", "count")
          $0.text(open == 0 ? "nothing open" : "\(open) open")
        }
      }
      html.newline()
    }
    html.markup("</ul>\n</nav>\n")
  }
}

/// A status as a mark with its word.
enum StatusChip {
  static func write(_ look: StatusLook, detail: String = "", to html: inout HTMLWriter) {
    html.element("span") { chip in
      chip.attribute("class", "chip " + look.slug)
      icon(look, to: &chip)
      chip.text(look.word + (detail.isEmpty ? "" : " " + detail))
    }
  }

  /// The shape; the word beside it says the same to those who do not see it.
  static func icon(_ look: StatusLook, to html: inout HTMLWriter) {
    html.element("svg") { svg in
      svg.attribute("class", "icon")
      svg.attribute("aria-hidden", "true")
      svg.element("use") { $0.attribute("href", "#_icon-" + look.slug) }
    }
  }
}

extension Coverage.Row {
  /// Whether the row is neither answered nor out of question.
  package var needsSomebody: Bool {
    switch status {
    case .met, .stated, .notApplicable, .waived: false
    case .declaredNotShown, .partial, .missing, .unknown, .upcoming: true
    }
  }
}
