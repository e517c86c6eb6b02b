package import Foundation

/// Python's `jsonschema`, the foreign judge of our JSON.
package enum SchemaJudge {
  /// The folder of the schemas.
  package static let schemas = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Schemas")

  /// What a judge says.
  package enum Verdict: Equatable {
    case valid
    /// One line an error.
    case invalid(String)
    /// The judge is not installed.
    case absent
  }

  /// Judges documents by one schema, each a file's bytes.
  ///
  /// - Parameter schema: `policy-1`.
  package static func judge(_ documents: [[UInt8]], by schema: String) throws -> Verdict {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("judge-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var paths: [String] = []
    for (index, document) in documents.enumerated() {
      let url = folder.appendingPathComponent("\(index).json")
      try Data(document).write(to: url)
      paths.append(url.path)
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments =
      ["python3", "-c", program, schemas.appendingPathComponent(schema + ".schema.json").path]
      + paths
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    switch process.terminationStatus {
    case 0 where data.isEmpty: return .valid
    case 77, 127: return .absent
    default: return .invalid(String(decoding: data, as: UTF8.self))
    }
  }

  private static let program = """
    import json, sys
    try:
        import jsonschema
    except ImportError:
        sys.exit(77)
    schema = json.load(open(sys.argv[1]))
    jsonschema.Draft202012Validator.check_schema(schema)
    judge = jsonschema.Draft202012Validator(schema)
    for path in sys.argv[2:]:
        for error in judge.iter_errors(json.load(open(path))):
            best = jsonschema.exceptions.best_match([error])
            print(list(error.absolute_path), best.message[:300])
    """
}
