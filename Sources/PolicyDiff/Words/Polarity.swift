internal import PolicyModel
internal import PolicyReference

/// Whether words protect readers (limits, promises, rights) or permit something with their data.
struct Polarity {
  var isProtective: Bool
  var isPermissive: Bool

  init(isProtective: Bool, isPermissive: Bool) {
    self.isProtective = isProtective
    self.isPermissive = isPermissive
  }

  /// Of a sentence in such a clause: "we will not …" promises wherever it stands.
  init(ofSentence words: String, in clause: Polarity) {
    let text = " " + words.lowercased() + " "
    let denials = [
      " not ", " never ", " no ", " without ", "n't ", " only ", " you may ", " you can ",
      " you have the right", " protect", " secure", " delete", " at most ", " no longer than ",
      " notify you", " tell you", " inform you",
    ]
    let permissions = [
      " collect", " we use ", " use your ", " share", " disclose", " sell ", " transfer",
      " keep ", " store ", " process ", " receive",
    ]
    let denies = denials.contains(where: text.contains)
    let permits = permissions.contains(where: text.contains)
    isProtective = denies || (clause.isProtective && !permits)
    isPermissive = !denies && (permits || clause.isPermissive)
  }
}

/// The polarity of each clause, by the facts that it states.
struct Polarities {
  private let byName: [Name: Polarity]

  private static let protective: Set<BlockKind> = [.right, .claim, .amendment, .contact, .children]
  private static let permissive: Set<BlockKind> = [.practice, .recipient, .transfer]

  init(_ policy: Policy) {
    var byName: [Name: Polarity] = [:]
    for fact in policy.facts {
      for name in Set([fact.holder, fact.name]) {
        var own = byName[name] ?? Polarity(isProtective: false, isPermissive: false)
        own.isProtective = own.isProtective || Self.protective.contains(fact.kind)
        own.isPermissive = own.isPermissive || Self.permissive.contains(fact.kind)
        byName[name] = own
      }
    }
    self.byName = byName
  }

  /// Neither for a block that states no fact.
  subscript(name: Name?) -> Polarity {
    name.flatMap { byName[$0] } ?? Polarity(isProtective: false, isPermissive: false)
  }
}
