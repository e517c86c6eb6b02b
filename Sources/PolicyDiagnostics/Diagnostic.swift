/// How much a diagnostic matters, lowest first.
package enum Severity: String, Sendable, Hashable, CaseIterable, Comparable {
  case note, warning, error

  package static func < (left: Severity, right: Severity) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }
}

/// Something to tell the author about a text: what, where, why and what to do.
///
/// Rules make these values; the printers (`DiagnosticText`, the JSON of `PolicyWire`) turn them into
/// output. Nothing here prints.
package struct Diagnostic: Sendable, Hashable {
  /// Public, kebab-case, never reused: `unknown-field`.
  package let id: String
  /// What it is about; a rule that says nothing is about the language.
  package var group: FindingGroup
  package var severity: Severity
  /// Where the fault lies; the carets stand here.
  package let range: SourceRange
  /// One phrase, complete on its own, no final period; names stand in double quotes.
  package let message: String
  /// What stands beside the carets; empty when the message says it all.
  package var label: String
  /// Other places that explain this one; shown with a line of dashes, in file order.
  package var related: [Related]
  /// Headings round the place, outermost first.
  package var breadcrumb: [String]
  /// The name of the block that the diagnostic is about, if it has one.
  package var element: String?
  /// What is judged where the words at the place do not say it: the label of a field that is missing.
  /// `nil` stands for the heading or field that the range begins in; in prose, for the sentence.
  ///
  /// Two findings that a person would answer for separately must not be judged alike.
  package var judged: String?
  /// What to change: the likeliest cure first. Only these propose edits.
  package var helps: [Help]
  /// Why it matters to a reader; then whatever else must be known.
  package var notes: [String]
  /// The fact it is about, as predicates of law name it: `policy.effective`; `nil` if it is about none.
  package var subject: String?
  /// The provisions that ask for it, sorted by requirement id.
  package var citations: [RequirementCitation]

  package init(
    _ id: String, _ severity: Severity = .error, at range: SourceRange, _ message: String,
    label: String = "", related: [Related] = [], helps: [Help] = [], notes: [String] = [],
    citations: [RequirementCitation] = [], group: FindingGroup = .language
  ) {
    self.id = id
    self.group = group
    self.severity = severity
    self.range = range
    self.message = message
    self.label = label
    self.related = related
    self.breadcrumb = []
    self.element = nil
    self.judged = nil
    self.subject = nil
    self.helps = helps
    self.notes = notes
    self.citations = citations
  }

  /// A second place that belongs to the diagnostic, in the same file or another.
  package struct Related: Sendable, Hashable {
    package let range: SourceRange
    package let label: String

    package init(_ range: SourceRange, _ label: String) {
      self.range = range
      self.label = label
    }
  }

  /// A cure: a sentence, with the edit that carries it out if there is one obvious edit.
  package struct Help: Sendable, Hashable {
    package let text: String
    /// `nil` for advice that no edit can carry out.
    package let fix: Fix?
    /// Whole lines to show under the help, as they would stand in the file.
    package let lines: [String]

    package init(_ text: String, fix: Fix? = nil, lines: [String] = []) {
      self.text = text
      self.fix = fix
      self.lines = lines
    }
  }

  /// An edit that a program can make.
  package struct Fix: Sendable, Hashable {
    /// Safe: spelling, white space; changes no legal meaning. Otherwise the author chooses.
    package let isSafe: Bool
    /// Ascending, none overlapping, all in the file they name.
    package let edits: [TextEdit]

    package init(isSafe: Bool, edits: [TextEdit]) {
      self.isSafe = isSafe
      self.edits = edits
    }

    package static func safe(_ edits: TextEdit...) -> Fix { Fix(isSafe: true, edits: edits) }
    package static func choose(_ edits: TextEdit...) -> Fix { Fix(isSafe: false, edits: edits) }
  }
}

/// Replacement of a run of bytes by a text; an empty range inserts.
package struct TextEdit: Sendable, Hashable {
  package let range: SourceRange
  package let replacement: String

  package init(_ range: SourceRange, _ replacement: String) {
    self.range = range
    self.replacement = replacement
  }
}

/// A requirement's id with the citation to print for it.
package struct RequirementCitation: Sendable, Hashable {
  /// Lower case, as in the pack: `caloppa.22575.b.4`.
  package let requirement: String
  /// The official citation with its rule set: `Cal. Bus. & Prof. Code §22575(b)(4). Rule set us-ca 2026.1.`
  package let citation: String

  package init(requirement: String, citation: String) {
    self.requirement = requirement
    self.citation = citation
  }
}
