import Crypto
import Foundation
import PolicyTestSupport
import Testing

/// A build that is killed leaves the output of one build, whole.
struct InterruptedBuildTests {
  private struct Manifest: Decodable {
    struct Entry: Decodable {
      let path: String
      let size: Int
      let sha256: String
    }
    let files: [Entry]
  }

  /// What of an output folder is not as its manifest says; empty for a whole one.
  private func faults(of workplace: Workplace) throws -> [String] {
    let contents = try workplace.contents(of: "Output")
    guard let bytes = contents["manifest.json"] else { return ["no manifest"] }
    let manifest = try JSONDecoder().decode(Manifest.self, from: Data(bytes))
    let listed = Set(manifest.files.map(\.path)).union(["manifest.json"])
    let wrong = manifest.files.filter { entry in
      guard let bytes = contents[entry.path], bytes.count == entry.size else { return true }
      let digest = SHA256.hash(data: bytes).map { byte in
        (byte < 16 ? "0" : "") + String(byte, radix: 16)
      }
      return digest.joined() != entry.sha256
    }
    return wrong.map(\.path) + Set(contents.keys).symmetricDifference(listed).sorted()
  }

  @Test func killingABuildLeavesAWholeOutput() throws {
    let workplace = try Workplace(project: "harbour")
    let first = try Program.shell("policyc build --quiet --as-of 2026-06-01", in: workplace.folder)
    try #require(first.exitCode == 0)
    var generator = Generator(seed: 7)
    for round in 0..<Generator.rounds(24) {
      // Two days alternate, so that a mixture of two builds cannot pass for one.
      let day = round % 2 == 0 ? "2026-06-02" : "2026-06-03"
      let running = try Program.start(
        "exec policyc build --quiet --as-of \(day)", in: workplace.folder)
      usleep(UInt32(generator.below(60_000)))
      kill(running.process.processIdentifier, SIGKILL)
      running.process.waitUntilExit()
      _ = try running.outcome()
      #expect(try faults(of: workplace) == [], "round \(round)")
    }
    let last = try Program.shell("policyc build --quiet && ls -A", in: workplace.folder)
    #expect(String(decoding: last.output, as: UTF8.self) == "Output\nPolicies\n")
    #expect(try faults(of: workplace) == [])
  }

  @Test func buildsAtTheSameTimeWaitForEachOther() throws {
    let workplace = try Workplace(project: "harbour")
    let runs = try (1...6).map { number in
      try Program.start(
        "exec policyc build --quiet --as-of 2026-06-0\(number)", in: workplace.folder)
    }
    for run in runs {
      run.process.waitUntilExit()
      #expect(try run.outcome().exitCode == 0)
    }
    #expect(try faults(of: workplace) == [])
  }
}
