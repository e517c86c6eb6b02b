/// Paths as addresses hold them.
package enum PathReference {
  /// A path as a relative reference (RFC 3986): what is no plain letter is written as its bytes.
  package static func make(_ path: String) -> String {
    var result: [UInt8] = []
    for byte in path.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
        result.append(byte)
      default:
        result += [UInt8(ascii: "%"), upper(byte >> 4), upper(byte & 15)]
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func upper(_ digit: UInt8) -> UInt8 { digit < 10 ? 0x30 + digit : 0x37 + digit }
}
