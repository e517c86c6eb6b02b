package import ArgumentParser

/// Where the project is.
package struct ProjectOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The folder that holds Policies/ (default: the nearest one upward).", valueName: "folder"))
  package var root: String?

  package init() {}
}
