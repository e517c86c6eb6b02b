import ArgumentParser

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
}
