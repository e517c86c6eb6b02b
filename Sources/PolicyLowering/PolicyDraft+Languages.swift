internal import PolicyDiagnostics
internal import PolicyModel
internal import PolicyReference
internal import PolicySyntax

extension PolicyDraft {
  /// The language whose text prevails.
  var controllingLanguage: String? {
    blocks[0].field(.languages)?.syntax.values
      .first { $0.qualifiers.contains { $0.text == "controlling" } }?.text.lowercased()
  }

  /// Compares the languages that the policy names with the translations there are.
  ///
  /// Emits: missing-translation, unknown-language, duplicate-translation, unlisted-translation.
  mutating func checkLanguages(_ translations: [Overlay]) {
    checkListed(translations)
    let translations = Set(translations.map(\.language))
    guard let field = blocks[0].field(.languages) else { return }
    let source = project.sourceLanguage(of: policyTree)
    // What is no code of a language has been reported as that.
    for value in field.syntax.values where ValueTyping.isLanguage(value.text) {
      let language = value.text.lowercased()
      let range = SourceRange(field.file, value.range)
      if project.words[language] == nil,
        project.words[language.split(separator: "-").first.map(String.init) ?? ""] == nil
      {
        report(
          Diagnostic(
            "unknown-language", at: range,
            "pages cannot be made in \"\(value.text)\" yet",
            helps: [
              .init("the languages are " + project.words.keys.sorted().joined(separator: ", "))
            ],
            notes: ["the page's own words, such as \"Contents\", are missing in this language"]),
          about: 0)
      } else if language != source, !translations.contains(language) {
        report(
          Diagnostic(
            "missing-translation", .warning, at: range,
            "there is no translation into \"\(value.text)\"",
            helps: [
              .init(
                "write a file that begins like this:",
                lines: [
                  "# Translation \(blocks[0].name): …", "", "- Language: \(language)",
                  "- Of: \(policyTree.file.path.split(separator: "/").last ?? "")",
                ])
            ], notes: ["readers of this language would be offered a page that is not there"]),
          about: 0)
      }
    }
  }

  /// Each language once, and each of them among the policy's.
  private mutating func checkListed(_ translations: [Overlay]) {
    guard let field = blocks[0].field(.languages) else { return }
    let listed = Set(field.syntax.values.map { $0.text.lowercased() })
    var seen: [String: Overlay] = [:]
    for overlay in translations {
      let place = SourceRange(overlay.tree.file, overlay.languageRange)
      let list = SourceRange(field.file, field.syntax.valueRange)
      if overlay.language == project.sourceLanguage(of: policyTree) {
        report(
          Diagnostic(
            "duplicate-translation", at: place,
            "the source is written in \"\(overlay.language)\" already",
            related: [.init(list, "the languages of the source")],
            helps: [.init("name the language of this file")],
            notes: ["this file is left out"]))
      } else if let first = seen[overlay.language] {
        report(
          Diagnostic(
            "duplicate-translation", at: place,
            "there is another translation into \"\(overlay.language)\"",
            related: [
              .init(SourceRange(first.tree.file, first.languageRange), "the one that is used")
            ],
            helps: [.init("keep one of the two files, or name its language")],
            notes: ["this file is left out"]))
      } else if !listed.contains(overlay.language) {
        reportUnlisted(overlay, at: place, list)
      }
      if seen[overlay.language] == nil { seen[overlay.language] = overlay }
    }
  }

  private mutating func reportUnlisted(
    _ overlay: Overlay, at place: SourceRange, _ list: SourceRange
  ) {
    let end = SourceRange(list.file, ByteRange(list.bytes.end, list.bytes.end))
    report(
      Diagnostic(
        "unlisted-translation", .warning, at: place,
        "the policy does not name \"\(overlay.language)\" among its languages",
        related: [.init(list, "its languages")],
        helps: [
          .init(
            "add it there: \(list.text), \(overlay.language)",
            fix: .choose(TextEdit(end, ", " + overlay.language)))
        ],
        notes: ["readers would find a page in a language that the policy does not promise"]))
  }

  /// Compares a translation with its source, block by block.
  ///
  /// Emits: unknown-reference, missing-translation, stale-translation.
  mutating func checkTranslation(_ overlay: Overlay) {
    if !PolicyDraft.isSameName(overlay.root, root) { reportOtherPolicy(overlay) }
    for block in overlay.tree.blocks.dropFirst() { checkTranslated(block, overlay) }
    for index in readingOrder where index == 0 || needsTranslation(index) {
      if let block = translation(of: index) {
        checkWhole(block, index, overlay)
      } else {
        reportUntranslated(index, overlay)
      }
    }
    checkStaleness(overlay.root, 0, overlay)
  }

