internal import PolicyDiagnostics
internal import PolicyDiff
internal import PolicyLaw
internal import PolicyLedger
internal import PolicyModel
internal import PolicyReference

/// Decides whether a text may become the next version of its policy.
struct PublishGates {
  let draft: PolicyReading
  let chain: LedgerChain?
  /// The published versions, compiled from their sources; the first one first.
  let earlier: [PolicyReading]
  let releases: [Release]
  /// The change rules of the program and the project.
  let rules: [ChangeRule]
  let words: [String: PageWords]
  let asOf: CalendarDate
  /// What the law asks for and the draft says no more than the last version.
  let lost: [LostDisclosure]

  var policy: Policy { draft.policy }
  var last: VersionRecord? { chain?.last?.record }

  /// The release for exactly this policy and version; `nil` if there is none.
  var release: Release? {
    releases.first { $0.policy == policy.name && $0.version.text == policy.version?.text }
  }

  /// The day of publication: that of the release, else the day of the run.
  var published: CalendarDate { release?.publish ?? asOf }

  func verdict() -> ComparisonGate.Verdict {
    var verdict = ComparisonGate.Verdict(
      diagnostics: [checkName(), checkRelease(), checkVersion()].compactMap(\.self) + checkDates(),
      earliestEffective: lateEffective)
    guard let old = earlier.last else { return verdict }
    verdict.diagnostics += NameGate(draft: draft, earlier: earlier).diagnostics()
    guard let release else { return verdict }
    let comparison = ComparisonGate.judge(
      ComparisonGate.Input(
        old: old, new: draft, release: release, law: draft.law, rules: rules,
        words: words, published: published, asOf: asOf, lost: lost)
    )
    verdict.diagnostics += comparison.diagnostics
    verdict.earliestEffective =
      [verdict.earliestEffective, comparison.earliestEffective].compactMap(\.self).max()
    return verdict
  }

  // MARK: - Name

  /// The addresses of a name that a policy gave up lead to the policy for ever.
  private func checkName() -> Diagnostic? {
    guard let chain, chain.formerNames.contains(policy.name),
      let place = draft.places.block(policy.name)?.name
    else { return nil }
    return Diagnostic(
      "reused-name", at: place,
      "the name \"\(policy.name)\" was given up for \"\(chain.policy)\"",
      helps: [.init("keep \"\(chain.policy)\", or choose another name")],
      notes: ["old links to \"\(policy.name)\" lead to \"\(chain.policy)\" since then"])
  }

  // MARK: - Release and version

  private func checkRelease() -> Diagnostic? {
    guard release == nil, let version = policy.version else { return nil }
    let others = releases.filter { $0.policy == policy.name }
    let related = others.map {
      Diagnostic.Related($0.place, "accompanies version \($0.version)")
    }
    let path = place(.version).file.path.replacing(".policy.md", with: ".release.md")
    return Diagnostic(
      "missing-release", at: place(.version),
      "no release accompanies version \(version) of \"\(policy.name)\"", related: related,
      helps: [
        .init(
          "write \(path):",
          lines: [
            "# Release \(policy.name)-\(version.text.replacing(".", with: "-")): "
              + "\(policy.title) \(version)", "", "- Policy: #\(policy.name)",
            "- Version: \(version)", "- Publish: \(asOf)", "- Approved by: …", "",
            "What is new, in plain words.",
          ])
      ],
      notes: ["a release says who approved the version and when it is published"])
  }

  private func checkVersion() -> Diagnostic? {
    // That there is none is a finding already.
    guard let version = policy.version else { return nil }
    let isPlain = version.text.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E }
    guard version.numbers != nil, isPlain else {
      return Diagnostic(
        "unordered-version", at: place(.version),
        "version \"\(version)\" cannot be put in order",
        helps: [.init("write up to three numbers with dots, for example 3.2.0")],
        notes: ["each version must be greater than the one before, so that all can tell"])
    }
    guard let last, last.version.precedes(version) != true else { return nil }
    let isSame = last.version.numbers == version.numbers
    return Diagnostic(
      "unordered-version", at: place(.version),
      isSame
        ? "version \(last.version) is published already, with another text"
        : "version \(version) is not greater than \(last.version), which is published",
      helps: [.init("give the new text a greater version, and a release for it")],
      notes: ["what is published stays as it is; a new text needs a number of its own"])
  }

  // MARK: - Dates

  /// The first day on which this version may come into force; notice periods aside.
  private var earliest: CalendarDate { max(published, last?.effective ?? published) }

  private var lateEffective: CalendarDate? {
    policy.effective.flatMap { $0 < earliest ? earliest : nil }
  }

  private func checkDates() -> [Diagnostic] {
    var found: [Diagnostic] = []
    let release = self.release?.place ?? place(.effective)
    if published < asOf {
      found.append(
        dates(
          release, "publication on \(published) lies before today, \(asOf)",
          help: "leave out Publish, or write \(asOf) or a later day",
          note: "nobody can be told in the past; the ledger proves what was public when"))
    }
    if let last, published < last.published {
      found.append(
        dates(
          release,
          "publication on \(published) lies before that of version \(last.version) on "
            + "\(last.published)", help: "the earliest day that passes is \(last.published)",
          note: "versions are published one after the other"))
    }
    if let written = policy.published, written != published {
      found.append(
        dates(
          place(.published),
          "readers are told that this is published on \(written), and it is on \(published)",
          help: "write \(published) here, or \(written) after Publish in the release",
          note: "what a policy says of itself must be true"))
    }
    guard let effective = policy.effective, effective < earliest else { return found }
    let reason =
      effective < published
      ? "is effective on \(effective), before it is published on \(published)"
      : "is effective on \(effective), before version \(last?.version.text ?? "") on "
        + "\(last?.effective.description ?? "")"
    found.append(
      dates(
        place(.effective), "this version \(reason)",
        help: "the earliest effective date that passes is \(earliest)",
        note: "nobody can be bound by words that they could not read"))
    return found
  }

  private func dates(
    _ place: SourceRange, _ message: String, help: String, note: String
  ) -> Diagnostic {
    Diagnostic("dates-against-ledger", at: place, message, helps: [.init(help)], notes: [note])
  }

  private func place(_ label: FieldLabel) -> SourceRange {
    draft.places.place(of: policy.name, label)
      ?? SourceRange(SourceFile(path: draft.sources.first ?? "", bytes: []), ByteRange(0, 0))
  }
}
