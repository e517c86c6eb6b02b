internal import PolicyDiagnostics

/// The name of a law, written in a way that is often seen and wrong.
enum MisspeltInstrument: TextRule {
  static let language: String? = nil

  static let page = RulePage(
    id: "misspelt-instrument",
    title: "a law is called by a name that it does not have",
    checks:
      "Names of laws and their short forms: whether one is written in a way that is known to be "
      + "wrong, such as GPDR, HIPPA or \"Digital Millenium Copyright Act\".",
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
    check(reading, against: Instrument.known, &findings)
  }

  /// - Parameter instruments: the laws whose names are known.
  static func check(
    _ reading: Reading, against instruments: [Instrument], _ findings: inout TextFindings
  ) {
    let names = InstrumentNames(instruments)
    var end = 0
    for index in reading.words.indices where index >= end && reading.words[index].isCapital {
      guard let (length, name) = names.misspelling(at: index, in: reading) else { continue }
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

/// Finds the wrong names of laws.
private struct InstrumentNames {
  private struct Entry {
    let words: [UInt64]
    /// Short forms have their capitals.
    let isShort: Bool
    let name: String
  }

  private var entries: [UInt64: [Entry]] = [:]

  init(_ instruments: [Instrument]) {
    for instrument in instruments {
      for wrong in instrument.misspellings {
        let words = FoldedWords.hashes(of: wrong.written)
        guard let first = words.first else { continue }
        entries[first, default: []].append(
          Entry(words: words, isShort: words.count == 1, name: wrong.meant))
      }
    }
  }

  /// The wrong name that begins at a word: of how many words it is, and the right one.
  func misspelling(at index: Int, in reading: Reading) -> (Int, String)? {
    for entry in entries[reading.words[index].hash] ?? [] {
      guard index + entry.words.count <= reading.words.count else { continue }
      if entry.isShort, !hasCapitals(reading.text(index)) { continue }
      let matches = entry.words.indices.dropFirst().allSatisfy {
        reading.words[index + $0].hash == entry.words[$0] && reading.joins(index + $0 - 1)
      }
      if matches { return (entry.words.count, entry.name) }
    }
    return nil
  }

  private func hasCapitals(_ word: String) -> Bool {
    word.filter(\.isUppercase).count >= 3
  }
}
