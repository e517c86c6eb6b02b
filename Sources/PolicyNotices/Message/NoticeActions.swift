internal import PolicyDiff
internal import PolicyModel
internal import PolicyReference

/// What readers can do about a change, and by when; only what law or the policy's own words give.
struct NoticeActions {
  let plan: NoticePlan
  let audience: NoticeAudience
  let addresses: NoticeAddresses

  private var words: PageWords { plan.input.words }
  private var day: String { words.date(plan.effective) }

  var items: [NoticeMessage.Item] {
    let first = [choice, rights, wayOut].compactMap(\.self)
    let none: [NoticeMessage.Item] =
      first.isEmpty && audience.consent == 0
      ? [.init(text: [.init(words("notice.nothing-to-do"))])] : []
    return first + none + [ask].compactMap(\.self)
  }

  /// What they are asked, or may refuse, where it is the same for all changes.
  private var choice: NoticeMessage.Item? {
    guard isSameForAll else { return nil }
    return key(audience.consent).map { .init(text: [.init(words($0, day))]) }
  }

  /// What they are asked, or may refuse, about one of several changes.
  func choice(for change: Change) -> String? {
    isSameForAll ? nil : key(consent(for: change)).map { words($0, day) }
  }

  private var isSameForAll: Bool {
    audience.changes.allSatisfy { consent(for: $0) == audience.consent }
  }

  private func consent(for change: Change) -> Int {
    change.consequences.first { $0.jurisdiction == audience.jurisdiction }?.consent ?? 0
  }

  private func key(_ consent: Int) -> String? {
    switch consent {
    case 1: "notice.choice.opt-out"
    case 2: plan.input.isForNewDataOnly ? nil : "notice.choice.held-data"
    case 3: "notice.choice.consent"
    case 4: "notice.choice.parent"
    default: nil
    }
  }

  /// Rights of the new version by which they can refuse what is new.
  private var rights: NoticeMessage.Item? {
    let useful = audience.changes.filter(\.protectsLess).reduce(into: Set<String>()) {
      $0.formUnion(NoticeActions.refusals(of: $1))
    }
    var kinds: [String] = []
    var place: Name?
    for right in plan.input.new.facts(.right)
    where audience.jurisdiction.map(right.context.scope.touches) ?? true {
      let given = right.fields.values(.kind).map(\.text).filter(useful.contains)
      for kind in given where !kinds.contains(kind) { kinds.append(kind) }
      if !given.isEmpty, place == nil { place = right.holder }
    }
    guard !kinds.isEmpty else { return nil }
    let names = kinds.map { words.ifKnown("word.\($0)") ?? $0 }
    var details: [NoticeMessage.Detail] = []
    if let place, plan.input.new.element(named: place) != nil {
      details.append(
        .init(
          label: "", text: [.init(words("notice.see-rights"), to: "\(addresses.text)#\(place)")]))
    }
    return .init(
      text: [.init(words("notice.rights", words.list(names)))], details: details)
  }

  private var wayOut: NoticeMessage.Item? {
    let text =
      NoticePromise(of: plan.input.old).wayOut ?? NoticePromise(of: plan.input.new).wayOut
    return text.map {
      .init(text: [.init(words("notice.way-out", $0.onOneLine.shortened(to: 300)).asSentence)])
    }
  }

  private var ask: NoticeMessage.Item? {
    let sender = NoticeSender(of: plan.input.new)
    guard let way = sender.way(words) else { return nil }
    return .init(text: [.init(words("notice.ask") + " "), way])
  }

  /// The kinds of rights that say no to a change.
  private static func refusals(of change: Change) -> Set<String> {
    switch change.observation.kind {
    case .saleStarted, .advertisingStarted:
      ["opt-out-sale-share", "opt-out-targeted-advertising", "objection", "withdraw-consent"]
    case .decisionAdded:
      [
        "no-automated-decision", "opt-out-automated-decision", "opt-out-profiling", "objection",
      ]
    case .dataSensitive: ["limit-sensitive", "withdraw-consent", "objection"]
    case .purposeAdded where change.observation.known[.directMarketing] == true:
      ["opt-out-marketing", "objection", "withdraw-consent"]
    default: ["objection", "withdraw-consent"]
    }
  }
}
