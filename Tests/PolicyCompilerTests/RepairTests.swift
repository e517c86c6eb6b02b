import PolicyCompiler
import PolicyDiagnostics
import PolicyModel
import PolicyTestSupport
import Testing

/// A project whose safe fixes have been made.
private struct Repaired {
  let before: Compilation
  let repair: Compiler.Repair
  let files: [String: [UInt8]]
  /// Fixes that are still proposed.
  let left: [Diagnostic]
  let newErrors: [String]

  init(_ sources: [String: [UInt8]], within paths: Set<String>? = nil) throws {
    let date = try #require(CalendarDate(iso: "2026-03-01"))
    let options = CompilerOptions(asOf: date)
    let inputs = sources.sorted { $0.key < $1.key }.map { InputFile(path: $0.key, bytes: $0.value) }
    let compiler = Compiler(law: [])
    before = compiler.compile(inputs, options: options)
    repair = compiler.repair(inputs, options: options, within: paths)
    files = sources.merging(repair.files.map { ($0.path, $0.bytes) }) { $1 }
    left = repair.compilation.diagnostics.filter { diagnostic in
      diagnostic.helps.compactMap(\.fix).contains { fix in
        fix.isSafe && fix.edits.contains { $0.range.text != $0.replacement }
      }
    }
    let old = Repaired.errors(before)
    newErrors = Repaired.errors(repair.compilation).filter { $0.value > old[$0.key] ?? 0 }
      .map(\.key).sorted()
  }

  init(_ sources: [String: String], within paths: Set<String>? = nil) throws {
    try self.init(sources.mapValues { Array($0.utf8) }, within: paths)
  }

  private static func errors(_ compilation: Compilation) -> [String: Int] {
    let errors = compilation.diagnostics.filter { $0.severity == .error }
    return Dictionary(errors.map { ("\($0.range.file.path) \($0.id)", 1) }, uniquingKeysWith: +)
  }

  func text(_ path: String) -> String { String(decoding: files[path] ?? [], as: UTF8.self) }
}

private let path = "Policies/harbour/privacy.policy.md"

/// A policy without findings, but for what is put into it.
private func policy(_ fields: String = "- Purpose: lending", _ body: String = "We lend books.")
  -> String
{
  """
  # Policy harbour: Harbour

  - Type: other
  - Version: 1.0.0
  - Effective: 2026-03-01
  - Organisation: Harbour
  - Jurisdictions: EEA
  - Languages: en

  ## Clause loans: Loans

  \(fields)

  \(body)

  """
}

struct RepairTests {
  @Test func oneRunMakesAllFixesOfAFile() throws {
    let repaired = try Repaired(
      [path: policy("- Purposee: lending\n- Kept fro: 6 months", "See {{ref loons}}.")])
    #expect(
      repaired.text(path)
        == policy("- Purpose: lending\n- Kept for: 6 months", "See {{ref loans}}."))
    #expect(repaired.repair.compilation.diagnostics.isEmpty)
    #expect(repaired.repair.files.first?.fixes.map(\.count).reduce(0, +) == 3)
  }

  @Test func whatIsToChooseIsLeftAlone() throws {
    let text = policy().replacing("2026-03-01", with: "03/01/2026")
    let repaired = try Repaired([path: text])
    #expect(repaired.repair.files.isEmpty)
    #expect(repaired.before.diagnostics.map(\.id) == ["ambiguous-date"])
    #expect(repaired.repair.compilation.diagnostics == repaired.before.diagnostics)
  }

  @Test func onlyNamedFilesChange() throws {
    let other = "Policies/harbour/terms.policy.md"
    let files = [
      path: policy("- Purposee: lending"),
      other: policy("- Purposee: lending").replacing("Policy harbour:", with: "Policy terms:"),
    ]
    let repaired = try Repaired(files, within: [other])
    #expect(repaired.repair.files.map(\.path) == [other])
    #expect(repaired.repair.compilation.diagnostics.map(\.range.file.path) == [path])
  }

  /// What was replaced when the file was read would be lost for good.
  @Test(arguments: [UInt8(0x00), 0xFF])
  func fileThatCouldNotBeReadAsItIsStaysAsItIs(byte: UInt8) throws {
    let repaired = try Repaired([path: Array(policy("- Purposee: lending").utf8) + [byte, 0x0A]])
    #expect(repaired.repair.files.isEmpty)
  }

  @Test func bytesAroundAFixStay() throws {
    let text = "\u{FEFF}" + policy("- Purposee: lending").replacing("\n", with: "\r\n")
    let repaired = try Repaired([path: text])
    #expect(repaired.text(path) == text.replacing("Purposee", with: "Purpose"))
  }

  @Test func fixturesOfAllRulesAreRepairedWithoutHarm() throws {
    for (name, files) in Compiling.fixtures {
      let repaired = try Repaired(files)
      #expect(repaired.newErrors == [], "\(name)")
      #expect(repaired.left.count <= repaired.repair.refused, "\(name)")
      let again = try Repaired(repaired.files)
      #expect(again.repair.files.isEmpty, "\(name)")
    }
  }

  /// Texts with a byte dropped, doubled or changed: whatever they have become, repairing them makes
  /// no new error and leaves no safe fix.
  @Test func damagedTextsAreRepairedWithoutHarm() throws {
    var generator = Generator(seed: 4711)
    let marks = Array(" \n#-:.{}`<>|a\u{200B}".utf8)
    for round in 0..<Generator.rounds(60) {
      let (name, files) = generator.pick(Compiling.fixtures)
      var bytes = files.mapValues { Array($0.utf8) }
      let path = generator.pick(files.keys.sorted())
      for _ in 0..<3 {
        guard var text = bytes[path], !text.isEmpty else { continue }
        let index = generator.below(text.count)
        switch generator.below(3) {
        case 0: text.remove(at: index)
        case 1: text.insert(text[index], at: index)
        default: text[index] = generator.pick(marks)
        }
        bytes[path] = text
      }
      let repaired = try Repaired(bytes)
      #expect(repaired.newErrors == [], "seed 4711, round \(round), \(name)")
      let isWhole = bytes.values.allSatisfy { String(validating: $0, as: UTF8.self) != nil }
      if isWhole {
        #expect(
          repaired.left.count <= repaired.repair.refused,
          "seed 4711, round \(round), \(name): \(repaired.left.map(\.id))")
      }
    }
  }
}
