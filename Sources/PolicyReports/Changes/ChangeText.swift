package import PolicyDiff
internal import PolicyModel

/// A comparison as a person reads it in a terminal.
package struct ChangeText {
  private let versions: ComparedVersions
  private let isColoured: Bool

  /// - Parameter isColoured: whether the terminal shows colours.
  package init(_ versions: ComparedVersions, isColoured: Bool = false) {
    self.versions = versions
    self.isColoured = isColoured
  }

  /// - Parameter hasRedline: whether the redline follows the changes.
  package func text(hasRedline: Bool = true) -> String {
    var text = bold("\(versions.old.text) -> \(versions.new.text)") + "\n"
    text += summary + "\n"
    let causes = versions.changes.causes.sorted {
      ($1.level, $0.observation.title) < ($0.level, $1.observation.title)
    }
    let followers = Dictionary(grouping: versions.changes.changes) { $0.causedBy ?? "" }
    for change in causes { text += "\n" + entry(change, followers[change.fingerprint] ?? []) }
    if !versions.changes.causes.isEmpty { text += "\n" + owed }
    for decision in versions.changes.idleDecisions {
      text += "\nwarning: a decision by \(decision.by) matches no change: "
      text += decision.fingerprints.joined(separator: ", ") + "\n"
    }
    if hasRedline, !versions.redline.isEmpty { text += "\n" + bold("Redline") + "\n\n" + redline }
    return text
  }

  /// One sentence: how much, whom it favours, how many changes.
  package var summary: String {
    guard let level = versions.changes.materiality else {
      return "nothing that readers see or that the law asks about has changed"
    }
    let count = versions.changes.causes.count
    var text = "\(coloured(level.word, level)), \(count) \(count == 1 ? "change" : "changes")"
    if versions.changes.direction != .neutral {
      text += ", " + versions.changes.direction.rawValue
    }
    return text
  }

  // MARK: - Changes

  private func entry(_ change: Change, _ followers: [Change]) -> String {
    let observation = change.observation
    var text = coloured(change.level.word, change.level)
    text += ": \(change.reason)\n"
    var place = observation.title.isEmpty ? "" : "in \"\(observation.title)\""
    if let name = observation.element, name.text != observation.title { place += " (\(name))" }
    if !place.isEmpty { text += "  \(place)\n" }
    if !observation.before.isEmpty { text += line("before", observation.before) }
    if !observation.after.isEmpty { text += line("after", observation.after) }
    var judged = "\(change.rule), \(change.direction.rawValue)"
    if observation.scope != .everyone { judged += ", \(observation.scope.text)" }
    text += "  rule \(judged), fingerprint \(change.fingerprint)\n"
    if !change.citations.isEmpty {
      let caution = change.caution.map { " (\($0))" } ?? ""
      text += "  cites \(change.citations.joined(separator: ", "))\(caution)\n"
    }
    if !followers.isEmpty {
      text += "  brings \(followers.count) further \(followers.count == 1 ? "edit" : "edits"): "
      text += followers.map { "\"\($0.observation.title)\"" }.uniqued.joined(separator: ", ") + "\n"
    }
    if let decision = change.decision {
      text += "  decided by \(decision.by): \(decision.verdict), where the rule says "
      text += "\(change.judged.word); \(decision.reason)\n"
    } else if change.level == .undecided {
      text += "  no fact says what this means: a Decision in the release has to\n"
    }
    return text
  }

  private func line(_ label: String, _ words: String) -> String {
    "  \(label): \(words.onOneLine.shortened(to: 300))\n"
  }

  // MARK: - Consequences

  private var owed: String {
    var text = bold("What is owed") + "\n"
    for consequence in versions.changes.consequences {
      text += "  \(ConsequenceWords.readers(consequence)): \(ConsequenceWords.line(consequence))\n"
    }
    text += "  published \(versions.published), it may take effect on \(versions.earliestEffective)"
    if let effective = versions.effective {
      text +=
        effective < versions.earliestEffective
        ? "; it says \(effective), which is too early" : "; it says \(effective)"
    }
    return text + "\n"
  }

  // MARK: - Redline

  private var redline: String {
    var text = ""
    var isFolded = false
    for block in versions.redline.blocks {
      guard block.isChanged else {
        isFolded = true
        continue
      }
      if isFolded { text += "  …\n" }
      isFolded = false
      text += "  " + block.pieces.map(piece).joined() + "\n"
    }
    return text
  }

  private func piece(_ piece: Redline.Piece) -> String {
    var words = piece.text
    while words.hasSuffix("\n") { words.removeLast() }
    let flat = String(words.map { $0 == "\n" ? "¶" : $0 == "\t" ? "|" : $0 })
    guard !flat.isEmpty else { return "" }
    switch piece.mark {
    case .same: return flat
    case .deleted: return isColoured ? "\u{1B}[31;9m\(flat)\u{1B}[0m" : "[-\(flat)-]"
    case .inserted: return isColoured ? "\u{1B}[32;4m\(flat)\u{1B}[0m" : "{+\(flat)+}"
    case .movedAway(let move):
      return isColoured ? "\u{1B}[35;9m\(flat)\u{1B}[0m" : "[moved away \(move): \(flat)]"
    case .movedHere(let move):
      return isColoured ? "\u{1B}[35;4m\(flat)\u{1B}[0m" : "{moved here \(move): \(flat)}"
    }
  }

  // MARK: - Colours

  private func bold(_ text: String) -> String { isColoured ? "\u{1B}[1m\(text)\u{1B}[0m" : text }

  private func coloured(_ text: String, _ level: Materiality) -> String {
    guard isColoured else { return text }
    let colour =
      switch level {
      case .material: "31"
      case .undecided: "33"
      case .clarifying: "36"
      case .editorial: "2"
      }
    return "\u{1B}[1;\(colour)m\(text)\u{1B}[0m"
  }
}

extension [String] {
  /// Each once, in order.
  var uniqued: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
