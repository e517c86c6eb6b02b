internal import PolicyDiagnostics
internal import PolicyMarkdown
internal import PolicyModel
internal import PolicyReference
internal import PolicySyntax

/// A policy while it is put together: its blocks from all files, their names, and what is wrong.
struct PolicyDraft {
  let project: Project
  let policyTree: SyntaxTree
  /// In reading order: the policy's own, then Facts files, then the organisation.
  var blocks: [DraftBlock] = []
  var names = NameTable()
  var diagnostics: [Diagnostic] = []
  /// For each draft its words before slots are filled; empty where there are none.
  var parsed: [MarkdownParser.Parsed?] = []
  /// Rows of the tables among the blocks, by the index of the table's draft.
  var rows: [Int: TableReading] = [:]
  /// For each draft its fields, read by type; `nil` until they are read.
  var fields: [FieldSet?] = []
  /// Single fields that a slot has asked for before their block was read.
  var answers: [AnswerKey: FieldAnswer] = [:]
  /// The texts of values, their own slots filled in, by name.
  var valueTexts: [String: String] = [:]
  /// What is being printed just now, and how much may still be.
  var printing = Printing()
  /// How many names may still be compared with misspelt ones.
  var suggestions = SuggestionBudget()
  /// How many bytes of shared clauses may still be taken over.
  var reusableBytes = PolicyDraft.mostReusedBytes
  /// How many bytes of prose may still be searched for quoted words: 8 MiB.
  var searchableBytes = 8 << 20
  /// The words of shared clauses, parsed once for all that reuse them.
  var sharedBodies: [BodyKey: MarkdownParser.Parsed] = [:]
  /// The translation that is being made; `nil` for the source.
  var overlay: Overlay?
  /// Translations of libraries into the overlay's language, by the library's path.
  var libraryOverlays: [String: Overlay] = [:]
  /// The index of the organisation's block, if the folder has one.
  private(set) var organisationIndex: Int?
  /// The clauses of libraries that this policy reuses, and the first name that each has here.
  private(set) var reusedAs: [SharedKey: String] = [:]
  /// Names out of use, and the block that had each; of two that claim one, the first.
  private(set) var formerNames: [String: Int] = [:]
  /// How many findings of each severity a file has.
  private var findingCounts: [FindingKey: Int] = [:]
  /// How many findings of each file were left out, since it has a thousand like them.
  private(set) var omittedDiagnostics: [String: Int] = [:]
  /// Whom, where and when the words of a draft concern; for drafts that print and their facts.
  var contexts: [Int: Context] = [:]
  /// The numbers of headings, where the policy has them.
  var numbers: [String: String] = [:]
  /// Titles of defined terms by every key that the vocabulary may use for them.
  var termTitles: [String: String] = [:]
  /// The words of each draft with slots filled in, once the source edition is made.
  var editionProse: [Int: Prose] = [:]
  /// Titles with their slots filled in, once they are.
  var plainTitles: [Int: String] = [:]
  /// The fields of facts that slots have printed since an element's words were begun.
  var printedFields: Set<PolicyPlaces.PrintedField> = []
  /// The words of pages in the language of the edition that is being made.
  var words: PageWords
  /// Definitions and the budget of work of each file whose bodies are parsed.
  var markdown: [String: FileMarkdown] = [:]

  init(_ tree: SyntaxTree, in project: Project) {
    policyTree = tree
    self.project = project
    words = project.words["en"] ?? PageWords(language: "en", source: "")
  }

  /// The regimes that the policy addresses.
  var jurisdictions: [JurisdictionCode] {
    (fields.first.flatMap(\.self)?.values(.jurisdictions) ?? []).compactMap {
      if case .jurisdiction(let code) = $0.content { code } else { nil }
    }
  }

  /// The policy's own block.
  var root: DraftBlock { blocks[0] }

