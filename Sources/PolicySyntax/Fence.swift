import PolicyDiagnostics

/// A code block between lines of back-ticks or tildes that is open.
struct Fence {
  /// The line that opened it, without its ending.
  let range: ByteRange
  let mark: UInt8
  let length: Int
  /// For a fence on the line of a list item: the columns that its lines are indented by.
  let listIndent: Int?

  /// The fence that begins at an offset of a line; `nil` if none does.
  ///
  /// - Parameter end: the end of the line without its ending.
  static func opening(
    _ bytes: [UInt8], at start: Int, line: ByteRange, listIndent: Int? = nil
  ) -> Fence? {
    guard let run = run(bytes, at: start, end: line.end), run.length >= 3 else { return nil }
    // A back-tick in the words after the marks makes the line a span of code.
    if run.mark == ASCII.backtick,
      bytes[(start + run.length)..<line.end].contains(ASCII.backtick)
    {
      return nil
    }
    return Fence(range: line, mark: run.mark, length: run.length, listIndent: listIndent)
  }

  /// Whether a line closes the fence.
  func isClosed(by bytes: [UInt8], from start: Int, end: Int) -> Bool {
    let first = bytes.skippingSpaces(start, end)
    guard listIndent != nil || first - start <= 3,
      let run = Fence.run(bytes, at: first, end: end), run.mark == mark, run.length >= length
    else { return false }
    return bytes.skippingSpaces(first + run.length, end) == end
  }

  /// Whether a line ends the list item that holds the fence, and the fence with it.
  func isLeft(by bytes: [UInt8], from start: Int, end: Int) -> Bool {
    guard let listIndent else { return false }
    let first = bytes.skippingSpaces(start, end)
    return first < end && first - start < listIndent && bytes[start] != ASCII.tab
  }

  private static func run(
    _ bytes: [UInt8], at start: Int, end: Int
  ) -> (mark: UInt8, length: Int)? {
    guard start < end, bytes[start] == ASCII.backtick || bytes[start] == ASCII.tilde else {
      return nil
    }
    var index = start
    while index < end, bytes[index] == bytes[start] { index += 1 }
    return (bytes[start], index - start)
  }
}
