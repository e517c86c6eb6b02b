internal import PolicyDiagnostics

/// The text of a body as cmark-gfm reads it, with the way back to the bytes of the file.
///
/// Line endings are LF, slots are markers, definitions from elsewhere stand first, and what the
/// syntax scanner cut out (comments) is not there.
struct BodyBuffer {
  private(set) var bytes: [UInt8] = []
  /// Offset in `bytes` of each line's first byte; ascending, starts with 0.
  private(set) var lineStarts: [Int] = [0]
  /// In the order of the text; a marker's number is an index into it.
  private(set) var slots: [SlotSource] = []
  /// Where buffer and file run in step from; ascending in both, within one segment.
  private var anchors: [Anchor] = []
  /// Offset in `bytes` of the first byte of the body itself.
  private(set) var bodyStart = 0

  /// Two opening braces of the file: a slot, or braces that begin none.
  struct SlotSource {
    /// Trimmed; empty when `fault` is set.
    let expression: String
    let range: ByteRange
    let fault: SlotScanner.Fault?
  }

  private struct Anchor {
    let buffer: Int
    let file: Int
    /// What follows in the buffer stands for something else in the file, as a whole.
    let isReplacement: Bool
  }

  init(_ file: SourceFile, _ segments: [ByteRange], definitions: [ByteRange]) {
    let size = (segments + definitions).reduce(64) { $0 + $1.count }
    bytes.reserveCapacity(size)
    file.bytes.withUnsafeBufferPointer { source in
      for definition in definitions {
        append(source, definition)
        endLine()
      }
      if !definitions.isEmpty { appendBarrier() }
      bodyStart = bytes.count
      for segment in segments {
        append(source, segment)
        endLine()
      }
    }
  }

  /// A definition that nobody can refer to: it closes the footnotes before it, so that an indented
  /// first line of the body does not continue one.
  private mutating func appendBarrier() {
    append(text: "\n[\u{FFFD}\u{FFFD}]: #\n\n")
  }

  private mutating func append(text: String) {
    for byte in text.utf8 {
      bytes.append(byte)
      if byte == 0x0A { lineStarts.append(bytes.count) }
    }
  }

  private mutating func endLine() {
    if let last = bytes.last, last != 0x0A { append(text: "\n") }
  }

  /// Copies a run of the file, replacing what cmark must not see as written.
  private mutating func append(_ source: UnsafeBufferPointer<UInt8>, _ range: ByteRange) {
    anchor(range.start)
    var runStart = range.start
    var index = range.start
    while index < range.end {
      let byte = source[index]
      switch byte {
      case 0x0A:
        index += 1
        copy(source, runStart..<index)
        lineStarts.append(bytes.count)
        runStart = index
      case 0x0D:
        copy(source, runStart..<index)
        bytes.append(0x0A)
        lineStarts.append(bytes.count)
        index += index + 1 < range.end && source[index + 1] == 0x0A ? 2 : 1
        runStart = index
        anchor(index)
      case UInt8(ascii: "{")
      where index + 1 < range.end && source[index + 1] == byte
        && slots.count <= WorkEstimate.mostSlots:
        if isEscaped(source, index, from: range.start) {
          index += 2
        } else {
          copy(source, runStart..<index)
          index = appendSlot(source, at: index, before: range.end)
          runStart = index
          anchor(index)
        }
      case 0xEE where isReserved(source, index, before: range.end):
        copy(source, runStart..<index)
        bytes.append(contentsOf: [0xEF, 0xBF, 0xBD])
        index += 3
        runStart = index
      case UInt8(ascii: "&"):
        let next = reservedReferenceEnd(source, index, before: range.end)
        if let next {
          copy(source, runStart..<index)
          anchor(index, isReplacement: true)
          append(text: "&#xFFFD;")
          anchor(next)
          runStart = next
        }
        index = next ?? index + 1
      default: index += 1
      }
    }
    copy(source, runStart..<range.end)
  }

