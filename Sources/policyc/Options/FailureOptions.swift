import ArgumentParser
import PolicyDiagnostics

/// Which findings count as failure.
struct FailureOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The least severe finding that makes the command fail with exit code 1.",
      valueName: "severity"))
  var failOn: Severity = .error

  /// Whether one of the findings that count makes the command fail.
  func fail(on findings: FindingList) -> Bool { fail(on: findings.open) }

  /// Whether one of the findings makes the command fail.
  func fail(on diagnostics: [Diagnostic]) -> Bool {
    diagnostics.contains { $0.severity >= failOn }
  }
}

extension Severity: ExpressibleByArgument {}
