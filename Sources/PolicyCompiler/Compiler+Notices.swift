internal import PolicyDiagnostics
package import PolicyDiff
internal import PolicyLaw
package import PolicyLedger
internal import PolicyMarkdown
package import PolicyModel
package import PolicyNotices
internal import PolicyReports

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

  /// Compiles the messages about the change from one version to another.
  ///
  /// What is published is judged as on the day of its publication and by the law files that were
  /// frozen with it, so that its messages stay the same for ever.
  ///
  /// - Parameters:
  ///   - chain: what was published of the policy.
  ///   - asOf: the day on which a draft is judged.
  ///   - baseAddress: takes the place of `Published at`.
  /// - Returns: `nil` if nobody says where the site is: no address is made up.
  package func notices(
    from old: NoticeSide, to new: NoticeSide, in chain: LedgerChain?, asOf: CalendarDate,
    baseAddress: String? = nil
  ) -> NoticeFiles? {
    let policy = new.reading.policy
    guard let base = baseAddress ?? policy.organisation.baseAddress else { return nil }
    let release = release(of: new.reading)
    let files = new.reading.files
    let published = new.published?.record.published
    let versions = compare(
      old.compared, new.compared, law: files,
      context: context(for: new.reading, law: files, asOf: published ?? asOf),
      published: published ?? release?.publish)
    var input = NoticeInput(
      versions, old: old.reading.policy, new: policy, base: base,
      words: words[policy.language] ?? PageWords(language: policy.language, source: ""))
    input.summary = Compiler.paragraphs(release?.summary ?? new.published?.summary ?? "")
    input.isForNewDataOnly = release?.reach == "new data only"
    input.isNeighbour = Compiler.areNeighbours(old, new, in: chain)
    input.citations = citations(of: files)
    return NoticeFiles(NoticePlan(input))
  }

  /// The messages of every policy whose ledger holds a version that is to come, or one in force with
  /// a version before it, below `notices/`; the plan of each, which is internal, below `reports/`.
  package func notices(of ledger: Ledger, options: CompilerOptions) -> [OutputFile] {
    Parallel.map(ledger.chains.filter(\.isSound), jobs: options.jobs) {
      (chain: LedgerChain) -> [OutputFile] in
      chain.announced(on: options.asOf).flatMap { old, new -> [OutputFile] in
        guard let before = side(old), let after = side(new),
          let notices = notices(
            from: before, to: after, in: chain, asOf: options.asOf,
            baseAddress: options.baseAddress)
        else { return [] }
        let folder = "notices/\(chain.policy)/\(notices.plan.folder)"
        let plan = OutputFile(
          path: "reports/\(folder).txt", bytes: Array(NoticePlanText(notices).text.utf8))
        return notices.files.map { OutputFile(path: "\(folder)/\($0.path)", bytes: $0.bytes) }
          + [plan]
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
    // What no law of a place asks for cites rules of other places and names of our own.
    let rules = changeRules(of: files).filter {
      $0.jurisdiction != nil && !$0.instrument.isEmpty && !$0.citations.isEmpty
    }
    return Dictionary(
      rules.map { rule in
        (rule.id.text, ["\(rule.instrument) \(rule.citations.joined(separator: ", "))"])
      }, uniquingKeysWith: { first, _ in first })
  }

  private static func areNeighbours(
    _ old: NoticeSide, _ new: NoticeSide, in chain: LedgerChain?
  ) -> Bool {
    let before = new.published.map { $0.record.previous?.version } ?? chain?.last?.version.text
    return before == nil || before == old.reading.policy.version?.text
  }

  /// The author's words without marks and without comments, a paragraph each.
  static func paragraphs(_ markdown: String) -> [String] {
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

extension Compiler.NoticeSide {
  /// With all its languages: a translation is part of what readers are told.
  fileprivate var compared: Compiler.ComparedSide {
    .policy(reading.policy, translations: Array(reading.editions.dropFirst()), label: label)
  }
}
