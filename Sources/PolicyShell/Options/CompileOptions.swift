package import ArgumentParser
internal import Glibc
package import PolicyCompiler
package import PolicyModel

/// What decides, beside the files, what the compiler finds.
package struct CompileOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How close the text is to publication; findings weigh more the closer it is.",
      valueName: "stage"))
  package var stage: Stage?

  @Option(
    help: ArgumentHelp(
      "The day for which the run is made (default: today in UTC).", valueName: "date"),
    transform: CompileOptions.date)
  package var asOf: CalendarDate?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "How much is worked on at a time; the result is always the same (default: one for each "
        + "processor).", valueName: "number"))
  package var jobs: Int?

  package init() {}

  package func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs wants a number from 1 upward") }
  }

  /// The values for the library.
  ///
  /// - Parameter stage: what holds where `--stage` is not given.
  package func values(defaultStage: Stage) -> CompilerOptions {
    CompilerOptions(
      stage: stage ?? defaultStage, asOf: asOf ?? Clock.todayInUTC(),
      jobs: jobs ?? max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
  }

  /// Reads a day; the message is for the command line.
  package static func date(_ text: String) throws -> CalendarDate {
    guard let date = CalendarDate(iso: text) else {
      throw ValidationError("write the date as year-month-day, for example 2026-03-01")
    }
    return date
  }
}

extension Stage: ExpressibleByArgument {}
