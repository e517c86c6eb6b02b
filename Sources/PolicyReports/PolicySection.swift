internal import PolicyAnalysis
internal import PolicyDiagnostics
internal import PolicyLaw
internal import PolicyModel
internal import PolicyRender

/// One policy on the page of coverage: its counts, which also filter, then its rows by rule set.
struct PolicySection {
  private let coverage: Coverage
  private let site: String?
  private let linksToPacks: Bool

  init(_ coverage: Coverage, site: String?, linksToPacks: Bool = false) {
    self.coverage = coverage
    self.site = site
    self.linksToPacks = linksToPacks
  }

  func write(to html: inout HTMLWriter) {
    let looks = StatusLook.all.filter { look in
      coverage.rows.contains { $0.status.word == look.word }
    }
    html.element("section") { section in
      section.attribute("class", "policy")
      section.attribute("id", coverage.policy.text)
      section.newline()
      // Following a link to one of these leaves only the rows of its status.
      for look in looks {
        section.element("span") {
          $0.attribute("class", "filter " + look.slug)
          $0.attribute("id", anchor(look))
        }
        section.newline()
      }
      writeHead(to: &section)
      writeTally(looks, to: &section)
      section.newline()
      for pack in coverage.packs { write(pack, to: &section) }
    }
    html.newline()
  }

  private func anchor(_ look: StatusLook) -> String { "_\(coverage.policy).\(look.slug)" }

  private func writeHead(to html: inout HTMLWriter) {
    html.element("h2") { $0.text(coverage.title) }
    html.newline()
    html.element("p") {
      $0.attribute("class", "about")
      $0.element("code") { $0.text(coverage.policy.text) }
      $0.text(" judged for \(coverage.day)")
    }
    html.newline()
    if coverage.packs.isEmpty {
      html.element("p") {
        $0.attribute("class", "caution")
        $0.text("No rules are known for its readers, so nothing was checked.")
      }
      html.newline()
    }
  }

  private func writeTally(_ looks: [StatusLook], to html: inout HTMLWriter) {
    html.start("ul")
    html.attribute("class", "tally")
    html.newline()
    for look in looks {
      html.element("li") { item in
        item.element("a") { link in
          link.attribute("class", "chip " + look.slug)
          link.address("href", "#" + anchor(look))
          StatusChip.icon(look, to: &link)
          link.element("b") { $0.text(String(count(look, in: coverage.rows))) }
          link.text(" " + look.word)
        }
      }
      html.newline()
    }
    html.element("li") { item in
      item.attribute("class", "reset")
      item.element("a") {
        $0.address("href", "#" + coverage.policy.text)
        $0.text("show all")
      }
    }
    html.newline()
    html.end()
  }

  private func count(_ look: StatusLook, in rows: [Coverage.Row]) -> Int {
    rows.count { $0.status.word == look.word }
  }

  // MARK: - Rule sets

  private func write(_ pack: Coverage.PackNote, to html: inout HTMLWriter) {
    let rows = coverage.rows.filter { $0.ruleSet == pack.name && $0.pack == pack.code }
    html.element("section") { section in
      section.attribute("class", "pack")
      section.newline()
      section.element("h3") {
        $0.text(pack.title + " ")
        $0.element("span") { code in
          code.attribute("class", "code")
          code.text(pack.code.text)
        }
      }
      section.newline()
      section.element("p") {
        $0.attribute("class", "about")
        if !linksToPacks {
          $0.text("Rule set \(pack.name) \(pack.version)")
        } else {
          $0.element("a") { link in
            link.address("href", PackPage.path(of: pack.name))
            link.text("Rule set \(pack.name) \(pack.version)")
          }
        }
        if pack.isPartial {
          $0.element("span") { note in
            note.attribute("class", "caution")
            note.text("partial: not all of its rows are tested")
          }
        }
      }
      section.newline()
      writeBar(rows, to: &section)
      writeRows(rows, of: pack, to: &section)
    }
    html.newline()
  }

  /// The shares of the statuses as a bar; the list below says the same in words.
  private func writeBar(_ rows: [Coverage.Row], to html: inout HTMLWriter) {
    html.start("div")
    html.attribute("class", "bar")
    html.attribute("aria-hidden", "true")
    for look in StatusLook.all.reversed() {
      let count = count(look, in: rows)
      guard count > 0, look.slug != "none" else { continue }
      html.element("span") {
        $0.attribute("class", look.slug)
        $0.attribute("style", "flex-grow:\(count)")
      }
    }
    html.end()
    html.newline()
  }

  private func writeRows(
    _ rows: [Coverage.Row], of pack: Coverage.PackNote, to html: inout HTMLWriter
  ) {
    guard !rows.isEmpty else {
      html.element("p") { $0.text("No row of it is in force.") }
      return html.newline()
    }
    html.start("ul")
    html.attribute("class", "rows")
    html.newline()
    for look in StatusLook.all {
      for row in rows where row.status.word == look.word {
        RowItem(row, in: coverage, site: site).write(look, to: &html)
      }
    }
    html.end()
    html.newline()
    writeRest(rows, to: &html)
  }

  /// Rows that do not apply are many and ask for nothing: they are listed on demand.
  private func writeRest(_ rows: [Coverage.Row], to html: inout HTMLWriter) {
    guard let look = StatusLook.all.last else { return }
    let count = count(look, in: rows)
    guard count > 0 else { return }
    html.element("p") { note in
      note.attribute("class", "rest")
      note.text(count == 1 ? "1 row does not apply. " : "\(count) rows do not apply. ")
      note.element("a") {
        $0.address("href", "#" + anchor(look))
        $0.text("Show all that do not apply")
      }
    }
    html.newline()
  }
}
