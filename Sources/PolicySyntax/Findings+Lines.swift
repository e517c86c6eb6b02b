import PolicyDiagnostics
import PolicyReference

// What is said of comments, code blocks and lines.
extension Findings {
  mutating func unclosedComment(_ range: ByteRange, hidden: ArraySlice<BlockSyntax>) {
    error { file in
      let line = file.lineNumber(at: range.start)
      let isClauses = hidden.allSatisfy { $0.kind == .clause }
      let what =
        hidden.isEmpty
        ? "the rest of the text would disappear from the policy"
        : "\(Wording.count(hidden.count, isClauses ? "clause" : "block")) would disappear from "
          + "the policy"
      let noun = isClauses ? "clause" : "block"
      let related = hidden.prefix(3).enumerated().map { index, block in
        Diagnostic.Related(
          file.range(block.heading), index == 0 ? "first \(noun) it would hide" : "and this one")
      }
      return Diagnostic(
        "unclosed-comment", at: file.range(range.start, range.start + 4),
        "this comment is never closed, so \(what)", label: "starts here", related: related,
        helps: [
          Diagnostic.Help(
            "end the comment with --> on line \(line)",
            fix: .safe(TextEdit(file.range(range.end, range.end), " -->")))
        ],
        notes: ["the rest was checked as if the comment ended on line \(line)"])
    }
  }

  mutating func unclosedCommentInLine(_ range: ByteRange) {
    error { file in
      Diagnostic(
        "unclosed-comment", at: file.range(range),
        "this comment does not end on its line, so readers could see it", label: "starts here",
        helps: [Diagnostic.Help("end the comment with --> on the same line")])
    }
  }

  mutating func nestedComment(_ inner: ByteRange, outer: ByteRange) {
    error { file in
      Diagnostic(
        "nested-comment", at: file.range(outer.start, outer.start + 4),
        "a second comment begins inside this one, and the first --> ends both",
        label: "starts here",
        related: [
          .init(file.range(inner), "and another starts here"),
          .init(file.range(outer.end - 3, outer.end), "both end here"),
        ],
        helps: [
          Diagnostic.Help("end the first comment before the second, or remove the inner <!--")
        ],
        notes: [
          "either the text between the two is hidden, or what follows would be published; "
            + "neither may happen by accident"
        ])
    }
  }

  mutating func textAfterComment(_ words: ByteRange, comment: ByteRange) {
    error { file in
      Diagnostic(
        "text-after-comment", at: file.range(words),
        "these words stand on the last line of a comment, so no reader would see them",
        label: "Markdown hides the whole line",
        related: [.init(file.range(comment.end - 3, comment.end), "the comment ends here")],
        helps: [
          Diagnostic.Help(
            "begin a new line after the comment",
            fix: .choose(TextEdit(file.range(comment.end, words.start), "\n")))
        ])
    }
  }

  mutating func unclosedFence(_ fence: ByteRange, heading: ByteRange?) {
    error { file in
      let marks = file.bytes.trimmed(fence.start, fence.end)
      return Diagnostic(
        "unclosed-fence", at: file.range(marks.lowerBound, marks.upperBound),
        heading == nil
          ? "this code block is never closed, so the rest of the text would be shown as code"
          : "this code block is never closed, so the headings after it would be shown as code",
        label: "starts here",
        related: heading.map { [.init(file.range($0), "first heading it would hide")] } ?? [],
        helps: [
          Diagnostic.Help("end the code block with a line of the same marks")
        ]
          + (heading == nil
            ? []
            : [
              Diagnostic.Help(
                "if the heading is meant to be shown as code, put one space before it")
            ]),
        notes: heading == nil
          ? [] : ["the rest was checked as if the code block ended before that heading"])
    }
  }

  mutating func reservedLine(_ line: ByteRange) {
    error { file in
      let marks = file.text(line).hasPrefix(":::") ? ":::" : "{%"
      return Diagnostic(
        "reserved-word", at: file.range(line.start, line.start + marks.utf8.count),
        "a line that begins with \"\(marks)\" is kept for a later version",
        helps: [
          Diagnostic.Help(
            "to print the marks, put a backslash before them",
            fix: .choose(TextEdit(file.range(line.start, line.start), "\\")))
        ],
        notes: ["text must not change its meaning when the compiler is replaced"])
    }
  }

  mutating func lineTooLong(_ range: ByteRange) {
    error { file in
      Diagnostic(
        "line-too-long", at: file.range(range.start, min(range.end, range.start + 1)),
        "this line is longer than \(Limits.line >> 10) KiB",
        helps: [Diagnostic.Help("divide the line")])
    }
  }

  mutating func tooManyBlocks() {
    error { file in
      Diagnostic(
        "too-many-blocks", at: file.range(0, 0),
        "this file has more than \(Limits.blocks) blocks or \(Limits.fields) fields",
        helps: [Diagnostic.Help("divide it into several documents")],
        notes: ["what comes after them was not checked"])
    }
  }

  mutating func tooManyMisspellings() {
    error { file in
      Diagnostic(
        "too-many-misspellings", at: file.range(0, 0),
        "this file has more unknown words than can be compared with known ones",
        helps: [Diagnostic.Help("correct those that are reported, then check again")],
        notes: ["fields and headings after that were taken for text if they were misspelt"])
    }
  }
}
