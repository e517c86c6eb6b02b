internal import PolicyLaw
internal import PolicyModel

/// The rows that the citations of one policy name; each citation is read once.
final class CitedRows {
  private let reader: CitationReader
  private var known: [String: Set<Name>] = [:]

  init(_ reader: CitationReader) { self.reader = reader }

  /// The rows that a citation covers; empty for one that names nothing.
  func rows(_ citation: String) -> Set<Name> {
    if let rows = known[citation] { return rows }
    var found: Set<Name> = []
    if case .rows(let rows) = reader.read(citation) { found = Set(rows.map(\.id)) }
    known[citation] = found
    return found
  }
}
