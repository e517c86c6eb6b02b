package import PolicyDiagnostics
internal import PolicyReference
package import PolicySyntax

/// A law file that holds for every project; what it holds is read when it is first asked for, and once.
///
/// A policy addresses few regimes, so the rows of most packs are never asked for: of those only the
/// head, the instruments and the words are read.
package final class LawFile: Sendable {
  /// `Law/eea.jurisdiction.md`
  package let path: String
  private let whole: Once<SyntaxTree>
  private let head: Once<SyntaxTree>
  private let rows: Once<[Requirement]>
  private let readPack: Once<Pack?>
  private let readChangeRules: Once<[ChangeRule]>

  package convenience init(_ file: SourceFile) {
    self.init(
      path: file.path, whole: Once { SyntaxParser.parse(file) },
      head: Once { SyntaxParser.parse(LawFile.withoutRules(file)) })
  }

  package convenience init(_ tree: SyntaxTree) {
    self.init(path: tree.file.path, whole: Once(tree), head: Once(tree))
  }

  private init(path: String, whole: Once<SyntaxTree>, head: Once<SyntaxTree>) {
    self.path = path
    self.whole = whole
    self.head = head
    let rows = Once { PackReader.requirements(of: whole.value) }
    self.rows = rows
    readPack = Once { PackReader.pack(head.value, rows: rows) }
    readChangeRules = Once { ChangeRuleReader.read(whole.value) }
  }

  /// The file as it is written.
  package var tree: SyntaxTree { whole.value }

  /// Whether it holds words and no law.
  package var isVocabulary: Bool { head.value.documentKind == .vocabulary }

  /// `nil` for a vocabulary.
  var pack: Pack? { readPack.value }

  package var changeRules: [ChangeRule] { readChangeRules.value }

  /// Adds its words and disclosures; a file of another kind adds nothing.
  func addWords(to vocabulary: inout Vocabulary) {
    PackReader.read(head.value, into: &vocabulary)
  }

  /// The file without its rows and change rules, which are blocks that hold no other.
  private static func withoutRules(_ file: SourceFile) -> SourceFile {
    let bytes = file.bytes
    var kept: [UInt8] = []
    var start = 0
    var isKept = true
    for heading in headings(in: bytes) {
      let isRule = isRule(bytes[heading...])
      if isRule, isKept { kept += bytes[start..<heading] }
      if !isRule, !isKept { start = heading }
      isKept = !isRule
    }
    if isKept { kept += bytes[start...] }
    return SourceFile(path: file.path, bytes: kept)
  }

  /// Where lines begin with a hash.
  private static func headings(in bytes: [UInt8]) -> [Int] {
    bytes.withUnsafeBufferPointer { bytes in
      bytes.indices.filter { index in
        bytes[index] == UInt8(ascii: "#") && (index == 0 || bytes[index - 1] == UInt8(ascii: "\n"))
      }
    }
  }

  private static func isRule(_ heading: ArraySlice<UInt8>) -> Bool {
    let words = heading.drop { $0 == UInt8(ascii: "#") }.dropFirst()
    return [BlockKind.requirement, .change].contains { words.starts(with: $0.rawValue.utf8) }
  }
}
