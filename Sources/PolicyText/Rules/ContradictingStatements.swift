internal import PolicyDiagnostics

/// Two figures for one thing.
enum ContradictingStatements: TextRule {
  /// Real policies have shown too few of these to say how often it is right.
  static let severity = Severity.note

  static let page = RulePage(
    id: "contradicting-statements",
    title: "readers are given two figures for one thing",
    checks:
      "The age under which nobody may use the service, the time in which requests are answered, "
      + "the time for which one kind of data is kept, and the notice given before a change: whether "
      + "two sentences give two figures. Sentences about one country or about parents are left "
      + "alone, since these often differ with reason.",
    why: "A reader who counts on the one figure is told off with the other.",
    example: """
      ## Clause log: Our log

      We keep server logs for 30 days.

      ## Clause keep: How long we keep things

      We keep server logs for 90 days.

      """,
    instead: """
      ## Clause log: Our log

      We keep server logs for 30 days.

      ## Clause keep: How long we keep things

      How long each thing is kept stands beside it.

      """)

  static func check(_ reading: Reading, _ findings: inout TextFindings) {
    let figures = Figure.find(in: reading)
    var first: [Figure.Subject: Figure] = [:]
    var reported: Set<Figure.Contrast> = []
    for figure in figures {
      guard let earlier = first[figure.subject] else {
        first[figure.subject] = figure
        continue
      }
      guard earlier.amount != figure.amount,
        reading.areSeenTogether(earlier.words.lowerBound, figure.words.lowerBound),
        reported.insert(.init(subject: figure.subject, amount: figure.amount)).inserted
      else { continue }
      findings.report(
        reading.bytes(of: figure.words), part: reading.passage(of: figure.words.lowerBound).part,
        "\(figure.subject.description) is \(figure.amount) here, and \(earlier.amount) elsewhere",
        help: ["give one figure, or say for whom each of the two holds"],
        note: "readers cannot tell which of the two holds",
        elsewhere: [
          .init(
            bytes: reading.bytes(of: earlier.words),
            part: reading.passage(of: earlier.words.lowerBound).part, label: "the other figure")
        ])
    }
  }
}
