import Glibc

/// Standard output or standard error.
struct Console: Sendable {
  private let descriptor: Int32

  static let output = Console(descriptor: STDOUT_FILENO)
  static let error = Console(descriptor: STDERR_FILENO)

  /// Whether a person watches.
  var isTerminal: Bool { isatty(descriptor) == 1 }

  func write(_ text: String) { write(Array(text.utf8)) }

  /// Writes all bytes; ends the program with exit code 2 if they cannot be written, so that nobody
  /// takes half a result for the whole.
  func write(_ bytes: [UInt8]) {
    guard !DiskFile.write(bytes, to: descriptor) else { return }
    if descriptor != STDERR_FILENO {
      Console.error.write("policyc: the output cannot be written: \(FileProblem(errno).reason)\n")
    }
    exit(Verdict.couldNotRun.exitCode)
  }
}
