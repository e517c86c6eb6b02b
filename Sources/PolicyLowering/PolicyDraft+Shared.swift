internal import PolicyDiagnostics
internal import PolicyModel
internal import PolicyReference
internal import PolicySyntax

// What names mean in a shared clause.
//
// A shared clause sees its parameters, its own library and the organisation; nothing of the policy
// that reuses it, since the next policy would lack it.
extension PolicyDraft {
  /// The name here of a block that a shared clause calls by the name it has in its library.
  ///
  /// - Returns: `nil` if the library has no such block, or this policy does not reuse it.
  func localName(_ written: String, inside shared: SharedUse) -> String? {
    if written == shared.clauseName.text { return shared.localName.text }
    let inner = shared.localName.text + "." + written
    if names[inner] != nil { return inner }
    return reusedAs[SharedKey(path: shared.library.file.path, clause: written)]
  }

  /// The entry that a path begins with, as the text it stands in means it.
  func find(_ path: String, inside shared: SharedUse?) -> Found? {
    if let shared {
      if let local = localName(path, inside: shared), let entry = names[local] {
        return (entry, local, nil)
      }
      if let dot = path.lastIndex(of: "."),
        let local = localName(String(path[..<dot]), inside: shared), let entry = names[local]
      {
        return (entry, local, String(path[path.index(after: dot)...]))
      }
    }
    return names.longestName(in: path)
  }

  /// Whether a shared clause may speak of something: it is its library's or the organisation's.
  func belongs(_ name: String, to shared: SharedUse) -> Bool {
    guard let entry = names[name] else { return false }
    switch entry.target {
    case .block(let index), .row(let index, _):
      return blocks[index].home == .organisation
        || blocks[index].shared?.library.file.path == shared.library.file.path
    case .value(let value): return value.home == .organisation
    case .outside: return false
    }
  }

  /// A value in a field of a shared clause, its reference by the name that the block has here.
  func localised(_ value: ValueSyntax, _ shared: SharedUse?) -> ValueSyntax {
    guard let shared, value.isReference, let local = localName(value.text, inside: shared) else {
      return value
    }
    return ValueSyntax(
      text: local, range: value.range, isReference: true, qualifiers: value.qualifiers,
      asWord: value.asWord)
  }

  mutating func reportOutsideShared(
    _ path: String, _ shared: SharedUse, at range: SourceRange, _ index: Int
  ) {
    let parameter = path.split(separator: ".").last.map(String.init) ?? "text"
    report(
      Diagnostic(
        "outside-shared-clause", at: range,
        "the shared clause \"\(shared.clauseName)\" cannot speak of \"\(path)\", which belongs to "
          + "the policy that reuses it",
        helps: [
          .init(
            "let the policy supply it, and print {{\(parameter)}} here:",
            lines: ["- Parameter: \(parameter) (text)"])
        ],
        notes: [
          "a shared clause may use its parameters, what its organisation states and other clauses "
            + "of its library; another policy that reuses it would have nothing here"
        ]), about: index)
  }
}

/// A clause of a library.
struct SharedKey: Hashable {
  let path: String
  let clause: String
}
