internal import PolicyModel
internal import PolicyReference

/// What a version promised about changes of itself: one more set of rules for the next one.
struct ChangePromise {
  private struct Channel {
    let notice: Int
    let days: Int
  }

  private let any: Channel?
  private let material: Channel?
  private let lessProtective: Channel?
  private let isHeldBack: Bool

  /// - Parameter policy: the old version.
  init(of policy: Policy) {
    let clauses = policy.facts(.amendment).map(\.fields)
    func strongest(_ label: FieldLabel) -> Channel? {
      let texts = clauses.flatMap { $0.values(label) }.map(FactText.shown)
      guard !texts.isEmpty else { return nil }
      return Channel(
        notice: texts.map(ChangePromise.notice).max() ?? 0,
        days: texts.map(AmendmentStrength.days).max() ?? 0)
    }
    any = strongest(.anyChange)
    material = strongest(.material)
    lessProtective = strongest(.lessProtectiveChange)
    isHeldBack = clauses.contains { $0.isYes(.heldBackUntilConsent) == true }
  }

  /// E-mail and post reach people directly; of two channels joined by "or" the weaker is promised.
  private static func notice(_ channel: String) -> Int {
    let parts = channel.lowercased().split(separator: ",").flatMap { $0.split(separator: " ") }
    let text = channel.lowercased()
    let alternatives = text.components(separatedBy: " or ")
    if parts.contains("or") { return alternatives.map(single).min() ?? 0 }
    return single(text)
  }

  private static func single(_ text: String) -> Int {
    if text.contains("e-mail") || text.hasPrefix("post ") || text == "post" { return 2 }
    if text.contains("platform notice") { return 2 }
    if text.contains("website notice") { return 1 }
    return 0
  }

  /// What the promise adds for one change; `nil` if it adds nothing.
  func owed(
    for known: [Observation.Circumstance: Bool], to code: JurisdictionCode?
  ) -> Consequence? {
    var owed = Consequence(code)
    var channels = [any]
    if known[.material] == true { channels.append(material) }
    if known[.lessProtective] == true { channels.append(lessProtective) }
    for channel in channels.compactMap({ $0 }) {
      owed.notice = max(owed.notice, channel.notice)
      owed.days = max(owed.days, channel.days)
    }
    if owed.days > 0 { owed.advance = 1 }
    if isHeldBack, known[.lessProtective] == true, known[.heldData] != false {
      owed.consent = 2
    }
    guard owed.isOwed else { return nil }
    owed.audience = ["all"]
    owed.rules = ["mc.promise"]
    return owed
  }
}

extension String {
  fileprivate func components(separatedBy separator: String) -> [String] {
    var parts: [String] = []
    var rest = Substring(self)
    while let range = rest.firstRange(of: separator) {
      parts.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return parts + [String(rest)]
  }
}
