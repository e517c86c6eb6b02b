import ArgumentParser
import Glibc

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
      let isRefused = !ColourChoice.variable("NO_COLOR").isEmpty
      return console.isTerminal && !isRefused && ColourChoice.variable("TERM") != "dumb"
    }
  }

  private static func variable(_ name: String) -> String {
    getenv(name).map { String(cString: $0) } ?? ""
  }
}
