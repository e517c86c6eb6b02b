internal import PolicyDiagnostics

/// A rule about the words of one text.
protocol TextRule: SendableMetatype {
  /// What it checks and why; its id is that of the findings.
  static var page: RulePage { get }
  /// A warning if the rule is right at least nine times in ten on real policies, else a note.
  static var severity: Severity { get }
  /// The code of the language that it understands; `nil` if it understands any.
  static var language: String? { get }
  /// Reports what is wrong.
  static func check(_ reading: Reading, _ findings: inout TextFindings)
}

extension TextRule {
  /// Most rules know English words only.
  static var language: String? { "en" }
  static var severity: Severity { .warning }
}
