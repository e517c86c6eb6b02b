import PolicyDiagnostics
import PolicyReference

extension BlockKind {
  /// The kind with its article: `a Clause`, `an Amendment`.
  var withArticle: String {
    let vowels: Set<Character> = ["A", "E", "I", "O", "U"]
    let article = rawValue.first.map(vowels.contains) == true ? "an" : "a"
    return "\(article) \(rawValue)"
  }
}

/// How messages join words.
enum Wording {
  /// `"a", "b" or "c"`, each in quotation marks.
  static func either(_ words: [String]) -> String {
    let quoted = words.map { "\"\($0)\"" }
    guard let last = quoted.last, quoted.count > 1 else { return quoted.first ?? "" }
    return quoted.dropLast().joined(separator: ", ") + " or " + last
  }

  /// A closed list as a help shows it.
  static func choices(_ words: [String]) -> String { words.joined(separator: " | ") }

  /// `1 clause`, `2 clauses`.
  static func count(_ number: Int, _ noun: String) -> String {
    number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
  }

  /// A text that a message quotes, cut to a length that a person reads.
  static func short(_ text: String) -> String { cut(text, 60) }

  /// A line that a help shows, cut to a length that a person reads.
  static func line(_ text: String) -> String { cut(text, 200) }

  private static func cut(_ text: String, _ longest: Int) -> String {
    guard text.unicodeScalars.count > longest else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.prefix(longest))) + "…"
  }
}

extension SourceFile {
  func range(_ bytes: ByteRange) -> SourceRange { SourceRange(self, bytes) }
  func range(_ start: Int, _ end: Int) -> SourceRange { SourceRange(self, ByteRange(start, end)) }
  /// The line, from 1, that holds an offset.
  func lineNumber(at offset: Int) -> Int { lineIndex(at: offset) + 1 }
}
