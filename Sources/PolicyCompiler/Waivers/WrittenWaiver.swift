internal import PolicyDiagnostics
internal import PolicyModel
internal import PolicyReference
internal import PolicySyntax

/// A waiver as it stands in a register.
struct WrittenWaiver: Sendable {
  let tree: SyntaxTree
  let block: BlockSyntax
  /// The policies and organisations whose register it stands in.
  let owners: Set<String>
  /// The fingerprints and rules that it silences, each with its place.
  let subjects: [ValueSyntax]
  let by: String
  /// The day from which it holds.
  let on: CalendarDate
  /// The last day on which it holds.
  let until: CalendarDate
  /// Why, on one line; empty if nobody has said so.
  let reason: String

  /// Reads all waivers of a file, in file order; none if the file is no register.
  ///
  /// A waiver that lacks a field or has a faulty one is left out: that is a finding already.
  static func all(in tree: SyntaxTree) -> [WrittenWaiver] {
    guard tree.documentKind == .register, let register = tree.blocks.first else { return [] }
    let owners = Set(register.values(.of).map(\.text))
    return tree.blocks.compactMap { block in
      block.kind == .waiver ? WrittenWaiver(block, in: tree, owners: owners) : nil
    }
  }

  private init?(_ block: BlockSyntax, in tree: SyntaxTree, owners: Set<String>) {
    guard let by = block.values(.by).first, let on = block.date(.on),
      let until = block.date(.until), !block.values(.finding).isEmpty
    else { return nil }
    self.tree = tree
    self.block = block
    self.owners = owners
    subjects = block.values(.finding)
    self.by = by.text
    self.on = on
    self.until = until
    let words = block.body.map { tree.file.text($0) }.joined(separator: " ")
    reason = words.split { $0.isWhitespace }.joined(separator: " ")
  }

  /// What a finding that it silences carries with it.
  var waiver: Waiver {
    Waiver(by: by, until: until.description, reason: reason, place: place)
  }

  /// Where its name is written.
  var place: SourceRange { SourceRange(tree.file, block.nameRange) }

  /// Where its last day is written.
  var untilPlace: SourceRange {
    let field = block.fields.first { $0.label == .until }
    return SourceRange(tree.file, field?.valueRange ?? block.nameRange)
  }
}

extension BlockSyntax {
  fileprivate func values(_ label: FieldLabel) -> [ValueSyntax] {
    fields.filter { $0.label == label }.flatMap(\.values)
  }

  fileprivate func date(_ label: FieldLabel) -> CalendarDate? {
    values(label).first.flatMap { CalendarDate(iso: $0.text) }
  }
}
