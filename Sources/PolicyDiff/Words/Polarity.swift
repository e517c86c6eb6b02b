internal import PolicyModel
internal import PolicyReference

/// Whether words protect readers (limits, promises, rights) or permit something with their data.
struct Polarity {
  var isProtective: Bool
  var isPermissive: Bool

  /// Of a clause, by the facts that it states.
  init(of name: Name, in policy: Policy) {
    let own = policy.facts.filter { $0.holder == name || $0.name == name }
    let protective: Set<BlockKind> = [.right, .claim, .amendment, .contact, .children]
    let permissive: Set<BlockKind> = [.practice, .recipient, .transfer]
    isProtective = own.contains { protective.contains($0.kind) }
    isPermissive = own.contains { permissive.contains($0.kind) }
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
