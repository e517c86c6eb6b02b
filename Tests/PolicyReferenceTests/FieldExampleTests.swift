import PolicyCompiler
import PolicyDiagnostics
import PolicyModel
import PolicyReference
import Testing

/// The examples of the reference are what authors copy, so each must be read without a fault.
struct FieldExampleTests {
  /// What an example says about files and blocks that stand nowhere near it.
  private static let aboutOtherPlaces: Set<String> = [
    "unknown-reference", "missing-file", "missing-argument", "unknown-argument", "words-not-found",
    "missing-field", "missing-translation", "unknown-surface", "wrong-kind-of-reference",
    "missing-table", "missing-base-address", "stale-translation", "contact-without-address",
    "override-not-allowed", "retired-name", "empty-scope", "dates-in-wrong-order",
    "unknown-column", "not-a-shared-clause", "heading-taken-for-fact", "path-outside-root",
    "unlisted-translation", "reuse-with-own-text", "unknown-disclosure", "idle-waiver",
    "unused-term", "faulty-setting", "decision-without-reason",
    "unnamed-recipient",
  ]

  @Test(arguments: BlockKind.allCases)
  func examplesAreReadAsTheirType(_ kind: BlockKind) throws {
    for rule in FieldReference.rules(of: kind) {
      let found = try FieldExampleTests.findings(rule, in: kind)
        .filter { !FieldExampleTests.aboutOtherPlaces.contains($0.id) }
      #expect(
        found.map { "\($0.id): \($0.message)" } == [], "\(kind) - \(rule.label.rawValue)")
    }
  }

  private static func findings(_ rule: FieldRule, in kind: BlockKind) throws -> [Diagnostic] {
    let document = try #require(kind.documents.first)
    let asOf = try #require(CalendarDate(year: 2026, month: 3, day: 1))
    var text = heading(document, 1) + fields(of: document, with: kind == document ? rule : nil)
    if kind != document { text += "\n" + heading(kind, 2) + fields(of: kind, with: rule) }
    if kind.family == .structure || kind == .waiver { text += "\nWords.\n" }
    let words = PageWords(language: "en", source: "")
    let file = InputFile(
      path: "Policies/harbour/one" + ending(document), bytes: Array(text.utf8))
    return Compiler(words: ["en": words, "fr": words], law: []).compile(
      [file], options: CompilerOptions(asOf: asOf)
    ).diagnostics
  }

  private static func heading(_ kind: BlockKind, _ level: Int) -> String {
    String(repeating: "#", count: level) + " \(kind.rawValue) name-\(level): Title\n\n"
  }

  /// The fields that the kind must have, and the one to look at.
  private static func fields(of kind: BlockKind, with looked: FieldRule?) -> String {
    let needed = FieldReference.rules(of: kind).filter {
      $0.need != .optional && $0.label != looked?.label
    }
    return (needed + [looked].compactMap(\.self))
      .map { "- \($0.label.rawValue): \($0.example)\n" }.joined()
  }

  private static func ending(_ document: BlockKind) -> String {
    switch document {
    case .register: ".register.md"
    case .release: ".release.md"
    case .jurisdiction, .vocabulary: ".jurisdiction.md"
    default: ".policy.md"
    }
  }
}
