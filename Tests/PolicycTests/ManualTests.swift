import Foundation
import PolicyTestSupport
import Testing

/// What the program says of itself agrees with what it does.
struct ManualTests {
  private static let repository = URL(filePath: Fixtures.root)
    .deletingLastPathComponent().deletingLastPathComponent()

  private struct Tool: Decodable {
    struct Command: Decodable {
      let commandName: String
      let subcommands: [Command]?
      let arguments: [Argument]?
    }
    struct Argument: Decodable {
      struct Name: Decodable {
        let kind: String
        let name: String
      }
      let names: [Name]?
      let shouldDisplay: Bool
    }
    let command: Command
  }

  @Test func manualNamesEveryCommandAndOption() throws {
    let manual = try String(
      contentsOf: ManualTests.repository.appending(path: "Documentation/policyc.1"),
      encoding: .utf8)
    let dump = try Program.shell(
      "policyc --experimental-dump-help", in: FileManager.default.temporaryDirectory)
    let tool = try JSONDecoder().decode(Tool.self, from: Data(dump.output))
    let commands = tool.command.subcommands ?? []
    #expect(commands.count >= 7)
    for command in commands {
      let isNamed = manual.contains(".It Cm \(command.commandName)")
      #expect(isNamed, "\(command.commandName)")
      for argument in command.arguments ?? [] where argument.shouldDisplay {
        for name in argument.names ?? [] {
          let flag = name.kind == "short" ? "Fl \(name.name)" : "Fl -\(name.name)"
          let isNamed = manual.contains(flag)
          #expect(isNamed, "\(command.commandName): \(flag)")
        }
      }
    }
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func completionsKnowTheCommands(shell: String) throws {
    let script = try Program.shell(
      "policyc --generate-completion-script \(shell)", in: FileManager.default.temporaryDirectory)
    #expect(script.exitCode == 0)
    let text = String(decoding: script.output, as: UTF8.self)
    for word in ["check", "build", "explain", "fail-on"] { #expect(text.contains(word)) }
  }

  @Test func committedOutputPageIsTheOneThatABuildWrites() throws {
    let workplace = try Workplace(project: "harbour")
    _ = try Program.shell("policyc build --quiet", in: workplace.folder)
    let committed = try Data(
      contentsOf: ManualTests.repository.appending(path: "Output/README.md"))
    #expect(try workplace.contents(of: "Output")["README.md"] == Array(committed))
  }
}
