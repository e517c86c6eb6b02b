package import ArgumentParser

/// What `policyc preview` and the program that it starts are told.
package struct PreviewOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Where the browser finds the pages; 0 takes any port that is free."))
  package var port: UInt16 = 8080

  @Option(
    help: ArgumentHelp(
      "The address to listen on; any but the default shows your drafts to the network.",
      valueName: "address"))
  package var host = "127.0.0.1"

  @Option(
    help: ArgumentHelp(
      "Templates that replace those of the program (default: Templates in the root).",
      valueName: "folder"))
  package var templates: String?

  @OptionGroup package var project: ProjectOptions
  @OptionGroup package var compile: CompileOptions

  @Flag(name: .shortAndLong, help: "Print the address only.")
  package var quiet = false

  package init() {}
}
