package import PolicyDiagnostics

/// The rules about the words of a text.
package enum TextRules {
  /// Sorted by id.
  static let all: [any TextRule.Type] = [
    AgeDiffersFromFact.self, BlankContact.self, ConflictingDates.self, ConsentByUse.self,
    ContradictedPromise.self, ContradictingStatements.self, DeniedFact.self, DeniedRole.self,
    DriftingTerm.self, DuplicatedSentence.self, EmptyHeading.self, LeftoverPlaceholder.self,
    MissingLink.self, MisspeltInstrument.self, PeriodDiffersFromFact.self, TermDefinedTwice.self,
    UnclaimedAbsolute.self, UndefinedTerm.self, UnknownProvisionInText.self,
    UnknownSectionReference.self, UnnamedRecipient.self, UnregisteredCompany.self, UnusedTerm.self,
    VagueDisclosure.self, WrongDirectionReference.self,
  ]

  /// What each rule checks and why, sorted by id.
  package static let pages: [RulePage] = all.map { $0.page }
}
