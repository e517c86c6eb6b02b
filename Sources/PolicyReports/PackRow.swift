internal import PolicyAnalysis
internal import PolicyDiagnostics
internal import PolicyLaw
internal import PolicyModel
internal import PolicyRender

/// One row on the page of a rule set: what it asks for, on what it rests, and how policies answer.
struct PackRow {
  private let row: Requirement
  private let pack: Pack
  private let answers: [(coverage: Coverage, row: Coverage.Row)]

  init(_ row: Requirement, pack: Pack, answers: [(Coverage, Coverage.Row)]) {
    self.row = row
    self.pack = pack
    self.answers = answers.map { (coverage: $0.0, row: $0.1) }
  }

  func write(to html: inout HTMLWriter) {
    html.start("article")
    html.attribute("class", "row")
    html.attribute("id", row.id.text)
    html.newline()
    html.element("h3") { $0.text(row.title) }
    html.newline()
    html.element("p") { line in
      line.attribute("class", "about")
      line.element("span") {
        $0.attribute("class", "id")
        $0.text(row.id.text)
      }
      line.text(" ")
      line.element("span") {
        $0.attribute("class", row.restsOnKnowledge ? "mark unread" : "mark read")
        $0.text(row.caution ?? "read in its source")
      }
    }
    html.newline()
    for paragraph in row.explanation.split(separator: "\n\n") {
      html.element("p") { write(paragraph: paragraph, to: &$0) }
      html.newline()
    }
    html.markup("<dl>\n")
    writeCitation(to: &html)
    entry("In force", inForce, to: &html)
    entry("Applies when", row.appliesInWords.text, to: &html)
    entry("Proven by", row.proofInWords?.text ?? "a sentence that cites it", to: &html)
    entry("Looked for", "\(place), weighs as \(row.severity.lawWord)", to: &html)
    if let disclosure = row.discloses { entry("Finding", "missing-\(disclosure)", to: &html) }
    if let wording = row.prescribedWording { writeWording(wording, to: &html) }
    writeAnswers(to: &html)
    html.markup("</dl>\n")
    html.end()
    html.newline()
  }

  /// What stands between back ticks is a name.
  private func write(paragraph: Substring, to html: inout HTMLWriter) {
    for (index, part) in paragraph.split(separator: "`", omittingEmptySubsequences: false)
      .enumerated()
    {
      if index.isMultiple(of: 2) {
        html.text(String(part))
      } else {
        html.element("code") { $0.text(String(part)) }
      }
    }
  }

  private func writeCitation(to html: inout HTMLWriter) {
    html.element("div") { pair in
      pair.element("dt") { $0.text("Citation") }
      pair.element("dd") { content in
        let instrument = pack.instruments.first { $0.name == row.instrument }
        let parts = [instrument?.citation ?? "", row.citation].filter { !$0.isEmpty }
        content.text(parts.joined(separator: ", "))
        guard let source = row.officialSource ?? instrument?.officialSource else { return }
        content.text(" ")
        content.element("a") {
          $0.address("href", source)
          $0.attribute("aria-label", "Official source of \(row.id)")
          $0.text("source")
        }
      }
    }
    html.newline()
  }

  private var inForce: String {
    var text = row.inForceFrom.map { "from \($0)" } ?? "no day is given"
    if let last = row.inForceUntil { text += " until \(last)" }
    if let next = row.replacedBy { text += ", then \(next)" }
    return text
  }

  private var place: String {
    switch row.shownIn {
    case .text: "in the text"
    case .site: "on the site"
    case .attestation: "in an attestation"
    }
  }

  private func writeWording(_ wording: String, to html: inout HTMLWriter) {
    html.element("div") { pair in
      pair.element("dt") { $0.text("Prescribed wording") }
      pair.element("dd") { content in
        content.element("blockquote") { $0.text(wording) }
      }
    }
    html.newline()
  }

  private func writeAnswers(to html: inout HTMLWriter) {
    guard !answers.isEmpty else { return }
    html.element("div") { pair in
      pair.element("dt") { $0.text("Policies") }
      pair.element("dd") { content in
        content.start("ul")
        for (coverage, row) in answers {
          content.element("li") { item in
            let look = StatusLook.of(row.status)
            item.attribute("class", look.slug)
            StatusChip.write(look, to: &item)
            item.text(" ")
            item.element("a") {
              $0.address("href", "../coverage.html#" + coverage.policy.text)
              $0.text(coverage.title)
            }
          }
        }
        content.end()
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
