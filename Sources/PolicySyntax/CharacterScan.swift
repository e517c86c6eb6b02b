/// Finds the few characters that a second look must be taken at, wherever they stand.
enum CharacterScan {
  /// Calls `found` for each control character, invisible direction control and private-use
  /// character, with its offset and its length in bytes; ascending.
  ///
  /// Eight bytes of ordinary text are passed over at a time. The bytes are valid UTF-8.
  static func scan(_ bytes: [UInt8], _ found: (Unicode.Scalar, Int, Int) -> Void) {
    bytes.withUnsafeBytes { buffer in
      var index = 0
      while index < buffer.count {
        if index + 8 <= buffer.count {
          let word = buffer.loadUnaligned(fromByteOffset: index, as: UInt64.self)
          if isPlain(word) {
            index += 8
            continue
          }
        }
        let byte = buffer[index]
        let length = lengths[Int(byte)]
        if mayMatter(byte), index + length <= buffer.count {
          let scalar = decode(buffer, index, length)
          if matters(scalar) { found(scalar, index, length) }
        }
        index += length
      }
    }
  }

  /// Whether eight bytes are all ASCII and none is below the space.
  private static func isPlain(_ word: UInt64) -> Bool {
    let high: UInt64 = 0x8080_8080_8080_8080
    let belowSpace = (word &- 0x2020_2020_2020_2020) & ~word & high
    return (word & high) | belowSpace == 0
  }

  /// Bytes in the UTF-8 form of a character, by its first byte.
  private static let lengths: [Int] = (0..<256).map { byte in
    switch byte {
    case 0xC0...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF7: 4
    default: 1
    }
  }

  private static func mayMatter(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x09, 0x0A, 0x0D: false
    case 0x00...0x1F, 0x7F, 0xC2, 0xD8, 0xE2, 0xEE, 0xEF, 0xF3, 0xF4: true
    default: false
    }
  }

  private static func matters(_ scalar: Unicode.Scalar) -> Bool {
    isControl(scalar) || InvisibleCharacter.isOverride(scalar)
      || InvisibleCharacter.isDirectionMark(scalar) || InvisibleCharacter.isPrivateUse(scalar)
  }

  /// C0 without tab and line endings, delete, and C1 without U+0085, which is text here.
  static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x85: false
    case 0...0x1F, 0x7F...0x9F: true
    default: false
    }
  }

  private static func decode(
    _ buffer: UnsafeRawBufferPointer, _ index: Int, _ length: Int
  ) -> Unicode.Scalar {
    guard length > 1 else { return Unicode.Scalar(buffer[index]) }
    var value = UInt32(buffer[index]) & (0x7F >> UInt32(length))
    for offset in 1..<length { value = value << 6 | UInt32(buffer[index + offset]) & 0x3F }
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }
}
