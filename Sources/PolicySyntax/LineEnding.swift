/// How the lines of a file end.
enum LineEnding: CaseIterable {
  case lineFeed, carriageReturnLineFeed, carriageReturn

  var bytes: [UInt8] {
    switch self {
    case .lineFeed: [ASCII.lineFeed]
    case .carriageReturnLineFeed: [ASCII.carriageReturn, ASCII.lineFeed]
    case .carriageReturn: [ASCII.carriageReturn]
    }
  }

  /// The ending that most lines have; LF if there is none or no majority.
  static func majority(of bytes: [UInt8]) -> LineEnding {
    var counts = [0, 0, 0]
    bytes.withUnsafeBufferPointer { buffer in
      var index = 0
      while index < buffer.count {
        switch buffer[index] {
        case ASCII.lineFeed: counts[0] += 1
        case ASCII.carriageReturn:
          if index + 1 < buffer.count, buffer[index + 1] == ASCII.lineFeed {
            counts[1] += 1
            index += 1
          } else {
            counts[2] += 1
          }
        default: break
        }
        index += 1
      }
    }
    let most = counts.max() ?? 0
    return counts.firstIndex(of: most).map { allCases[$0] } ?? .lineFeed
  }
}
