import Foundation

/// The judge: the cmark-gfm program with the extensions that we use.
enum CMarkProgram {
  static let path: String? = {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.map { "\($0)/cmark-gfm" }.first {
      FileManager.default.isExecutableFile(atPath: $0)
    }
  }()

  /// Whether a missing program must fail the test.
  static var isRequired: Bool { ProcessInfo.processInfo.environment["CI"] == "true" }

  /// Whether more bodies than usual are wanted.
  static var isSlow: Bool { ProcessInfo.processInfo.environment["POLICY_SLOW_TESTS"] == "1" }

  static func html(_ text: String) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: path ?? "")
    process.arguments = [
      "-e", "table", "-e", "strikethrough", "-e", "autolink", "-e", "tasklist", "-e", "footnotes",
    ]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    // Bodies are far smaller than a pipe, so writing first cannot block.
    try input.fileHandleForWriting.write(contentsOf: Data(text.utf8))
    try input.fileHandleForWriting.close()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }

  /// The processor time that the program takes for a text, without its start.
  static func processorTime(_ text: String) throws -> Double {
    let file = FileManager.default.temporaryDirectory.appending(path: "policyc-speed.md")
    try Data(text.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let before = childrenTime()
    let process = Process()
    process.executableURL = URL(filePath: path ?? "")
    process.arguments = ["-e", "table", "-e", "strikethrough", "-e", "autolink", file.path]
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return childrenTime() - before
  }

  private static func childrenTime() -> Double {
    var usage = rusage()
    getrusage(RUSAGE_CHILDREN.rawValue, &usage)
    return Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
      + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6
  }
}
