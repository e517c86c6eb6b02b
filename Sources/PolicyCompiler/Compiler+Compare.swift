package import PolicyDiagnostics
package import PolicyDiff
package import PolicyLaw
package import PolicyModel
internal import PolicyText
internal import PolicyWire

extension Compiler {
  /// One side of a comparison.
  package enum ComparedSide: Sendable {
    case policy(Policy, translations: [Policy] = [], label: String)
    /// A Markdown or text file whose author gave no names.
    case untyped(SourceFile, label: String)
  }

  /// Compares two versions and judges what differs.
  ///
  /// A policy beside a plain text is compared by its words alone.
  ///
  /// - Parameters:
  ///   - law: the jurisdiction files of the project; their change rules add to the program's.
  ///   - published: the day on which the new version is published; by default the one that it names,
  ///     else the day of the run.
  ///   - lost: what the law asks for and the new version says no more.
  package func compare(
    _ old: ComparedSide, _ new: ComparedSide, law files: [InputFile] = [],
    context: ChangeContext, published: CalendarDate? = nil, lost: [LostDisclosure] = []
  ) -> ComparedVersions {
    let rules = changeRules(of: files)
    let comparison: PolicyComparison
    var sides = (Policy.untyped, Policy.untyped)
    switch (old, new) {
    case (.policy(let one, let before, _), .policy(let other, let after, _)):
      sides = (one, other)
      comparison = PolicyComparison(
        old: one, new: other, vocabulary: self.law(of: files).vocabulary,
        translations: PolicyComparison.pairs(before, after), words: words, lost: lost)
    default:
      comparison = PolicyComparison(old: prose(of: old), new: prose(of: new))
    }
    let judge = ChangeJudge(
      comparison, old: sides.0, new: sides.1, rules: rules, context: context)
    return ComparedVersions(
      old: label(of: old), new: label(of: new), comparison: comparison,
      changes: judge.changeSet(),
      published: published ?? sides.1.published ?? context.asOf, effective: sides.1.effective)
  }

  /// The change rules of the project's jurisdiction files and of the program.
  package func changeRules(of files: [InputFile]) -> [ChangeRule] {
    let own = files.filter { $0.path.hasSuffix(".jurisdiction.md") }
      .map { SourceParsing.parse($0).tree }
    return ChangeRuleReader.read(own, builtIn: law)
  }

  private func prose(of side: ComparedSide) -> ComparedProse {
    switch side {
    case .policy(let policy, _, _): .policy(policy)
    case .untyped(let file, _): .prose(UntypedProse.read(file))
    }
  }

  private func label(of side: ComparedSide) -> ComparedVersions.Label {
    switch side {
    case .policy(let policy, _, let label):
      ComparedVersions.Label(
        text: label, policy: policy.name, title: policy.title, version: policy.version?.text,
        digest: PolicyJSON.digest(of: policy).text)
    case .untyped(let file, let label):
      ComparedVersions.Label(
        text: label, policy: nil, title: label, version: nil,
        digest: ContentDigest(of: Array(file.bytes)).text)
    }
  }
}
