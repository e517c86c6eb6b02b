/// What stands between the braces of a slot, taken apart.
enum SlotExpression: Equatable {
  /// `privacy-office.email as long`.
  case path(String, format: String?)
  /// `ref rights.erasure as number`.
  case ref(String, format: String?)
  /// `table recipients for eea`.
  case table(String, code: String?)
  /// `wording tx.541.102.b`: the words that a rule of law prescribes.
  case wording(String)

  /// - Returns: `nil` if the words have none of the shapes.
  init?(_ text: String) {
    let words = text.split { $0 == " " || $0 == "\t" }.map(String.init)
    guard let first = words.first else { return nil }
    switch (first, words.count) {
    case ("ref", 2): self = .ref(words[1], format: nil)
    case ("ref", 4) where words[2] == "as": self = .ref(words[1], format: words[3])
    case ("table", 2): self = .table(words[1], code: nil)
    case ("table", 4) where words[2] == "for": self = .table(words[1], code: words[3])
    case ("wording", 2): self = .wording(words[1])
    case (_, 1): self = .path(first, format: nil)
    case (_, 3) where words[1] == "as": self = .path(first, format: words[2])
    default: return nil
    }
  }
}
