/// The names of documents: small letters, digits and hyphens.
enum StarterName {
  /// Whether a name can be an address.
  static func isValid(_ name: String) -> Bool {
    !name.isEmpty && name == made(from: name)
  }

  /// The name nearest to some words: `harbour-reading-room`; may be empty.
  static func made(from words: String) -> String {
    var name: [UInt8] = []
    for byte in words.lowercased().utf8 {
      switch byte {
      case 0x61...0x7A, 0x30...0x39: name.append(byte)
      default: if name.last.map({ $0 != 0x2D }) == true { name.append(0x2D) }
      }
    }
    while name.last == 0x2D { name.removeLast() }
    // A name begins with a letter.
    let start = name.firstIndex { $0 >= 0x61 } ?? name.endIndex
    return String(decoding: name[start...], as: UTF8.self)
  }
}
