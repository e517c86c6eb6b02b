package import PolicyDiff
internal import PolicyModel
internal import PolicyRender

/// One page about a new version: how much it matters and why, what is owed, and the redline.
///
/// One file without scripts or requests. It is internal: it shows undecided changes and decisions.
package struct ChangePage: Sendable {
  private let versions: ComparedVersions
  /// What `check` finds in the new version, one line each.
  private let findings: [String]

  package init(_ versions: ComparedVersions, findings: [String] = []) {
    self.versions = versions
    self.findings = findings
  }

  /// The whole file.
  package func encode() -> [UInt8] {
    var html = HTMLWriter(capacity: 65_536)
    html.markup("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
    html.markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    html.markup("<meta name=\"robots\" content=\"noindex, nofollow, noarchive\">\n")
    html.markup("<meta name=\"color-scheme\" content=\"light dark\">\n")
    html.element("title") { $0.text("\(versions.new.title): what changed (internal)") }
    html.markup("\n<style>\n")
    html.markup(ChangeStyle.css)
    html.markup(RedlineStyle.css)
    html.markup("</style>\n</head>\n<body>\n")
    html.markup("<a class=\"skip\" href=\"#_text\">Skip to the changes</a>\n<div class=\"page\">\n")
    writeHeader(to: &html)
    html.markup("<main id=\"_text\" tabindex=\"-1\">\n")
    writeChanges(to: &html)
    writeConsequences(to: &html)
    writeFindings(to: &html)
    writeRedline(to: &html)
    html.markup("</main>\n<footer>\n<p>Internal, not for publication. ")
    html.markup("A rule judges declared facts; what a sentence means, people decide.</p>\n")
    html.markup("</footer>\n</div>\n</body>\n</html>\n")
    return html.bytes
  }

  private func writeHeader(to html: inout HTMLWriter) {
    html.markup("<header>\n<p class=\"internal\">Internal, not for publication</p>\n")
    html.element("h1") { $0.text("\(versions.new.title): what changed") }
    html.element("p") {
      $0.attribute("class", "lead")
      $0.text("\(versions.old.text) → \(versions.new.text)")
    }
    html.element("p") { html in
      html.attribute("class", "verdict")
      guard let level = versions.changes.materiality else {
        html.text("Nothing that readers see or that the law asks about has changed.")
        return
      }
      write(level, to: &html)
      let count = versions.changes.causes.count
      var text = " \(count) \(count == 1 ? "change" : "changes")"
      if versions.changes.direction != .neutral {
        text += ", \(versions.changes.direction.rawValue)"
      }
      html.text(text + ".")
    }
    html.markup("</header>\n")
  }

  private func write(_ level: Materiality, to html: inout HTMLWriter) {
    html.element("span") {
      $0.attribute("class", "level level-", level.word)
      $0.text(level.word)
    }
  }

  // MARK: - Changes

  private func writeChanges(to html: inout HTMLWriter) {
    let causes = versions.changes.causes.sorted { $0.level > $1.level }
    guard !causes.isEmpty else { return }
    html.markup("<h2>Changes and reasons</h2>\n<ul class=\"changes\">\n")
    for change in causes { write(change, to: &html) }
    html.markup("</ul>\n")
  }

  private func write(_ change: Change, to html: inout HTMLWriter) {
    let observation = change.observation
    html.element("li") { html in
      write(change.level, to: &html)
      html.text(" ")
      html.element("strong") { $0.text(change.reason) }
      html.text(". ")
      if let anchor = versions.block(of: change) {
        html.element("a") {
          $0.attribute("href", "#_change-", "\(anchor)")
          $0.text(observation.title.isEmpty ? "See it in the redline" : observation.title)
        }
      } else {
        html.text(observation.title)
      }
      writeValues(observation, to: &html)
      html.element("p") { html in
        html.attribute("class", "change-facts")
        html.text("\(change.direction.rawValue); rule ")
        html.element("code") { $0.text(change.rule.text) }
        if !change.citations.isEmpty {
          html.text("; cites \(change.citations.joined(separator: ", "))")
        }
        if let caution = change.caution { html.text(" (\(caution))") }
        html.text("; fingerprint ")
        html.element("code") { $0.text(change.fingerprint) }
      }
      writeDecision(change, to: &html)
    }
    html.newline()
  }

  private func writeValues(_ observation: Observation, to html: inout HTMLWriter) {
    let values = [("before", observation.before), ("after", observation.after)]
      .filter { !$0.1.isEmpty }
    guard !values.isEmpty else { return }
    html.element("dl") { html in
      html.attribute("class", "values")
      for (label, value) in values {
        html.element("dt") { $0.text(label) }
        html.element("dd") { $0.text(value) }
      }
    }
  }

  private func writeDecision(_ change: Change, to html: inout HTMLWriter) {
    if let decision = change.decision {
      html.element("p") {
        $0.text("Decided by \(decision.by)\(decision.on.map { " on \($0)" } ?? ""): ")
        $0.text("\(decision.verdict), because \(decision.reason) ")
        $0.text("The rule says \(change.judged.word).")
      }
    } else if change.level == .undecided {
      html.element("p") {
        $0.text("No fact says what this means. Somebody has to decide, in the release.")
      }
    }
  }

  // MARK: - Consequences

  private func writeConsequences(to html: inout HTMLWriter) {
    guard !versions.changes.causes.isEmpty else { return }
    html.markup("<h2>What is owed, and to whom</h2>\n<div class=\"scroll\">\n<table>\n")
    html.markup("<thead><tr><th scope=\"col\">Readers</th><th scope=\"col\">Owed</th>")
    html.markup("<th scope=\"col\">Rules</th></tr></thead>\n<tbody>\n")
    for consequence in versions.changes.consequences {
      html.element("tr") { html in
        html.element("th") {
          $0.attribute("scope", "row")
          $0.text(ConsequenceWords.readers(consequence))
        }
        html.element("td") { $0.text(ConsequenceWords.line(consequence)) }
        html.element("td") { $0.text(consequence.rules.joined(separator: ", ")) }
      }
      html.newline()
    }
    html.markup("</tbody>\n</table>\n</div>\n")
    html.element("p") { html in
      html.text("Published on \(versions.published), it may take effect on ")
      html.element("strong") { $0.text(versions.earliestEffective.description) }
      if let effective = versions.effective {
        html.text(
          effective < versions.earliestEffective
            ? "; the text says \(effective), which is too early."
            : "; the text says \(effective).")
      } else {
        html.text(".")
      }
    }
    html.newline()
  }

  private func writeFindings(to html: inout HTMLWriter) {
    guard !findings.isEmpty else { return }
    html.markup("<h2>Findings in the new version</h2>\n<ul>\n")
    for finding in findings {
      html.element("li") { $0.text(finding) }
      html.newline()
    }
    html.markup("</ul>\n")
  }

  private func writeRedline(to html: inout HTMLWriter) {
    guard !versions.redline.isEmpty else { return }
    html.markup("<h2>Redline</h2>\n")
    let redline = RedlineHTML(versions.redline)
    redline.writeLayers(to: &html)
    html.markup("<div class=\"redline\">")
    redline.write(to: &html)
    html.markup("</div>\n")
  }
}
