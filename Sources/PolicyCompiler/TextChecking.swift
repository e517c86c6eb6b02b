internal import PolicyLowering
internal import PolicySyntax
internal import PolicyText

/// Judges the words of every text: of each policy in its own language, and of files that are no
/// sources.
///
/// A translation says what its source says; nobody is told twice.
struct TextChecking {
  let project: Project
  /// The laws that the texts may name.
  let laws: NamedLaws
  let jobs: Int

  func check(_ lowered: [PolicyLowering.Lowered]) -> PolicyText.Judgement {
    let policies = Parallel.map(lowered, jobs: jobs) {
      PolicyText.check(TextDocument($0.editions[0], places: $0.places), laws: laws)
    }
    let untyped = Parallel.map(project.trees.filter(\.isUntyped), jobs: jobs) {
      PolicyText.check(TextDocument($0.file), laws: laws)
    }
    return (policies + untyped).reduce(into: PolicyText.Judgement()) { $0.merge($1) }
  }
}
