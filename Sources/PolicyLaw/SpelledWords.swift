extension Predicate {
  /// The same condition with its words as somebody wrote them.
  ///
  /// It is for people only: comparisons need words in lower case with hyphens as spaces.
  func spelled(as written: String) -> Predicate {
    var spellings: [String: String] = [:]
    for piece in PredicateScanner.pieces(of: written) {
      switch piece.token {
      case .word(let text), .quoted(let text): spellings[PredicateParser.folded(text)] = text
      case .mark, .stray: continue
      }
    }
    return spelled(spellings)
  }

  private func spelled(_ spellings: [String: String]) -> Predicate {
    switch self {
    case .always, .never, .statement, .attestation, .known, .holds, .says: self
    case .not(let inner): .not(inner.spelled(spellings))
    case .and(let parts): .and(parts.map { $0.spelled(spellings) })
    case .or(let parts): .or(parts.map { $0.spelled(spellings) })
    case .quantified(let quantifier, let inner): .quantified(quantifier, inner.spelled(spellings))
    case .comparison(let left, let comparator, let right):
      .comparison(
        left, comparator,
        right.map { side in
          if case .word(let word) = side { .word(spellings[word] ?? word) } else { side }
        })
    }
  }
}
