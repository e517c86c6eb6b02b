internal import PolicyDiagnostics

/// Finds where a slot ends, before Markdown is parsed.
///
/// A slot stands on one line and holds names, words and quoted text. Characters that Markdown itself
/// would act on are not allowed in it, so that braces in a code span can never swallow the span's end.
enum SlotScanner {
  /// What stands at two opening braces.
  enum Result: Equatable {
    /// - Parameter end: offset after the closing braces.
    case slot(expression: Range<Int>, end: Int)
    case fault(Fault)
  }

  /// Why two braces begin no slot.
  enum Fault: Equatable { case unclosed, empty, pipe, mark(UInt8), tooLong }

  /// The longest slot in bytes; a name and a format need a tenth of it.
  static let longest = 512

  /// Reads the slot that begins at two opening braces.
  ///
  /// - Parameter start: offset of the first brace.
  static func scan(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int, before end: Int) -> Result {
    var index = start + 2
    let limit = min(end, index + longest)
    while index < limit {
      let byte = bytes[index]
      if byte == UInt8(ascii: "}"), index + 1 < end, bytes[index + 1] == byte {
        return finish(bytes, start + 2..<index)
      }
      switch byte {
      case 0x0A, 0x0D: return .fault(.unclosed)
      case UInt8(ascii: "|"): return .fault(.pipe)
      case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "`"), UInt8(ascii: "<"),
        UInt8(ascii: ">"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "*"),
        UInt8(ascii: "\\"):
        return .fault(.mark(byte))
      default: index += 1
      }
    }
    return .fault(limit == end ? .unclosed : .tooLong)
  }

  private static func finish(_ bytes: UnsafeBufferPointer<UInt8>, _ inner: Range<Int>) -> Result {
    var lower = inner.lowerBound
    var upper = inner.upperBound
    while lower < upper, bytes[lower] == 0x20 || bytes[lower] == 0x09 { lower += 1 }
    while upper > lower, bytes[upper - 1] == 0x20 || bytes[upper - 1] == 0x09 { upper -= 1 }
    guard lower < upper else { return .fault(.empty) }
    return .slot(expression: lower..<upper, end: inner.upperBound + 2)
  }
}
