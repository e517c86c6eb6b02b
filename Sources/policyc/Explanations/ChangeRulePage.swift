import PolicyLaw
import PolicyModel

/// What `policyc explain chg.data.added` prints: what follows from a kind of change, and why.
struct ChangeRulePage {
  private let rule: ChangeRule

  init(_ rule: ChangeRule) { self.rule = rule }

  var text: String {
    var lines = [rule.id.text, ""]
    lines += Wrapping.lines(rule.title + ".", indent: 2)
    if let code = rule.jurisdiction {
      lines += Wrapping.lines("It protects readers in \(code).", indent: 2)
    }
    lines += ["", "When", ""]
    lines += Wrapping.lines(matches, indent: 2)
    lines += ["", "What follows", ""]
    lines += answers("materiality", rule.materiality) + answers("direction", rule.direction)
    lines += answers("notice", rule.notice) + answers("advance", rule.advance)
    lines += answers("consent", rule.consent)
    if !rule.audience.isEmpty {
      lines += Wrapping.lines("audience: " + rule.audience.joined(separator: ", "), indent: 2)
    }
    if !rule.reason.isEmpty {
      lines += ["", "What readers are told", ""] + Wrapping.lines("\(rule.reason).", indent: 2)
    }
    lines += ["", "Why", ""]
    for paragraph in rule.explanation.split(separator: "\n\n") {
      let flat = paragraph.split(separator: "\n").joined(separator: " ")
      lines += Wrapping.lines(flat, indent: 2)
    }
    lines += ["", "Source", ""] + Wrapping.lines(source, indent: 2)
    if let mirror = rule.mirror {
      lines += ["", "The opposite change: \(mirror)"]
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private var matches: String {
    let subject = rule.matches == "any" ? "Any change" : "The comparison finds: \(rule.matches)"
    return subject + conditions(rule.conditions) + "."
  }

  private func conditions(_ conditions: [ChangeRule.Condition]) -> String {
    guard !conditions.isEmpty else { return "" }
    return " when "
      + conditions.map { ($0.isNegated ? "not " : "") + $0.circumstance }.joined(separator: " and ")
  }

  /// One line for each value; of several that hold the highest counts.
  private func answers(_ label: String, _ answers: [ChangeRule.Answer]) -> [String] {
    answers.flatMap { answer in
      var text = "\(label): \(answer.word)\(conditions(answer.conditions))"
      if let meaning = ChangeRulePage.meanings[answer.word] { text += " (\(meaning))" }
      if !answer.jurisdictions.isEmpty {
        text += " in " + answer.jurisdictions.map(\.text).joined(separator: ", ")
      }
      return Wrapping.lines(text, indent: 2)
    }
  }

  private static let meanings = [
    "N0": "a new page with its date", "N1": "a banner on the site",
    "N2": "a message of its own to everybody affected",
    "N3": "a message of its own, with a choice",
    "D0": "with effect", "D1": "before it takes effect", "D2": "well in advance",
    "C0": "no consent", "C1": "a way to opt out",
    "C2": "express consent for data already held, else for new data only",
    "C3": "consent before any use", "C4": "verifiable consent of a parent",
  ]

  private var source: String {
    var text =
      rule.citations.isEmpty ? "No citation." : rule.citations.joined(separator: ", ") + "."
    if let caution = rule.caution {
      text += " \(caution.prefix(1).uppercased())\(caution.dropFirst())."
    }
    if let date = rule.inForceFrom { text += " In force from \(date)." }
    return text
  }
}
