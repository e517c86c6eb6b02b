/// Fills the sentence of a rule with what changed.
enum ReasonText {
  /// - Parameter pattern: with slots such as `{{after}}`; one of another name stays as it is.
  static func fill(_ pattern: String, _ observation: Observation) -> String {
    var text = ""
    var rest = pattern[...]
    while let start = rest.firstRange(of: "{{"),
      let end = rest[start.upperBound...].firstRange(of: "}}")
    {
      text += rest[..<start.lowerBound]
      text +=
        value(of: rest[start.upperBound..<end.lowerBound], observation)
        ?? String(rest[start.lowerBound..<end.upperBound])
      rest = rest[end.upperBound...]
    }
    return text + rest
  }

  private static func value(of slot: Substring, _ observation: Observation) -> String? {
    switch slot {
    case "before": shown(observation.before)
    case "after": shown(observation.after)
    case "element", "name": shown(observation.title)
    default: nil
    }
  }

  /// Words of a whole paragraph do not make a sentence; the change itself carries them all.
  private static func shown(_ value: String) -> String {
    guard !value.isEmpty else { return "nothing" }
    var text = value.onOneLine
    while text.utf8.last == UInt8(ascii: ".") { text.removeLast() }
    return text.shortened(to: 120)
  }
}