  /// Indices of blocks of the policy that readers see, parents before children.
  var readingOrder: [Int] { blocks.indices.filter { blocks[$0].home == .policy } }

  /// Adds a diagnostic about a block, with the headings round it.
  mutating func report(_ diagnostic: Diagnostic, about index: Int? = nil) {
    var diagnostic = diagnostic
    if let index {
      if diagnostic.breadcrumb.isEmpty { diagnostic.breadcrumb = breadcrumb(of: index) }
      if diagnostic.element == nil { diagnostic.element = blocks[index].name.text }
      if let shared = blocks[index].shared, diagnostic.range.file.path == shared.library.file.path {
        diagnostic.related.append(.init(shared.reuseRange, "reused from here"))
      }
    }
    let key = FindingKey(path: diagnostic.range.file.path, severity: diagnostic.severity)
    findingCounts[key, default: 0] += 1
    // Each severity is counted for itself, so that no error is lost among warnings.
    guard findingCounts[key, default: 0] <= PolicyDraft.mostFindings else {
      omittedDiagnostics[key.path, default: 0] += 1
      return
    }
    diagnostics.append(diagnostic)
  }

  /// How many findings of one severity a file may have; the rest is only counted.
  static let mostFindings = 1_000
  /// Bytes of shared clauses that one policy may take over: 16 MiB.
  static let mostReusedBytes = 16 << 20

  /// Appends a draft, hangs it on its parent and remembers the names it had.
  @discardableResult
  mutating func add(_ block: DraftBlock) -> Int {
    let index = blocks.count
    blocks.append(block)
    parsed.append(nil)
    fields.append(nil)
    if let parent = block.parent { blocks[parent].children.append(index) }
    if block.kind == .organisation, organisationIndex == nil { organisationIndex = index }
    for field in block.fields where field.syntax.label == .formerly {
      for value in field.syntax.values where formerNames[value.text] == nil {
        formerNames[value.text] = index
      }
    }
    return index
  }

  /// Remembers by what name a clause of a library is reused.
  mutating func record(_ use: SharedUse) {
    let key = SharedKey(path: use.library.file.path, clause: use.clauseName.text)
    if reusedAs[key] == nil { reusedAs[key] = use.localName.text }
  }

  /// Makes the draft that of a translation: titles are read anew, findings begin anew.
  func translated(by overlay: Overlay) -> PolicyDraft {
    var draft = self
    draft.diagnostics = []
    draft.findingCounts = [:]
    draft.omittedDiagnostics = [:]
    draft.overlay = overlay
    draft.words = project.words(for: overlay.language)
    draft.plainTitles = [:]
    draft.valueTexts = [:]
    draft.printing = Printing()
    for tree in Set(blocks.compactMap { $0.shared?.library.file.path }).sorted() {
      draft.libraryOverlays[tree] = project.translations(of: tree).map(Overlay.init)
        .first { $0.language == overlay.language }
    }
    return draft
  }

  /// Titles of the blocks round a draft and its own, outermost first, without the document's.
  func breadcrumb(of index: Int) -> [String] {
    var titles: [String] = []
    var current: Int? = index
    while let block = current {
      let draft = blocks[block]
      if draft.kind.family != .document {
        titles.append(draft.syntax.title.isEmpty ? draft.name.text : draft.syntax.title)
      }
      current = draft.parent
    }
    return titles.reversed()
  }

  /// The clause, section or document that a fact belongs to.
  func holder(of index: Int) -> Int {
    var current = blocks[index].parent ?? index
    while blocks[current].kind.isFact, let parent = blocks[current].parent { current = parent }
    return current
  }
}

/// One field of one draft.
struct AnswerKey: Hashable {
  let block: Int
  let label: FieldLabel
}

/// The words of a block in a file.
struct BodyKey: Hashable {
  let path: String
  let start: Int
}

private struct FindingKey: Hashable {
  let path: String
  let severity: Severity
}
