internal import PolicyDiagnostics
internal import PolicyModel

/// The findings of one rule in one text.
struct TextFindings {
  private let document: TextDocument
  private let id: String
  private let severity: Severity
  private(set) var diagnostics: [Diagnostic] = []
  /// How many more there are, by the path of their file.
  private(set) var omitted: [String: Int] = [:]

  /// Findings of one rule in one text; the rest is only counted.
  private static let most = 100

  init(of rule: any TextRule.Type, in document: TextDocument) {
    self.document = document
    id = rule.page.id
    severity = rule.severity
  }

  /// Another place in the text that belongs to a finding.
  struct Elsewhere {
    let bytes: Range<Int>
    let part: Int
    let label: String
  }

  /// Words to put in the place of those that were found.
  struct Replacement {
    let title: String
    let words: String
  }

  /// Reports a fault in some bytes of the text.
  ///
  /// - Parameters:
  ///   - help: what the author can do.
  ///   - note: what readers suffer, and why.
  ///   - declared: places of facts that belong to the finding.
  ///   - replacement: shown first; an edit only where the words stand in the file as they are.
  mutating func report(
    _ bytes: Range<Int>, part: Int, _ message: @autoclosure () -> String, help: [String] = [],
    note: String, elsewhere: [Elsewhere] = [], declared: [Diagnostic.Related] = [],
    replacement: @autoclosure () -> Replacement? = nil
  ) {
    guard let place = place(of: bytes, part), hasRoom(place) else { return }
    var helps = help.map { Diagnostic.Help($0) }
    if let replacement = replacement() {
      let isExact = place.text == document.text(bytes)
      let edit = TextEdit(place, replacement.words)
      helps.insert(.init(replacement.title, fix: isExact ? .choose(edit) : nil), at: 0)
    }
    let related = elsewhere.compactMap { other in
      self.place(of: other.bytes, other.part).map { Diagnostic.Related($0, other.label) }
    }
    add(
      Diagnostic(
        id, severity, at: place, message(), related: related + declared, helps: helps,
        notes: [note],
        group: .prose), part)
  }

  /// Reports a fault of a part as a whole, at its heading.
  mutating func report(part: Int, _ message: String, help: [String], note: String) {
    guard let place = document.parts[part].place, hasRoom(place) else { return }
    add(
      Diagnostic(
        id, severity, at: place, message, helps: help.map { .init($0) }, notes: [note],
        group: .prose), part)
  }

  /// Reports a fault of a fact of which no word of the text speaks, where the fact is written.
  mutating func report(
    at place: SourceRange, element: Name, _ message: String, help: [String], note: String
  ) {
    guard hasRoom(place) else { return }
    var diagnostic = Diagnostic(
      id, severity, at: place, message, helps: help.map { .init($0) }, notes: [note],
      group: .prose)
    diagnostic.element = element.text
    diagnostic.breadcrumb = document.declared?.places.block(element)?.breadcrumb ?? []
    diagnostics.append(diagnostic)
  }

  private func place(of bytes: Range<Int>, _ part: Int) -> SourceRange? {
    document.place(of: bytes) ?? document.parts[part].place
  }

  private mutating func hasRoom(_ place: SourceRange) -> Bool {
    if diagnostics.count < TextFindings.most { return true }
    omitted[place.file.path, default: 0] += 1
    return false
  }

  private mutating func add(_ diagnostic: Diagnostic, _ part: Int) {
    var diagnostic = diagnostic
    diagnostic.breadcrumb = document.breadcrumb(of: part)
    diagnostic.element = document.parts[part].name?.text
    diagnostics.append(diagnostic)
  }
}
