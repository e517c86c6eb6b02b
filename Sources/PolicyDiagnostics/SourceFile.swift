/// One text file as the compiler read it: its path below the root and its bytes.
///
/// The bytes are always valid UTF-8; what was wrong with the file on disk is a diagnostic, and the
/// faulty bytes stand here as U+FFFD.
package final class SourceFile: Sendable {
  /// Path below the root, with `/`; what a message prints. Never absolute.
  package let path: String
  /// UTF-8, without any change to line endings or byte order mark.
  package let bytes: [UInt8]
  /// Offset of the first byte of each line; ascending, starts with 0.
  package let lineStarts: [Int]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    lineStarts = SourceFile.findLineStarts(bytes)
  }

  package convenience init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// The text of a range; the range must lie on scalar boundaries to be exact.
  package func text(_ range: ByteRange) -> String {
    String(decoding: bytes[range.start..<range.end], as: UTF8.self)
  }

  /// The index of the line that holds an offset, from 0. Cost: logarithmic in the lines.
  package func lineIndex(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// Line and column of an offset, both from 1; a column counts Unicode scalar values.
  package func position(at offset: Int) -> SourcePosition {
    let offset = min(max(offset, 0), bytes.count)
    let line = lineIndex(at: offset)
    var column = 1
    var index = lineStarts[line]
    if line == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = min(3, offset) }
    while index < offset {
      if bytes[index] & 0xC0 != 0x80 { column += 1 }
      index += 1
    }
    return SourcePosition(line: line + 1, column: column, offset: offset)
  }

  /// The bytes of a line, without its ending.
  ///
  /// - Parameter index: from 0.
  package func lineRange(_ index: Int) -> ByteRange {
    let start = lineStarts[index]
    var end = index + 1 < lineStarts.count ? lineStarts[index + 1] : bytes.count
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return ByteRange(start, end)
  }

  /// LF, CR LF and lone CR all end a line.
  private static func findLineStarts(_ bytes: [UInt8]) -> [Int] {
    var starts = [0]
    bytes.withUnsafeBufferPointer { buffer in
      var index = 0
      while index < buffer.count {
        let byte = buffer[index]
        index += 1
        if byte == 0x0A {
          starts.append(index)
        } else if byte == 0x0D {
          if index < buffer.count, buffer[index] == 0x0A { index += 1 }
          starts.append(index)
        }
      }
    }
    if starts.count > 1, starts.last == bytes.count { starts.removeLast() }
    return starts
  }
}
