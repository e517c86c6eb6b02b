internal import PolicyModel
internal import PolicyReference

/// Who receives data, and where it goes.
extension FactComparison {
  private static let handled: Set<FieldLabel> = [
    .alsoWritten, .role, .category, .data, .purpose, .seat, .dataIn, .safeguard, .sale,
    .crossContextAdvertising, .directMarketing, .copyFrom, .documents,
  ]

  mutating func compareRecipients() {
    let pairs = pairs(.recipient)
    for fact in pairs.come { recipient(added: fact, gone: pairs.gone) }
    for fact in pairs.gone {
      let title = fact.title.isEmpty ? fact.name.text : fact.title
      add(.recipientRemoved, fact, in: old, before: title)
    }
    for (one, other) in pairs.both {
      compareRecipient(one, other)
      compareRest(one, other, except: Self.handled)
    }
    compareSharing()
    compareSales()
  }

  private func circumstances(_ fact: Fact) -> [Observation.Circumstance: Bool] {
    let roles = fact.fields.words(.role)
    let category = self.category(of: fact)
    let isKnown = old.all(.recipient).contains { self.category(of: $0) == category }
    return [
      .processor: roles == ["processor"], .affiliate: roles.contains("affiliate"),
      .thirdParty: roles.contains { ["third party", "controller", "public"].contains($0) },
      .newCategory: !isKnown,
    ]
  }

  /// How readers know whom it belongs to: its category, or its role where none is named.
  private func category(of fact: Fact) -> String {
    let role = fact.fields.words(.role).sorted().joined(separator: " ")
    return (fact.fields.text(.category)?.lowercased() ?? "") + "/" + role
  }

  private mutating func recipient(added fact: Fact, gone: [Fact]) {
    let title = fact.title.isEmpty ? fact.name.text : fact.title
    // A category that the old text named in words now has names.
    let named = oldRecipientWords.first { words in
      fact.fields.text(.category)?.lowercased() == words.lowercased()
    }
    if let named {
      add(.recipientNamed, fact, in: new, before: named, after: title)
    } else {
      add(.recipientAdded, fact, in: new, after: title, known: circumstances(fact))
    }
  }

  /// Recipients that the old version named in words only, with whom practices shared.
  private var oldRecipientWords: [String] {
    old.all(.practice).flatMap { $0.fields.values(.sharedWith) }
      .filter { $0.reference == nil }.map(\.text)
  }

  private mutating func compareRecipient(_ one: Fact, _ other: Fact) {
    let title = other.title.isEmpty ? other.name.text : other.title
    let before = Set(one.fields.words(.role))
    let after = Set(other.fields.words(.role))
    if before != after {
      let isWider = !after.subtracting(before).isDisjoint(with: [
        "third party", "controller", "public",
      ])
      let roles = (
        before.sorted().joined(separator: ", "), after.sorted().joined(separator: ", ")
      )
      if isWider {
        add(
          .recipientAdded, other, in: new, before: "\(title) (\(roles.0))",
          after: "\(title) (\(roles.1))",
          known: [.newCategory: true, .processor: false, .thirdParty: true, .affiliate: false])
      } else {
        add(.factChanged, other, in: new, before: roles.0, after: roles.1)
      }
    }
    let had = old.words(one.fields, .data)
    if !had.isEmpty {
      for word in new.words(other.fields, .data) where !old.covers(had, word) {
        add(
          .recipientAdded, other, in: new, after: "\(title): \(word.shown)",
          known: [.processor: after == ["processor"], .newCategory: false])
      }
    }
    let purposes = old.words(one.fields, .purpose)
    if !purposes.isEmpty {
      for word in new.words(other.fields, .purpose) where !old.covers(purposes, word) {
        add(.factChanged, other, in: new, after: "Purpose: \(word.shown)")
      }
    }
    if one.fields.text(.category) != other.fields.text(.category) {
      add(
        .factChanged, other, in: new, before: one.fields.text(.category) ?? "",
        after: other.fields.text(.category) ?? "")
    }
  }

