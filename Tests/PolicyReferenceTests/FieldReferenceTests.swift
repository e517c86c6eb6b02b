import PolicyReference
import Testing

struct FieldReferenceTests {
  @Test func everyLabelBelongsToAKindOrToAColumn() {
    let columns = Set(CookieColumns.rules.map(\.label))
    let homeless = FieldLabel.allCases.filter {
      FieldReference.kinds(with: $0).isEmpty && !columns.contains($0)
    }
    #expect(homeless == [])
  }

  @Test(arguments: BlockKind.allCases)
  func labelsOfAKindAreUniqueAndFound(_ kind: BlockKind) {
    let labels = FieldReference.rules(of: kind).map(\.label)
    #expect(Set(labels).count == labels.count)
    for label in labels { #expect(FieldReference.rule(label, in: kind)?.label == label) }
  }

  @Test(arguments: BlockKind.allCases)
  func everyRuleSaysWhatItIsInASentence(_ kind: BlockKind) {
    for rule in FieldReference.rules(of: kind) + CookieColumns.rules {
      #expect(rule.summary.hasSuffix("."), "\(kind) \(rule.label)")
      #expect(rule.summary.first?.isUppercase == true, "\(kind) \(rule.label)")
      #expect(!rule.example.isEmpty, "\(kind) \(rule.label)")
      #expect(!rule.type.noun.isEmpty)
    }
  }

  @Test func labelsAndSlugsAreReadBack() {
    for label in FieldLabel.allCases {
      #expect(FieldLabel.named(label.rawValue) == label)
      #expect(FieldLabel.named(label.rawValue.uppercased()) == label)
      #expect(FieldLabel.withSlug(label.slug) == label)
    }
  }

  @Test func everyKindHasADocumentThatMayHoldIt() {
    for kind in BlockKind.allCases {
      #expect(!kind.documents.isEmpty, "\(kind)")
      #expect(kind.isFact || kind.rowKind == nil)
      #expect(kind.rowKind == nil || kind.holdsTable)
    }
  }

  @Test func tablesHaveTheFieldsOfTheirRowsAndShown() {
    for kind in BlockKind.allCases {
      guard let row = kind.rowKind else { continue }
      let labels = Set(FieldReference.rules(of: kind).map(\.label))
      #expect(labels == Set(FieldReference.rules(of: row).map(\.label)).union([.shown]))
    }
  }

  @Test func clauseHasEveryFieldOfAPracticeAndOfARight() {
    let clause = Set(FieldReference.rules(of: .clause).map(\.label))
    for kind in [BlockKind.practice, .right] {
      let labels = Set(FieldReference.rules(of: kind).map(\.label)).subtracting([.kind])
      #expect(labels.subtracting(clause) == [])
    }
    #expect(clause.contains(.right))
  }

  @Test func closedListsHaveEachWordOnce() {
    for kind in BlockKind.allCases {
      for rule in FieldReference.rules(of: kind) {
        guard let words = rule.type.closedWords else { continue }
        #expect(Set(words.map { $0.lowercased() }).count == words.count, "\(kind) \(rule.label)")
        #expect(!words.contains("none") || rule.label != .none)
      }
    }
  }
}
