import ArgumentParser

/// Where the project is.
struct ProjectOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The folder that holds Policies/ (default: the nearest one upward).", valueName: "folder"))
  var root: String?
}
