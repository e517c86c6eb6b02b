internal import PolicyDiagnostics

/// A company that the text names and no register holds.
enum UnregisteredCompany: TextRule {
  static let page = RulePage(
    id: "unregistered-company",
    title: "readers are told of a company that no register holds",
    checks:
      "Names with a legal form, such as \"Brightwater Pay, Inc.\" or \"Fernwood GmbH\", in notices: "
      + "whether a Recipient, a Contact, a Document, the organisation or another fact has the name, "
      + "under \"Also written\" as well. Judgments and trade marks are left alone.",
    why: "What a company gets, in which role and in which country, is checked by the register. A "
      + "company that stands in a sentence only is checked for nothing, and no comparison of versions "
      + "would tell that it came or went.",
    example: """
      ## Clause pay: Payment

      Brightwater Pay, Inc. takes your payment on its own page.

      """,
    instead: """
      ## Clause pay: Payment

      Brightwater Pay, Inc. takes your payment on its own page.

      ### Recipient brightwater: Brightwater Pay

      - Role: processor
      - Data in: US

      """)

  static func check(_ reading: Reading, _ findings: inout TextFindings) {
    guard let declared = reading.document.declared, reading.document.type == .privacy else {
      return
    }
    let mentions = CompanyMention.find(in: reading)
    guard !mentions.isEmpty else { return }
    let names = DeclaredNames(declared)
    var reported: Set<[UInt64]> = []
    for mention in mentions where !names.hold(mention.name) {
      guard reported.insert(mention.name).inserted else { continue }
      let written = reading.text(mention.words)
      findings.report(
        reading.bytes(of: mention.words), part: reading.passage(of: mention.words.lowerBound).part,
        "readers are told of \"\(written)\", and no register holds it",
        help: [
          "if it gets data, add it as a Recipient, with its role and its country",
          "if it is another name of one that is there, write it under \"Also written\"",
          "if it is somebody to write to or whose document you link, add a Contact or a Document",
        ],
        note: "what stands in no register is checked for nothing: neither its role nor its country")
    }
  }
}
