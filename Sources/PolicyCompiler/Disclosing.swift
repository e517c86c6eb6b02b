internal import PolicyAnalysis
internal import PolicyDiagnostics
internal import PolicyLaw
internal import PolicyLowering
internal import PolicyModel

/// The phase that asks of every policy whether it says what the law of its readers asks for.
enum Disclosing {
  struct Checked: Sendable {
    let coverage: Coverage
    let diagnostics: [Diagnostic]
  }

  /// The policies with what their registers hold, in the same order.
  static func inputs(_ lowered: [PolicyLowering.Lowered], in project: Project) -> [PolicyInput] {
    lowered.map { policy in
      PolicyInput(
        policy: policy.editions[0], places: policy.places,
        evidence: RegisterReader.evidence(for: policy.editions[0], in: project),
        words: project.words(for: policy.editions[0].language))
    }
  }

  /// In the order of the policies.
  static func check(
    _ inputs: [PolicyInput], by law: Law, options: CompilerOptions
  ) -> [Checked] {
    let reader = CitationReader(law)
    return Parallel.map(inputs, jobs: options.jobs) { input in
      let coverage = CoverageChecker(
        law, reader, input: input, others: inputs, asOf: options.asOf
      ).coverage()
      let findings = DisclosureFindings(coverage, law: law, input: input).diagnostics()
      return Checked(
        coverage: coverage,
        diagnostics: findings
          + Citations(input, reader: reader, law: law).diagnostics())
    }
  }
}
