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
  /// Emits: missing-translation, unknown-language.
  mutating func checkLanguages(_ translations: [String]) {
    guard let field = blocks[0].field(.languages) else { return }
    let source = project.sourceLanguage(of: policyTree)
    for value in field.syntax.values {
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
            ]), about: 0)
      }
    }
  }

  /// Compares a translation with its source, block by block.
  ///
  /// Emits: unknown-reference, missing-translation, stale-translation.
  mutating func checkTranslation(_ overlay: Overlay) {
    if !PolicyDraft.isSameName(overlay.root, root) { reportOtherPolicy(overlay) }
    for block in overlay.tree.blocks.dropFirst() { checkTranslated(block, overlay) }
    for index in readingOrder.dropFirst() where needsTranslation(index) {
      if overlay.blocks[blocks[index].name.text] == nil { reportUntranslated(index, overlay) }
    }
    checkStaleness(overlay.root, 0, overlay)
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
      report(
        Suggestion.unknownReference(
          block.name, at: range, among: blocks.map(\.name.text).sorted(),
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
    report(
      Diagnostic(
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
        ]))
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
