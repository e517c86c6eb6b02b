internal import PolicyModel
internal import PolicyRender

/// The list of a policy's version and dates.
struct StatusList {
  let version: PolicyVersion?
  let effective: CalendarDate?
  let updated: CalendarDate?

  /// Writes nothing if the policy has none.
  func write(_ words: PageWords, to html: inout HTMLWriter) {
    guard version != nil || effective != nil || updated != nil else { return }
    html.start("ul")
    html.attribute("class", "status")
    html.newline()
    if let version {
      html.element("li") { $0.text(words(PageKey.version, version.text)) }
      html.newline()
    }
    if let effective { write(PageKey.effective, effective, words, to: &html) }
    if let updated { write(PageKey.updated, updated, words, to: &html) }
    html.end()
    html.newline()
  }

  private func write(
    _ key: String, _ date: CalendarDate, _ words: PageWords, to html: inout HTMLWriter
  ) {
    html.element("li") { $0.phrase(words, key, .day(date)) }
    html.newline()
  }
}
