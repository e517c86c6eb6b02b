internal import PolicyModel
internal import PolicyReference

/// A fact that a sentence of the policy may deny, with the field that says it.
struct DeclaredDeed: Sendable {
  let fact: Fact
  let label: FieldLabel?
  /// Whom it concerns.
  let scope: Scope
  /// Where it happens; empty means everywhere.
  let surfaces: [String]
  /// For authors: `"Sale: yes"`.
  let text: String
}

extension DeclaredFacts {
  /// The recipients that data is sold to, or given to for a purpose of their own.
  ///
  /// - Parameter label: the field that says so with *yes*.
  func recipients(with label: FieldLabel) -> [DeclaredDeed] {
    recipients.flatMap { fact, contexts -> [DeclaredDeed] in
      let value = fact.fields.values(label).first { value in
        !value.isPossible && !value.isPlanned && DeclaredFacts.isYes(value)
      }
      guard let value else { return [] }
      return contexts.map { deed(fact, label, $0, "\(label.rawValue): \(value.text)") }
    }
  }

  /// The recipients that get data in one of some roles.
  func recipients(as roles: Set<String>) -> [DeclaredDeed] {
    recipients.flatMap { fact, contexts -> [DeclaredDeed] in
      let role = fact.fields.values(.role).first { value in
        !value.isPossible && !value.isPlanned && roles.contains(value.text.lowercased())
      }
      guard let role else { return [] }
      return contexts.map { deed(fact, .role, $0, "Role: \(role.text)") }
    }
  }

  /// The cookies that are set, without storage of other kinds.
  var cookies: [DeclaredDeed] {
    current(.cookies).compactMap { fact in
      guard case .row = fact.origin else { return nil }
      let kind = fact.fields.text(.kind)?.lowercased() ?? "cookie"
      guard kind.contains("cookie") else { return nil }
      return deed(fact, nil, fact.context, fact.fields.text(.cookie) ?? fact.title)
    }
  }

  /// The practices in which the publisher works for others.
  var processing: [Fact] {
    policy.facts.filter { $0.kind == .practice && $0.fields.words(.ourRole).contains("processor") }
  }

  /// Where the blocks of the policy hold, by their names.
  var surfaces: [Name: [String]] {
    Dictionary(
      policy.allElements.map { ($0.name, $0.context.surfaces) },
      uniquingKeysWith: { first, _ in first })
  }

  // MARK: - Recipients

  /// Those who do get data, each with the contexts in which it does.
  ///
  /// Several policies may share the recipients of their organisation; those that no practice of this
  /// one shares data with are none of its own.
  private var recipients: [(fact: Fact, contexts: [Context])] {
    var sharers: [Name: [(FieldValue, Context)]] = [:]
    for practice in policy.facts where practice.kind == .practice {
      for value in practice.fields.values(.sharedWith) {
        if let name = value.reference {
          sharers[name, default: []].append((value, practice.context))
        }
      }
    }
    return current(.recipient).compactMap { fact in
      let sharing = sharers[fact.name] ?? []
      if sharing.isEmpty {
        return fact.origin == .organisation ? nil : (fact, [fact.context])
      }
      let contexts = sharing.compactMap { value, context -> Context? in
        guard !value.isPossible, !value.isPlanned, context.status == .current,
          let scope = context.scope.intersection(fact.context.scope)
        else { return nil }
        return Context(scope: scope, surfaces: context.surfaces)
      }
      return contexts.isEmpty ? nil : (fact, contexts)
    }
  }

  private func deed(
    _ fact: Fact, _ label: FieldLabel?, _ context: Context, _ text: String
  ) -> DeclaredDeed {
    DeclaredDeed(
      fact: fact, label: label, scope: context.scope, surfaces: context.surfaces, text: text)
  }

  private static func isYes(_ value: FieldValue) -> Bool {
    switch value.content {
    case .yesNo(let yes): yes
    case .word(let word): word != "no"
    default: false
    }
  }
}
