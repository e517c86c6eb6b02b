package import PolicyDiagnostics
internal import PolicyMarkdown
package import PolicyModel
internal import PolicyReference
package import PolicySyntax

/// Turns the syntax of a policy into values: names, references, slots, facts, translations.
package enum PolicyLowering {
  /// A policy in all its languages.
  package struct Lowered: Sendable {
    /// The source first, then the translations by language code.
    package let editions: [Policy]
    /// In file order; those of shared files come with every policy that uses them.
    package let diagnostics: [Diagnostic]
    /// Where the blocks of the source stand, and what its slots print.
    package let places: PolicyPlaces
    /// Paths of all files that the policy was made from; sorted.
    package let sources: [String]
    /// How many more findings than are kept there are, by path; a file keeps a thousand of each
    /// severity.
    package let omittedDiagnostics: [String: Int]
  }

  /// Lowers one policy of a project.
  package static func lower(_ tree: SyntaxTree, in project: Project) -> Lowered {
    var draft = PolicyDraft(tree, in: project)
    draft.words = project.words(for: project.sourceLanguage(of: tree))
    draft.collect()
    draft.parseBodies()
    draft.readTables()
    draft.nameAll()
    draft.recordTerms()
    draft.readFields()
    draft.checkValues()
    draft.readRowFields()
    draft.narrowContexts()
    draft.number()
    draft.checkFieldReferences()
    return finish(draft, tree, project)
  }

  private static func finish(
    _ draft: PolicyDraft, _ tree: SyntaxTree, _ project: Project
  ) -> Lowered {
    let source = project.sourceLanguage(of: tree)
    let found = project.translations(of: tree.file.path).map(Overlay.init)
    // Of two translations into one language the first by path counts; the other is reported.
    var seen: Set<String> = [source]
    let overlays = found.filter { seen.insert($0.language).inserted }
      .sorted { $0.language < $1.language }
    let languages = [source] + overlays.map(\.language)
    let controlling = draft.controllingLanguage

    var builder = EditionBuilder(draft: draft, overlay: nil)
    var editions = [builder.build(languages: languages, controlling: controlling)]
    var checked = builder.draft
    let places = checked.places(printed: builder.printed)
    checked.editionProse = editions[0].proseByName(in: checked)
    checked.checkBlocks()
    checked.checkLanguages(found)

    var diagnostics = checked.diagnostics
    var omitted = checked.omittedDiagnostics
    for overlay in overlays {
      var translated = draft.translated(by: overlay)
      translated.checkTranslation(overlay)
      var builder = EditionBuilder(draft: translated, overlay: overlay)
      editions.append(builder.build(languages: languages, controlling: controlling))
      diagnostics += builder.draft.diagnostics.filter {
        $0.range.file.path == overlay.tree.file.path || isSharedTranslation($0, builder.draft)
      }
      // What both editions share is counted once.
      omitted.merge(builder.draft.omittedDiagnostics) { max($0, $1) }
    }
    let sources = Set(
      draft.blocks.map(\.file.path) + draft.blocks.map(\.body.file.path)
        + overlays.map(\.tree.file.path))
    return Lowered(
      editions: editions, diagnostics: diagnostics.inFileOrder, places: places,
      sources: sources.sorted(), omittedDiagnostics: omitted)
  }

  /// Whether a finding is about the translation of a library, which the source never looks at.
  private static func isSharedTranslation(
    _ diagnostic: Diagnostic, _ draft: PolicyDraft
  ) -> Bool {
    draft.libraryOverlays.values.contains {
      $0.tree.file.path == diagnostic.range.file.path
    }
  }
}

extension Project {
  /// The language a policy is written in: the one marked as source, else the first; `en` if none.
  func sourceLanguage(of tree: SyntaxTree) -> String {
    let values = tree.blocks.first?.fields.first { $0.label == .languages }?.values ?? []
    let source =
      values.first { $0.qualifiers.contains { $0.text == "source" } } ?? values.first
    return source?.text.lowercased() ?? "en"
  }

  /// The words of pages in a language, else in its main form, else in English.
  package func words(for language: String) -> PageWords {
    let short = language.split(separator: "-").first.map(String.init) ?? language
    return words[language] ?? words[short] ?? words["en"]
      ?? PageWords(language: language, source: "")
  }
}

extension Policy {
  /// The words of each block as readers see them, by the index of its draft.
  func proseByName(in draft: PolicyDraft) -> [Int: Prose] {
    var byName: [Name: Prose] = [:]
    for element in allElements {
      switch element {
      case .clause(let clause): byName[clause.name] = clause.wording.prose
      case .term(let term): byName[term.name] = term.wording.prose
      case .section, .register: continue
      }
    }
    var found: [Int: Prose] = [:]
    for index in draft.blocks.indices {
      let name = draft.blocks[index].name
      found[index] = byName[name] ?? byName[name.textClause]
    }
    return found
  }
}
