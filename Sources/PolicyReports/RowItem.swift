internal import PolicyAnalysis
internal import PolicyDiagnostics
internal import PolicyLaw
internal import PolicyModel
internal import PolicyRender

/// One row on the page of coverage: a line that opens to what decided it.
struct RowItem {
  private let row: Coverage.Row
  private let coverage: Coverage
  private let site: String?

  init(_ row: Coverage.Row, in coverage: Coverage, site: String?) {
    self.row = row
    self.coverage = coverage
    self.site = site
  }

  func write(_ look: StatusLook, to html: inout HTMLWriter) {
    html.start("li")
    html.attribute("class", look.slug)
    html.newline()
    html.start("details")
    html.newline()
    html.element("summary") { summary in
      StatusChip.write(look, detail: detail, to: &summary)
      summary.element("span") {
        $0.attribute("class", "name")
        $0.text(row.requirement.title)
      }
      summary.element("span") {
        $0.attribute("class", "id")
        $0.text(row.requirement.id.text)
      }
    }
    html.newline()
    html.element("div") { body in
      body.attribute("class", "body")
      body.newline()
      writeBody(to: &body)
    }
    html.newline()
    html.end()
    html.newline()
    html.end()
    html.newline()
  }

  private var detail: String {
    switch row.status {
    case .met(let proof): "(\(proof.rawValue))"
    case .partial(let met, let total): "(\(met) of \(total))"
    case .upcoming(let date): "(\(date))"
    case .waived(let waiver): "(until \(waiver.until))"
    case .stated, .declaredNotShown, .missing, .notApplicable, .unknown: ""
    }
  }

  // MARK: - What decided

  private func writeBody(to html: inout HTMLWriter) {
    html.element("p") {
      $0.attribute("class", "citation")
      $0.text(row.citation.citation)
    }
    html.newline()
    html.start("dl")
    html.newline()
    entry("Severity", row.requirement.severity.lawWord, to: &html)
    entry("Source read", sourceRead, to: &html)
    if case .waived(let waiver) = row.status {
      entry(
        "Waived", "by \(waiver.by) until \(waiver.until): \(waiver.reason)", to: &html)
    }
    if row.applies == .yes {
      entry("Applies", row.requirement.appliesInWords.text, to: &html)
    } else {
      entry("Applies when", row.requirement.appliesInWords.text, to: &html)
    }
    if case .notApplicable(let because) = row.status {
      entry("Does not apply", because, to: &html)
    }
    facts("Decided by", row.because, to: &html)
    if let proof = row.requirement.proofInWords, row.applies != .no {
      entry("Proven by", proof.text, to: &html)
    }
    facts("Facts", row.proof, to: &html)
    writeClauses(to: &html)
    html.end()
    html.newline()
  }

  private var sourceRead: String {
    row.requirement.restsOnKnowledge
      ? "no: it rests on what its author knew" : row.requirement.verified
  }

  private func entry(_ label: String, _ text: String, to html: inout HTMLWriter) {
    html.element("div") { pair in
      pair.element("dt") { $0.text(label) }
      pair.element("dd") { $0.text(text) }
    }
    html.newline()
  }

  private func facts(_ label: String, _ decisions: [Decision], to html: inout HTMLWriter) {
    guard !decisions.isEmpty else { return }
    html.element("div") { pair in
      pair.element("dt") { $0.text(label) }
      pair.element("dd") { content in
        content.element("ul") { list in
          for decision in decisions { fact(decision, to: &list) }
        }
      }
    }
    html.newline()
  }

  private func fact(_ decision: Decision, to html: inout HTMLWriter) {
    html.element("li") { item in
      item.element("span") {
        $0.attribute("class", "outcome " + decision.outcome.rawValue)
        $0.text(decision.outcome == .unknown ? "open" : decision.outcome.rawValue)
      }
      item.text(" ")
      item.element("code") { $0.text(decision.path.text) }
      if let title = decision.item, !title.isEmpty { item.text(" of “\(title)”") }
      item.text(": " + (decision.found.isEmpty ? "empty" : decision.found))
      if !decision.shownIn.isEmpty {
        item.text(", shown in " + decision.shownIn.map(\.text).joined(separator: ", "))
      }
      place(decision.place, to: &item)
    }
    html.newline()
  }

  private func place(_ place: SourceRange?, to html: inout HTMLWriter) {
    guard let place else { return }
    html.text(" ")
    html.element("span") {
      $0.attribute("class", "place")
      $0.text("\(place.file.path):\(place.start.line)")
    }
  }

  private func writeClauses(to html: inout HTMLWriter) {
    guard !row.clauses.isEmpty else { return }
    let isShown = !row.shownAt(coverage).isEmpty
    html.element("div") { pair in
      pair.element("dt") { $0.text(isShown ? "Shown to readers" : "Clauses") }
      pair.element("dd") { content in
        content.element("ul") { list in
          for name in row.clauses { clause(name, isShown: isShown, to: &list) }
        }
      }
    }
    html.newline()
  }

  private func clause(_ name: Name, isShown: Bool, to html: inout HTMLWriter) {
    let note = coverage.elements[name]
    html.element("li") { item in
      let title = note.map { $0.title.isEmpty ? name.text : $0.title } ?? name.text
      if let site, isShown, let note {
        item.element("a") {
          $0.address("href", site + note.address(of: name))
          $0.text(title)
        }
      } else {
        item.text(title)
      }
      item.text(" ")
      item.element("code") { $0.text(name.text) }
      place(note?.place, to: &item)
    }
    html.newline()
  }
}
