internal import PolicyModel
internal import PolicyReference

/// What readers are told of the fields of a block, ready to be written: sorted by label.
struct ToldFields {
  private var entries: [(key: String, answer: FieldAnswer)] = []

  init(_ fields: FieldSet, of kind: BlockKind, _ facts: PublicFacts) {
    for entry in fields.entries {
      guard let field = PublicField.find(entry.label, in: kind),
        let answer = ToldFields.answer(entry.answer, field, facts)
      else { continue }
      entries.append((field.key, answer))
    }
    if entries.count > 1 {
      entries.sort { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    }
  }

  /// Writes one object; nothing if there is nothing to tell.
  func write(to writer: inout JSONWriter) {
    guard !entries.isEmpty else { return }
    writer.object("fields") { object in
      for entry in entries {
        object.key(entry.key)
        if case .values(let values) = entry.answer {
          object.array { array in
            for value in values { FieldsJSON.write(value, to: &array) }
          }
        } else {
          object.string("none")
        }
      }
    }
  }

  /// What readers may know of an answer: values and a declared none; why something is unknown, not
  /// applicable or blank stays among authors.
  private static func answer(
    _ answer: FieldAnswer, _ field: PublicField, _ facts: PublicFacts
  ) -> FieldAnswer? {
    switch answer {
    case .declaredNone: return .declaredNone
    case .unknown, .notApplicable, .gap: return nil
    case .values(let values):
      let told = values.filter { mayTell($0, of: field, facts) }
      return told.isEmpty ? nil : .values(told)
    }
  }

  /// Names and addresses of parties are told only where readers meet them anyway.
  private static func mayTell(
    _ value: FieldValue, of field: PublicField, _ facts: PublicFacts
  ) -> Bool {
    if case .reference(let name, _) = value.content { return facts.mayMention(name) }
    return !field.isIdentifying || facts.printed.shows(value.text)
  }
}
