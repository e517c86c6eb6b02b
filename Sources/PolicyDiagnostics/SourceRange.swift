/// A run of bytes of one file: UTF-8 offsets from 0, end excluded.
package struct ByteRange: Hashable, Sendable, Comparable {
  package var start: Int
  package var end: Int

  package init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = max(start, end)
  }

  package var count: Int { end - start }
  package var isEmpty: Bool { end == start }

  package func contains(_ offset: Int) -> Bool { offset >= start && offset < end }

  /// The smallest range that holds both.
  package func union(_ other: ByteRange) -> ByteRange {
    ByteRange(min(start, other.start), max(end, other.end))
  }

  package static func < (left: ByteRange, right: ByteRange) -> Bool {
    (left.start, left.end) < (right.start, right.end)
  }
}

/// A place in a file as people count: line and column from 1, offset in bytes from 0.
///
/// A column counts Unicode scalar values.
package struct SourcePosition: Hashable, Sendable {
  package let line: Int
  package let column: Int
  package let offset: Int
}

/// A run of bytes together with the file it is in.
package struct SourceRange: Hashable, Sendable {
  package let file: SourceFile
  package let bytes: ByteRange

  package init(_ file: SourceFile, _ bytes: ByteRange) {
    self.file = file
    self.bytes = bytes
  }

  package var start: SourcePosition { file.position(at: bytes.start) }
  package var end: SourcePosition { file.position(at: bytes.end) }
  package var text: String { file.text(bytes) }

  package static func == (left: SourceRange, right: SourceRange) -> Bool {
    left.file.path == right.file.path && left.bytes == right.bytes
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(file.path)
    hasher.combine(bytes)
  }
}
