/// A message as plain text: lines of at most 72 characters, but for addresses, which are never broken.
package struct NoticeText {
  private let message: NoticeMessage
  private var lines: [String] = []

  /// Characters of a line.
  package static let width = 72

  package init(_ message: NoticeMessage) { self.message = message }

  /// The whole text; every line ends with a newline.
  package static func print(_ message: NoticeMessage) -> String {
    var text = NoticeText(message)
    return text.print()
  }

  private mutating func print() -> String {
    add(message.title, first: "", next: "")
    for block in message.blocks {
      lines.append("")
      switch block {
      case .heading(let heading): addHeading(heading)
      case .paragraph(let runs): add(flat(runs), first: "", next: "")
      case .list(let items): addList(items)
      case .signature(let rows):
        lines.append("-- ")
        for row in rows { add(rows: row) }
      }
    }
    return join()
  }

  /// A heading stands on its underline, and close to what follows.
  private func join() -> String {
    var kept: [String] = []
    for line in lines {
      let isAfterHeading = kept.last.map { !$0.isEmpty && $0.allSatisfy { $0 == "=" } } ?? false
      if line.isEmpty, isAfterHeading { continue }
      kept.append(line)
    }
    return kept.map { $0 + "\n" }.joined()
  }

  private mutating func addHeading(_ heading: String) {
    add(heading, first: "", next: "")
    lines.append(String(repeating: "=", count: min(heading.count, NoticeText.width)))
  }

  private mutating func addList(_ items: [NoticeMessage.Item]) {
    for (index, item) in items.enumerated() {
      if index > 0, !item.details.isEmpty || !items[index - 1].details.isEmpty { lines.append("") }
      add(flat(item.text), first: "* ", next: "  ")
      for detail in item.details {
        let label = detail.label.isEmpty ? "" : detail.label + " "
        add(label + flat(detail.text), first: "  ", next: "    ")
      }
    }
  }

  private mutating func add(rows: [NoticeMessage.Run]) {
    add(rows.map(\.text).joined(), first: "", next: "")
  }

  /// An address stands behind its words, in angle brackets; where it is its own words, once.
  private func flat(_ runs: [NoticeMessage.Run]) -> String {
    runs.map { run in
      guard let address = run.address, address != run.text, address != "mailto:" + run.text else {
        return run.text
      }
      return "\(run.text) <\(address)>"
    }.joined()
  }

  private mutating func add(_ text: String, first: String, next: String) {
    var line = first
    var isEmpty = true
    for word in text.split(separator: " ") {
      if !isEmpty, line.count + 1 + word.count > NoticeText.width {
        lines.append(line)
        line = next
        isEmpty = true
      }
      line += isEmpty ? String(word) : " " + word
      isEmpty = false
    }
    lines.append(line)
  }
}
