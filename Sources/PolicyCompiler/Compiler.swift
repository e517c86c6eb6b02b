internal import PolicyAnalysis
package import PolicyDiagnostics
package import PolicyLaw
internal import PolicyLowering
package import PolicyModel
internal import PolicyResources
internal import PolicySyntax
internal import PolicyText

/// The library's entry: files in, values and diagnostics out, then files again.
package struct Compiler: Sendable {
  /// The version of the program; stands in the manifest of every build.
  package static let version = "0.1.0"

  /// The words of pages by language code.
  let words: [String: PageWords]
  /// The law files beside those of the project.
  let law: [LawFile]
  /// How laws are called, where it is not those above that say so.
  let names: LawNames?

  /// - Parameters:
  ///   - words: by language code; by default those that the program carries with it.
  ///   - law: law files that hold for every project; by default those that the program carries.
  ///     Without any, no policy is asked what it discloses.
  ///   - names: how laws are called and which provisions they have; by default as the law files say.
  package init(
    words: [String: PageWords] = Compiler.builtInWords,
    law: [LawFile] = Compiler.builtInLaw, names: LawNames? = nil
  ) {
    self.words = words
    self.law = law
    self.names = names
  }

  /// The law files that the program carries with it, sorted by name.
  package static let builtInLaw = Resources.law.map { file in
    LawFile(SourceFile(path: "Law/" + file.name, text: file.text))
  }

  /// The law of a project: that of the program with the rows of the project's own files.
  ///
  /// - Parameter files: of any kind; those that are no law are passed over.
  package func law(of files: [InputFile]) -> Law {
    let own = files.filter { $0.path.hasSuffix(".jurisdiction.md") }
    return Law(builtIn: law, own: own.map { SourceParsing.parse($0).tree })
  }

  /// The words of pages that the program carries with it, by language code.
  package static let builtInWords: [String: PageWords] = Dictionary(
    uniqueKeysWithValues: Resources.languages.map { file in
      let code = String(file.name.prefix { $0 != "." })
      return (code, PageWords(language: code, source: file.text))
    })

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
    let law = Law(builtIn: law, own: trees)
    let project = project(of: trees, by: law)
    let lowered = Parallel.map(project.policyTrees, jobs: options.jobs) {
      PolicyLowering.lower($0, in: project)
    }
    let inputs = Disclosing.inputs(lowered, in: project)
    let checked = self.law.isEmpty ? [] : Disclosing.check(inputs, by: law, options: options)
    let documents = DocumentChecks.check(project, lowered: lowered)
    let names = NamedLaws(names ?? LawNames(law))
    let texts = TextChecking(project: project, laws: names, jobs: options.jobs)
      .check(lowered, besides: checked.flatMap(\.diagnostics))
    let found = DiagnosticPlaces.fillElements(
      MissingAddress.settled(
        problems + parsed.flatMap(\.diagnostics) + project.diagnostics + law.diagnostics
          + lowered.flatMap(\.diagnostics) + documents.diagnostics + texts.diagnostics
          + checked.flatMap(\.diagnostics) + AcrossDocuments(inputs).diagnostics(), by: options),
      trees: trees)
    // A file that several policies share is counted once.
    let omitted = (lowered.map(\.omittedDiagnostics) + [texts.omitted])
      .reduce(into: documents.omitted) { $0.merge($1) { max($0, $1) } }
      .merging(parsed.flatMap(\.omitted)) { $0 + $1 }
    let policies = lowered.map {
      CompiledPolicy(editions: $0.editions, sources: $0.sources, places: $0.places)
    }
    let citing = Citing(
      packs: law.packs, policies: policies, coverages: checked.map(\.coverage))
    let findings = WaiverDesk.judge(
      SameCause(law).once(found.map { citing.cite(options.stage.weigh($0)) }).inFileOrder,
      trees: trees,
      policies: policies, law: law, asOf: options.asOf)
    return Compilation(
      policies: policies.sorted { $0.name < $1.name },
      coverages: WaivedRows.mark(checked, by: findings).sorted { $0.policy < $1.policy },
      law: law, releases: ReleaseReader.releases(in: trees),
      findings: FindingList(findings.inFileOrder, omittedByFile: omitted),
      options: options)
  }
}
