import Foundation

/// The program under test, as it was built beside the tests.
enum Program {
  /// What a run of a command came to.
  struct Outcome: Sendable {
    let exitCode: Int32
    let output: [UInt8]
    let errors: [UInt8]
  }

  /// The folder of the built program.
  static let folder = URL(filePath: ProcessInfo.processInfo.arguments[0])
    .resolvingSymlinksInPath().deletingLastPathComponent().path

  /// Runs a line of the shell, in which `policyc` is the program under test.
  ///
  /// - Parameters:
  ///   - place: the working folder.
  ///   - variables: added to an environment that holds nothing of the machine's.
  static func shell(
    _ line: String, in place: URL, variables: [String: String] = [:]
  ) throws -> Outcome {
    let process = try start(line, in: place, variables: variables)
    process.process.waitUntilExit()
    return try process.outcome()
  }

  /// A run that has begun; its output goes to files, so that no pipe can fill up.
  struct Running {
    let process: Process
    fileprivate let outputFile: URL
    fileprivate let errorFile: URL

    func outcome() throws -> Outcome {
      defer {
        try? FileManager.default.removeItem(at: outputFile)
        try? FileManager.default.removeItem(at: errorFile)
      }
      return Outcome(
        exitCode: process.terminationStatus, output: Array(try Data(contentsOf: outputFile)),
        errors: Array(try Data(contentsOf: errorFile)))
    }
  }

  /// Starts a line of the shell.
  static func start(
    _ line: String, in place: URL, variables: [String: String] = [:]
  ) throws -> Running {
    let base = FileManager.default.temporaryDirectory
      .appending(path: "policyc-run-\(UUID().uuidString)").path
    let files = [URL(filePath: base + ".out"), URL(filePath: base + ".err")]
    for file in files { try Data().write(to: file) }
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", line]
    process.currentDirectoryURL = place
    process.environment = [
      "PATH": "\(folder):/usr/local/bin:/usr/bin:/bin", "HOME": place.path, "TERM": "xterm",
      "LC_ALL": "C", "TZ": "UTC",
    ].merging(variables) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: files[0])
    process.standardError = try FileHandle(forWritingTo: files[1])
    try process.run()
    return Running(process: process, outputFile: files[0], errorFile: files[1])
  }
}
