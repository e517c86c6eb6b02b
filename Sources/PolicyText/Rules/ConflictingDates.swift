internal import PolicyDiagnostics
internal import PolicyModel

/// Two dates for the same event of one text.
enum ConflictingDates: TextRule {
  static let page = RulePage(
    id: "conflicting-dates",
    title: "readers are told two dates on which the text last changed or takes effect",
    checks:
      "\"Last updated\", \"last revised\", \"effective date\" and the like, with the date that "
      + "follows: whether the text gives another one elsewhere, and whether the fields \"Updated\" "
      + "and \"Effective\" of a policy say the same. A list of earlier versions is left alone.",
    why: "Which text bound a reader on a day depends on these dates.",
    example: """
      ## Clause about: About this notice

      Last updated: 3 March 2026. What we do has not changed since.

      ## Clause changes: Changes

      This notice was last updated on 9 January 2026.

      """,
    instead: """
      ## Clause about: About this notice

      Last updated: 3 March 2026. What we do has not changed since.

      ## Clause changes: Changes

      The date above tells you whether this notice has changed.

      """)

  /// More different dates than these are a history.
  private static let mostDates = 3

  static func check(_ reading: Reading, _ findings: inout TextFindings) {
    check(.updated, reading.hits(.updatedCue), "last changed", reading, &findings)
    check(.effective, reading.hits(.effectiveCue), "takes effect", reading, &findings)
  }

  private struct Mention {
    let date: CalendarDate
    let words: Range<Int>
  }

  private static func check(
    _ kind: TextDocument.DateKind, _ hits: [Lexicon.Hit], _ event: String, _ reading: Reading,
    _ findings: inout TextFindings
  ) {
    let mentions = hits.prefix(1000).compactMap { hit -> Mention? in
      let after = reading.after(hit.words.upperBound - 1, atMost: 6)
      return WrittenDate.first(in: after, reading).map {
        Mention(date: $0.date, words: hit.words.lowerBound..<$0.words.upperBound)
      }
    }
    guard let first = mentions.first, Set(mentions.map(\.date)).count <= mostDates else { return }
    if let stated = reading.document.dates[kind], stated != first.date {
      report(first, other: nil, "its fields say \(stated)", event, reading, &findings)
    }
    for mention in mentions.dropFirst() where mention.date != first.date {
      report(
        mention, other: first, "another place says \(first.date)", event, reading, &findings)
    }
  }

  private static func report(
    _ mention: Mention, other: Mention?, _ contrast: String, _ event: String, _ reading: Reading,
    _ findings: inout TextFindings
  ) {
    let elsewhere = other.map { other in
      TextFindings.Elsewhere(
        bytes: reading.bytes(of: other.words),
        part: reading.passage(of: other.words.lowerBound).part, label: "the other date")
    }
    findings.report(
      reading.bytes(of: mention.words), part: reading.passage(of: mention.words.lowerBound).part,
      "this says that the text \(event) on \(mention.date), and \(contrast)",
      help: ["give one date, in one place"],
      note: "readers cannot tell which text bound them on a day",
      elsewhere: [elsewhere].compactMap(\.self))
  }
}
