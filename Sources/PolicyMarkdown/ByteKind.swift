/// What a byte of a body may cost cmark-gfm.
enum ByteKind: UInt8 {
  case ordinary, newline, space, close, bracket, at, less, pipe, dash, colon
  /// Opens or closes emphasis, code and the like.
  case mark
  /// Makes cmark look up, seldom more.
  case light

  /// In nanoseconds, with what our own passes do for the nodes that come of it.
  var cost: Int {
    switch self {
    case .ordinary, .space, .close, .dash: 0
    case .newline: 700
    case .bracket, .at, .less, .pipe, .mark, .colon: 900
    case .light: 250
    }
  }

  static let table: [ByteKind] = (0...255).map { byte in
    switch UInt8(byte) {
    case 0x0A: .newline
    case 0x20, 0x09: .space
    case UInt8(ascii: ")"): .close
    case UInt8(ascii: "["): .bracket
    case UInt8(ascii: "@"): .at
    case UInt8(ascii: "<"): .less
    case UInt8(ascii: "|"): .pipe
    case UInt8(ascii: "-"): .dash
    case UInt8(ascii: ":"): .colon
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "`"),
      UInt8(ascii: "]"), UInt8(ascii: "&"), UInt8(ascii: "!"):
      .mark
    case UInt8(ascii: "w"), UInt8(ascii: "\\"), UInt8(ascii: ">"), UInt8(ascii: "+"): .light
    default: .ordinary
    }
  }
}
