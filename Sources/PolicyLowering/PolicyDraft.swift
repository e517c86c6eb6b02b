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

  /// The organisation's block, if the folder has one.
  var organisationIndex: Int? { blocks.firstIndex { $0.kind == .organisation } }

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
    diagnostics.append(diagnostic)
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
