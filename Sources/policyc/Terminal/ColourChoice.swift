import ArgumentParser
import PolicyShell

/// When to use the colours of a terminal.
enum ColourChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never

  /// Whether to use colours on a console.
  ///
  /// Source: no-color.org: a variable `NO_COLOR` that is not empty asks for none.
  func isOn(for console: Console) -> Bool {
    switch self {
    case .always: return true
    case .never: return false
    case .auto:
      let isRefused = !Surroundings.variable("NO_COLOR").isEmpty
      return console.isTerminal && !isRefused && Surroundings.variable("TERM") != "dumb"
    }
  }
}
