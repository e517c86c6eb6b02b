internal import PolicyDiagnostics
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

  /// - Parameter others: what was found already; a fact that is said not to be shown is not reported
  ///   once more.
  func check(
    _ lowered: [PolicyLowering.Lowered], besides others: [Diagnostic]
  ) -> PolicyText.Judgement {
    let policies = Parallel.map(lowered, jobs: jobs) {
      PolicyText.check(TextDocument($0.editions[0], places: $0.places), laws: laws)
    }
    let untyped = Parallel.map(project.trees.filter(\.isUntyped), jobs: jobs) {
      PolicyText.check(TextDocument($0.file), laws: laws)
    }
    var judgement = (policies + untyped).reduce(into: PolicyText.Judgement()) { $0.merge($1) }
    var reported = Set(
      others.filter { $0.id == "declared-not-shown" }.map { FactPlace($0) })
    judgement.keep { diagnostic in
      diagnostic.id != "unnamed-recipient" || reported.insert(FactPlace(diagnostic)).inserted
    }
    return judgement
  }

  /// A fact in a file; several policies may share it.
  private struct FactPlace: Hashable {
    let path: String
    let element: String?

    init(_ diagnostic: Diagnostic) {
      path = diagnostic.range.file.path
      element = diagnostic.element
    }
  }
}
