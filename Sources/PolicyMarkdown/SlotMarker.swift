/// How a slot travels through cmark-gfm: two private-use characters round what stands between them.
///
/// In the buffer that cmark reads the inner part is a number in decimal digits, the index of the slot
/// in its body; in the destinations and titles of a finished `Prose` it is the slot's expression.
/// Neither character is punctuation or space to cmark, so a marker behaves like a word: underscores
/// of a name never open emphasis and the pair passes text, code, destinations, titles and cells.
enum SlotMarker {
  static let open: Unicode.Scalar = "\u{E000}"
  static let close: Unicode.Scalar = "\u{E001}"

  /// UTF-8 of `open`; `close` differs in the last byte alone.
  static let openBytes: [UInt8] = [0xEE, 0x80, 0x80]
  static let closeBytes: [UInt8] = [0xEE, 0x80, 0x81]

  /// The text to put in a destination or a title for an expression.
  static func embed(_ expression: String) -> String {
    "\(open)\(expression)\(close)"
  }

  /// Appends the marker of a slot to a buffer for cmark.
  static func append(index: Int, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: openBytes)
    bytes.append(contentsOf: String(index).utf8)
    bytes.append(contentsOf: closeBytes)
  }

  /// Cuts bytes at their markers.
  ///
  /// - Parameter visit: gets each run of ordinary bytes and what stands in each marker, in order;
  ///   a marker without its end is ordinary.
  static func split(
    _ bytes: UnsafeBufferPointer<UInt8>, _ visit: (_ run: Range<Int>, _ isMarker: Bool) -> Void
  ) {
    var runStart = 0
    var index = 0
    while index + 2 < bytes.count {
      guard isMark(0x80, in: bytes, at: index) else {
        index += 1
        continue
      }
      var end = index + 3
      while end + 2 < bytes.count, !isMark(0x81, in: bytes, at: end) { end += 1 }
      guard isMark(0x81, in: bytes, at: end) else { break }
      if index > runStart { visit(runStart..<index, false) }
      visit(index + 3..<end, true)
      index = end + 3
      runStart = index
    }
    if runStart < bytes.count { visit(runStart..<bytes.count, false) }
  }

  private static func isMark(
    _ last: UInt8, in bytes: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> Bool {
    index + 2 < bytes.count && bytes[index] == 0xEE && bytes[index + 1] == 0x80
      && bytes[index + 2] == last
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether a marker can be in the bytes at all; the answer for nearly every text is no.
  var mayHoldMarker: Bool {
    for byte in self where byte == 0xEE { return true }
    return false
  }
}
