package import PolicyDiagnostics
package import PolicyLaw
internal import PolicyModel
internal import PolicyReference

/// Checks what `Satisfies` and `Not applicable` name.
package struct Citations {
  private let input: PolicyInput
  private let reader: CitationReader
  private let law: Law

  package init(_ input: PolicyInput, reader: CitationReader, law: Law) {
    self.input = input
    self.reader = reader
    self.law = law
  }

  /// Emits: unknown-provision, unknown-instrument.
  package func diagnostics() -> [Diagnostic] {
    guard !law.packs.isEmpty else { return [] }
    var found: [Diagnostic] = []
    var seen: Set<SourceRange> = []
    let policy = input.policy
    var sets: [(Name, FieldSet)] = [(policy.name, policy.fields)]
    sets += policy.allElements.map { ($0.name, $0.ownFields) }
    sets += policy.facts.filter { $0.origin != .clauseFields }.map { ($0.name, $0.fields) }
    for (name, fields) in sets {
      for label in [FieldLabel.satisfies, .notApplicable] {
        for value in fields.values(label) {
          guard let finding = finding(value, label, name), seen.insert(finding.range).inserted
          else { continue }
          found.append(finding)
        }
      }
    }
    return found
  }

  private func finding(_ value: FieldValue, _ label: FieldLabel, _ name: Name) -> Diagnostic? {
    var citation = value.text
    if case .pair(let first, _) = value.content { citation = first }
    guard let place = input.places.place(of: name, label) else { return nil }
    let range = place.first(citation) ?? place
    switch reader.read(citation) {
    case .rows: return nil
    case .noSuchUnit(let unit): return noSuchUnit(unit, range, name)
    case .unknown: return unknown(citation, range, name)
    }
  }

  private func noSuchUnit(
    _ unit: CitationReader.NoSuchUnit, _ range: SourceRange, _ name: Name
  ) -> Diagnostic {
    let near = unit.near.map { "\($0.citation) \($0.title)" }.joined(separator: " · ")
    var diagnostic = Diagnostic(
      "unknown-provision", at: range, "\(unit.stem) has no point (\(unit.step))",
      label: "points (\(unit.first)) to (\(unit.last)) exist",
      helps: near.isEmpty ? [] : [.init("near misses: \(near)")],
      notes: ["a tag that points nowhere proves nothing"])
    diagnostic.element = name.text
    diagnostic.breadcrumb = input.places.block(name)?.breadcrumb ?? []
    return diagnostic
  }

  private func unknown(_ citation: String, _ range: SourceRange, _ name: Name) -> Diagnostic {
    var diagnostic = Diagnostic(
      "unknown-instrument", .warning, at: range,
      "no rule here is called or cited as \"\(citation)\"",
      helps: [
        .init("write a rule's id, or a citation such as GDPR 13(2)(d); policyc explain lists both")
      ], notes: ["a tag that points nowhere proves nothing"])
    diagnostic.element = name.text
    diagnostic.breadcrumb = input.places.block(name)?.breadcrumb ?? []
    return diagnostic
  }
}

extension SourceRange {
  /// The first place of some text in the range.
  func first(_ text: String) -> SourceRange? {
    let needle = Array(text.utf8)
    guard !needle.isEmpty, bytes.count >= needle.count else { return nil }
    for start in bytes.start...(bytes.end - needle.count)
    where file.bytes[start..<start + needle.count].elementsEqual(needle) {
      return SourceRange(file, ByteRange(start, start + needle.count))
    }
    return nil
  }
}
