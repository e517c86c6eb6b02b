import Foundation
import Glibc
import Testing

/// The preview as a process: where it says it is, and how it ends.
struct PreviewTests {
  /// A preview of a project, and the address that it printed.
  private static func start(in workplace: Workplace) throws -> (Program.Running, String) {
    let running = try Program.start(
      "exec policyc preview --port 0 --as-of 2026-12-01 --quiet > address", in: workplace.folder)
    let file = workplace.folder.appending(path: "address")
    for _ in 0..<600 {
      let address = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
      if address.hasSuffix("/\n") { return (running, String(address.dropLast())) }
      usleep(50_000)
    }
    running.process.terminate()
    throw CocoaError(.fileReadUnknown)
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func endsWithoutAComplaintAndLeavesNothing(signal: Int32) throws {
    let workplace = try Workplace(project: "harbour")
    let (running, address) = try PreviewTests.start(in: workplace)
    #expect(address.hasPrefix("http://127.0.0.1:"))
    kill(running.process.processIdentifier, signal)
    running.process.waitUntilExit()
    let outcome = try running.outcome()
    #expect(running.process.terminationReason == .exit)
    #expect(outcome.exitCode == 0)
    #expect(outcome.errors.isEmpty)
    let names = try FileManager.default.contentsOfDirectory(atPath: workplace.folder.path)
    #expect(names.sorted() == ["Policies", "address"])
  }

  @Test func namesAPortThatIsInUse() throws {
    let workplace = try Workplace(project: "harbour")
    let (running, address) = try PreviewTests.start(in: workplace)
    defer { kill(running.process.processIdentifier, SIGKILL) }
    let port = address.dropLast().split(separator: ":").last.map(String.init) ?? ""
    let second = try Program.shell("policyc preview --quiet --port \(port)", in: workplace.folder)
    #expect(second.exitCode == 2)
    #expect(
      String(decoding: second.errors, as: UTF8.self)
        == """
        policyc: port \(port) is in use by another program, perhaps by another preview
          help: policyc preview --port 0 takes one that is free

        """)
  }
}