  /// A block that is there, but lacks words that its source has.
  private mutating func checkWhole(_ block: BlockSyntax, _ index: Int, _ overlay: Overlay) {
    guard block.field(.notTranslated) == nil else { return }
    let source = blocks[index]
    var missing: [String] = []
    let hasOwnTitle = !source.syntax.title.isEmpty && source.syntax.name == source.name.text
    if hasOwnTitle, block.title.isEmpty { missing.append("title") }
    if let gist = source.field(.gist), gist.shared == nil, block.field(.gist) == nil {
      missing.append("gist")
    }
    if !source.body.segments.isEmpty, source.body.shared == nil, block.body.isEmpty {
      missing.append(source.kind == .cookies ? "table" : "text")
    }
    guard let last = missing.last else { return }
    let words =
      missing.count == 1
      ? last : missing.dropLast().joined(separator: ", ") + " and " + last
    report(
      Diagnostic(
        "missing-translation", .warning, at: SourceRange(overlay.tree.file, block.nameRange),
        "the \(words) of \"\(block.name)\" \(missing.count == 1 ? "is" : "are") not translated",
        related: [.init(source.headingRange, "the source says this")],
        helps: [
          .init("translate it, or say why not:", lines: ["- Not translated: because …"])
        ],
        notes: ["readers see the source's words here"]))
  }

  private static func isSameName(_ translation: BlockSyntax, _ root: DraftBlock) -> Bool {
    translation.name == root.name.text
  }

  private mutating func reportOtherPolicy(_ overlay: Overlay) {
    report(
      Diagnostic(
        "unknown-reference", at: SourceRange(overlay.tree.file, overlay.root.nameRange),
        "this translates \"\(root.name)\", and is named \"\(overlay.root.name)\"",
        helps: [
          .init(
            "use the name of the source",
            fix: .safe(
              TextEdit(
                SourceRange(overlay.tree.file, overlay.root.nameRange), root.name.text)))
        ]))
  }

  private mutating func checkTranslated(_ block: BlockSyntax, _ overlay: Overlay) {
    let range = SourceRange(overlay.tree.file, block.nameRange)
    guard case .block(let index)? = names[block.name]?.target, blocks[index].home == .policy
    else {
      let known =
        suggestions.allows(blocks.count)
        ? readingOrder.map { blocks[$0].name.text }.sorted() : []
      report(
        Suggestion.unknownReference(
          block.name, at: range, among: known,
          message: "the source has no block named \"\(block.name)\"",
          note: "readers of the translation would see words that the source does not say"))
      return
    }
    checkStaleness(block, index, overlay)
  }

  /// Whether a block has words that a translation must say.
  private func needsTranslation(_ index: Int) -> Bool {
    let block = blocks[index]
    switch block.kind {
    case .section, .clause, .term, .cookies:
      return block.shared == nil || block.syntax.name == block.name.text
    default: return false
    }
  }

  private mutating func reportUntranslated(_ index: Int, _ overlay: Overlay) {
    report(
      Diagnostic(
        "missing-translation", .warning,
        at: SourceRange(overlay.tree.file, overlay.root.nameRange),
        "\"\(blocks[index].name)\" is not translated",
        related: [.init(blocks[index].headingRange, "the source says this")],
        helps: [
          .init(
            "translate it, or say why not:",
            lines: [
              "\(String(repeating: "#", count: blocks[index].syntax.level)) "
                + "\(blocks[index].kind.rawValue) \(blocks[index].name):",
              "", "- Not translated: because …",
            ])
        ],
        notes: ["readers see the source's words here, marked with their language"]))
  }

  /// Compares the digest that a translation recorded with the source as it is today.
  private mutating func checkStaleness(
    _ block: BlockSyntax, _ index: Int, _ overlay: Overlay
  ) {
    guard let field = block.fields.first(where: { $0.label == .checkedAgainst }),
      let value = field.values.first
    else { return }
    let current = blocks[0].field(.version)?.syntax.text ?? ""
    let digest = sourceDigest(of: index)
    let recorded = value.qualifiers.first?.text
    let isStale =
      recorded.map { $0 != digest }
      ?? (PolicyVersion(value.text).precedes(PolicyVersion(current)) ?? (value.text != current))
    guard isStale else { return }
    let language = project.words(for: project.sourceLanguage(of: policyTree))
    let name = language.ifKnown("language.\(language.language)") ?? language.language
    let line = "- Checked against: \(current) (\(digest))"
    var diagnostic = Diagnostic(
      "stale-translation", .warning, at: SourceRange(overlay.tree.file, block.nameRange),
      recorded == nil
        ? "the \(name) text of \"\(block.name)\" may have changed after this translation was checked"
        : "the \(name) text of \"\(block.name)\" changed after this translation was checked",
      label: "last checked against \(value.text)",
      related: [.init(blocks[index].headingRange, "the source, now at \(current)")],
      helps: [
        .init(
          "update the text, then record it:",
          fix: .choose(
            TextEdit(SourceRange(overlay.tree.file, field.range), line)), lines: [line])
      ],
      notes: [
        "compared by the content of this block, not by dates: the sixteen signs in parentheses "
          + "are made from the source's words"
      ])
    diagnostic.subject = "policy.languages"
    report(diagnostic)
  }

  /// A digest of what a translator translates: title, gist and words as written.
  func sourceDigest(of index: Int) -> String {
    let block = blocks[index]
    var bytes = Array(block.syntax.title.utf8)
    bytes.append(0x0A)
    bytes += Array((block.field(.gist)?.syntax.text ?? "").utf8)
    bytes.append(0x0A)
    for segment in block.body.segments {
      bytes += block.body.file.bytes[segment.start..<segment.end]
    }
    return project.digest(bytes.filter { $0 != 0x0D })
  }
}
