internal import PolicyDiagnostics
internal import PolicyModel
internal import PolicyReference
internal import PolicySyntax

/// Checks what releases point to, and that every decision says what it is about and why.
enum ReleaseChecks {
  /// Emits: unknown-reference, bad-fingerprint, decision-without-reason.
  static func check(_ tree: SyntaxTree, in project: Project) -> [Diagnostic] {
    var found = unknownPolicies(tree, in: project)
    for block in tree.blocks where block.kind == .decision {
      found += badFingerprints(block, tree)
      if block.body.isEmpty { found.append(withoutReason(block, tree)) }
    }
    return found
  }

  /// Two releases for one version of a policy, in the order of their paths.
  ///
  /// Emits: duplicate-release.
  static func duplicates(in project: Project) -> [Diagnostic] {
    var first: [String: Release] = [:]
    return ReleaseReader.releases(in: project.trees).compactMap { release in
      let key = "\(release.policy)@\(release.version)"
      guard let other = first[key] else {
        first[key] = release
        return nil
      }
      return Diagnostic(
        "duplicate-release", at: release.place,
        "two releases accompany version \(release.version) of \"\(release.policy)\"",
        related: [.init(other.place, "the first one")],
        helps: [.init("keep one of the two, with what the other says")],
        notes: ["nobody could tell which of them was approved"])
    }
  }

  private static func unknownPolicies(
    _ tree: SyntaxTree, in project: Project
  ) -> [Diagnostic] {
    let values = tree.blocks.first?.fields.first { $0.label == .policy }?.values ?? []
    return values.filter { project.policyEntries[$0.text] == nil }.map { value in
      Suggestion.unknownReference(
        value.text, at: SourceRange(tree.file, value.range),
        among: project.policyEntries.keys.sorted(),
        message: "no policy is named \"\(value.text)\"",
        note: "this release accompanies nothing, so nothing can be published with it")
    }
  }

  private static func badFingerprints(_ block: BlockSyntax, _ tree: SyntaxTree) -> [Diagnostic] {
    let values = block.fields.filter { $0.label == .finding }.flatMap(\.values)
    return values.filter { !isFingerprint($0.text) }.map { value in
      Diagnostic(
        "bad-fingerprint", at: SourceRange(tree.file, value.range),
        "\"\(value.text)\" names no change: it has not sixteen digits",
        helps: [.init("copy the sixteen digits that the comparison prints beside the change")],
        notes: [
          "a decision holds for one change of certain words, and for no other that looks like it"
        ])
    }
  }

  private static func withoutReason(_ block: BlockSyntax, _ tree: SyntaxTree) -> Diagnostic {
    Diagnostic(
      "decision-without-reason", at: SourceRange(tree.file, block.nameRange),
      "the decision \"\(block.name)\" does not say why", label: "no text below its fields",
      helps: [.init("write the reason below its fields, after an empty line")],
      notes: ["nobody could tell later what was weighed, and whether it still holds"])
  }

  /// Whether a text is 16 hexadecimal digits in lower case.
  private static func isFingerprint(_ text: String) -> Bool {
    text.utf8.count == 16
      && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }
}
