internal import PolicyDiagnostics

/// The name of a law, written in a way that is often seen and wrong.
enum MisspeltInstrument: TextRule {
  static let language: String? = nil

  static let page = RulePage(
    id: "misspelt-instrument",
    title: "a law is called by a name that it does not have",
    checks:
      "Names of the laws that a rule set has as an Instrument, and their short forms: whether one is "
      + "written nearly like it and like no other, such as GPDR, HIPPA or \"Digital Millenium "
      + "Copyright Act\".",
    why: "A reader who looks the name up finds nothing. A law that is named wrongly suggests that "
      + "nobody has read it.",
    example: """
      ## Clause health: Health data

      We are not a covered entity under HIPPA.

      """,
    instead: """
      ## Clause health: Health data

      We are not a covered entity under HIPAA.

      """)

  static func check(_ reading: Reading, _ findings: inout TextFindings) {
    var end = 0
    for index in reading.words.indices where index >= end && reading.words[index].isCapital {
      guard let (length, name) = reading.laws.spelling.misspelling(at: index, in: reading) else {
        continue
      }
      let words = index..<index + length
      end = words.upperBound
      let written = reading.text(words)
      findings.report(
        reading.bytes(of: words), part: reading.passage(of: index).part,
        "no law is called \"\(written)\"", note: "readers who look it up find nothing",
        replacement: .init(title: "did you mean \"\(name)\"?", words: name))
    }
  }
}
