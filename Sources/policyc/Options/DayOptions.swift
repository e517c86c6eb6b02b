import ArgumentParser
import PolicyCompiler
import PolicyModel
import PolicyShell

/// The day for which a command answers, where nothing is judged.
struct DayOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The day for which the run is made (default: today in UTC).", valueName: "date"),
    transform: CompileOptions.date)
  var asOf: CalendarDate?

  /// The values for the library.
  var values: CompilerOptions { CompilerOptions(asOf: asOf ?? Clock.todayInUTC()) }
}
