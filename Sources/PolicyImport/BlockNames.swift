import PolicyReference

/// Gives blocks names made from titles: lower-case ASCII, unique, none that means something else.
struct BlockNames {
  /// The names that are taken, with the number to try next for a block of the same name.
  private var taken: [String: Int] = [:]

  /// Bytes of a name; it is part of addresses.
  private static let longest = 48

  /// A name that no other block has.
  ///
  /// - Parameter fallback: used if the title has no letter of the Latin alphabet.
  mutating func name(for title: String, fallback: String) -> String {
    var base = Self.slug(title)
    if base.isEmpty { base = fallback }
    if Self.reserved.contains(base) { base += "-part" }
    return unique(base)
  }

  /// The name itself if it is free, else with a number.
  mutating func unique(_ base: String) -> String {
    guard var number = taken[base] else {
      taken[base] = 2
      return base
    }
    var name = base + "-" + String(number)
    while taken[name] != nil {
      number += 1
      name = base + "-" + String(number)
    }
    taken[name] = 2
    taken[base] = number + 1
    return name
  }

  /// Names that print a field of the policy, that a slot gives a meaning, or that the site needs.
  static let reserved: Set<String> = {
    var names = Set(FieldReference.rules(of: .policy).map(\.label.slug))
    names.formUnion([
      "ref", "table", "wording", "title", "text", "index", "changes", "feed", "sitemap", "search",
      "assets",
      "none", "unknown", "everyone",
    ])
    return names
  }()

  /// The words of a title joined by hyphens, without the number they may begin with.
  static func slug(_ title: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(64)
    for scalar in title.unicodeScalars {
      if let byte = UInt8(exactly: scalar.value), byte.isLetter || byte.isDigit {
        bytes.append(byte.lowered)
      } else if let letters = letters(of: scalar) {
        bytes += letters
      } else if scalar == "'" || scalar == "\u{2019}" {
        continue
      } else if let last = bytes.last, last != ASCII.dash {
        bytes.append(ASCII.dash)
      }
      if bytes.count > longest * 2 { break }
    }
    return shortened(withoutNumber(bytes))
  }

  private static func withoutNumber(_ bytes: [UInt8]) -> [UInt8] {
    let words = bytes.drop { $0.isDigit || $0 == ASCII.dash }
    guard let first = words.first, first.isLower else { return [] }
    let isNumbered = words.startIndex == 0 || bytes[words.startIndex - 1] == ASCII.dash
    return isNumbered ? Array(words) : Array("n".utf8) + bytes
  }

  /// At most `longest` bytes, cut between words.
  private static func shortened(_ bytes: [UInt8]) -> String {
    var kept = bytes[...]
    if kept.count > longest {
      kept = kept.prefix(longest + 1)
      kept = (kept.lastIndex(of: ASCII.dash).map { kept[..<$0] }) ?? kept.prefix(longest)
    }
    while let last = kept.last, last == ASCII.dash { kept = kept.dropLast() }
    return String(decoding: kept, as: UTF8.self)
  }

  private static func letters(of scalar: Unicode.Scalar) -> [UInt8]? {
    switch scalar.value {
    case 0xDF: return Array("ss".utf8)
    case 0xC0...0x24F: return letterUnderAccent(scalar)
    default: return nil
    }
  }

  /// The Unicode name of a letter with an accent tells the letter: LATIN SMALL LETTER E WITH ACUTE.
  private static func letterUnderAccent(_ scalar: Unicode.Scalar) -> [UInt8]? {
    guard let words = scalar.properties.name?.split(separator: " "), words.count >= 4,
      words[0] == "LATIN", words[2] == "LETTER", words[3].utf8.count <= 2
    else { return nil }
    return Array(words[3].lowercased().utf8)
  }
}
