package import PolicyModel

/// A heading of a page as its list of contents has it.
package struct ContentsEntry: Hashable, Sendable {
  package let name: Name
  /// `nil` where headings carry no numbers.
  package let number: String?
  package let title: String
  /// 1 for the headings directly under the title of the page.
  package let depth: Int
}

/// The list of contents of a page as HTML.
package enum Contents {
  /// Headings deeper than this are not listed.
  private static let deepest = 3

  /// Writes the navigation; nothing if no heading prints.
  package static func write(
    _ entries: [ContentsEntry], words: PageWords, to writer: inout HTMLWriter
  ) {
    let entries = entries.filter { $0.depth <= deepest }
    guard !entries.isEmpty else { return }
    let label = words(PageKey.contents)
    writer.start("nav")
    writer.attribute("class", "contents")
    writer.attribute("id", "_contents")
    writer.attribute("aria-label", label)
    writer.newline()
    writer.start("details")
    writer.newline()
    writer.element("summary") { $0.text(label) }
    writer.newline()
    writeList(entries, to: &writer)
    writer.end()
    writer.newline()
    writer.end()
    writer.newline()
  }

  private static func writeList(_ entries: [ContentsEntry], to writer: inout HTMLWriter) {
    // The open lists, outermost first, each by the depth of its items; every list has an open item.
    var open: [Int] = []
    for entry in entries {
      while let depth = open.last, depth > entry.depth, open.count > 1 {
        endList(&writer)
        open.removeLast()
      }
      if let depth = open.last, depth >= entry.depth {
        writer.end()
        writer.newline()
      } else {
        writer.newline()
        writer.start("ol")
        writer.newline()
        open.append(entry.depth)
      }
      writer.start("li")
      write(entry, to: &writer)
    }
    for _ in open { endList(&writer) }
  }

  private static func endList(_ writer: inout HTMLWriter) {
    writer.end()
    writer.newline()
    writer.end()
    writer.newline()
  }

  private static func write(_ entry: ContentsEntry, to writer: inout HTMLWriter) {
    writer.start("a")
    writer.attribute("href", "#", entry.name.text)
    if let number = entry.number {
      writer.start("span")
      writer.attribute("class", "number")
      writer.text(number)
      writer.end()
      writer.text(" ")
    }
    writer.text(entry.title)
    writer.end()
  }
}
