internal import PolicyDiagnostics
internal import PolicyModel

/// A place where readers are told to turn to somebody, and the address is missing or cut short.
enum BlankContact: TextRule {
  static let page = RulePage(
    id: "blank-contact",
    title: "readers are told to write, and not where",
    checks: "Every \"contact us at\", \"write to\", \"e-mail us at\" and the like: whether an "
      + "address follows. Every e-mail address: whether it has a domain. Every link to an address: "
      + "whether it has one.",
    why: "A right that must be claimed from nobody is no right, and laws that ask for contact "
      + "details ask for ones that work. Addresses get lost when text is copied from a page that "
      + "hides them from machines.",
    example: """
      ## Clause rights: Your rights

      To see your data, contact us at .

      """,
    instead: """
      ## Clause rights: Your rights

      To see your data, contact us at desk@harbour.example.

      """)

  static func check(_ reading: Reading, _ findings: inout TextFindings) {
    // Where a Contact of the clause has no address, that is reported at the Contact.
    var known = reading.document.contactsWithoutAddress
    checkCues(reading, &known, &findings)
    checkLeftPeriods(reading, &known, &findings)
    checkEmptyLinks(reading, &findings)
    checkAddresses(reading, &findings)
  }

  // MARK: - Words that announce an address

  private static func checkCues(
    _ reading: Reading, _ known: inout [Name: Int], _ findings: inout TextFindings
  ) {
    for hit in reading.hits(.at) {
      let word = hit.words.lowerBound
      guard let verb = ContactCue.verb(before: word, in: reading),
        ContactCue.isBlank(after: word, in: reading)
      else { continue }
      let cue = reading.bytes(of: verb..<word + 1)
      let part = reading.passage(of: word).part
      guard !isKnown(part, reading, &known) else { continue }
      findings.report(
        cue, part: part, "no address follows \"\(reading.text(verb..<word + 1))\"",
        help: ["write the address that readers can use, or print it with a slot"],
        note: "readers who follow these words reach nobody")
    }
  }

  /// A period on a line of its own is what is left where an address was cut out.
  private static func checkLeftPeriods(
    _ reading: Reading, _ known: inout [Name: Int], _ findings: inout TextFindings
  ) {
    let document = reading.document
    for index in document.passages.indices.dropFirst()
    where document.bytes[document.passages[index].bytes].elementsEqual([UInt8(ascii: ".")]) {
      guard let sentence = reading.sentences(of: index - 1).last else { continue }
      let words = reading.sentences[sentence].words
      let end = words.suffix(4)
      let verb = end.first { reading.words[$0].lists.contains(.contactVerb) }
      guard let verb, !end.contains(where: { reading.words[$0].hash == English.at }) else {
        continue
      }
      guard !isKnown(document.passages[index].part, reading, &known) else { continue }
      findings.report(
        reading.bytes(of: verb..<words.upperBound), part: document.passages[index].part,
        "no address follows \"\(reading.text(verb..<words.upperBound))\"",
        help: ["write the address that readers can use in place of the period below"],
        note: "readers who follow these words reach nobody")
    }
  }

  /// Whether a contact of the clause stands for the blank; each stands for one.
  private static func isKnown(
    _ part: Int, _ reading: Reading, _ known: inout [Name: Int]
  ) -> Bool {
    guard let name = reading.document.parts[part].name, let count = known[name], count > 0 else {
      return false
    }
    known[name] = count - 1
    return true
  }

  // MARK: - Links and addresses

  private static func checkEmptyLinks(_ reading: Reading, _ findings: inout TextFindings) {
    let document = reading.document
    for passage in document.passages {
      for mark in document.marks[passage.marks] {
        guard case .link(let destination) = mark.kind, isEmptyAddress(destination) else { continue }
        findings.report(
          mark.bytes, part: passage.part, "this link leads to no address",
          help: ["write the address after \"mailto:\" or \"tel:\""],
          note: "readers who follow it get an empty letter, addressed to nobody")
      }
    }
  }

  private static func isEmptyAddress(_ destination: String) -> Bool {
    let scheme = destination.lowercased()
    guard let colon = scheme.firstIndex(of: ":"),
      ["mailto", "tel"].contains(String(scheme[..<colon]))
    else { return false }
    let rest = scheme[scheme.index(after: colon)...]
    return rest.drop { $0 == "/" || $0 == " " }.prefix { $0 != "?" }.isEmpty
  }

  private static func checkAddresses(_ reading: Reading, _ findings: inout TextFindings) {
    let document = reading.document
    for passage in document.passages {
      for address in MailAddress.broken(in: document.bytes, passage.bytes) {
        let isCode = reading.mark(round: address, in: passage) { $0 == .code } != nil
        guard !isCode else { continue }
        let words = document.text(address)
        findings.report(
          address, part: passage.part, "\"\(words)\" is not a whole e-mail address",
          help: ["write the part before the @, and the domain after it"],
          note: "a letter to it reaches nobody")
      }
    }
  }
}
