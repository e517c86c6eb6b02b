package import PolicyDiagnostics
package import PolicyReference

/// Where the parts of a policy stand in its files, and what its slots print where.
///
/// It is made beside the policy and never part of it: two policies are equal wherever they stand.
package struct PolicyPlaces: Sendable {
  /// Of every block and every row of a register, by name.
  package var blocks: [Name: Block]
  /// What slots and tables print in the words of an element, by the element's name.
  package var printed: [Name: Set<PrintedField>]

  package init(blocks: [Name: Block] = [:], printed: [Name: Set<PrintedField>] = [:]) {
    self.blocks = blocks
    self.printed = printed
  }

  /// Where one block stands.
  package struct Block: Sendable {
    /// Its name in the heading, or in the first cell of its row.
    package let name: SourceRange
    /// Each field from its label to the end of its value.
    package let fields: [FieldLabel: SourceRange]
    /// The file of its words, to which the ranges of its prose belong.
    package let body: SourceFile
    /// Titles of the blocks round it and its own, outermost first.
    package let breadcrumb: [String]

    package init(
      name: SourceRange, fields: [FieldLabel: SourceRange], body: SourceFile,
      breadcrumb: [String]
    ) {
      self.name = name
      self.fields = fields
      self.body = body
      self.breadcrumb = breadcrumb
    }
  }

  /// A field of a fact that readers are shown, or all that its register shows of it.
  package struct PrintedField: Hashable, Sendable {
    package let fact: Name
    /// `nil` for a row of a printed table, or a block named as a whole.
    package let label: FieldLabel?

    package init(fact: Name, label: FieldLabel?) {
      self.fact = fact
      self.label = label
    }
  }

  /// The block with a name; for the text directly under a section, the section.
  package func block(_ name: Name) -> Block? {
    if let block = blocks[name] { return block }
    guard name.text.hasSuffix(".text") else { return nil }
    return blocks[Name(String(name.text.dropLast(".text".count)))]
  }

  /// The field of a block if it is written there, else the block's name.
  package func place(of name: Name, _ label: FieldLabel? = nil) -> SourceRange? {
    guard let block = block(name) else { return nil }
    // What kind of right a clause gives stands in its field "Right".
    let written = label == .kind && block.fields[.kind] == nil ? .right : label
    return written.flatMap { block.fields[$0] } ?? block.name
  }
}
