/// The columns of a table of cookies, as fields of each row.
package enum CookieColumns {
  package static let rules: [FieldRule] = [
    column(.cookie, .text, "The name of the cookie or tracker.", "lk_session"),
    column(.domain, .text, "Where it is set.", "larkspur.example"),
    column(.setBy, .text, "Who sets it.", "us"),
    column(.purpose, .text, "What for.", "keeps you signed in"),
    column(.expires, .duration, "How long it lasts.", "1 year"),
    column(.kind, .openWord(ClosedWords.cookieKinds), "What it is.", "cookie"),
    column(.necessary, .yesNo, "Whether the service needs it.", "yes"),
    column(.reason, .text, "Why it is exempt from consent.", "you asked to stay signed in"),
    column(.readBy, .text, "Who can read it.", "us"),
  ]

  private static func column(
    _ label: FieldLabel, _ type: ValueType, _ summary: String, _ example: String
  ) -> FieldRule {
    FieldRule(
      label: label, shape: .one, type: type, qualifier: nil, need: .optional, fallback: nil,
      summary: summary, example: example)
  }
}