  /// Recipients that a practice shares with now and did not before.
  private mutating func compareSharing() {
    let come = Set(pairs(.recipient).come.map(\.name))
    for (one, other) in pairs(.practice).both {
      let before = one.fields.values(.sharedWith)
      for value in other.fields.values(.sharedWith) where !value.isPlanned {
        if let name = value.reference {
          let isKnown = before.contains { other in
            other.reference.map { renamed[$0] ?? $0 } == name
          }
          guard !isKnown, !come.contains(name) else { continue }
          // What was shared with "payment providers" is now shared with one of them by name.
          let fact = new.all(.recipient).first { $0.name == name }
          add(
            .recipientAdded, other, in: new, after: fact?.title ?? value.text,
            known: fact.map(circumstances) ?? [:])
        } else if !before.contains(where: { $0.text.lowercased() == value.text.lowercased() }) {
          let isElsewhere = oldRecipientWords.contains {
            $0.lowercased() == value.text.lowercased()
          }
          add(
            .recipientAdded, other, in: new, after: value.text,
            known: [
              .newCategory: !isElsewhere, .processor: false,
              .affiliate: value.text.lowercased().contains("affiliate")
                || value.text.lowercased().contains("group"),
            ])
        }
      }
      for value in before where value.reference == nil {
        let stays = other.fields.values(.sharedWith).contains {
          $0.text.lowercased() == value.text.lowercased()
        }
        let isNamed = new.all(.recipient).contains {
          $0.fields.text(.category)?.lowercased() == value.text.lowercased()
        }
        if !stays, !isNamed { add(.recipientRemoved, one, in: old, before: value.text) }
      }
    }
  }

  // MARK: - Sale and advertising

  private func permits(_ fact: Fact, _ label: FieldLabel) -> Bool {
    fact.fields.isYes(label) == true
      || ["yes", "only with permission"].contains(fact.fields.word(label) ?? "")
  }

  private mutating func compareSales() {
    let kinds: [(FieldLabel, Observation.Kind, Observation.Kind)] = [
      (.sale, .saleStarted, .saleEnded),
      (.crossContextAdvertising, .advertisingStarted, .advertisingEnded),
    ]
    for (label, started, ended) in kinds {
      let before = old.all(.recipient).filter { permits($0, label) }
      let after = new.all(.recipient).filter { permits($0, label) }
      if before.isEmpty {
        for fact in after { add(started, fact, in: new, after: name(fact)) }
      } else if after.isEmpty {
        for fact in before { add(ended, fact, in: old, before: name(fact)) }
      } else {
        // One more buyer is one more sale.
        for fact in after where !before.contains(where: { $0.name == fact.name }) {
          add(started, fact, in: new, after: name(fact))
        }
      }
    }
    for fact in new.all(.recipient) where permits(fact, .directMarketing) {
      let had = old.all(.recipient).first { $0.name == fact.name }
      if had.map({ permits($0, .directMarketing) }) != true {
        add(
          .purposeAdded, fact, in: new, after: "direct marketing by \(name(fact))",
          known: [.directMarketing: true, .compatible: false, .aiTraining: false])
      }
    }
  }

  private func name(_ fact: Fact) -> String { fact.title.isEmpty ? fact.name.text : fact.title }

  // MARK: - Transfers

  private struct Destination {
    let region: String
    let mechanisms: Set<String>
    let fact: Fact
  }

  private func destinations(_ version: ComparedFacts) -> [Destination] {
    let sources: [(BlockKind, FieldLabel, FieldLabel)] = [
      (.transfer, .to, .mechanism), (.recipient, .dataIn, .safeguard),
      (.practice, .sentTo, .mechanism),
    ]
    return sources.flatMap { kind, label, mechanism in
      version.all(kind).flatMap { fact in
        fact.fields.texts(label).map { region in
          Destination(
            region: region.uppercased(), mechanisms: Set(fact.fields.words(mechanism)), fact: fact)
        }
      }
    }
  }

  mutating func compareTransfers() {
    let before = destinations(old)
    let after = destinations(new)
    var seen: Set<String> = []
    for target in after where seen.insert(target.region + target.fact.name.text).inserted {
      let same = before.filter { $0.region == target.region }
      if same.isEmpty {
        let isFirst = seen.insert(target.region).inserted
        if isFirst {
          add(.transferAdded, target.fact, in: new, after: name(ofRegion: target.region))
        }
        continue
      }
      let partner = same.first { $0.fact.name == target.fact.name }
      if let partner, partner.mechanisms != target.mechanisms {
        add(
          .transferMechanism, target.fact, in: new,
          before: partner.mechanisms.sorted().joined(separator: ", "),
          after: target.mechanisms.sorted().joined(separator: ", "))
      }
    }
    let stay = Set(after.map(\.region))
    seen = []
    for target in before where !stay.contains(target.region) && seen.insert(target.region).inserted
    {
      add(.transferRemoved, target.fact, in: old, before: name(ofRegion: target.region))
    }
    for (one, other) in pairs(.transfer).both {
      compareRest(one, other, except: [.to, .mechanism])
    }
  }
}
