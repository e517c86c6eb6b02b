package import PolicyDiagnostics
internal import PolicyLaw
internal import PolicyLowering
package import PolicyModel
internal import PolicyReference
internal import PolicySyntax
internal import PolicyWire

extension Compiler {
  /// What a file turned out to be.
  package enum Reading: Sendable {
    case policy(PolicyReading)
    /// A plain text or Markdown file.
    case untyped(SourceFile)
    /// A source that is no policy, or no file of that path.
    case other
  }

  /// Compiles one policy of a project, and no other; `nil` if there is none of the name.
  package func read(_ policy: Name, in files: [InputFile], jobs: Int = 1) -> PolicyReading? {
    let parsed = Parallel.map(files, jobs: jobs) { SourceParsing.parse($0) }
    let tree = parsed.map(\.tree).first { $0.isPolicy(policy.text) }
    return tree.map { read($0, in: files, parsed) }
  }

  /// Compiles the policy in one file of a project.
  ///
  /// Other policies of the same name are passed over: they are other versions of it.
  package func read(at path: String, in files: [InputFile], jobs: Int = 1) -> Reading {
    let parsed = Parallel.map(files, jobs: jobs) { SourceParsing.parse($0) }
    guard let tree = parsed.first(where: { $0.tree.file.path == path })?.tree else {
      return .other
    }
    if tree.isUntyped { return .untyped(tree.file) }
    guard tree.documentKind == .policy else { return .other }
    return .policy(read(tree, in: files, parsed))
  }

  private func read(
    _ tree: SyntaxTree, in files: [InputFile], _ parsed: [SourceParsing.Parsed]
  ) -> PolicyReading {
    let name = tree.blocks.first?.name ?? ""
    let kept = parsed.filter { $0.tree.file.path == tree.file.path || !$0.tree.isPolicy(name) }
    let trees = kept.map(\.tree)
    let law = Law(builtIn: law, own: trees)
    let project = project(of: trees, by: law)
    let lowered = PolicyLowering.lower(tree, in: project)
    let paths = Set(lowered.sources)
    let found = kept.filter { paths.contains($0.tree.file.path) }.flatMap(\.diagnostics)
    return PolicyReading(
      editions: lowered.editions, places: lowered.places, law: law, files: files,
      sources: lowered.sources,
      diagnostics: DiagnosticPlaces.fillElements(found + lowered.diagnostics, trees: trees)
        .inFileOrder,
      releases: ReleaseReader.releases(in: trees))
  }

  /// What lowering needs to know of a project.
  func project(of trees: [SyntaxTree], by law: Law) -> Project {
    Project(
      trees: trees, words: words,
      law: LawAnswers(speaksOf: law.speaks, prescribedWordings: { law.prescribedWordings }),
      digest: { String(ContentDigest(of: $0).text.prefix(16)) })
  }
}

extension SyntaxTree {
  /// Whether this is the policy of a name.
  func isPolicy(_ name: String) -> Bool {
    documentKind == .policy && blocks.first?.name == name
  }
}
