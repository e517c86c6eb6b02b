/// Reads the bytes of a file as UTF-8 with LF line endings, whatever they were.
///
/// What nobody could see (direction controls, private characters, NUL) comes out as visible text.
struct TextDecoder {
  let isPlainText: Bool

  /// - Returns: valid UTF-8 without a byte order mark, without U+E000 and U+E001, without CR.
  func decode(_ bytes: [UInt8], _ notes: inout ImportNotes) -> [UInt8] {
    let text = toUTF8(bytes, &notes)
    var settler = CharacterSettler(text: text, isPlainText: isPlainText)
    return settler.settle(&notes)
  }

  private func toUTF8(_ bytes: [UInt8], _ notes: inout ImportNotes) -> [UInt8] {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      return repaired(Array(bytes.dropFirst(3)), &notes)
    }
    if let encoding = UTF16Order(detecting: bytes) {
      notes.add(.encoding, line: 0, "the file was in UTF-16 and is now in UTF-8")
      return encoding.decode(bytes)
    }
    return repaired(bytes, &notes)
  }

  /// Bytes that are not UTF-8 are read as Windows-1252, one by one: files in which both occur were
  /// pasted together from both.
  private func repaired(_ bytes: [UInt8], _ notes: inout ImportNotes) -> [UInt8] {
    if String(validating: bytes, as: UTF8.self) != nil { return bytes }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 8)
    var index = 0
    var line = 1
    var notedLine = 0
    while index < bytes.count {
      let length = Self.sequenceLength(bytes, at: index)
      if length > 0 {
        if bytes[index] == ASCII.lineFeed { line += 1 }
        result.append(contentsOf: bytes[index..<index + length])
        index += length
        continue
      }
      if notedLine != line {
        notes.add(.encoding, line: line, "bytes that are not UTF-8 were read as Windows-1252")
        notedLine = line
      }
      result += String(Windows1252.scalar(bytes[index]))
      index += 1
    }
    return result
  }

  /// The length of the UTF-8 sequence at an offset; 0 if there is none.
  private static func sequenceLength(_ bytes: [UInt8], at index: Int) -> Int {
    let first = bytes[index]
    let (length, lowest, highest): (Int, UInt8, UInt8)
    switch first {
    case 0..<0x80: return 1
    case 0xC2...0xDF: (length, lowest, highest) = (2, 0x80, 0xBF)
    case 0xE0: (length, lowest, highest) = (3, 0xA0, 0xBF)
    case 0xED: (length, lowest, highest) = (3, 0x80, 0x9F)
    case 0xE1...0xEF: (length, lowest, highest) = (3, 0x80, 0xBF)
    case 0xF0: (length, lowest, highest) = (4, 0x90, 0xBF)
    case 0xF1...0xF3: (length, lowest, highest) = (4, 0x80, 0xBF)
    case 0xF4: (length, lowest, highest) = (4, 0x80, 0x8F)
    default: return 0
    }
    guard index + length <= bytes.count, (lowest...highest).contains(bytes[index + 1]) else {
      return 0
    }
    for offset in 2..<max(2, length) where bytes[index + offset] & 0xC0 != 0x80 { return 0 }
    return length
  }
}

/// The order of the bytes of a file in UTF-16.
struct UTF16Order {
  let isBigEndian: Bool
  let hasMark: Bool

  /// `nil` if the bytes are not UTF-16: there is no mark, and not nearly every second byte is zero.
  init?(detecting bytes: [UInt8]) {
    if bytes.starts(with: [0xFF, 0xFE]) {
      (isBigEndian, hasMark) = (false, true)
      return
    }
    if bytes.starts(with: [0xFE, 0xFF]) {
      (isBigEndian, hasMark) = (true, true)
      return
    }
    let sample = bytes.prefix(1024)
    guard sample.count >= 8 else { return nil }
    var zeros = [0, 0]
    for (index, byte) in sample.enumerated() where byte == 0 { zeros[index % 2] += 1 }
    let many = sample.count / 2 * 2 / 5
    let few = sample.count / 40
    if zeros[0] > many, zeros[1] <= few {
      (isBigEndian, hasMark) = (true, false)
    } else if zeros[1] > many, zeros[0] <= few {
      (isBigEndian, hasMark) = (false, false)
    } else {
      return nil
    }
  }

  func decode(_ bytes: [UInt8]) -> [UInt8] {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var index = hasMark ? 2 : 0
    while index + 1 < bytes.count {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(isBigEndian ? first << 8 | second : second << 8 | first)
      index += 2
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }
}

/// The character set of older Windows programs, which agrees with Latin-1 from 0xA0 on.
enum Windows1252 {
  static func scalar(_ byte: UInt8) -> Unicode.Scalar {
    guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
    return upper[Int(byte) - 0x80]
  }

  /// 0x80 to 0x9F; the five that are not assigned are what Latin-1 has there.
  private static let upper: [Unicode.Scalar] = [
    "\u{20AC}", "\u{81}", "\u{201A}", "\u{192}", "\u{201E}", "\u{2026}", "\u{2020}", "\u{2021}",
    "\u{2C6}", "\u{2030}", "\u{160}", "\u{2039}", "\u{152}", "\u{8D}", "\u{17D}", "\u{8F}",
    "\u{90}", "\u{2018}", "\u{2019}", "\u{201C}", "\u{201D}", "\u{2022}", "\u{2013}", "\u{2014}",
    "\u{2DC}", "\u{2122}", "\u{161}", "\u{203A}", "\u{153}", "\u{9D}", "\u{17E}", "\u{178}",
  ]
}
