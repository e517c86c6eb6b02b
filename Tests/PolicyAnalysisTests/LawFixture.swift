import Dispatch
import PolicyAnalysis
import PolicyCompiler
import PolicyDiagnostics
import PolicyLaw
import PolicyModel
import PolicyReference
import PolicySyntax
import PolicyTestSupport

/// The policies by which one pack is proved: whole ones, and edits that take something away.
///
/// They lie in `Tests/Fixtures/law/<pack>/`: a folder for each policy, and folders of `.edit` files.
/// Everything is compiled once, in parallel, and looked at by all tests.
struct LawFixture: Sendable {
  /// The pack's name: `eea`.
  let pack: String
  /// What became of each policy as it stands, by its folder.
  let policies: [String: Outcome]
  let edits: [Edited]

  /// What a compilation says of the policy of a fixture.
  struct Outcome: Sendable {
    let findings: [ExpectedFinding]
    let rows: [Coverage.Row]
    /// What could not be done with the edit; `nil` if all could.
    var fault: String?
  }

  struct Edited: Sendable, CustomStringConvertible {
    let edit: PolicyEdit
    let outcome: Outcome
    var description: String { edit.path }
  }

  /// All packs that have fixtures, sorted by name.
  static let all: [LawFixture] = names.map { LawFixture($0) }

  /// The edits in a folder, of all packs.
  static func edits(in folder: String) -> [Edited] {
    all.flatMap(\.edits).filter { $0.edit.folder == folder }
  }

  /// The day for which the fixtures were written.
  private static let day = CalendarDate(iso: "2026-03-01")

  private static let names: [String] = Set(
    Fixtures.files(in: "law", suffix: ".md").map { String($0.split(separator: "/")[1]) }
  ).sorted()

  private init(_ pack: String) {
    self.pack = pack
    let folder = "law/\(pack)/"
    var projects: [String: [String: String]] = [:]
    for path in Fixtures.files(in: "law/" + pack, suffix: ".md") {
      let parts = path.dropFirst(folder.count).split(separator: "/").map(String.init)
      guard parts.count == 2 else { continue }
      let text = String(decoding: (try? Fixtures.bytes(path)) ?? [], as: UTF8.self)
      projects[parts[0], default: [:]][parts[1]] = text
    }
    let edits = Fixtures.files(in: "law/" + pack, suffix: ".edit").map {
      PolicyEdit(path: $0, text: String(decoding: (try? Fixtures.bytes($0)) ?? [], as: UTF8.self))
    }
    let compiler = LawFixture.compiler(for: pack)
    let whole = projects.sorted { $0.key < $1.key }
    let bases = projects
    policies = Dictionary(
      uniqueKeysWithValues: LawFixture.map(whole) { name, files in
        (name, LawFixture.compile(files, compiler))
      })
    self.edits = LawFixture.map(edits) { edit in
      do {
        let files = try edit.apply(to: bases[edit.base] ?? [:])
        return Edited(edit: edit, outcome: LawFixture.compile(files, compiler))
      } catch {
        return Edited(edit: edit, outcome: Outcome(findings: [], rows: [], fault: "\(error)"))
      }
    }
  }

  /// A compiler that knows the pack and the vocabularies; other law would only cost time.
  private static func compiler(for pack: String) -> Compiler {
    Compiler(
      law: Compiler.builtInLaw.filter { file in
        file.isVocabulary || file.path.hasSuffix("/\(pack).jurisdiction.md")
      })
  }

  private static func compile(_ files: [String: String], _ compiler: Compiler) -> Outcome {
    let inputs = files.sorted { $0.key < $1.key }.map {
      InputFile(path: $0.key, bytes: Array($0.value.utf8))
    }
    guard let day else { return Outcome(findings: [], rows: [], fault: "no day") }
    let made = compiler.compile(inputs, options: CompilerOptions(stage: .publish, asOf: day))
    return Outcome(
      // How the words read is judged by rules that know no law, and have fixtures of their own.
      // A clause may cite the law above, which is not loaded; `WholeLawTests` knows it.
      findings: made.diagnostics.filter { $0.group != .prose && $0.id != "unknown-instrument" }
        .map { ExpectedFinding($0) }.sorted(),
      rows: made.coverages.flatMap(\.rows))
  }

  /// The results in the order of the values, made on all processors.
  private static func map<Value: Sendable, Result: Sendable>(
    _ values: [Value], _ transform: @Sendable (Value) -> Result
  ) -> [Result] {
    let results = Results<Result>(count: values.count)
    DispatchQueue.concurrentPerform(iterations: values.count) { index in
      results.places[index] = transform(values[index])
    }
    return results.places.compactMap(\.self)
  }

  /// Places for results; each is written once, by one thread.
  private final class Results<Result>: @unchecked Sendable {
    let places: UnsafeMutableBufferPointer<Result?>

    init(count: Int) {
      places = .allocate(capacity: count)
      places.initialize(repeating: nil)
    }

    deinit {
      places.deinitialize()
      places.deallocate()
    }
  }
}
