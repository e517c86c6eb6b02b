internal import PolicyDiagnostics
internal import PolicyMarkdown
internal import PolicyModel
internal import PolicyReference

/// A table of facts as it was read: what its columns mean, and a fact for each row.
struct TableReading {
  /// The kind of fact that each row states.
  let rowKind: BlockKind
  var columns: [Column]
  var rows: [Row]

  struct Column {
    let header: String
    let role: Role
    let range: SourceRange
  }

  /// What a column holds.
  enum Role: Equatable {
    case name, title
    case field(FieldLabel)
    /// The header is no label and is not mapped to one.
    case unknown
    /// A column of a table that is not read as facts.
    case unread
  }

  struct Row {
    var name: Name
    let nameRange: SourceRange
    let title: String
    let written: [DraftBlock.WrittenField]
    var fields = FieldSet()
    /// As many as there are columns; before slots are filled.
    let cells: [Prose]
  }
}
