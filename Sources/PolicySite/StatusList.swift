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

  /// The day stands in an element of its own, wherever the language puts it in the sentence.
  private func write(
    _ key: String, _ date: CalendarDate, _ words: PageWords, to html: inout HTMLWriter
  ) {
    let mark = "\u{1}"
    let parts = words(key, mark).split(
      separator: mark, maxSplits: 1, omittingEmptySubsequences: false)
    html.start("li")
    html.text(String(parts.first ?? ""))
    html.start("time")
    html.attribute("datetime", date.description)
    html.text(words.date(date))
    html.end()
    if parts.count > 1 { html.text(String(parts[1])) }
    html.end()
    html.newline()
  }
}
