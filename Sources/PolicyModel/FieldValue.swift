package import PolicyReference

/// One value of a field, read by the type that the reference gives it.
package struct FieldValue: Hashable, Sendable {
  package let content: Content
  /// As the author wrote it, without qualifier, quotation marks and `#`; slots filled in.
  package let text: String
  /// The words in parentheses that belong to the value: an own word, a jurisdiction, a note.
  package let qualifier: String?
  /// Written `(possible)`: it may happen.
  package let isPossible: Bool
  /// Written `(planned)`: it does not happen yet.
  package let isPlanned: Bool

  package init(
    _ content: Content, text: String, qualifier: String? = nil, isPossible: Bool = false,
    isPlanned: Bool = false
  ) {
    self.content = content
    self.text = text
    self.qualifier = qualifier
    self.isPossible = isPossible
    self.isPlanned = isPlanned
  }

  /// What a value is.
  package enum Content: Hashable, Sendable {
    case text
    /// A word of the field's list, in its canonical spelling.
    case word(String)
    case date(CalendarDate)
    case period(Period)
    case version(PolicyVersion)
    case number(Int)
    case yesNo(Bool)
    /// A block of this policy or its organisation, and in what role it is meant.
    case reference(Name, as: String?)
    case jurisdiction(JurisdictionCode)
    case scope(Scope)
    case email
    case phone
    case link
    /// Words of the clause, compared after folding.
    case quotation
    /// Two parts: what stands before and after `=` or `because`.
    case pair(String, String)
  }

  /// The block that the value points to.
  package var reference: Name? {
    if case .reference(let name, _) = content { name } else { nil }
  }
}

/// How a field answers its question; the five are different things.
package enum FieldAnswer: Hashable, Sendable {
  /// At least one value.
  case values([FieldValue])
  case declaredNone
  case unknown(because: String)
  case notApplicable(because: String)
  /// The author left it blank.
  case gap

  package var values: [FieldValue] {
    if case .values(let values) = self { values } else { [] }
  }
}

/// The fields of a block, in the order of the reference; a field not said is not there.
package struct FieldSet: Hashable, Sendable {
  package private(set) var entries: [Entry]

  package struct Entry: Hashable, Sendable {
    package let label: FieldLabel
    package var answer: FieldAnswer

    package init(_ label: FieldLabel, _ answer: FieldAnswer) {
      self.label = label
      self.answer = answer
    }
  }

  package init(_ entries: [Entry] = []) { self.entries = entries }

  package var isEmpty: Bool { entries.isEmpty }

  /// How a field is answered; `nil` if it is not said.
  package subscript(_ label: FieldLabel) -> FieldAnswer? {
    get { entries.first { $0.label == label }?.answer }
    set {
      let index = entries.firstIndex { $0.label == label }
      switch (index, newValue) {
      case (let index?, let answer?): entries[index].answer = answer
      case (let index?, nil): entries.remove(at: index)
      case (nil, let answer?): entries.append(Entry(label, answer))
      case (nil, nil): break
      }
    }
  }

  /// The values of a field; empty for every other answer.
  package func values(_ label: FieldLabel) -> [FieldValue] { self[label]?.values ?? [] }

  /// The text of a field's first value.
  package func text(_ label: FieldLabel) -> String? { values(label).first?.text }

  /// The texts of all values of a field.
  package func texts(_ label: FieldLabel) -> [String] { values(label).map(\.text) }

  /// The date in a field.
  package func date(_ label: FieldLabel) -> CalendarDate? {
    if case .date(let date)? = values(label).first?.content { date } else { nil }
  }

  /// The first word of a field.
  package func word(_ label: FieldLabel) -> String? { words(label).first }

  /// The words of a field.
  package func words(_ label: FieldLabel) -> [String] {
    values(label).compactMap {
      if case .word(let word) = $0.content { word } else { nil }
    }
  }

  /// The answer of a field that asks yes or no.
  package func isYes(_ label: FieldLabel) -> Bool? {
    if case .yesNo(let answer)? = values(label).first?.content { answer } else { nil }
  }

  /// The blocks that a field points to.
  package func references(_ label: FieldLabel) -> [Name] { values(label).compactMap(\.reference) }

  /// The fields with these labels only.
  package func filter(_ isIncluded: (FieldLabel) -> Bool) -> FieldSet {
    FieldSet(entries.filter { isIncluded($0.label) })
  }
}
