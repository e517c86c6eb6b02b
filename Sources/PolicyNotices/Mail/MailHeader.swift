internal import PolicyDiff

/// The lines of a mail's head: folded, and in ASCII whatever their words are.
///
/// What comes in has been brought onto one line; here nothing can end a line any more.
///
/// Source: RFC 5322, section 2.2.3 (folding); RFC 2047 (words beyond ASCII).
struct MailHeader {
  private(set) var bytes: [UInt8] = []

  /// Characters of a line that are not to be exceeded.
  private static let width = 76
  /// Characters of an encoded word.
  private static let longestWord = 75

  /// A header of atoms that stand as they are, broken between them where the line gets too long.
  mutating func add(_ name: String, atoms: [String]) {
    var line = name + ":"
    for atom in atoms {
      if line.utf8.count + 1 + atom.utf8.count > MailHeader.width, line != name + ":" {
        end(line)
        line = ""
      }
      line += " " + atom
    }
    end(line)
  }

  /// A header of free words.
  mutating func add(_ name: String, words text: String) {
    let text = text.onOneLine
    add(
      name,
      atoms: MailHeader.isPlain(text)
        ? text.split(separator: " ").map(String.init)
        : MailHeader.encoded(text, after: name.utf8.count + 2))
  }

  /// A header with a name and an address.
  mutating func add(_ name: String, display: String, address: String) {
    let display = display.onOneLine
    let words: [String]
    if display.isEmpty {
      words = []
    } else if MailHeader.isPlain(display), display.utf8.count < 60 {
      words = [MailHeader.quoted(display)]
    } else {
      words = MailHeader.encoded(display, after: name.utf8.count + 2)
    }
    add(name, atoms: words + ["<\(address)>"])
  }

  private mutating func end(_ line: String) {
    bytes += Array(line.utf8) + [0x0D, 0x0A]
  }

  // MARK: - Words

  /// Whether a text can stand in a header as it is: printable ASCII, nothing that looks encoded, no
  /// word that cannot be folded.
  private static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { (0x20...0x7E).contains($0) } && !text.contains("=?")
      && text.utf8.split(separator: 0x20).allSatisfy { $0.count <= 60 }
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for character in text {
      if character == "\"" || character == "\\" { result += "\\" }
      result.append(character)
    }
    return result + "\""
  }

  /// The text as encoded words, none of which divides a character.
  ///
  /// - Parameter used: characters of the first line that are taken.
  private static func encoded(_ text: String, after used: Int) -> [String] {
    let start = "=?utf-8?q?"
    var words: [String] = []
    var word = start
    var room = min(longestWord, width - used) - 2
    for scalar in text.unicodeScalars {
      let piece = String(scalar).utf8.map(encoded).joined()
      if word.utf8.count + piece.utf8.count > room {
        words.append(word + "?=")
        word = start
        room = longestWord - 2
      }
      word += piece
    }
    return words + [word + "?="]
  }

  /// A byte in an encoded word: letters and digits as they are, which suits phrases too.
  private static func encoded(_ byte: UInt8) -> String {
    switch byte {
    case 0x20: "_"
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: String(UnicodeScalar(byte))
    default: "=" + Hexadecimal.text(byte)
    }
  }
}

/// Bytes as two digits each.
enum Hexadecimal {
  static func text(_ byte: UInt8) -> String {
    [byte >> 4, byte & 15].map { String($0, radix: 16, uppercase: true) }.joined()
  }
}
