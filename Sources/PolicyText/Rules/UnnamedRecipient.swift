internal import PolicyDiagnostics
internal import PolicyModel
internal import PolicyReference

/// A recipient that the facts declare and of whom the text says nothing.
enum UnnamedRecipient: TextRule {
  static let language: String? = nil

  static let page = RulePage(
    id: "unnamed-recipient",
    title: "a recipient is declared, and readers are told neither its name nor its kind",
    checks:
      "Every Recipient that the policy declares, or shares data with, in the role of a processor, a "
      + "controller, an affiliate or a third party: whether its title, a name under \"Also written\" or "
      + "its \"Category\" stands anywhere in the text or in a table that prints. Where a rule of law "
      + "is not met for that reason, declared-not-shown says so instead.",
    why:
      "Fields do not print. Readers have a right to know who gets their data, or at least what kind "
      + "of recipient does: GDPR Art. 13(1)(e).",
    example: """
      ## Clause host: Where it lies

      - Collects: name
      - Shared with: #stackhaven

      Your name lies on a server in Quincy.

      ### Recipient stackhaven: Stackhaven Hosting

      - Role: processor
      - Category: web hosting

      """,
    instead: """
      ## Clause host: Where it lies

      - Collects: name
      - Shared with: #stackhaven

      Your name lies on a server in Quincy, which Stackhaven Hosting runs for us.

      ### Recipient stackhaven: Stackhaven Hosting

      - Role: processor
      - Category: web hosting

      """)

  static func check(_ reading: Reading, _ findings: inout TextFindings) {
    guard let declared = reading.document.declared, reading.document.type == .privacy else {
      return
    }
    let recipients = declared.recipients(
      as: ["processor", "controller", "joint controller", "affiliate", "third party"])
    guard !recipients.isEmpty else { return }
    var seen: Set<Name> = []
    let facts = recipients.map(\.fact).filter { seen.insert($0.name).inserted && !$0.title.isEmpty }
    let told = ToldNames(facts, in: reading)
    for fact in facts where !told.contains(fact.name) {
      guard let place = declared.places.place(of: fact.name) else { continue }
      findings.report(
        at: place, element: fact.name,
        "readers are told neither of \"\(fact.title)\" nor of what kind of recipient it is",
        help: [
          "name it in the clause that says who gets the data, or print the register: {{table …}}",
          "if nobody gets data any more, take it out of the register",
        ],
        note: "fields do not print, so nobody who reads the text knows that this recipient exists")
    }
  }
}

/// The recipients that a text names.
private struct ToldNames {
  private var found: Set<Name> = []

  /// Looks for all names in one pass.
  init(_ facts: [Fact], in reading: Reading) {
    var waiting: [UInt64: [(words: [UInt64], name: Name)]] = [:]
    for fact in facts {
      for words in ToldNames.names(of: fact) {
        if let first = words.first { waiting[first, default: []].append((words, fact.name)) }
      }
    }
    for index in reading.words.indices {
      for candidate in waiting[reading.words[index].hash] ?? []
      where index + candidate.words.count <= reading.words.count {
        let matches = candidate.words.indices.allSatisfy {
          reading.words[index + $0].hash == candidate.words[$0]
        }
        if matches { found.insert(candidate.name) }
      }
    }
  }

  func contains(_ name: Name) -> Bool { found.contains(name) }

  /// Its names, the category, and the first word of a longer name if that is a name by itself.
  private static func names(of fact: Fact) -> [[UInt64]] {
    let names = [fact.title] + fact.fields.texts(.alsoWritten)
    let wholes = names.map { DeclaredNames.withoutForm($0) }
    let firsts = names.compactMap { name -> [UInt64]? in
      let first = name.split(separator: " ").first.map(String.init) ?? ""
      let isName = first.first?.isUppercase == true && first.utf8.count >= 5
      return isName ? FoldedWords.hashes(of: first) : nil
    }
    return wholes + firsts + fact.fields.texts(.category).map { FoldedWords.hashes(of: $0) }
  }
}
