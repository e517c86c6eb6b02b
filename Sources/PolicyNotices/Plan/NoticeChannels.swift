internal import PolicyDiff
internal import PolicyModel
internal import PolicyReference

/// What a version promised about the ways on which its changes are told, and what readers can do
/// who disagree.
struct NoticePromise {
  private let clauses: [FieldSet]

  /// - Parameter policy: the old version.
  init(of policy: Policy) { clauses = policy.facts(.amendment).map(\.fields) }

  /// The promised channels for changes; one that is promised as an alternative is among them.
  func channels(for changes: [Change]) -> Set<NoticeAudience.Channel> {
    var labels: [FieldLabel] = [.anyChange]
    if changes.contains(where: { $0.level == .material }) { labels.append(.material) }
    if changes.contains(where: \.protectsLess) { labels.append(.lessProtectiveChange) }
    let texts = clauses.flatMap { clause in
      labels.flatMap { clause.values($0) }.map { value in
        (value.text + " " + (value.qualifier ?? "")).lowercased()
      }
    }
    var found: Set<NoticeAudience.Channel> = []
    for text in texts {
      if text.contains("e-mail") || text.contains("email") { found.insert(.email) }
      if text.contains("platform notice") { found.insert(.product) }
      if text.contains("website notice") { found.insert(.banner) }
      let words = text.split { !$0.isLetter }
      if words.contains("post") { found.insert(.post) }
    }
    return found
  }

  /// What readers can do who disagree, in the author's words.
  var wayOut: String? { clauses.compactMap { $0.text(.wayOut) }.first }
}

/// The ways on which one audience is told.
struct NoticeChannels {
  private let found: Set<NoticeAudience.Channel>

  init(
    promised: NoticePromise, changes: [Change], owed: Consequence,
    to readers: NoticeAudience.Readers
  ) {
    var found: Set<NoticeAudience.Channel> = [.page]
    if owed.notice >= 1 { found.insert(.banner) }
    if owed.notice >= 3 || owed.consent >= 2 { found.insert(.choice) }
    let promises = promised.channels(for: changes)
    switch readers {
    case .visitor:
      if promises.contains(.banner) { found.insert(.banner) }
    case .account:
      found.formUnion(promises)
      let isDirect = !promises.isDisjoint(with: [.email, .product, .post])
      if owed.notice >= 2, !isDirect { found.insert(.email) }
      // Who was written to needs no banner beside it.
      if owed.notice >= 2, !promises.contains(.banner) { found.remove(.banner) }
    }
    self.found = found
  }

  /// In the order of the cases.
  var all: [NoticeAudience.Channel] { NoticeAudience.Channel.allCases.filter(found.contains) }
}

extension Change {
  var protectsLess: Bool { direction == .lessProtective || direction == .mixed }
}
