import ArgumentParser
import PolicyDiagnostics
import PolicyModel
import PolicyShell
import PolicyWire

/// The findings that were there before, and are not to be reported again.
struct BaselineOptions: ParsableArguments {
  @Option(
    name: .customLong("baseline"),
    help: ArgumentHelp(
      "Report only what this file does not hold; errors of the language are always reported.",
      valueName: "file"))
  var file: String?

  @Option(
    name: .customLong("write-baseline"),
    help: ArgumentHelp(
      "Record what is found, so that only new findings are reported; with --baseline, only take "
        + "out of it what is gone.", valueName: "file"))
  var target: String?

  /// Reads, compares and writes, as was asked.
  ///
  /// Throws `CannotRun` if a file cannot be read or written, or is no baseline.
  /// - Parameters:
  ///   - list: all findings of the project.
  ///   - day: the day of the run.
  func apply(to list: FindingList, on day: CalendarDate) throws -> FindingList {
    let before = try file.map(read)
    guard let target else { return before?.compare(list) ?? list }
    let baseline = before?.tightened(by: list) ?? Baseline(recording: list, on: day.description)
    try write(baseline, to: target)
    return baseline.compare(list)
  }

  /// What was written, or what to do about findings that are gone; each line ends with a newline.
  func remarks(on list: FindingList) -> String {
    if let target { return "wrote \(target)\n" }
    let count = list.gone.reduce(0) { $0 + $1.count }
    guard let file, count > 0 else { return "" }
    let (verb, they, them) = count == 1 ? ("is", "it", "it") : ("are", "they", "them")
    return """
      of those in the baseline \(count) \(verb) gone; so that \(they) cannot come back unseen, take \
      \(them) out:
        policyc check --baseline \(file) --write-baseline \(file)

      """
  }

  private func read(_ path: String) throws -> Baseline {
    let bytes: [UInt8]
    do throws(FileProblem) {
      bytes = try DiskFile.read(path)
    } catch {
      throw CannotRun(
        "\"\(path)\" cannot be read: \(error.reason)",
        help: "policyc check --write-baseline \(path) writes a first one")
    }
    do throws(Baseline.Unreadable) {
      return try Baseline(decoding: bytes)
    } catch {
      throw CannotRun("\"\(path)\" is no baseline: \(error.reason)")
    }
  }

  private func write(_ baseline: Baseline, to path: String) throws {
    do throws(FileProblem) {
      try FileReplacement.replace(FilePath.real(path) ?? path, with: baseline.encode())
    } catch {
      throw CannotRun("\"\(path)\" cannot be written: \(error.reason)")
    }
  }
}
