package import PolicyDiagnostics
package import PolicyModel
package import PolicySyntax

/// All law that a run checks by: the packs of the program with those of the project, and the words.
package struct Law: Sendable {
  /// Sorted by code, then by name.
  package let packs: [Pack]
  package let vocabulary: Vocabulary
  /// What the project asks of itself.
  package let settings: HouseSettings
  /// What is wrong with law files.
  package let diagnostics: [Diagnostic]

  private let requirementsByID: Once<[Name: (pack: Int, row: Int)]>

  /// Reads law files; those of a project add to the program's.
  ///
  /// A project's row with the id of a built-in one adds to its proof, raises its severity or
  /// prescribes words; it can take nothing away.
  ///
  /// Emits: faulty-condition, faulty-setting, unknown-disclosure.
  ///
  /// - Parameters:
  ///   - builtIn: the program's own files.
  ///   - own: the project's files, of any kind; those that are no law are passed over.
  package init(builtIn: [LawFile], own: [SyntaxTree] = []) {
    var vocabulary = Vocabulary()
    for file in builtIn { file.addWords(to: &vocabulary) }
    for tree in own { PackReader.read(tree, into: &vocabulary) }
    var diagnostics: [Diagnostic] = []
    var packs = builtIn.compactMap(\.pack)
    var settings = HouseSettings()
    for tree in own {
      guard let (pack, faults) = PackReader.read(tree) else { continue }
      diagnostics += faults + settings.read(pack)
      packs.append(Law.merge(pack, into: &packs))
    }
    let sorted = packs.sorted { ($0.code, $0.name, $0.path) < ($1.code, $1.name, $1.path) }
    self.packs = sorted
    self.vocabulary = vocabulary
    self.settings = settings
    requirementsByID = Once { Law.index(sorted) }
    self.diagnostics =
      diagnostics + Law.unknownDisclosures(own, self.packs, vocabulary)
  }

  /// The row with an id, compared without case, and its pack.
  package func requirement(_ id: String) -> (pack: Pack, requirement: Requirement)? {
    let id = Name(id.lowercased())
    // Most ids begin with the name of their instrument, so that only its pack has to be read.
    let stem = id.text.prefix { $0 != "." }
    for pack in packs where pack.instruments.contains(where: { $0.name.text == stem }) {
      if let row = pack.requirements.first(where: { $0.id == id }) { return (pack, row) }
    }
    return requirementsByID.value[id].map { place in
      (packs[place.pack], packs[place.pack].requirements[place.row])
    }
  }

  /// Whether some condition speaks of a fact. One that there is a question about is found at once.
  package func speaks(of fact: String) -> Bool {
    if vocabulary.question(fact)?.fact == fact { return true }
    return packs.contains { pack in
      pack.requirements.contains { row in
        row.appliesWhen.paths.contains { $0.text == fact }
          || row.provenBy?.paths.contains { $0.text == fact } == true
      }
    }
  }

  /// The words that rows prescribe, by the row's id.
  package var prescribedWordings: [String: String] {
    var found: [String: String] = [:]
    for pack in packs {
      for row in pack.requirements { found[row.id.text] = row.prescribedWording }
    }
    return found
  }

  /// The packs that look after readers of these regimes.
  package func packs(for jurisdictions: [JurisdictionCode]) -> [Pack] {
    packs.filter { !$0.readers(among: jurisdictions).isEmpty }
  }

  private static func index(_ packs: [Pack]) -> [Name: (pack: Int, row: Int)] {
    var index: [Name: (pack: Int, row: Int)] = [:]
    for (number, pack) in packs.enumerated() {
      for (row, requirement) in pack.requirements.enumerated() {
        index[requirement.id] = index[requirement.id] ?? (number, row)
      }
    }
    return index
  }

  /// Strengthens the rows of other packs that a project's pack names again.
  ///
  /// - Returns: the pack with the rows that are its own.
  private static func merge(_ pack: Pack, into packs: inout [Pack]) -> Pack {
    var rest = pack
    rest.requirements = []
    for requirement in pack.requirements {
      var isKnown = false
      for number in packs.indices {
        for row in packs[number].requirements.indices
        where packs[number].requirements[row].id == requirement.id {
          packs[number].requirements[row].strengthen(by: requirement)
          isKnown = true
        }
      }
      if !isKnown { rest.requirements.append(requirement) }
    }
    return rest
  }

  private static func unknownDisclosures(
    _ own: [SyntaxTree], _ packs: [Pack], _ vocabulary: Vocabulary
  ) -> [Diagnostic] {
    let paths = Set(own.map(\.file.path))
    return packs.filter { paths.contains($0.path) }.flatMap(\.requirements)
      .compactMap { requirement in
        guard let name = requirement.discloses, vocabulary.disclosure(name) == nil else {
          return nil
        }
        return Diagnostic(
          "unknown-disclosure", at: requirement.place,
          "no vocabulary has a Disclosure named \"\(name)\"",
          helps: [
            .init(
              "add it to a vocabulary file:",
              lines: ["## Disclosure \(name): what completes \"no clause says …\""])
          ], notes: ["a finding could not say what is missing"])
      }
  }
}

extension Requirement {
  /// Takes over what a project asks for beyond the law.
  fileprivate mutating func strengthen(by other: Requirement) {
    if let more = other.provenBy {
      if provenBy != more {
        let both = [written.provenBy, other.written.provenBy].filter { !$0.isEmpty }
        written.provenBy = both.count == 2 ? "(\(both[0])) and (\(both[1]))" : both[0]
      }
      provenBy = provenBy.map { $0 == more ? $0 : .and([$0, more]) } ?? more
    }
    severity = max(severity, other.severity)
    prescribedWording = other.prescribedWording ?? prescribedWording
  }
}