  private mutating func copy(_ source: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    if !range.isEmpty { bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[range])) }
  }

  private mutating func anchor(_ file: Int, isReplacement: Bool = false) {
    anchors.append(Anchor(buffer: bytes.count, file: file, isReplacement: isReplacement))
  }

  /// An odd run of backslashes before the braces makes them ordinary.
  private func isEscaped(
    _ source: UnsafeBufferPointer<UInt8>, _ index: Int, from start: Int
  ) -> Bool {
    var first = index
    while first > start, source[first - 1] == UInt8(ascii: "\\") { first -= 1 }
    return (index - first) % 2 == 1
  }

  /// U+E000 and U+E001 belong to the markers; in a file they are an error that others report.
  private func isReserved(
    _ source: UnsafeBufferPointer<UInt8>, _ index: Int, before end: Int
  ) -> Bool {
    index + 2 < end && source[index + 1] == 0x80 && source[index + 2] & 0xFE == 0x80
  }

  /// A numeric character reference to one of the two would forge a marker inside cmark.
  ///
  /// - Returns: the offset after its semicolon, or `nil` if this is none.
  private func reservedReferenceEnd(
    _ source: UnsafeBufferPointer<UInt8>, _ start: Int, before end: Int
  ) -> Int? {
    var index = start + 1
    guard index < end, source[index] == UInt8(ascii: "#") else { return nil }
    index += 1
    let isHex = index < end && source[index] | 0x20 == UInt8(ascii: "x")
    if isHex { index += 1 }
    var value = 0
    let limit = min(end, index + 8)
    while index < limit, let digit = Hex.value(source[index]), isHex || digit < 10 {
      value = value * (isHex ? 16 : 10) + digit
      index += 1
    }
    guard index < end, source[index] == UInt8(ascii: ";") else { return nil }
    return value == 0xE000 || value == 0xE001 ? index + 1 : nil
  }

  /// - Returns: the offset in the file after what the marker stands for.
  private mutating func appendSlot(
    _ source: UnsafeBufferPointer<UInt8>, at start: Int, before end: Int
  ) -> Int {
    anchor(start, isReplacement: true)
    let next: Int
    switch SlotScanner.scan(source, at: start, before: end) {
    case .slot(let expression, let slotEnd):
      let text = String(
        decoding: UnsafeBufferPointer(rebasing: source[expression]), as: UTF8.self)
      next = slotEnd
      SlotMarker.append(index: slots.count, to: &bytes)
      slots.append(SlotSource(expression: text, range: ByteRange(start, next), fault: nil))
    case .fault(let fault):
      next = start + 2
      SlotMarker.append(index: slots.count, to: &bytes)
      slots.append(SlotSource(expression: "", range: ByteRange(start, next), fault: fault))
    }
    return next
  }

  // MARK: The way back

  /// The offset in the file of an offset in the buffer; inside a marker, the start of its slot.
  func fileOffset(_ offset: Int) -> Int {
    guard !anchors.isEmpty else { return 0 }
    let anchor = anchors[anchorIndex(offset)]
    return anchor.isReplacement ? anchor.file : anchor.file + max(0, offset - anchor.buffer)
  }

  /// The bytes of the file that a run of the buffer came from.
  func fileRange(_ range: Range<Int>) -> ByteRange {
    let start = fileOffset(range.lowerBound)
    guard !range.isEmpty, !anchors.isEmpty else { return ByteRange(start, start) }
    let last = anchorIndex(range.upperBound - 1)
    if anchors[last].isReplacement, last + 1 < anchors.count {
      return ByteRange(start, anchors[last + 1].file)
    }
    return ByteRange(start, anchors[last].file + max(0, range.upperBound - anchors[last].buffer))
  }

  /// The last anchor that is not after an offset. Cost: logarithmic in the anchors.
  private func anchorIndex(_ offset: Int) -> Int {
    var low = 0
    var high = anchors.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if anchors[middle].buffer <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// The offset in the buffer of a line and a column as cmark counts them, both from 1.
  func offset(line: Int, column: Int) -> Int {
    guard line >= 1 else { return 0 }
    guard line <= lineStarts.count else { return bytes.count }
    return min(bytes.count, lineStarts[line - 1] + max(0, column - 1))
  }
}
