import PolicyCompiler
import PolicyDiagnostics
import PolicyLaw
import PolicyModel
import PolicyTestSupport

/// The one way in which these tests run the compiler: texts in memory, findings out.
enum Checking {
  /// How the laws that the program knows are called.
  static let names = LawNames(Law(builtIn: Compiler.builtInLaw))

  /// The findings in a Markdown file that is no policy source, in file order.
  static func markdown(_ text: String) throws -> [Diagnostic] { try check("notice.md", text) }

  /// The findings in a plain text file.
  static func plainText(_ text: String) throws -> [Diagnostic] { try check("notice.txt", text) }

  /// The findings in a policy with these blocks.
  static func policy(_ blocks: String, language: String = "en") throws -> [Diagnostic] {
    let header = """
      # Policy harbour: Harbour Notice

      - Type: privacy notice
      - Version: 1.0.0
      - Effective: 2026-03-01
      - Organisation: Harbour Instruments
      - Jurisdictions: EEA, UK, US-CA
      - Languages: \(language)


      """
    return try check("Policies/harbour/privacy.policy.md", header + blocks)
  }

  static func check(_ path: String, _ text: String) throws -> [Diagnostic] {
    try compile([path: text])
  }

  static func compile(_ files: [String: String]) throws -> [Diagnostic] {
    guard let asOf = CalendarDate(year: 2026, month: 3, day: 1) else { throw NoDate() }
    let inputs = files.sorted { $0.key < $1.key }.map {
      InputFile(path: $0.key, bytes: Array($0.value.utf8))
    }
    // What the law asks for would only drown what the words say.
    return Compiler(law: [], names: names)
      .compile(inputs, options: CompilerOptions(asOf: asOf)).diagnostics
  }

  struct NoDate: Error {}

  /// The ids of findings with the words that each points at.
  static func places(_ diagnostics: [Diagnostic]) -> [String] {
    diagnostics.map { "\($0.id): \($0.range.text)" }
  }
}
