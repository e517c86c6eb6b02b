package import PolicyDiff
internal import PolicyModel
internal import PolicyRender

/// A comparison as Markdown, short enough for the comment on a change.
package struct ChangeMarkdown {
  private let versions: ComparedVersions
  /// Characters of the redline that are shown; the page has the rest.
  private static let mostRedline = 6000
  /// Changes that are listed one by one.
  private static let mostChanges = 30

  package init(_ versions: ComparedVersions) { self.versions = versions }

  package var text: String {
    var text = "### \(escaped(versions.new.title)): "
    text += "\(escaped(versions.old.text)) → \(escaped(versions.new.text))\n\n"
    guard let level = versions.changes.materiality else {
      return text + "Nothing that readers see or that the law asks about has changed.\n"
    }
    text += "**\(level.word)**"
    if versions.changes.direction != .neutral { text += ", \(versions.changes.direction.rawValue)" }
    text += "\n\n"
    let causes = versions.changes.causes.sorted { $0.level > $1.level }
    for change in causes.prefix(Self.mostChanges) { text += entry(change) }
    if causes.count > Self.mostChanges {
      text += "- … and \(causes.count - Self.mostChanges) more\n"
    }
    return text + owed + redline
  }

  private func entry(_ change: Change) -> String {
    var text = "- **\(change.level.word)**: \(escaped(change.reason))"
    if !change.observation.title.isEmpty { text += " (“\(escaped(change.observation.title))”)" }
    text += " `\(change.rule)` `\(change.fingerprint)`\n"
    if let decision = change.decision {
      text += "  - decided by \(escaped(decision.by)): \(escaped(decision.reason)); "
      text += "the rule says \(change.judged.word)\n"
    }
    return text
  }

  private var owed: String {
    var text = "\n| Readers | What is owed |\n| --- | --- |\n"
    for consequence in versions.changes.consequences {
      text += "| \(ConsequenceWords.readers(consequence)) | "
      text += "\(escaped(ConsequenceWords.line(consequence))) |\n"
    }
    text += "\nPublished on \(versions.published), it may take effect on "
    text += "**\(versions.earliestEffective)**"
    if let effective = versions.effective { text += " (the text says \(effective))" }
    return text + ".\n"
  }

  private var redline: String {
    guard !versions.redline.isEmpty else { return "" }
    let markdown = RedlineMarkdown(versions.redline)
    let full = markdown.text()
    let short = full.utf8.count > Self.mostRedline
    let shown = short ? markdown.text(limit: Self.mostRedline) : full
    var text = "\n<details><summary>Redline</summary>\n\n\(shown)\n</details>\n"
    if short { text += "\nThe redline is cut off here; the report has all of it.\n" }
    return text
  }

  private func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "|", "*", "_", "`", "<", "[", "]", "\\", "#": result += "\\\(character)"
      case "\n", "\t": result += " "
      default: result.append(character)
      }
    }
    return result
  }
}
