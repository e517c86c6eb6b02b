internal import PolicyDiff
internal import PolicyModel
internal import PolicyReference
internal import PolicyRender

/// Composes the message for one audience: what changes, from when, what people can do, and nothing
/// else.
///
/// Source: Guidelines on transparency, WP260 rev.01, paragraph 29: a message about the change, not
/// bundled with anything.
struct NoticeWriter {
  let plan: NoticePlan
  let audience: NoticeAudience

  private var input: NoticeInput { plan.input }
  private var words: PageWords { input.words }
  private var addresses: NoticeAddresses { NoticeAddresses(input) }
  private var actions: NoticeActions {
    NoticeActions(plan: plan, audience: audience, addresses: addresses)
  }

  func message() -> NoticeMessage {
    var blocks: [NoticeMessage.Block] = [.paragraph([.init(opening)])]
    blocks += input.summary.map { .paragraph([.init($0.onOneLine)]) }
    blocks.append(.heading(words("notice.what")))
    blocks.append(.list(groups.map(item)))
    blocks.append(.heading(words("notice.when")))
    blocks.append(.paragraph([.init(start)]))
    blocks.append(.heading(words("notice.can-do")))
    blocks.append(.list(actions.items))
    blocks.append(.heading(words("notice.read")))
    blocks.append(.list(reading))
    blocks.append(.signature(NoticeSender(of: input.new).lines(words)))
    return NoticeMessage(language: words.language, title: title, blocks: blocks)
  }

  // MARK: - Title

  /// The weightiest change, and how many more there are.
  var title: String {
    let groups = groups
    guard let first = groups.first else { return input.new.title.onOneLine }
    let more = groups.count - 1
    func whole(_ reason: String) -> String {
      switch more {
      case 0: reason
      case 1: words("notice.title.one-more", reason)
      default: words("notice.title.more", reason, String(more))
      }
    }
    let room = NoticeMessage.longestTitle - whole("").count
    return whole(short(first.reason, room))
  }

  /// A sentence that fits: without what follows its colon, or cut at a word.
  private func short(_ reason: String, _ room: Int) -> String {
    guard reason.count > room, let colon = reason.firstRange(of: ": ") else {
      return reason.shortened(to: room)
    }
    var head = String(reason[..<colon.lowerBound])
    while let last = head.last, last.isWhitespace { head.removeLast() }
    return head.shortened(to: room)
  }

  // MARK: - What changes

  /// The rule's sentence in the language of the message, where that language has it.
  func reason(of change: Change) -> String {
    ChangeSentence(change, words).text
  }

  /// Changes that one sentence says, weightiest first.
  private var groups: [(reason: String, changes: [Change])] {
    var groups: [(reason: String, changes: [Change])] = []
    for change in audience.changes {
      let reason = reason(of: change)
      if let index = groups.firstIndex(where: { $0.reason == reason }) {
        groups[index].changes.append(change)
      } else {
        groups.append((reason, [change]))
      }
    }
    return groups
  }

  private func item(_ reason: String, _ changes: [Change]) -> NoticeMessage.Item {
    let reason = reason.shortened(to: 400)
    var details: [NoticeMessage.Detail] = []
    func add(_ detail: NoticeMessage.Detail) {
      if !details.contains(detail) { details.append(detail) }
    }
    for change in changes {
      for (key, value) in [
        ("notice.before", change.observation.before), ("notice.after", change.observation.after),
      ] {
        let text = value.onOneLine
        // New text is quoted sparingly: what the sentence says already is not said again.
        guard !text.isEmpty, !reason.contains(text) else { continue }
        add(.init(label: words(key), text: [.init(text.shortened(to: 240))]))
      }
    }
    for choice in changes.compactMap(actions.choice) {
      add(.init(label: "", text: [.init(choice)]))
    }
    let marks = changes.map(addresses.mark)
    let mark = marks.first { $0 != addresses.redline } ?? addresses.redline
    add(.init(label: "", text: [.init(words("notice.see-change"), to: mark)]))
    for clause in changes.compactMap(addresses.clause) {
      add(.init(label: "", text: [.init(words("notice.see-clause"), to: clause)]))
    }
    return .init(text: [.init(reason.asSentence)], details: details)
  }

  // MARK: - From when

  private var opening: String {
    let name = input.new.organisation.legalName.onOneLine
    let title = input.new.title.onOneLine
    guard let old = input.versions.old.version, let new = input.versions.new.version else {
      return words("notice.opening.unversioned", name, title)
    }
    return words("notice.opening", name, title, old.onOneLine, new.onOneLine)
  }

  private var start: String {
    let day = words.date(plan.effective)
    let isKnown = input.versions.effective != nil
    var text = words(isKnown ? "notice.from" : "notice.from.earliest", day)
    if let old = input.versions.old.version, plan.effective > input.versions.published {
      text += " " + words("notice.until", old.onOneLine)
    }
    if input.isForNewDataOnly, audience.changes.contains(where: \.protectsLess) {
      text += " " + words("notice.new-data")
    }
    return text
  }

  private var reading: [NoticeMessage.Item] {
    var links = [
      (words("notice.link.redline"), addresses.redline),
      (words("notice.link.text"), addresses.text),
    ]
    if let old = addresses.oldText { links.append((words("notice.link.old"), old)) }
    return links.map { .init(text: [.init($0.0, to: $0.1)]) }
  }
}
