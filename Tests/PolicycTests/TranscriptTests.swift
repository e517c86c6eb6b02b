import PolicyTestSupport
import Testing

/// Sessions that were looked at once: arguments, exit code, standard output, standard error.
struct TranscriptTests {
  static let paths = Fixtures.files(in: "cli", suffix: ".transcript")

  @Test(arguments: paths)
  func behavesAsRecorded(path: String) throws {
    let text = String(decoding: try Fixtures.bytes(path), as: UTF8.self)
    try Golden.check(try Transcript(text).replay(), path)
  }

  @Test func hasTranscripts() {
    #expect(TranscriptTests.paths.count >= 10)
  }
}
