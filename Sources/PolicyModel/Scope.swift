/// Whom words concern.
package enum Scope: Hashable, Sendable {
  case everyone
  /// Readers of these regimes and their parts only; sorted, never empty.
  case only([JurisdictionCode])
  /// Everybody but the readers of these; sorted, never empty.
  case except([JurisdictionCode])

  /// Whether a reader of this regime is among them; `nil` asks for a reader of no listed regime.
  package func includes(_ reader: JurisdictionCode?) -> Bool {
    switch self {
    case .everyone: true
    case .only(let codes): reader.map { reader in codes.contains { $0.covers(reader) } } ?? false
    case .except(let codes):
      reader.map { reader in !codes.contains { $0.covers(reader) } } ?? true
    }
  }

  /// Whether some reader of the regime or of a part of it is among them.
  package func touches(_ code: JurisdictionCode) -> Bool {
    switch self {
    case .everyone: true
    case .only(let codes): codes.contains { $0.covers(code) || code.covers($0) }
    case .except(let codes): !codes.contains { $0.covers(code) }
    }
  }

  /// Those who are in both; `nil` if nobody is.
  ///
  /// An inner scope narrows an outer one; it never widens it.
  package func intersection(_ other: Scope) -> Scope? {
    switch (self, other) {
    case (.everyone, let scope), (let scope, .everyone): return scope
    case (.except(let left), .except(let right)):
      return .except(Array(Set(left).union(right)).sorted())
    case (.only(let left), .only(let right)):
      let inLeft = left.filter { code in right.contains { $0.covers(code) } }
      let inRight = right.filter { code in left.contains { $0.covers(code) } }
      let both = Set(inLeft).union(inRight)
      return both.isEmpty ? nil : .only(both.sorted())
    case (.only(let codes), .except(let out)), (.except(let out), .only(let codes)):
      let left = codes.filter { code in !out.contains { $0.covers(code) } }
      return left.isEmpty ? nil : .only(left)
    }
  }

  /// Whether everybody of the other scope is in this one, as far as the codes tell.
  ///
  /// - Parameter readers: the regimes that the policy addresses; nobody else is asked about.
  package func covers(_ other: Scope, among readers: [JurisdictionCode]) -> Bool {
    switch (self, other) {
    case (.everyone, _): return true
    case (_, .everyone): return false
    case (.only(let mine), .only(let theirs)):
      return theirs.allSatisfy { code in mine.contains { $0.covers(code) } }
    case (.except(let mine), .except(let theirs)):
      return mine.allSatisfy { code in theirs.contains { $0.covers(code) } }
    case (.except(let mine), .only(let theirs)):
      return theirs.allSatisfy { code in
        !mine.contains { $0.covers(code) || code.covers($0) }
      }
    case (.only, .except): return false
    }
  }

  /// As an author writes it: `EEA, UK only`.
  package var text: String {
    switch self {
    case .everyone: "everyone"
    case .only(let codes): codes.map(\.text).joined(separator: ", ") + " only"
    case .except(let codes): "everywhere except " + codes.map(\.text).joined(separator: ", ")
    }
  }
}
