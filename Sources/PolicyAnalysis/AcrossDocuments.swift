package import PolicyDiagnostics
internal import PolicyLaw
internal import PolicyModel
internal import PolicyReference

/// Compares what the documents of one organisation say of the same thing.
///
/// Facts in the organisation's file are the same everywhere; what each document states for itself
/// may differ from the next.
package struct AcrossDocuments {
  private let inputs: [PolicyInput]

  /// - Parameter inputs: all policies of a project, in any order.
  package init(_ inputs: [PolicyInput]) {
    self.inputs = inputs.sorted { $0.policy.name < $1.policy.name }
  }

  /// Emits: differing-contact, differing-recipient, differing-retention; at the later document.
  package func diagnostics() -> [Diagnostic] {
    let byOrganisation = Dictionary(grouping: inputs) { input in
      input.policy.organisation.name?.text ?? input.policy.organisation.legalName
    }
    return byOrganisation.keys.sorted().flatMap { compare(byOrganisation[$0] ?? []) }
  }

  /// One statement that another document may contradict.
  private struct Statement {
    let policy: Policy
    let fact: Fact
    let label: FieldLabel
    /// What is said, to be compared and printed.
    let text: String
    let place: SourceRange?
  }

  private func compare(_ inputs: [PolicyInput]) -> [Diagnostic] {
    guard inputs.count > 1 else { return [] }
    return contacts(inputs) + recipients(inputs) + retention(inputs)
  }

  // MARK: - Contacts

  /// The same office under two addresses.
  private func contacts(_ inputs: [PolicyInput]) -> [Diagnostic] {
    differences(inputs, of: .contact, labels: [.email, .phone, .form, .post]) { fact in
      fact.title.isEmpty ? nil : fact.title + "|" + fact.fields.words(.role).joined(separator: ",")
    }.map { first, second in
      finding(
        "differing-contact", first, second,
        "\"\(second.fact.title)\" is reached at \(second.text) here, and at \(first.text) in "
          + "\"\(first.policy.title)\"",
        note: "a reader of one document writes to where nobody may look")
    }
  }

  // MARK: - Recipients

  private func recipients(_ inputs: [PolicyInput]) -> [Diagnostic] {
    differences(inputs, of: .recipient, labels: [.role, .dataIn, .sale]) { fact in
      fact.title.isEmpty ? nil : fact.title
    }.map { first, second in
      finding(
        "differing-recipient", first, second,
        "\"\(second.fact.title)\" has \(second.label.rawValue) \(second.text) here, and "
          + "\(first.text) in \"\(first.policy.title)\"",
        note: "two documents tell the same reader two things about one company")
    }
  }

  // MARK: - Retention

  /// The same data for the same purpose, kept for two periods.
  private func retention(_ inputs: [PolicyInput]) -> [Diagnostic] {
    differences(inputs, of: .practice, labels: [.keptFor]) { fact in
      let data = fact.fields.texts(.collects) + fact.fields.texts(.data)
      let purposes = fact.fields.texts(.purpose)
      guard !data.isEmpty, !purposes.isEmpty else { return nil }
      return data.sorted().joined(separator: ", ") + "|" + purposes.sorted().joined(separator: ", ")
    }.map { first, second in
      finding(
        "differing-retention", first, second,
        "this data is kept for \(second.text) here, and for \(first.text) in "
          + "\"\(first.policy.title)\"",
        note: "readers cannot tell which of the two periods holds")
    }
  }

  // MARK: - Pairs

  /// Statements about the same thing in two documents that differ; the first against each later.
  ///
  /// - Parameter key: what makes two facts speak of the same thing; `nil` for one that is compared
  ///   with nothing.
  private func differences(
    _ inputs: [PolicyInput], of kind: BlockKind, labels: [FieldLabel], key: (Fact) -> String?
  ) -> [(Statement, Statement)] {
    var first: [String: Statement] = [:]
    var found: [(Statement, Statement)] = []
    for input in inputs {
      for fact in input.policy.facts where fact.kind == kind && fact.origin != .organisation {
        guard let key = key(fact) else { continue }
        for label in labels {
          guard let statement = statement(fact, label, input) else { continue }
          let place = PredicateParser.folded(key) + "|" + label.slug
          guard let earlier = first[place] else {
            first[place] = statement
            continue
          }
          if earlier.policy.name != statement.policy.name, earlier.text != statement.text {
            found.append((earlier, statement))
          }
        }
      }
    }
    return found
  }

  private func statement(_ fact: Fact, _ label: FieldLabel, _ input: PolicyInput) -> Statement? {
    let texts = fact.fields.texts(label)
    guard !texts.isEmpty else { return nil }
    return Statement(
      policy: input.policy, fact: fact, label: label,
      text: ListText.and(texts.sorted()), place: input.places.place(of: fact.name, label))
  }

  private func finding(
    _ id: String, _ first: Statement, _ second: Statement, _ message: String, note: String
  ) -> Diagnostic {
    let place =
      second.place ?? first.place ?? SourceRange(SourceFile(path: "", text: ""), ByteRange(0, 0))
    var diagnostic = Diagnostic(
      id, .warning, at: place, message,
      related: first.place.map { [.init($0, "said here")] } ?? [],
      helps: [
        .init("state it once, in organisation.policy.md, and let both documents print it"),
        .init("or say in both documents why they differ"),
      ], notes: [note], group: .prose)
    diagnostic.element = second.fact.name.text
    diagnostic.judged = "\(second.label.slug) \(second.text); \(first.text)"
    return diagnostic
  }
}
