internal import PolicyDiagnostics
package import PolicyDiff
internal import PolicyLaw
package import PolicyLedger
internal import PolicyMarkdown
package import PolicyModel
package import PolicyNotices

extension Compiler {
  /// One end of a change that is announced.
  package struct NoticeSide: Sendable {
    package let reading: PolicyReading
    /// For people: `larkspur-privacy@3.1.0`.
    package let label: String
    /// The entry in the ledger; `nil` for a draft.
    package let published: PublishedVersion?

    package init(_ reading: PolicyReading, label: String, published: PublishedVersion?) {
      self.reading = reading
      self.label = label
      self.published = published
    }
  }

  /// What the runs of one command share.
  package struct NoticeOptions: Sendable {
    /// The jurisdiction files of the project among others.
    package let files: [InputFile]
    package let asOf: CalendarDate
    /// Takes the place of `Published at`.
    package let baseAddress: String?

    package init(files: [InputFile], asOf: CalendarDate, baseAddress: String?) {
      self.files = files
      self.asOf = asOf
      self.baseAddress = baseAddress
    }
  }

  /// Compiles the messages about the change from one version to another.
  ///
  /// - Parameter chain: what was published of the policy.
  /// - Returns: `nil` if nobody says where the site is: no address is made up.
  package func notices(
    from old: NoticeSide, to new: NoticeSide, in chain: LedgerChain?, _ options: NoticeOptions
  ) -> NoticeFiles? {
    let policy = new.reading.policy
    guard let base = options.baseAddress ?? policy.organisation.baseAddress else { return nil }
    let release = release(of: new.reading)
    let versions = compare(
      .policy(old.reading.policy, label: old.label), .policy(policy, label: new.label),
      law: options.files,
      context: context(for: new.reading, law: options.files, asOf: options.asOf),
      published: new.published?.record.published ?? release?.publish)
    var input = NoticeInput(
      versions, old: old.reading.policy, new: policy, base: base,
      words: words[policy.language] ?? PageWords(language: policy.language, source: ""))
    input.summary = Compiler.paragraphs(release?.summary ?? new.published?.summary ?? "")
    input.isForNewDataOnly = release?.reach == "new data only"
    input.isNeighbour = Compiler.areNeighbours(old, new, in: chain)
    input.citations = citations(of: options.files)
    return NoticeFiles(NoticePlan(input))
  }

  /// The messages of every policy whose ledger holds a version that is to come, or one in force with
  /// a version before it; below `notices/`.
  package func notices(
    of ledger: Ledger, files: [InputFile], options: CompilerOptions
  ) -> [OutputFile] {
    let shared = NoticeOptions(
      files: files, asOf: options.asOf, baseAddress: options.baseAddress)
    return Parallel.map(ledger.chains.filter(\.isSound), jobs: options.jobs) {
      (chain: LedgerChain) -> [OutputFile] in
      chain.announced(on: options.asOf).flatMap { old, new -> [OutputFile] in
        guard let before = side(old), let after = side(new),
          let notices = notices(from: before, to: after, in: chain, shared)
        else { return [] }
        let folder = "notices/\(chain.policy)/\(notices.plan.folder)/"
        return notices.files.map { OutputFile(path: folder + $0.path, bytes: $0.bytes) }
      }
    }.flatMap(\.self)
  }

  private func side(_ version: PublishedVersion) -> NoticeSide? {
    read(version).map {
      NoticeSide($0, label: "\(version.policy)@\(version.version)", published: version)
    }
  }

  /// What accompanies a version.
  private func release(of reading: PolicyReading) -> Release? {
    reading.releases.first {
      $0.policy == reading.policy.name && $0.version.text == reading.policy.version?.text
    }
  }

  /// What a judgement of a version is told: its release, and what the house asks of itself.
  package func context(
    for new: PolicyReading?, law files: [InputFile], asOf day: CalendarDate
  ) -> ChangeContext {
    var context = ChangeContext(asOf: day)
    context.take(law(of: files).settings)
    if let new, let release = release(of: new) { context.take(release) }
    return context
  }

  private func citations(of files: [InputFile]) -> [String: [String]] {
    let rules = changeRules(of: files).filter { !$0.citations.isEmpty }
    // Citations of other rules are names of our own, which say nothing to readers.
    let ids = Set(rules.map(\.id.text))
    return Dictionary(
      rules.map { rule in (rule.id.text, rule.citations.filter { !ids.contains($0.lowercased()) })
      },
      uniquingKeysWith: { first, _ in first })
  }

  private static func areNeighbours(
    _ old: NoticeSide, _ new: NoticeSide, in chain: LedgerChain?
  ) -> Bool {
    let before = new.published.map { $0.record.previous?.version } ?? chain?.last?.version.text
    return before == nil || before == old.reading.policy.version?.text
  }

  /// The author's words without marks and without comments, a paragraph each.
  private static func paragraphs(_ markdown: String) -> [String] {
    let file = SourceFile(path: "", text: markdown)
    var budget = WorkBudget()
    let parsed = MarkdownParser(file: file).parse(
      [ByteRange(0, file.bytes.count)], budget: &budget)
    return parsed.prose.plainText.split(separator: "\n").map(String.init)
  }
}

extension LedgerChain {
  /// The version that readers were told of before this one; `nil` if it is the first.
  package func version(before version: PublishedVersion) -> PublishedVersion? {
    versions.firstIndex { $0.version == version.version }
      .flatMap { $0 > 0 ? versions[$0 - 1] : nil }
  }

  /// The changes that readers are told of on a day: to every version that is to come, else to the
  /// one in force, each from the version before.
  fileprivate func announced(
    on day: CalendarDate
  ) -> [(old: PublishedVersion, new: PublishedVersion)] {
    let coming = versions.filter { state(of: $0, on: day) == .upcoming }
    let told = coming.isEmpty ? [current(on: day)].compactMap(\.self) : coming
    return told.compactMap { new in version(before: new).map { (old: $0, new: new) } }
  }
}
