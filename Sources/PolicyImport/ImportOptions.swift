/// What the person who imports a document knows and the document may not say.
package struct ImportOptions: Sendable {
  /// How the bytes are read; `nil` lets the ending of the file's name decide.
  package var format: Format?
  /// The name of the policy; `nil` derives it from the file's name.
  package var policyName: String?
  /// One of the types of policy; `nil` guesses from the title.
  package var type: String?
  /// The day from which the document binds, as year-month-day; `nil` looks for it in the text.
  package var effective: String?
  /// Who publishes the document: `#name` or text; `nil` leaves a gap.
  package var organisation: String?
  /// Codes such as `US-CA`; empty leaves a gap.
  package var jurisdictions: [String]
  /// The language of the text, as a BCP 47 code.
  package var language: String
  /// Whether lines of plain text that look like headings become headings; Markdown is not concerned.
  ///
  /// A heading is then a short line without an end mark that is numbered, in capitals, or stands
  /// between blank lines.
  package var detectsHeadings: Bool

  /// How a document is written.
  package enum Format: String, Sendable { case markdown, text }

  package init(
    format: Format? = nil, policyName: String? = nil, type: String? = nil,
    effective: String? = nil, organisation: String? = nil, jurisdictions: [String] = [],
    language: String = "en",
    detectsHeadings: Bool = false
  ) {
    self.format = format
    self.policyName = policyName
    self.type = type
    self.effective = effective
    self.organisation = organisation
    self.jurisdictions = jurisdictions
    self.language = language
    self.detectsHeadings = detectsHeadings
  }
}
