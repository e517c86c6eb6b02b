import ArgumentParser
import PolicyShell

/// `policyc preview`: starts the program with the web server, so that this one needs none.
struct PreviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "preview",
    abstract: "Show the site in a browser while you write; it follows each save.",
    discussion: """
      Serves the pages of the sources as they stand, each stamped as a draft, and writes no file. \
      If an error is found, the last good page stays, with what was found beside it. Findings weigh \
      as at --stage draft unless you say otherwise. Ctrl-C ends it.
      """)

  @OptionGroup var options: PreviewOptions

  func run() throws {
    try Companion.become("policyc-preview", Array(CommandLine.arguments.dropFirst(2)))
  }
}
