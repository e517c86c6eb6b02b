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
  ///
  /// - Parameter words: UTF-8.
  init(ofSentence words: some Sequence<UInt8>, in clause: Polarity) {
    let space = UInt8(ascii: " ")
    let text = [space] + words.lazy.map(Phrases.lowercased) + [space]
    let denies = Polarity.denials.occur(in: text)
    let permits = Polarity.permissions.occur(in: text)
    isProtective = denies || (clause.isProtective && !permits)
    isPermissive = !denies && (permits || clause.isPermissive)
  }

  private static let denials = Phrases([
    " not ", " never ", " no ", " without ", "n't ", "n’t ", " only ", " you may ", " you can ",
    " you have the right", " protect", " secure", " delete", " at most ", " no longer than ",
    " notify you", " tell you", " inform you",
  ])

  private static let permissions = Phrases([
    " collect", " we use ", " use your ", " share", " disclose", " sell ", " transfer",
    " keep ", " store ", " process ", " receive",
  ])
}

/// Some phrases to be looked for together, in one pass over the bytes of a text.
struct Phrases {
  /// By the second byte, which tells phrases apart better than the first: that is mostly a space.
  private var bySecondByte: [[[UInt8]]] = Array(repeating: [], count: 256)

  /// - Parameter phrases: in small letters, each of two bytes or more.
  init(_ phrases: [String]) {
    for phrase in phrases {
      let bytes = Array(phrase.utf8)
      bySecondByte[Int(bytes[1])].append(bytes)
    }
  }

  /// Whether one of them stands in a text of small letters.
  func occur(in text: [UInt8]) -> Bool {
    for start in text.indices.dropLast() {
      for phrase in bySecondByte[Int(text[start + 1])]
      where text[start] == phrase[0] && text[start...].starts(with: phrase) {
        return true
      }
    }
    return false
  }

  /// A byte with letters A to Z made small.
  static func lowercased(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
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
