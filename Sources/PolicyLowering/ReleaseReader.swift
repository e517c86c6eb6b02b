internal import PolicyDiagnostics
package import PolicyModel
internal import PolicyReference
package import PolicySyntax

/// Reads releases: what accompanies a version of a policy, with the decisions about its changes.
package enum ReleaseReader {
  /// The releases of some files, in the order of their paths.
  ///
  /// A release or decision that lacks a field or has a faulty one is left out: that is a finding
  /// already.
  package static func releases(in trees: [SyntaxTree]) -> [Release] {
    trees.filter { $0.documentKind == .release }
      .sorted { $0.file.path.utf8.lexicographicallyPrecedes($1.file.path.utf8) }
      .compactMap(release)
  }

  private static func release(_ tree: SyntaxTree) -> Release? {
    guard let root = tree.blocks.first, let policy = root.texts(.policy).first,
      let version = root.texts(.version).first
    else { return nil }
    let summary = root.body.map { tree.file.text($0) }.joined()
    return Release(
      policy: Name(policy), version: PolicyVersion(version), publish: root.date(.publish),
      approvedBy: root.texts(.approvedBy), reach: root.texts(.reach).first,
      consentPlan: root.texts(.consentPlan).first, summary: trimmed(summary),
      decisions: tree.blocks.compactMap { $0.kind == .decision ? decision($0, tree) : nil },
      place: SourceRange(tree.file, root.nameRange))
  }

  private static func decision(_ block: BlockSyntax, _ tree: SyntaxTree) -> Release.Decision? {
    let subjects = block.fields.filter { $0.label == .finding }.flatMap(\.values)
    guard let level = block.texts(.level).first, let by = block.texts(.by).first,
      let on = block.date(.on), !subjects.isEmpty
    else { return nil }
    let words = block.body.map { tree.file.text($0) }.joined(separator: " ")
    return Release.Decision(
      name: Name(block.name),
      findings: subjects.map {
        Release.Decision.Subject(fingerprint: $0.text, place: SourceRange(tree.file, $0.range))
      },
      level: level, direction: block.texts(.direction).first, by: by, on: on,
      until: block.date(.until),
      reason: words.split { $0.isWhitespace }.joined(separator: " "),
      place: SourceRange(tree.file, block.nameRange))
  }

  /// A text without blank lines and spaces at its ends.
  private static func trimmed(_ text: String) -> String {
    let isSpace: (UInt8) -> Bool = { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
    var bytes = Array(text.utf8).drop(while: isSpace)
    while let last = bytes.last, isSpace(last) { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension BlockSyntax {
  fileprivate func texts(_ label: FieldLabel) -> [String] {
    fields.filter { $0.label == label }.flatMap { $0.values.map(\.text) }
  }

  fileprivate func date(_ label: FieldLabel) -> CalendarDate? {
    texts(label).first.flatMap { CalendarDate(iso: $0) }
  }
}
