package import PolicyDiff
package import PolicyModel

/// Who is owed what for the change from one version to the next, and from when the new one may hold.
///
/// Only what was judged to matter is in it, and what some rule asks to announce whatever its weight.
/// A change of the compiler's output is no change here: texts are compared, not pages.
package struct NoticePlan: Sendable {
  package let input: NoticeInput
  /// In the order of the policy's regimes; of each first those with an account.
  package let audiences: [NoticeAudience]

  package init(_ input: NoticeInput) {
    self.input = input
    let codes = input.versions.changes.consequences.map(\.jurisdiction)
    audiences = codes.flatMap { code in
      NoticeAudience.Readers.allCases.map { NoticeAudience(code, $0, input) }
    }
  }

  /// Those who get a message.
  package var addressed: [NoticeAudience] { audiences.filter(\.isOwed) }

  /// Changes that nobody has judged yet; no message may go out before somebody does. Internal.
  package var undecided: [Change] {
    input.versions.changes.causes.filter { $0.level == .undecided }
  }

  /// The first day on which the new version may take effect for these readers.
  package func earliestEffective(for audience: NoticeAudience) -> CalendarDate {
    input.versions.published.adding(days: audience.days) ?? input.versions.published
  }

  /// The day from which the new version holds; the earliest that is allowed if it names none.
  package var effective: CalendarDate {
    input.versions.effective ?? input.versions.earliestEffective
  }

  /// The name of the folder of the messages: `<from>--<to>`.
  package var folder: String {
    func part(_ label: ComparedVersions.Label) -> String {
      label.version.map { String($0.map { $0 == "/" ? "-" : $0 }) } ?? "unversioned"
    }
    return "\(part(input.versions.old))--\(part(input.versions.new))"
  }
}

extension NoticeAudience {
  /// Joins what is owed for each change that concerns these readers; the strictest holds.
  fileprivate init(
    _ code: JurisdictionCode?, _ readers: Readers, _ input: NoticeInput
  ) {
    let all = input.versions.changes.causes.filter(\.isPublic)
    let concerned = all.compactMap { change in
      change.consequences.first { $0.jurisdiction == code }.map { (change, $0) }
    }
    let told = concerned.filter { change, owed in
      readers.areReached(by: owed) && (change.level == .material || owed.isOwed)
    }.sorted { $0.0.weight($0.1) > $1.0.weight($1.1) }
    var total = Consequence(code)
    for (_, owed) in told { total.join(owed) }
    let isOwed = total.isOwed
    jurisdiction = code
    self.readers = readers
    changes = told.map(\.0)
    // Who has left no address can be told on the site only.
    notice = readers == .visitor ? min(total.notice, 1) : total.notice
    days = total.days
    consent = total.consent
    rules = total.rules
    channels =
      isOwed
      ? NoticeChannels(
        promised: NoticePromise(of: input.old), changes: changes, owed: total, to: readers
      ).all : []
    silence =
      isOwed
      ? nil
      : all.isEmpty ? .nothingChanged : concerned.isEmpty ? .notConcerned : .nothingOwed
  }
}

extension NoticeAudience.Readers {
  /// Whether what is owed is owed to some of them.
  fileprivate func areReached(by consequence: Consequence) -> Bool {
    let others: Set<String> =
      switch self {
      case .account: ["visitors"]
      case .visitor: ["customers", "parents"]
      }
    return consequence.audience.isEmpty || !others.isSuperset(of: consequence.audience)
  }
}

extension Change {
  /// Whether readers may be told of it: somebody has judged it, and it is about what they read. A
  /// new date, and what the text repeats of it, amends nothing.
  fileprivate var isPublic: Bool {
    switch observation.kind {
    case .coverageLost: false
    case .dateOnly, .referenceChanged: level == .material
    default: level != .undecided
    }
  }

  /// What comes first in a message.
  fileprivate func weight(_ owed: Consequence) -> Int {
    let isLess = direction == .lessProtective || direction == .mixed
    return level.rawValue * 1000 + owed.consent * 100 + owed.notice * 10 + (isLess ? 5 : 0)
  }
}
