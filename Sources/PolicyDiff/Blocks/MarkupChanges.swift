internal import PolicyModel
internal import PolicyReference

/// What changed round words that stayed: where links go, how words are set, whom a block concerns.
struct MarkupChanges {
  let text: TextComparison
  private let oldElements: [Name: Element]
  private let newElements: [Name: Element]
  private let polarities: Polarities
  /// Blocks of the new version that give readers a right.
  private let rights: Set<Name>

  init(text: TextComparison, old: Policy, new: Policy) {
    self.text = text
    oldElements = MarkupChanges.elements(of: old)
    newElements = MarkupChanges.elements(of: new)
    polarities = Polarities(new)
    rights = Set(new.facts(.right).map(\.holder))
  }

  private static func elements(of policy: Policy) -> [Name: Element] {
    Dictionary(policy.allElements.map { ($0.name, $0) }) { first, _ in first }
  }

  func observations() -> [Observation] {
    text.pairs.flatMap {
      links($0.old, $0.new) + scopes($0.old, $0.new) + prominence($0.old, $0.new)
    }
  }

  private func title(_ unit: ComparedText.Unit) -> String {
    unit.title.isEmpty ? unit.name?.text ?? "" : unit.title
  }

  /// Links whose words stayed and whose targets did not.
  private func links(_ one: Int, _ other: Int) -> [Observation] {
    let unit = text.new.units[other]
    var found: [Observation] = []
    var last: (String, String)?
    var isReset = PassageShapes.differ(text, one, other)
    var isLessStrong = false
    for token in text.old.units[one].tokens {
      let partner = Int(text.alignment.newOfOld[token])
      guard partner >= 0 else { continue }
      let before = text.old.style(at: token)
      let after = text.new.style(at: partner)
      if before.link != after.link {
        let pair = (before.link ?? "", after.link ?? "")
        if last.map({ $0 != pair }) ?? true {
          last = pair
          var observation = Observation(
            .linkChanged, unit.name, title: title(unit), before: pair.0, after: pair.1,
            known: [.rightsLink: polarities[unit.name].isProtective])
          observation.oldWords = [token..<token + 1]
          observation.newWords = [partner..<partner + 1]
          found.append(observation)
        }
      } else {
        last = nil
        var plain = (before, after)
        plain.0.link = nil
        plain.1.link = nil
        isReset = isReset || plain.0 != plain.1
        isLessStrong = isLessStrong || plain.0.isStrong && !plain.1.isStrong
      }
    }
    if isReset {
      let isRight = unit.name.map(rights.contains) ?? false
      found.append(
        Observation(
          isRight && isLessStrong ? .prominenceLower : .formatChanged, unit.name,
          title: title(unit), before: isLessStrong ? "in bold" : "",
          after: isLessStrong ? "not in bold" : ""))
    }
    return found
  }

  /// Whom the words of a block concern.
  private func scopes(_ one: Int, _ other: Int) -> [Observation] {
    guard let before = text.old.units[one].name.flatMap({ oldElements[$0] }),
      let after = text.new.units[other].name.flatMap({ newElements[$0] })
    else { return [] }
    var found: [Observation] = []
    if before.context.scope != after.context.scope {
      found.append(
        Observation(
          .factChanged, after.name, title: title(text.new.units[other]),
          before: before.context.scope.text, after: after.context.scope.text))
    }
    let labels: [FieldLabel] = [.none, .onlyWith, .overrides]
    for label in labels where fields(before)[label] != fields(after)[label] {
      found.append(
        Observation(
          .factChanged, after.name, title: title(text.new.units[other]),
          before: FactText.text(fields(before)[label], label),
          after: FactText.text(fields(after)[label], label)))
    }
    if before.context.surfaces != after.context.surfaces {
      found.append(
        Observation(
          .factChanged, after.name, title: title(text.new.units[other]),
          before: before.context.surfaces.joined(separator: ", "),
          after: after.context.surfaces.joined(separator: ", ")))
    }
    return found
  }

  private func fields(_ element: Element) -> FieldSet {
    switch element {
    case .section(let section): section.fields
    case .clause(let clause): clause.fields
    case .term(let term): term.fields
    case .register(let register): register.fields
    }
  }

  /// A right that lost its own heading, or stands deeper than before, is harder to find.
  private func prominence(_ one: Int, _ other: Int) -> [Observation] {
    let before = text.old.units[one]
    let after = text.new.units[other]
    guard let name = after.name, rights.contains(name) else { return [] }
    let lost = !before.title.isEmpty && after.title.isEmpty || after.depth > before.depth
    let won = before.title.isEmpty && !after.title.isEmpty || after.depth < before.depth
    guard lost || won else { return [] }
    return [
      Observation(lost ? .prominenceLower : .prominenceHigher, name, title: title(after))
    ]
  }
}

extension ComparedText {
  /// How a word is set.
  func style(at token: Int) -> Style {
    let start = tokens[token].start
    var low = 0
    var high = styles.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if styles[middle].start <= start { low = middle } else { high = middle }
    }
    return styles.isEmpty ? Style() : styles[low].style
  }
}
