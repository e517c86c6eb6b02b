internal import PolicyDiagnostics

/// Text that is not read as Markdown, as paragraphs of plain words.
enum PlainParagraphs {
  /// Appends a paragraph for each run of lines that are not blank.
  ///
  /// - Parameters:
  ///   - bytes: a slice of the file, its indices those of the file.
  ///   - range: what each paragraph says it came from.
  static func append(
    _ bytes: ArraySlice<UInt8>, _ range: ByteRange, to builder: inout ProseBuilder
  ) {
    var isOpen = false
    for line in bytes.split(omittingEmptySubsequences: false, whereSeparator: { $0 == 0x0A }) {
      let words = trim(line)
      if words.isEmpty {
        if isOpen { builder.end() }
        isOpen = false
        continue
      }
      if isOpen {
        builder.leaf(.softBreak, range)
      } else {
        builder.begin(.paragraph, range)
        isOpen = true
      }
      words.withUnsafeBufferPointer { builder.text($0, range) }
    }
    if isOpen { builder.end() }
  }

  /// The words of HTML: what stands between the tags.
  static func words(ofHTML html: ArraySlice<UInt8>) -> [UInt8] {
    var words: [UInt8] = []
    var isTag = false
    for byte in html {
      switch byte {
      case UInt8(ascii: "<"): isTag = true
      case UInt8(ascii: ">") where isTag: isTag = false
      default: if !isTag || byte == 0x0A { words.append(byte) }
      }
    }
    return words
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0D
  }

  private static func trim(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var line = line
    while let first = line.first, isSpace(first) { line.removeFirst() }
    while let last = line.last, isSpace(last) { line.removeLast() }
    return line
  }
}
