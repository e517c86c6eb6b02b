internal import PolicyDiff
internal import PolicyLedger
internal import PolicyModel
internal import PolicySite

extension Compiler {
  /// What was published of a policy, each version compiled from its sources and compared with the
  /// one before; `nil` if nothing was, or if it is not as it was published.
  func history(
    of policy: Name, in ledger: Ledger, _ options: CompilerOptions
  ) -> SiteHistory? {
    guard let chain = ledger.chain(of: policy), chain.isSound else { return nil }
    let shown = chain.versions.filter { chain.state(of: $0, on: options.asOf) != .scheduled }
    let readings = shown.compactMap { version in read(version).map { (version, $0) } }
    guard !readings.isEmpty, readings.count == shown.count else { return nil }
    let current = readings.first { chain.state(of: $0.0, on: options.asOf) == .current }
    var versions: [SiteHistory.Version] = []
    for (index, (version, reading)) in readings.enumerated() {
      let state = chain.state(of: version, on: options.asOf)
      let next = index + 1 < readings.count ? readings[index + 1].0.record.effective : nil
      versions.append(
        SiteHistory.Version(
          text: version.version.text, published: version.record.published,
          effective: version.record.effective,
          until: state == .past ? next : nil, isCurrent: state == .current,
          isUpcoming: state == .upcoming, record: version.digest, content: version.record.content,
          files: version.publicFiles, editions: reading.editions,
          changes: index > 0 ? compare(readings[index - 1], with: (version, reading)) : nil,
          since: state == .past ? current.map { compare((version, reading), with: $0) } : nil,
          summary: Compiler.paragraphs(version.summary)))
    }
    return SiteHistory(versions: versions)
  }

  private func compare(
    _ old: (PublishedVersion, PolicyReading), with new: (PublishedVersion, PolicyReading)
  ) -> SiteHistory.Comparison {
    let context = context(for: new.1, law: new.1.files, asOf: new.0.record.published)
    let before = Array(old.1.editions.dropFirst())
    let after = Array(new.1.editions.dropFirst())
    func compared(
      _ one: Policy, _ before: [Policy], _ other: Policy, _ after: [Policy]
    ) -> ComparedVersions {
      compare(
        .policy(one, translations: before, label: old.0.version.text),
        .policy(other, translations: after, label: new.0.version.text), law: new.1.files,
        context: context, published: new.0.record.published)
    }
    return SiteHistory.Comparison(
      source: compared(old.1.policy, before, new.1.policy, after),
      translations: Dictionary(
        uniqueKeysWithValues: PolicyComparison.pairs(before, after).map {
          ($0.new.language, compared($0.old, [], $0.new, []))
        }), old: old.1.editions)
  }
}

extension PublishedVersion {
  /// The text for machines: what is frozen beside the sources and the release, which stay inside.
  fileprivate var publicFiles: [SiteHistory.FrozenFile] {
    record.files.compactMap { file in
      let isText =
        file.path == PublishedVersion.policyFile
        || file.path.hasPrefix("policy.") && file.path.hasSuffix(".md")
      guard isText, let bytes = files[file.path] else { return nil }
      return SiteHistory.FrozenFile(name: file.path, bytes: bytes, digest: file.digest)
    }
  }
}
