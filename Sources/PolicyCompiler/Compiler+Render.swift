internal import PolicyAnalysis
package import PolicyDiagnostics
package import PolicyLedger
internal import PolicyModel
internal import PolicyReference
internal import PolicyResources
internal import PolicySite
internal import PolicyWire

extension Compiler {
  /// What a build writes, but for the manifest; or why it can write nothing.
  package struct Rendering: Sendable {
    /// Sorted by path; empty if a template is faulty.
    package let files: [OutputFile]
    /// What is wrong with templates, and what is left out for want of an address.
    package let diagnostics: [Diagnostic]
  }

  /// Makes all files of the output: the site, Markdown and JSON.
  ///
  /// Emits: missing-base-address, missing-template, unknown-template-name, unknown-partial, template-syntax.
  ///
  /// - Parameter templates: an organisation's own; each takes the place of the one of its name.
  package func render(
    _ compilation: Compilation, templates: [InputFile] = [], ledger: Ledger = Ledger([])
  ) -> Rendering {
    let builtIn = Resources.templates.map {
      SourceFile(path: "Templates/" + $0.name, text: $0.text)
    }
    let own = templates.map { SourceFile(path: $0.path, bytes: $0.bytes) }
    let loaded = PageTemplates.load(builtIn + own)
    guard let shells = loaded.templates else {
      return Rendering(files: [], diagnostics: loaded.diagnostics)
    }
    let options = compilation.options
    let site = Site(
      templates: shells, words: words,
      options: SiteOptions(baseAddress: options.baseAddress, isDraft: options.isDraft))
    let siblings = compilation.policies.map { Sibling($0.editions[0]) }
    let outputs = Parallel.map(compilation.policies, jobs: options.jobs) { policy in
      let published = ledger.chain(of: policy.editions[0])?.policy ?? policy.name
      let history = options.isDraft ? nil : history(of: published, in: ledger, options)
      // Readers see what was published and is in force, never what is still being written.
      let editions = history?.shown?.editions ?? policy.editions
      return site.files(
        of: editions[0], translations: Array(editions.dropFirst()), history: history,
        siblings: siblings, publishedAt: policy.editions[0].organisation.baseAddress)
    }
    let kept = options.isDraft ? [] : abandoned(compilation, ledger, by: site)
    let written = Set(outputs.flatMap(\.files).map(\.path))
    let files =
      outputs.flatMap(\.files) + kept.flatMap(\.output.files).filter { !written.contains($0.path) }
      + site.index(of: outputs + kept.filter { !$0.isTakenUp }.map(\.output))
    return Rendering(
      files: files.map { OutputFile(path: $0.path, bytes: $0.bytes) }
        .sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) },
      diagnostics: loaded.diagnostics + MissingAddress.diagnostics(of: compilation))
  }

  /// What a policy adds to the output that was published and has no source any more.
  private struct Abandoned {
    let output: Site.PolicyOutput
    /// Whether another policy says that it stands in its place; then the lists do not name it.
    let isTakenUp: Bool
  }

  /// Policies that were published and have no source any more: what was public stays where it was,
  /// unless another policy leads on from there.
  private func abandoned(
    _ compilation: Compilation, _ ledger: Ledger, by site: Site
  ) -> [Abandoned] {
    let sources = compilation.policies.map { $0.editions[0] }
    let written = Set(sources.compactMap { ledger.chain(of: $0)?.policy })
    let former = Set(
      sources.flatMap { $0.fields.texts(.formerly) + $0.fields.texts(.mergedFrom) })
    let chains = ledger.chains.filter { !written.contains($0.policy) }
    return Parallel.map(chains, jobs: compilation.options.jobs) { chain -> [Abandoned] in
      guard let history = history(of: chain.policy, in: ledger, compilation.options),
        let shown = history.shown
      else { return [] }
      let output = site.files(
        of: shown.editions[0], translations: Array(shown.editions.dropFirst()), history: history)
      return [Abandoned(output: output, isTakenUp: former.contains(chain.policy.text))]
    }.flatMap(\.self)
  }

  /// `manifest.json`: path, size and SHA-256 of every other file, what they were made from, and the
  /// digest that proves what was published of each policy.
  package static func manifest(
    of files: [OutputFile], of compilation: Compilation, _ ledger: Ledger
  ) -> OutputFile {
    let options = compilation.options
    var inputs = [
      (name: "as-of", value: options.asOf.description),
      (name: "stage", value: options.stage.rawValue),
    ]
    if let address = options.baseAddress { inputs.append((name: "base-url", value: address)) }
    if options.isDraft { inputs.append((name: "draft", value: "yes")) }
    let manifest = Manifest(
      compiler: "policyc \(version)", inputs: inputs,
      packs: packs(of: compilation),
      published: ledger.chains.compactMap { chain in
        chain.last.map {
          Manifest.Head(
            policy: chain.policy.text, version: $0.version.text, digest: $0.digest)
        }
      },
      files: files.map { Manifest.Entry(path: $0.path, bytes: $0.bytes) })
    return OutputFile(path: "manifest.json", bytes: manifest.encode())
  }

  /// The rule sets that some policy was judged by, each once.
  private static func packs(
    of compilation: Compilation
  ) -> [(name: String, version: String)] {
    var seen: Set<String> = []
    return compilation.coverages.flatMap(\.packs).filter { seen.insert($0.name).inserted }
      .map { (name: $0.name, version: $0.version) }
  }
}
