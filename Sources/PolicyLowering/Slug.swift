/// Names made from titles.
enum Slug {
  /// Lower-case ASCII words of a title joined by hyphens, at most six; accents are dropped.
  static func make(from title: String) -> String {
    var words: [[UInt8]] = [[]]
    for scalar in title.unicodeScalars {
      if let letter = letter(scalar) {
        words[words.count - 1] += letter
      } else if scalar == "'" || scalar == "\u{2019}" {
        continue
      } else if words.last?.isEmpty == false {
        words.append([])
      }
    }
    let kept = words.filter { !$0.isEmpty }.prefix(6)
    var slug = kept.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "-")
    if let first = slug.utf8.first, (0x30...0x39).contains(first) { slug = "n" + slug }
    return slug
  }

  private static func letter(_ scalar: Unicode.Scalar) -> [UInt8]? {
    switch scalar.value {
    case 0x30...0x39, 0x61...0x7A: return [UInt8(scalar.value)]
    case 0x41...0x5A: return [UInt8(scalar.value + 0x20)]
    case 0xC0...0x17F: return folded(scalar)
    default: return nil
    }
  }

  /// The letters of a Latin letter with an accent, without it.
  private static func folded(_ scalar: Unicode.Scalar) -> [UInt8]? {
    let table: [(String, String)] = [
      ("àáâãäåāăą", "a"), ("çćĉċč", "c"), ("ďđð", "d"), ("èéêëēĕėęě", "e"), ("ĝğġģ", "g"),
      ("ĥħ", "h"), ("ìíîïĩīĭįı", "i"), ("ĵ", "j"), ("ķ", "k"), ("ĺļľŀł", "l"),
      ("ñńņňŉ", "n"), ("òóôõöøōŏő", "o"), ("ŕŗř", "r"), ("śŝşš", "s"), ("ţťŧ", "t"),
      ("ùúûüũūŭůűų", "u"), ("ŵ", "w"), ("ýÿŷ", "y"), ("źżž", "z"), ("æ", "ae"), ("œ", "oe"),
      ("ß", "ss"), ("þ", "th"),
    ]
    let lower = Character(scalar).lowercased()
    return table.first { $0.0.contains(lower) }.map { Array($0.1.utf8) }
  }
}
