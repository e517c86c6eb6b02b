internal import PolicyDiagnostics
internal import PolicyModel
internal import PolicyReference

/// The names that a policy's blocks, rows and values have, and those it can see outside.
struct NameTable {
  /// Those of the policy itself.
  private(set) var entries: [String: Entry] = [:]
  /// Those of the other policies, which all policies of a project share.
  var outside: [String: Entry] = [:]

  struct Entry: Sendable {
    let target: Target
    let range: SourceRange
    /// `nil` for a value.
    let kind: BlockKind?
    let title: String

    /// The index of the draft that the name is of or in; `nil` for values and other documents.
    var block: Int? {
      switch target {
      case .block(let index), .row(let index, _): index
      case .value, .outside: nil
      }
    }
  }

  /// What a name stands for.
  enum Target: Sendable {
    /// The index of a draft.
    case block(Int)
    /// A row of the table in the draft with this index.
    case row(table: Int, row: Int)
    /// A named value of the policy or of its organisation.
    case value(NamedValue)
    /// A block of another document: an attestation, another policy.
    case outside
  }

  subscript(_ name: String) -> Entry? { entries[name] ?? outside[name] }

  /// Adds a name; returns the entry that has it already, if there is one.
  mutating func add(_ name: String, _ entry: Entry) -> Entry? {
    if let taken = entries[name] { return taken }
    entries[name] = entry
    return nil
  }

  /// All names, sorted.
  var sortedNames: [String] { Set(entries.keys).union(outside.keys).sorted() }

  /// The longest existing name that a path begins with, and what follows it.
  ///
  /// - Returns: `nil` if no part of the path is a name; the field is `nil` if nothing follows.
  func longestName(in path: String) -> (entry: Entry, name: String, field: String?)? {
    var name = path
    var field: String?
    while true {
      if let entry = self[name] { return (entry, name, field) }
      guard field == nil, let dot = name.lastIndex(of: ".") else { return nil }
      field = String(name[name.index(after: dot)...])
      name = String(name[..<dot])
    }
  }
}

/// `Value: retention (duration) = 24 months`.
struct NamedValue: Sendable {
  let name: String
  /// The type in parentheses; `text` if none is written.
  let type: String
  /// As written after the equals sign.
  let text: String
  let range: SourceRange
  /// The file it is defined in.
  let home: DraftBlock.Home
}
