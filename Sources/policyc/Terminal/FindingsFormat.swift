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
  /// Commands for a workflow of GitHub, and a page for its job.
  case github

  /// Whether it is one document, to which nothing may be added.
  var isDocument: Bool {
    switch self {
    case .full, .short, .plain, .github: false
    case .json, .sarif: true
    }
  }

  /// Whether it is made for people.
  var isForPeople: Bool {
    switch self {
    case .full, .short, .plain: true
    case .json, .sarif, .github: false
    }
  }

  /// How people read it; what is said in no other form is said in full.
  var printerFormat: DiagnosticPrinter.Format {
    switch self {
    case .full, .json, .sarif, .github: .full
    case .short: .short
    case .plain: .plain
    }
  }
}
