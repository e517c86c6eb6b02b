package import PolicyDiagnostics
internal import PolicyLaw
internal import PolicyLowering
package import PolicyModel
internal import PolicySyntax

/// The library's entry: files in, values and diagnostics out.
package struct Compiler: Sendable {
  /// The words of pages by language code.
  private let words: [String: PageWords]

  package init(words: [String: PageWords]) {
    self.words = words
  }

  /// Parses and lowers all files.
  ///
  /// - Parameters:
  ///   - files: in any order.
  ///   - problems: what went wrong while the files were read; they become part of the result.
  package func compile(
    _ files: [InputFile], problems: [Diagnostic] = [], options: CompilerOptions
  ) -> Compilation {
    let parsed = Parallel.map(files, jobs: options.jobs) { SourceParsing.parse($0) }
    let trees = parsed.map(\.tree)
    let project = Project(trees: trees, words: words, digest: { _ in "0000000000000000" })
    let lowered = Parallel.map(project.policyTrees, jobs: options.jobs) {
      PolicyLowering.lower($0, in: project)
    }
    let found =
      problems + parsed.flatMap(\.diagnostics) + project.diagnostics
      + lowered.flatMap(\.diagnostics) + DocumentChecks.check(project, lowered: lowered)
    let compiled = lowered.map { CompiledPolicy(editions: $0.editions, sources: $0.sources) }
    let cited = Citing(packs: trees.compactMap { PackReader.read($0) }, policies: compiled)
    return Compilation(
      policies: compiled.sorted { $0.name < $1.name },
      diagnostics: found.map { cited.cite(options.stage.weigh($0)) }.inFileOrder, options: options)
  }
}
