internal import PolicyAnalysis
package import PolicyDiagnostics
package import PolicyLaw
internal import PolicyLowering
internal import PolicySyntax
internal import PolicyText

/// The rules by which compiling finds something.
package enum RuleCatalogue {
  /// Their pages, sorted by id.
  ///
  /// - Parameter law: each disclosure that it asks for is a rule.
  package static func pages(by law: Law) -> [RulePage] {
    (SyntaxRules.pages + LoweringRules.pages + TextRules.pages + LawRules.pages
      + AnalysisRules.pages
      + AnalysisRules.disclosurePages(law) + WaiverRules.pages + PublishRules.pages)
      .sorted { $0.id < $1.id }
  }
}
