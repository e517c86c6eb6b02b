/// Breaks text into lines that fit a terminal.
enum Wrapping {
  /// Columns of a line.
  private static let width = 80

  /// The words of a text in lines of at most eighty columns; a longer word has a line of its own.
  static func lines(_ text: String, indent: Int) -> [String] {
    let margin = String(repeating: " ", count: indent)
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if !line.isEmpty, indent + line.unicodeScalars.count + 1 + word.unicodeScalars.count > width {
        lines.append(margin + line)
        line = ""
      }
      line += line.isEmpty ? String(word) : " " + word
    }
    return line.isEmpty ? lines : lines + [margin + line]
  }
}
