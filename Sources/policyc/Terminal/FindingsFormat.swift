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

  /// Whether people read it, who are also told what to do next.
  var isForPeople: Bool {
    switch self {
    case .full, .short, .plain: true
    case .json: false
    }
  }

  /// How people read it; what cannot be said as JSON is said in full.
  var printerFormat: DiagnosticPrinter.Format {
    switch self {
    case .full, .json: .full
    case .short: .short
    case .plain: .plain
    }
  }
}
