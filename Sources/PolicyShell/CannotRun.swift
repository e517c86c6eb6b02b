/// Why the program could not do what it was asked to do; the run ends with exit code 2.
///
/// Only for what was named on the command line or found beside it. What a policy points to is a
/// finding.
package struct CannotRun: Error {
  /// One sentence without a final period.
  package let message: String
  /// What to do about it; whole sentences without a final period.
  package let helps: [String]

  /// A reason with what to do.
  ///
  /// - Parameter help: what to do about it, safest first.
  package init(_ message: String, help: String...) {
    self.message = message
    helps = help
  }

  /// As it is printed, with a line ending at the end.
  package var text: String {
    "policyc: \(message)\n" + helps.map { "  help: \($0)\n" }.joined()
  }
}
