import Foundation
import PolicyCompiler
import PolicyDiagnostics
import PolicyModel
import PolicyTestSupport

/// The one way in which these tests run the compiler: files in memory, findings out.
enum Checking {
  /// The words of pages, read from the files that are compiled into the program.
  static let words: [String: PageWords] = {
    let folder = URL(filePath: Fixtures.root)
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Languages")
    var words: [String: PageWords] = [:]
    for language in ["en", "fr"] {
      let file = folder.appending(path: language + ".txt")
      let source = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
      words[language] = PageWords(language: language, source: source)
    }
    return words
  }()

  static let asOf = CalendarDate(year: 2026, month: 3, day: 1)

  /// Compiles files given by path and text.
  static func compile(_ files: [String: String], stage: Stage = .review) throws -> Compilation {
    guard let asOf else { throw NoDate() }
    let inputs = files.sorted { $0.key < $1.key }.map {
      InputFile(path: $0.key, bytes: Array($0.value.utf8))
    }
    // These tests are about the language; what the law asks for would only drown it.
    return Compiler(words: words, law: []).compile(
      inputs, options: CompilerOptions(stage: stage, asOf: asOf))
  }

  /// The findings about the language; what sentences say is judged by other tests.
  static func ofLanguage(_ compilation: Compilation) -> [Diagnostic] {
    compilation.diagnostics.filter { $0.group != .prose }
  }

  struct NoDate: Error {}

  /// A digest for tests: sixteen hex digits of FNV-1a.
  static let digest: @Sendable ([UInt8]) -> String = { bytes in
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// The texts of all sources in a folder of the fixtures, by path below that folder.
  static func sources(in folder: String) throws -> [String: String] {
    var found: [String: String] = [:]
    for path in Fixtures.files(in: folder, suffix: ".md") {
      let text = String(decoding: try Fixtures.bytes(path), as: UTF8.self)
      found[String(path.dropFirst(folder.count + 1))] = text
    }
    return found
  }

  /// Findings as one line each, for a message that can be read.
  static func lines(_ diagnostics: [Diagnostic]) -> [String] {
    diagnostics.map {
      "\($0.range.file.path):\($0.range.start.line): \($0.severity): \($0.message) [\($0.id)]"
    }
  }
}
