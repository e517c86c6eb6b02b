import ArgumentParser
import PolicyDiagnostics

/// How findings are written.
enum FindingsFormat: String, ExpressibleByArgument, CaseIterable {
  /// With the lines of the source and marks under them.
  case full
  /// One line each.
  case short
  /// In sentences, for screen readers.
  case plain
  /// One object of `policyc/diagnostics/1`.
  case json
  /// A log of SARIF 2.1.0.
  case sarif

  /// Whether people read it, who are also told what to do next.
  var isForPeople: Bool {
    switch self {
    case .full, .short, .plain: true
    case .json, .sarif: false
    }
  }

  /// How people read it; what is said in no other form is said in full.
  var printerFormat: DiagnosticPrinter.Format {
    switch self {
    case .full, .json, .sarif: .full
    case .short: .short
    case .plain: .plain
    }
  }
}
