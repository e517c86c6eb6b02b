import PolicyCompiler
import PolicyDiagnostics
import PolicyLaw
import PolicyModel
import PolicySyntax
import Testing

/// The law that the program carries, held to its own rules.
@Suite struct BuiltInLawTests {
  private static let law = Law(builtIn: Compiler.builtInLaw)

  @Test func everyFileIsReadWithoutFault() {
    for tree in Compiler.builtInLaw.map(\.tree) {
      #expect(tree.diagnostics.map(\.message) == [], "\(tree.file.path)")
      #expect((PackReader.read(tree)?.diagnostics ?? []).map(\.message) == [])
    }
  }

  @Test func everyIdIsUsedOnce() {
    var seen: [Name: String] = [:]
    for pack in Self.law.packs {
      for row in pack.requirements {
        #expect(seen[row.id] == nil, "\(row.id) is in \(pack.name) and \(seen[row.id] ?? "")")
        seen[row.id] = pack.name
      }
    }
  }

  @Test func everyRowSaysWhatItNeedsToSay() {
    for pack in Self.law.packs {
      for row in pack.requirements {
        #expect(!row.title.isEmpty && !row.citation.isEmpty, "\(row.id)")
        #expect(!row.verified.isEmpty, "\(row.id) does not say how its source was read")
        #expect(row.explanation.count >= 40, "\(row.id) has no explanation")
        #expect(row.provenBy != nil || row.appliesWhen == .never, "\(row.id) can never be met")
      }
    }
  }

  @Test func everyDisclosureIsInTheVocabulary() {
    for pack in Self.law.packs {
      for row in pack.requirements {
        guard let name = row.discloses else { continue }
        #expect(Self.law.vocabulary.disclosure(name) != nil, "\(row.id) discloses #\(name)")
      }
    }
  }

  @Test func siteAndAttestationRowsAreProvedByNoText() {
    for pack in Self.law.packs {
      for row in pack.requirements {
        guard let predicate = row.provenBy else { continue }
        switch row.shownIn {
        case .text: #expect(!predicate.readsWords, "\(row.id) is proved by mere words")
        case .site:
          let paths = predicate.paths.map(\.collection)
          #expect(
            predicate == .attestation
              || paths.allSatisfy { ["links", "site", "policy", "cookies"].contains($0) },
            "\(row.id) asks the site for \(paths)")
        case .attestation: #expect(predicate == .attestation, "\(row.id)")
        }
      }
    }
  }

  @Test func everyWordOfProofMayBeFound() {
    // A statement can be pinned only in a text, so only text rows may ask for one.
    for pack in Self.law.packs {
      for row in pack.requirements where row.provenBy == .statement {
        #expect(row.shownIn == .text, "\(row.id)")
      }
    }
  }
}
