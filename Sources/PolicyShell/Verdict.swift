/// How a run ended; thrown by a command that has already said why.
package enum Verdict: Error {
  case clean
  /// Something was found at or above the severity that counts as failure.
  case found
  case couldNotRun

  /// Public: scripts depend on these numbers.
  package var exitCode: Int32 {
    switch self {
    case .clean: 0
    case .found: 1
    case .couldNotRun: 2
    }
  }
}
