package import PolicyDiagnostics

/// Judges the words of a text: against one another, against the facts that stand beside them, and
/// against the names of laws.
package enum PolicyText {
  /// What the rules say of one text, or of several.
  package struct Judgement: Sendable {
    package private(set) var diagnostics: [Diagnostic] = []
    /// How many more findings there are than are listed, by the path of the file.
    package private(set) var omitted: [String: Int] = [:]

    package init() {}

    /// Adds what is said of another text.
    package mutating func merge(_ other: Judgement) {
      diagnostics += other.diagnostics
      omitted.merge(other.omitted) { max($0, $1) }
    }

    /// Drops the findings that do not satisfy a condition.
    package mutating func keep(where isWanted: (Diagnostic) -> Bool) {
      diagnostics = diagnostics.filter(isWanted)
    }

    fileprivate mutating func add(_ findings: TextFindings) {
      diagnostics += findings.diagnostics
      omitted.merge(findings.omitted) { $0 + $1 }
    }
  }

  /// Runs all rules that understand the text's language.
  ///
  /// Cost: linear in the text; a rule reports a hundred findings at most.
  ///
  /// - Parameter laws: those that the text may name.
  package static func check(_ document: TextDocument, laws: NamedLaws) -> Judgement {
    let reading = Reading(document, lexicon: English.lexicon, laws: laws)
    var judgement = Judgement()
    for rule in TextRules.all where rule.language == nil || rule.language == document.baseLanguage {
      var findings = TextFindings(of: rule, in: document)
      rule.check(reading, &findings)
      judgement.add(findings)
    }
    return judgement
  }
}

extension TextDocument {
  /// The language without its region: `en` of `en-GB`.
  var baseLanguage: String? {
    language.map { String($0.lowercased().prefix { $0 != "-" }) }
  }
}
