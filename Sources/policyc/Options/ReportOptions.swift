import ArgumentParser
import PolicyDiagnostics

/// How findings are shown.
struct ReportOptions: ParsableArguments {
  @Option(help: "How findings are written: short has one line each, plain suits screen readers.")
  var format: FindingsFormat = .full

  @Option(help: ArgumentHelp("When to use colours.", valueName: "when"))
  var color: ColourChoice = .auto

  @Flag(help: "Print what names each finding in waivers and baselines.")
  var fingerprints = false

  @Flag(name: .shortAndLong, help: "Print findings only: no summary and no progress.")
  var quiet = false
}
