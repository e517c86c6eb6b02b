internal import PolicyAnalysis
internal import PolicyDiagnostics
package import PolicyLedger
package import PolicyModel
internal import PolicySyntax

extension Compiler {
  /// Freezes a policy as its next version, if every gate lets it pass.
  ///
  /// Emits: what checking finds; altered-version, missing-release, unordered-version,
  /// dates-against-ledger, dropped-name, reused-name.
  ///
  /// - Parameters:
  ///   - policy: a policy of the compilation.
  ///   - compilation: of all sources, at the stage of publication.
  ///   - files: the sources.
  /// - Returns: `nil` if there is no such policy.
  package func publish(
    _ policy: Name, of compilation: Compilation, files: [InputFile], ledger: Ledger
  ) -> Publication? {
    guard let compiled = compilation.policies.first(where: { $0.name == policy }),
      let draft = read(policy, in: files, jobs: compilation.options.jobs)
    else { return nil }
    let chain = ledger.chain(of: draft.policy)
    if let chain, !chain.isSound { return .refused(Compiler.refusal(of: chain, in: ledger)) }
    var earlier: [PolicyReading] = []
    for version in chain?.versions ?? [] {
      guard let reading = read(version) else {
        return .refused(Compiler.refusal(of: version))
      }
      earlier.append(reading)
    }
    if let same = chain?.version(of: draft), let last = earlier.last,
      same.version == chain?.last?.version, last.editions == draft.editions
    {
      return .published(same)
    }
    let options = compilation.options
    let lost =
      earlier.last.map {
        lostDisclosures(from: $0, to: draft, asOf: options.asOf, jobs: options.jobs)
      } ?? []
    let gates = PublishGates(
      draft: draft, chain: chain, earlier: earlier, releases: compilation.releases,
      rules: changeRules(of: files), words: words, asOf: options.asOf, lost: lost)
    let verdict = gates.verdict()
    let trees = files.map { SourceParsing.parse($0).tree }
    let sources = FrozenSources(of: draft, trees, release: gates.release, by: self).files
    let found = relevant(compilation.findings, to: sources, compiled)
    guard let release = gates.release, let effective = draft.policy.effective,
      !verdict.diagnostics.contains(where: { $0.severity == .error }),
      !found.open.contains(where: { $0.severity == .error })
    else {
      var findings = found
      findings.all += DiagnosticPlaces.fillElements(verdict.diagnostics, trees: trees)
        .map { Finding($0) }
      return .refused(
        Publication.Refusal(
          findings: findings, earliestEffective: verdict.earliestEffective))
    }
    let frozen = FrozenText(draft.editions, by: self)
    let packs = compilation.coverages.first { $0.policy == policy }?.packs ?? []
    let facts = VersionFolder.Facts(
      published: gates.published, effective: effective, content: frozen.digest,
      compiler: "policyc \(Compiler.version)",
      packs: packs.map { .init(name: $0.name, version: $0.version) })
    let folder = VersionFolder(
      release, facts, after: chain?.last,
      frozen: frozen.files.map { .init(path: $0.path, bytes: $0.bytes) },
      sources: sources.map { .init(path: $0.path, bytes: $0.bytes) })
    let place =
      chain?.policy == policy ? chain?.folder ?? "" : Compiler.chainFolder(of: draft)
    return .ready(folder, path: "\(place)/\(release.version)")
  }

  /// A published version compiled from its sources.
  package func read(_ version: PublishedVersion) -> PolicyReading? {
    read(version.policy, in: version.sources.map { InputFile(path: $0.path, bytes: $0.bytes) })
  }

  /// Where the versions of a policy lie that was never published: beside the policy.
  private static func chainFolder(of draft: PolicyReading) -> String {
    let file = draft.places.block(draft.policy.name)?.name.file.path ?? ""
    let parts = file.split(separator: "/").dropLast() + [LedgerFolder.name[...]]
    return parts.joined(separator: "/") + "/\(draft.policy.name)"
  }

  /// Nothing follows versions that are not as they were published.
  private static func refusal(of chain: LedgerChain, in ledger: Ledger) -> Publication.Refusal {
    let found = ledger.diagnostics.filter { $0.range.file.path.hasPrefix(chain.folder) }
    return Publication.Refusal(
      findings: FindingList(found.map { Finding($0) }), earliestEffective: nil)
  }

  /// What cannot be compared with cannot be followed.
  private static func refusal(of version: PublishedVersion) -> Publication.Refusal {
    let path = "\(version.folder)/\(VersionRecord.fileName)"
    let unreadable = Diagnostic(
      "unreadable-version", at: SourceRange(SourceFile(path: path, bytes: []), ByteRange(0, 0)),
      "version \(version.version) can no longer be compiled from its sources",
      helps: [.init("publish with \(version.record.compiler), or a newer one")],
      notes: ["a new version is compared with all that was published before it"])
    return Publication.Refusal(
      findings: FindingList([Finding(unreadable)]), earliestEffective: nil)
  }

  /// The findings that concern a policy: of everything that would be frozen with it.
  private func relevant(
    _ findings: FindingList, to sources: [InputFile], _ compiled: CompiledPolicy
  ) -> FindingList {
    var found = findings.limited(to: Set(sources.map(\.path) + compiled.sources))
    // A translation that lags behind would be frozen as it is.
    found.all = found.all.map { finding in
      guard finding.standing == .open, finding.diagnostic.id == "stale-translation" else {
        return finding
      }
      var diagnostic = finding.diagnostic
      diagnostic.severity = .error
      return Finding(diagnostic)
    }
    return found
  }
}

extension LedgerChain {
  /// The version with the number of a draft.
  fileprivate func version(of draft: PolicyReading) -> PublishedVersion? {
    draft.policy.version.flatMap { version($0) }
  }
}
