internal import PolicyModel
internal import PolicyReference

/// A value that a fact gives for a path, ready to be compared.
struct Answer {
  /// What it is called, in every way that counts as the same or broader; as `PredicateParser.folded`.
  var words: Set<String> = []
  var number: Int?
  var date: CalendarDate?
  var period: Period?
  var region: JurisdictionCode?
  var isYes: Bool?
  /// What a report says the value is.
  var text: String
  /// Where it is stated; `nil` for what is derived or computed.
  var origin: Origin?
  /// The element in which readers are shown it; `nil` if they are not.
  var shownIn: Name?
  /// Whether somebody said it; what is only assumed can be compared, and is not known.
  var isStated = true

  /// The field of a fact.
  struct Origin: Hashable {
    let kind: BlockKind
    let fact: Name
    /// The clause or other block that says it to readers.
    let holder: Name
    let label: FieldLabel?
  }

  /// Whether it tells authors which fact is meant, or is computed: readers need not be told that a
  /// contact has a role, only how to reach it.
  var isForAuthorsOnly: Bool {
    guard let origin else { return true }
    switch origin.label {
    case .role?: return origin.kind == .contact
    case .kind?: return origin.kind == .claim
    case .type?, .relation?, .of?: return origin.kind == .document
    case .necessary?: return true
    default: return false
    }
  }

  /// A word that was computed and needs no showing.
  static func derived(_ word: String, shownIn: Name? = nil) -> Answer {
    Answer(words: [word], isYes: Answer.yesNo(word), text: word, shownIn: shownIn)
  }

  static func yesNo(_ word: String) -> Bool? {
    switch word.lowercased() {
    case "yes", "true": true
    case "no", "false": false
    default: nil
    }
  }
}

/// What the facts say about a path.
enum Answers {
  /// At least one.
  case values([Answer])
  /// The author answered that there is none, or that the question does not arise.
  case settled(String)
  /// The author does not know, and says why.
  case admittedUnknown
  /// Nobody has said.
  case absent

  var values: [Answer] {
    if case .values(let values) = self { values } else { [] }
  }
}
