import PolicyDiagnostics

// What is said of characters that nobody sees or that mean nothing.
extension Findings {
  mutating func controlCharacter(_ range: ByteRange, _ code: String, more: Int) {
    error { file in
      Diagnostic(
        "control-character", at: file.range(range),
        "the control character \(code) stands here, which no page may hold",
        helps: [Diagnostic.Help("delete it", fix: .safe(TextEdit(file.range(range), "")))],
        notes: Findings.others(more))
    }
  }

  mutating func directionControl(_ range: ByteRange, _ code: String, more: Int) {
    error { file in
      Diagnostic(
        "bidirectional-control", at: file.range(range),
        "the invisible character \(code) makes text show in another order than it is read",
        label: "\(code) stands here",
        helps: [Diagnostic.Help("delete it", fix: .choose(TextEdit(file.range(range), "")))],
        notes: [
          "what a reviewer sees must be what is published; marks and balanced isolates are "
            + "allowed in the text of documents whose language runs from right to left"
        ] + Findings.others(more))
    }
  }

  mutating func unbalancedIsolate(_ range: ByteRange, more: Int) {
    error { file in
      Diagnostic(
        "bidirectional-control", at: file.range(range),
        "this isolate has no other half in its text, so what follows may show in another order",
        label: "U+2066 to U+2068 begin one, U+2069 ends it",
        helps: [Diagnostic.Help("delete it, or write its other half")],
        notes: Findings.others(more))
    }
  }

  mutating func reservedCharacter(_ range: ByteRange, _ code: String, more: Int) {
    error { file in
      Diagnostic(
        "reserved-character", at: file.range(range),
        "the character \(code) means nothing to a reader and is used by the compiler itself",
        helps: [Diagnostic.Help("delete it", fix: .choose(TextEdit(file.range(range), "")))],
        notes: Findings.others(more))
    }
  }

  mutating func privateUse(_ range: ByteRange, _ code: String, meaning: String?, more: Int) {
    warning { file in
      Diagnostic(
        "private-use-character", at: file.range(range),
        "readers may see an empty box here: \(code) is a character of one font only",
        label: meaning.map { "usually \($0)" } ?? "",
        helps: [
          Diagnostic.Help(
            meaning.map { "write \($0) as an ordinary character" }
              ?? "write what it stands for as an ordinary character")
        ], notes: Findings.others(more))
    }
  }

  private static func others(_ more: Int) -> [String] {
    more > 0 ? ["\(more) more like it in this file are not shown"] : []
  }
}
