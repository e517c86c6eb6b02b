/// What one field of one kind of block is: the row of the reference.
package struct FieldRule: Sendable {
  package let label: FieldLabel
  package let shape: Shape
  package let type: ValueType
  /// What stands in parentheses after a value; `nil` if parentheses are part of the value.
  package let qualifier: Qualifier?
  package let need: Need
  /// What holds where the field is not written; `nil` if nothing is assumed.
  package let fallback: String?
  /// One sentence for the author.
  package let summary: String
  /// A value as an author would write it.
  package let example: String

  package init(
    label: FieldLabel, shape: Shape, type: ValueType, qualifier: Qualifier?, need: Need,
    fallback: String?, summary: String, example: String
  ) {
    self.label = label
    self.shape = shape
    self.type = type
    self.qualifier = qualifier
    self.need = need
    self.fallback = fallback
    self.summary = summary
    self.example = example
  }

  /// The same field where it need not be there.
  var asOptional: FieldRule {
    FieldRule(
      label: label, shape: shape, type: type, qualifier: qualifier, need: .optional,
      fallback: fallback, summary: summary, example: example)
  }

  /// How many values a field takes.
  package enum Shape: String, Sendable {
    /// One value; commas and quotes are text.
    case one
    /// Values separated by commas (an item with a comma is quoted), or the field repeated.
    case list
    /// One value a line, the field repeated.
    case repeatable
  }

  /// When a field must be there.
  package enum Need: String, Sendable {
    case optional
    /// Missing is an error at every stage.
    case always
    /// Missing is an error at the stage publish and a warning before.
    case atPublish = "at publish"
  }

  /// What the words in parentheses are.
  package enum Qualifier: Sendable {
    /// The author's own word for a category of the vocabulary.
    case ownWord
    /// One of these words.
    case words([String])
    /// Whom a value holds for.
    case jurisdiction
    /// Anything that helps a reader.
    case note
  }
}

/// What a value is and how it is read; the type comes from the field, never from how a value looks.
package enum ValueType: Sendable {
  case text
  /// A run of words of the clause, in quotation marks.
  case quotation
  /// One of these words, and no other.
  case word([String])
  /// Preferably one of these words; others are the author's own.
  case openWord([String])
  /// A word of the vocabulary, or the author's own with the broader one named.
  case vocabulary(BlockKind)
  case date
  /// A number and a unit, with an event after them: `24 months after account closure`.
  case duration
  case version
  case number
  case yesNo
  /// Yes, no or only with permission.
  case permission
  case email
  case phone
  case link
  /// The name of a block: `collect.account`.
  case name
  /// `#name` of a block of one of these kinds.
  case reference([BlockKind])
  /// `#name`, an address or ordinary words.
  case referenceOrText([BlockKind])
  /// A code such as US-CA.
  case jurisdiction
  /// A country or region: a jurisdiction's code or an ISO 3166 code.
  case region
  /// Whom the words concern: `EEA only`.
  case scope
  /// A BCP 47 code: `en`, `fr`.
  case language
  /// A relative path to a file below the root.
  case path
  /// A path, `#`, a clause's name and optionally `@` a version.
  case sharedClause
  /// `name = value`.
  case argument
  /// `name (type)`.
  case parameter
  /// `name (type) = value`.
  case valueDefinition
  /// `path = value`.
  case fact
  /// A requirement's id or a citation.
  case citation
  /// A requirement's id or a citation, `because` and a reason.
  case because
  /// A reason that begins with `because`.
  case reason
  /// A condition over facts.
  case predicate
  /// Channels joined by *and* and *or*, with a time before.
  case channels
  /// `Header = column`.
  case column

  /// The kind of value in a word or two, as a message says it.
  package var noun: String {
    switch self {
    case .text: "text"
    case .quotation: "words in quotation marks"
    case .word: "one of the listed words"
    case .openWord: "a word"
    case .vocabulary: "a word of the vocabulary"
    case .date: "a date"
    case .duration: "a duration"
    case .version: "a version"
    case .number: "a number"
    case .yesNo: "yes or no"
    case .permission: "yes, no or only with permission"
    case .email: "an e-mail address"
    case .phone: "a telephone number"
    case .link: "a link"
    case .name: "a name"
    case .reference: "a reference"
    case .referenceOrText: "a reference or words"
    case .jurisdiction: "a jurisdiction"
    case .region: "a country or region"
    case .scope: "a scope"
    case .language: "a language code"
    case .path: "a path"
    case .sharedClause: "a shared clause"
    case .argument: "a name and its value"
    case .parameter: "a parameter"
    case .valueDefinition: "a value"
    case .fact: "a fact"
    case .citation: "a requirement or citation"
    case .because: "a requirement and a reason"
    case .reason: "a reason"
    case .predicate: "a condition"
    case .channels: "channels"
    case .column: "a column"
    }
  }
}
