/// Cuts a predicate into words, marks and quoted texts.
struct PredicateScanner {
  enum Token: Equatable {
    /// Letters, digits, dots and hyphens that belong together.
    case word(String)
    case quoted(String)
    /// One of `( ) { } , = != < <= > >= + -`.
    case mark(String)
    /// A quotation mark that is never closed, or a character that means nothing here.
    case stray(String)
  }

  struct Piece: Equatable {
    let token: Token
    /// UTF-8 offsets in the text.
    let range: Range<Int>
  }

  /// The pieces in order. Cost: linear.
  static func pieces(of text: String) -> [Piece] {
    let bytes = Array(text.utf8)
    var pieces: [Piece] = []
    var index = 0
    while index < bytes.count {
      let start = index
      let byte = bytes[index]
      if byte <= 0x20 {
        index += 1
        continue
      }
      let token: Token
      if byte == UInt8(ascii: "\"") {
        (token, index) = quoted(bytes, from: index)
      } else if isWord(byte) {
        while index < bytes.count, isWord(bytes[index]) || isInner(bytes, index) { index += 1 }
        token = .word(String(decoding: bytes[start..<index], as: UTF8.self))
      } else {
        (token, index) = mark(bytes, from: index)
      }
      pieces.append(Piece(token: token, range: start..<index))
    }
    return pieces
  }

  private static func quoted(_ bytes: [UInt8], from start: Int) -> (Token, Int) {
    guard let end = bytes[(start + 1)...].firstIndex(of: UInt8(ascii: "\"")) else {
      return (.stray("\""), start + 1)
    }
    return (.quoted(String(decoding: bytes[start + 1..<end], as: UTF8.self)), end + 1)
  }

  private static func mark(_ bytes: [UInt8], from start: Int) -> (Token, Int) {
    let hasEquals = start + 1 < bytes.count && bytes[start + 1] == UInt8(ascii: "=")
    switch bytes[start] {
    case UInt8(ascii: "!") where hasEquals: return (.mark("!="), start + 2)
    case UInt8(ascii: "<"): return hasEquals ? (.mark("<="), start + 2) : (.mark("<"), start + 1)
    case UInt8(ascii: ">"): return hasEquals ? (.mark(">="), start + 2) : (.mark(">"), start + 1)
    case UInt8(ascii: "("): return (.mark("("), start + 1)
    case UInt8(ascii: ")"): return (.mark(")"), start + 1)
    case UInt8(ascii: "{"): return (.mark("{"), start + 1)
    case UInt8(ascii: "}"): return (.mark("}"), start + 1)
    case UInt8(ascii: ","): return (.mark(","), start + 1)
    case UInt8(ascii: "="): return (.mark("="), start + 1)
    case UInt8(ascii: "+"): return (.mark("+"), start + 1)
    case UInt8(ascii: "-"): return (.mark("-"), start + 1)
    default: break
    }
    var end = start + 1
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return (.stray(String(decoding: bytes[start..<end], as: UTF8.self)), end)
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "%"), 0x80...: true
    default: false
    }
  }

  /// A dot, hyphen or star inside a word, or a slash or underscore: `EEA/CH`, `_gat_`.
  private static func isInner(_ bytes: [UInt8], _ index: Int) -> Bool {
    switch bytes[index] {
    case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "'"):
      index + 1 < bytes.count && isWord(bytes[index + 1])
    case UInt8(ascii: "_"), UInt8(ascii: "/"), UInt8(ascii: "*"): true
    default: false
    }
  }
}
