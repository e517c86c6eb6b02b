import PolicyDiagnostics
import PolicyRender

/// What keeps the pages from being renewed, to be shown over the last good one.
///
/// It folds without any script, and is among the first things that the keyboard reaches.
struct FindingsPanel {
  private let attempt: Attempt

  init(_ attempt: Attempt) { self.attempt = attempt }

  /// Without anything that a page of the site may have too.
  var html: HTMLWriter {
    var html = HTMLWriter()
    html.element("div") { panel in
      panel.attribute("class", "_panel")
      panel.attribute("role", "alert")
      panel.attribute("lang", "en")
      panel.attribute("dir", "ltr")
      panel.element("details") { details in
        details.flag("open")
        details.element("summary") {
          $0.element("strong") { $0.text(attempt.sentence) }
          $0.text(" This is the last good page.")
        }
        FindingsText.write(attempt.errors, to: &details)
        details.element("p") { FindingsPanel.writeLinks(to: &$0) }
      }
    }
    return html
  }

  /// The ways to the internal pages.
  static func writeLinks(to html: inout HTMLWriter) {
    html.element("a") {
      $0.attribute("href", PreviewAnswer.reports)
      $0.text("All findings")
    }
    html.text(" · ")
    html.element("a") {
      $0.attribute("href", PreviewAnswer.coverage)
      $0.text("Coverage")
    }
  }
}

extension Attempt {
  /// How much keeps the pages from being renewed, as a whole sentence.
  var sentence: String {
    guard compilation != nil else { return summary + "." }
    return errors.count == 1 ? "1 error." : "\(errors.count) errors."
  }
}

/// Findings in the words and the drawing of `check --format full`.
enum FindingsText {
  static func write(_ findings: [Diagnostic], to html: inout HTMLWriter) {
    guard !findings.isEmpty else { return }
    let text = DiagnosticPrinter(.full, usesColour: true).text(of: findings)
    html.element("pre") { block in
      block.attribute("class", "_findings")
      block.attribute("role", "region")
      block.attribute("aria-label", "Findings")
      block.attribute("tabindex", "0")
      TerminalText(text).write(to: &block)
    }
  }
}
