import Glibc

/// Standard output or standard error.
package struct Console: Sendable {
  private let descriptor: Int32

  /// What other programs may read.
  package static let output = Console(descriptor: STDOUT_FILENO)
  /// What is said to people.
  package static let error = Console(descriptor: STDERR_FILENO)

  /// Whether a person watches.
  package var isTerminal: Bool { isatty(descriptor) == 1 }

  /// Writes text as it is.
  package func write(_ text: String) { write(Array(text.utf8)) }

  /// Writes all bytes; ends the program with exit code 2 if they cannot be written, so that nobody
  /// takes half a result for the whole.
  package func write(_ bytes: [UInt8]) {
    guard !DiskFile.write(bytes, to: descriptor) else { return }
    if descriptor != STDERR_FILENO {
      Console.error.write("policyc: the output cannot be written: \(FileProblem(errno).reason)\n")
    }
    exit(Verdict.couldNotRun.exitCode)
  }
}
