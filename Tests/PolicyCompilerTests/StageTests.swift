import PolicyCompiler
import PolicyDiagnostics
import Testing

struct StageTests {
  private func weigh(
    _ severity: Severity, _ group: FindingGroup, at stage: Stage, id: String = "vague-word"
  ) -> Severity {
    let place = SourceRange(SourceFile(path: "a.policy.md", text: "a"), ByteRange(0, 1))
    return stage.weigh(Diagnostic(id, severity, at: place, "a", group: group)).severity
  }

  /// The table of stages: a column for each severity and group, a row for each stage.
  @Test(arguments: [
    (Stage.draft, [Severity.error, .warning, .note, .note, .note]),
    (.review, [.error, .error, .warning, .warning, .note]),
    (.publish, [.error, .error, .warning, .error, .note]),
  ])
  func findingsWeighAsTheTableSays(stage: Stage, expected: [Severity]) {
    let found = [
      weigh(.error, .language, at: stage), weigh(.error, .missingDisclosure, at: stage),
      weigh(.warning, .missingDisclosure, at: stage), weigh(.warning, .question, at: stage),
      weigh(.note, .prose, at: stage),
    ]
    #expect(found == expected)
  }

  @Test(arguments: Severity.allCases)
  func severityOfAQuestionIsThatOfTheStage(severity: Severity) {
    #expect(weigh(severity, .question, at: .draft) == .note)
    #expect(weigh(severity, .question, at: .review) == .warning)
    #expect(weigh(severity, .question, at: .publish) == .error)
  }

  @Test func onlyPublicationMakesAnErrorOfAGap() {
    #expect(weigh(.warning, .language, at: .draft, id: "missing-field") == .warning)
    #expect(weigh(.warning, .language, at: .review, id: "missing-field") == .warning)
    #expect(weigh(.warning, .language, at: .publish, id: "missing-field") == .error)
    #expect(weigh(.warning, .language, at: .publish, id: "unused-definition") == .warning)
  }

  @Test func onlyLanguageKeepsADraftFromBeingRead() {
    for group in FindingGroup.allCases where group != .language {
      #expect(weigh(.error, group, at: .draft) < .error)
    }
  }
}
