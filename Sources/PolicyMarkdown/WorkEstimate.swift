internal import PolicyDiagnostics

/// What cmark-gfm will do with a body, judged before it sees it: it cannot be interrupted.
///
/// Caps refuse what no policy needs. Below them, costs that the library multiplies are counted in one
/// pass and taken from the budget of the file. The figures were measured on Debian's 0.29.0.gfm.6 and
/// are rounded up; ordinary prose comes to some tens of nanoseconds a byte.
enum WorkEstimate {
  static let largestBody = 64 * 1024
  static let mostColumns = 64
  static let mostCells = 4096
  static let mostSlots = 4096
  static let deepestContainer = 32
  static let deepestInline = 100

  /// The caps that need no look at the text.
  static func capRefusal(_ file: SourceFile, _ segments: [ByteRange]) -> Diagnostic? {
    let size = segments.reduce(0) { $0 + $1.count }
    guard size > largestBody, let first = segments.first else { return nil }
    return refusal(
      file, ByteRange(first.start, first.start),
      "this text is \(size / 1024) KiB long; the limit is \(largestBody / 1024) KiB")
  }

  static func depthRefusal(_ file: SourceFile, _ range: ByteRange) -> Diagnostic {
    refusal(
      file, range,
      "lists and quotes are nested more than \(deepestContainer) deep, or marks more than "
        + "\(deepestInline)")
  }

  /// The caps and costs that depend on the text.
  static func refusal(
    _ buffer: BodyBuffer, _ file: SourceFile, budget: inout WorkBudget
  ) -> Diagnostic? {
    if buffer.slots.count > mostSlots, let last = buffer.slots.last {
      return refusal(file, last.range, "this text has more slots than the limit of \(mostSlots)")
    }
    var meter = WorkMeter()
    buffer.bytes.withUnsafeBufferPointer { meter.read($0) }
    if let cap = meter.cap {
      return refusal(file, place(cap.offset, buffer), cap.reason)
    }
    if budget.spend(meter.total) { return nil }
    let (reason, offset) = meter.largest
    return refusal(file, place(offset, buffer), reason)
  }

  private static func place(_ offset: Int, _ buffer: BodyBuffer) -> ByteRange {
    let start = buffer.fileOffset(max(offset, buffer.bodyStart))
    return ByteRange(start, start)
  }

  static func refusal(_ file: SourceFile, _ range: ByteRange, _ reason: String) -> Diagnostic {
    Diagnostic(
      "too-much-work", at: SourceRange(file, range), "text is too large or too intricate to read",
      label: reason,
      helps: [Diagnostic.Help("divide the text among several clauses, or simplify it here")])
  }
}
