package import PolicyDiagnostics

/// Turns the bytes of a file on disk into text that can be parsed.
package enum SourceReader {
  /// Reads the bytes of a file as UTF-8.
  ///
  /// Invalid bytes and NUL become U+FFFD, one for each run of bytes that cannot be a character;
  /// offsets of the diagnostics are those of the file returned, not of the bytes given. A file in
  /// UTF-16 or beyond `Limits.file` becomes an empty one with a single diagnostic.
  ///
  /// Emits: `utf-16`, `file-too-long`, `invalid-utf-8`, `nul-byte`.
  package static func decode(
    path: String, bytes: [UInt8]
  ) -> (file: SourceFile, diagnostics: [Diagnostic]) {
    if bytes.count > Limits.file { return refuse(path, tooLong) }
    if let order = byteOrder(bytes) { return refuse(path, { utf16($0, order) }) }
    guard bytes.contains(0) || !isValid(bytes) else {
      return (SourceFile(path: path, bytes: bytes), [])
    }
    return repair(path, bytes)
  }

  // MARK: - Files that are not read

  private static func refuse(
    _ path: String, _ make: (SourceFile) -> Diagnostic
  ) -> (file: SourceFile, diagnostics: [Diagnostic]) {
    let file = SourceFile(path: path, bytes: [])
    return (file, [make(file)])
  }

  private static func tooLong(_ file: SourceFile) -> Diagnostic {
    Diagnostic(
      "file-too-long", at: file.range(0, 0), "this file is longer than \(Limits.file >> 20) MiB",
      helps: [Diagnostic.Help("divide it into several documents")],
      notes: ["nothing else in it was checked"])
  }

  private static func utf16(_ file: SourceFile, _ order: String) -> Diagnostic {
    Diagnostic(
      "utf-16", at: file.range(0, 0), "this file is written in UTF-16 (\(order))",
      helps: [
        Diagnostic.Help(
          "save it as UTF-8: in Notepad with Save as and Encoding UTF-8, in Word as plain text "
            + "with encoding Unicode (UTF-8), on a command line with "
            + "iconv -f UTF-16 -t UTF-8")
      ], notes: ["nothing else in it was checked"])
  }

  /// The order of bytes in a UTF-16 text; `nil` for anything else.
  ///
  /// Without a byte order mark a text is UTF-16 if every other byte of its beginning is zero.
  private static func byteOrder(_ bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0xFF, 0xFE]) { return "little-endian" }
    if bytes.starts(with: [0xFE, 0xFF]) { return "big-endian" }
    let start = bytes.prefix(64)
    guard start.count >= 8 else { return nil }
    let even = start.indices.filter { $0 % 2 == 0 }.count { start[$0] == 0 }
    let odd = start.indices.filter { $0 % 2 == 1 }.count { start[$0] == 0 }
    if even == 0, odd * 4 >= start.count { return "little-endian" }
    if odd == 0, even * 4 >= start.count { return "big-endian" }
    return nil
  }

  // MARK: - Files that are repaired

  private static func isValid(_ bytes: [UInt8]) -> Bool {
    String(validating: bytes, as: UTF8.self) != nil
  }

  private static func repair(
    _ path: String, _ bytes: [UInt8]
  ) -> (file: SourceFile, diagnostics: [Diagnostic]) {
    var repaired: [UInt8] = []
    repaired.reserveCapacity(bytes.count + 64)
    var faults: [(offset: Int, isNul: Bool)] = []
    var count = 0
    var decoder = UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var isDone = false
    while !isDone {
      switch decoder.parseScalar(from: &iterator) {
      case .valid(let scalar):
        let isNul = scalar.first == 0
        if isNul { note(repaired.count, true, &faults, &count) }
        if isNul { repaired += replacement } else { repaired.append(contentsOf: scalar) }
      case .error:
        note(repaired.count, false, &faults, &count)
        repaired += replacement
      case .emptyInput: isDone = true
      }
    }
    let file = SourceFile(path: path, bytes: repaired)
    let more = count - faults.count
    return (
      file,
      faults.map { fault in
        diagnostic(
          fault.offset, fault.isNul, file, more: fault.offset == faults.last?.offset ? more : 0)
      }
    )
  }

  private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]
  private static let mostPlaces = 20

  private static func note(
    _ offset: Int, _ isNul: Bool, _ faults: inout [(offset: Int, isNul: Bool)], _ count: inout Int
  ) {
    count += 1
    if faults.count < mostPlaces { faults.append((offset, isNul)) }
  }

  private static func diagnostic(
    _ offset: Int, _ isNul: Bool, _ file: SourceFile, more: Int
  ) -> Diagnostic {
    let notes = more > 0 ? ["\(more) more like it in this file are not shown"] : []
    let range = file.range(offset, offset + replacement.count)
    if isNul {
      return Diagnostic(
        "nul-byte", at: range, "a NUL stands here, which no page may hold",
        helps: [Diagnostic.Help("delete it")], notes: notes)
    }
    return Diagnostic(
      "invalid-utf-8", at: range, "these bytes are no character, so readers would see an empty box",
      label: "not UTF-8",
      helps: [
        Diagnostic.Help(
          "save the file as UTF-8, then write this character anew; it may be in the older "
            + "encoding Windows-1252 or Latin-1")
      ], notes: notes)
  }
}
