import Foundation
import PolicySamples
import Testing

/// Our JSON before the foreign judge.
enum Judging {
  /// With `CI=true` the judge must be there.
  static func check(_ documents: [[UInt8]], by schema: String) throws {
    let verdict = try SchemaJudge.judge(documents, by: schema)
    if verdict == .absent {
      #expect(ProcessInfo.processInfo.environment["CI"] != "true", "jsonschema is missing")
      print("skipped: Python's jsonschema is not installed")
    } else {
      #expect(!documents.isEmpty)
      #expect(verdict == .valid, "\(schema)")
    }
  }
}
