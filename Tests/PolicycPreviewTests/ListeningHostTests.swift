import PolicyShell
import Testing

@testable import policyc_preview

/// Under which names the server may be asked.
struct ListeningHostTests {
  @Test(arguments: [
    "127.0.0.1:8080", "127.0.0.1", "localhost:1", "LOCALHOST", "[::1]:80", "10.0.0.7:3",
  ])
  func numbersAndThisMachineAreAnswered(header: String) throws {
    #expect(try ListeningHost("127.0.0.1").isNamed(by: [header]))
  }

  @Test(arguments: [
    "evil.example", "127.0.0.1.evil.example", "localhost.evil.example:80", "", ":80", "[::1", "1",
  ])
  func namesOfStrangersAreRefused(header: String) throws {
    #expect(try !ListeningHost("127.0.0.1").isNamed(by: [header]))
  }

  @Test func oneHostIsNamed() throws {
    let host = try ListeningHost("localhost")
    #expect(!host.isNamed(by: []))
    #expect(!host.isNamed(by: ["localhost", "localhost"]))
    #expect(host.shown == "127.0.0.1" && host.isLocal)
    #expect(try ListeningHost("::1").shown == "[::1]")
    #expect(try !ListeningHost("0.0.0.0").isLocal)
    #expect(throws: CannotRun.self) { try ListeningHost("harbour.example") }
  }
}
