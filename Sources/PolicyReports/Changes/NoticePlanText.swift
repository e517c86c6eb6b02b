internal import PolicyDiff
internal import PolicyModel
package import PolicyNotices

/// The plan of the notices of a change, and their texts, as a person reads them in a terminal.
///
/// It is internal: it names the rules that ask for each message, and what nobody has decided yet.
package struct NoticePlanText {
  private let notices: NoticeFiles
  private var plan: NoticePlan { notices.plan }

  package init(_ notices: NoticeFiles) { self.notices = notices }

  package var text: String {
    let versions = plan.input.versions
    var text = "\(versions.old.text) -> \(versions.new.text)\n"
    text += dates(versions) + "\n"
    for audience in plan.audiences { text += entry(audience) }
    text += warnings
    for (names, letter) in letters {
      text += "\n--- \(names.joined(separator: ", ")) ---\n\n" + letter
    }
    return text
  }

  private func dates(_ versions: ComparedVersions) -> String {
    let earliest = versions.earliestEffective
    var text = "published \(versions.published), it may take effect on \(earliest)"
    if let effective = versions.effective {
      text +=
        effective < earliest
        ? "; it says \(effective), which is too early" : "; it says \(effective)"
    }
    return text + "\n"
  }

  private func entry(_ audience: NoticeAudience) -> String {
    var text = "\(audience.name): "
    if let silence = audience.silence {
      return text + "nothing, because \(NoticePlanText.words(silence))\n"
    }
    var owed = Consequence(audience.jurisdiction)
    owed.notice = audience.notice
    owed.days = audience.days
    owed.advance = audience.days >= 14 ? 2 : min(audience.days, 1)
    owed.consent = audience.consent
    let count = audience.changes.count
    text += ConsequenceWords.line(owed) + "\n"
    text += "  \(count) \(count == 1 ? "change" : "changes"), not before "
    text += "\(plan.earliestEffective(for: audience))\n"
    text += "  ways: \(audience.channels.map(\.rawValue).joined(separator: ", "))\n"
    text += "  asked for by \(audience.rules.joined(separator: ", "))\n"
    return text
  }

  private var warnings: String {
    var text = ""
    let open = plan.undecided.count
    if open > 0 {
      let changes = open == 1 ? "1 change is" : "\(open) changes are"
      text += "\nwarning: \(changes) undecided and in no message; the release has to decide\n"
    }
    let isUnsent = notices.letters.contains {
      $0.audience.readers == .account && !$0.hasMail
    }
    if isUnsent {
      text += "\nwarning: no mail can be made: \"Notices from\" names no contact with an address, "
      text += "or the site has no host\n"
    }
    return text
  }

  /// Each text once, with the names of all who get it.
  private var letters: [(names: [String], text: String)] {
    var found: [(names: [String], text: String)] = []
    for letter in notices.letters {
      if let index = found.firstIndex(where: { $0.text == letter.text }) {
        found[index].names.append(letter.audience.name)
      } else {
        found.append(([letter.audience.name], letter.text))
      }
    }
    return found
  }

  private static func words(_ silence: NoticeAudience.Silence) -> String {
    switch silence {
    case .nothingChanged: "nothing that readers see has changed"
    case .notConcerned: "what changed concerns other readers"
    case .nothingOwed: "no rule asks to announce what changed"
    }
  }
}
