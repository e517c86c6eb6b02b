internal import PolicyAnalysis

/// How a status looks: a shape, a colour and a word, so that none of them carries it alone.
struct StatusLook {
  /// The word of reports: `stated, not verified`.
  let word: String
  /// For classes and ids: `stated`.
  let slug: String
  /// What it means, for the legend.
  let meaning: String

  /// In the order in which rows are listed: what needs somebody first.
  static let all: [StatusLook] = [
    .init("missing", "missing", "nothing proves it"),
    .init("partial", "partial", "some of it is there"),
    .init("declared, not shown", "declared", "the facts say it, readers are not told"),
    .init("unknown", "unknown", "nobody has said whether it applies"),
    .init("waived", "waived", "open; somebody answers for it until a day"),
    .init("upcoming", "upcoming", "binds within twelve months"),
    .init("stated, not verified", "stated", "a sentence says so; no program can check it"),
    .init("met", "met", "shown to readers, on the site, or attested"),
    .init("not applicable", "none", "it does not concern this policy"),
  ]

  static func of(_ status: Coverage.Status) -> StatusLook {
    all.first { $0.word == status.word } ?? all[0]
  }

  private init(_ word: String, _ slug: String, _ meaning: String) {
    self.word = word
    self.slug = slug
    self.meaning = meaning
  }
}
