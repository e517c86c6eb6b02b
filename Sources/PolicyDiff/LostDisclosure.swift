package import PolicyModel

/// Something that the law asks a document to say, which the old version said and the new one does not.
package struct LostDisclosure: Sendable, Hashable {
  package let name: Name
  /// What the law asks for, in plain words: `how long data is kept`.
  package let title: String
  /// The blocks by which the old version said it; sorted.
  package let clauses: [Name]

  package init(name: Name, title: String, clauses: [Name]) {
    self.name = name
    self.title = title
    self.clauses = clauses
  }
}

extension LostDisclosure {
  /// The loss as an observation.
  ///
  /// Its cause is a fact that changed, or a block that went, where the old version said it. What only
  /// came took nothing away.
  ///
  /// - Parameter known: facts and blocks that differ, without differences of words.
  func observation(in new: Policy, renamed: [Name: Name], known: [Observation]) -> Observation {
    let blocks = Set(clauses + clauses.compactMap { renamed[$0] })
    let cause = known.indices.first { index in
      let observation = known[index]
      return observation.cause == nil && !observation.before.isEmpty
        && LostDisclosure.takesAway(observation.kind)
        && (observation.element.map(blocks.contains) ?? false)
    }
    let element = clauses.lazy.map { renamed[$0] ?? $0 }.first { new.element(named: $0) != nil }
    var observation = Observation(
      .coverageLost, element ?? new.name,
      title: element.flatMap { new.element(named: $0)?.title } ?? new.title, before: title)
    observation.cause = cause
    return observation
  }

  /// Whether a difference of this kind can leave readers with less said.
  private static func takesAway(_ kind: Observation.Kind) -> Bool {
    switch kind {
    case .formatChanged, .headingChanged, .linkChanged, .clauseMoved, .referenceChanged,
      .termRenamed, .duplicateRemoved, .coverageLost:
      false
    default: true
    }
  }
}
