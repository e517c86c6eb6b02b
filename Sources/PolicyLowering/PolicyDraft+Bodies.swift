internal import PolicyDiagnostics
internal import PolicyMarkdown
internal import PolicyReference
internal import PolicySyntax

extension PolicyDraft {
  /// Parses the words of every block; slots stay as they are until their values are known.
  mutating func parseBodies() {
    for index in blocks.indices {
      let body = blocks[index].body
      guard !body.segments.isEmpty, blocks[index].kind != .translation else { continue }
      let result = parseOnce(body)
      parsed[index] = result
      for diagnostic in result.diagnostics { report(diagnostic, about: index) }
    }
  }

  /// Parses the words of a block; those of a shared clause only the first time.
  private mutating func parseOnce(_ body: DraftBlock.Body) -> MarkdownParser.Parsed {
    let key = BodyKey(path: body.file.path, start: body.segments[0].start)
    if body.shared != nil, let known = sharedBodies[key] { return known }
    let result = parse(body.segments, of: body.file, tree: tree(of: body))
    if body.shared != nil { sharedBodies[key] = result }
    return result
  }

  /// Parses the words of a translation; those of a shared clause only the first time.
  mutating func parseTranslated(
    _ block: BlockSyntax, _ overlay: Overlay, isShared: Bool
  ) -> MarkdownParser.Parsed {
    let key = BodyKey(path: overlay.tree.file.path, start: block.body[0].start)
    if isShared, let known = sharedBodies[key] { return known }
    let result = parse(block.body, of: overlay.tree.file, tree: overlay.tree)
    if isShared { sharedBodies[key] = result }
    return result
  }

  private func tree(of body: DraftBlock.Body) -> SyntaxTree? {
    project.tree(at: body.file.path)
  }

  /// Parses one body with the definitions of its file.
  mutating func parse(
    _ segments: [ByteRange], of file: SourceFile, tree: SyntaxTree?
  ) -> MarkdownParser.Parsed {
    var shared = fileMarkdown(file, tree: tree)
    let result = shared.parser.parse(segments, budget: &shared.budget)
    markdown[file.path] = shared
    return result
  }

  private mutating func fileMarkdown(_ file: SourceFile, tree: SyntaxTree?) -> FileMarkdown {
    if let known = markdown[file.path] { return known }
    let bodies = tree?.blocks.map(\.body) ?? []
    let (definitions, diagnostics) = Definitions.collect(file, bodies: bodies)
    for diagnostic in diagnostics { report(diagnostic) }
    return FileMarkdown(
      parser: MarkdownParser(file: file, definitions: definitions), budget: WorkBudget())
  }
}
