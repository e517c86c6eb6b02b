internal import PolicyModel
internal import PolicyReference

/// The keys of page words that values, references and registers are printed with.
///
/// A test holds every language to them, so that no reader sees a key or a word of another language.
package enum PageKeys {
  /// Sorted, each once.
  package static let all: [String] = Set(fixed + units + labels + registers + words + regions)
    .sorted()

  private static let fixed =
    [
      "answer.no", "answer.yes", "date.first", "date.long", "label.title", "list.and",
      "reader.except", "reader.only", "reference.for-readers", "scope.everyone", "scope.except",
      "scope.only", "value.none", "value.not-applicable", "value.planned", "value.possible",
      "value.unknown",
    ] + (1...12).map { "month.\($0)" }

  private static let units = Period.Unit.allCases.flatMap { unit in
    ["one", "other"].map { "unit.\(Slug.key(unit.rawValue)).\($0)" }
  }

  /// The fields that a register may have as columns.
  private static let labels = BlockKind.allCases.compactMap(\.rowKind).flatMap { kind in
    FieldReference.rules(of: kind).map(\.label)
      .filter { !RegisterTable.hidden.contains($0) }.map { "label.\($0.slug)" }
  }

  private static let registers =
    BlockKind.allCases.filter { $0.family == .table || $0 == .cookies }
    .map { "register.\(Slug.key($0.rawValue))" }

  /// The words of closed lists that a slot or a register can print.
  private static let words = BlockKind.allCases
    .filter { $0.isFact || $0.family == .structure || $0 == .policy }
    .flatMap { FieldReference.rules(of: $0) + CookieColumns.rules }
    .filter { $0.label != .numbering }
    .flatMap { rule -> [String] in
      switch rule.type {
      case .word(let words), .openWord(let words): words
      case .permission: ["only with permission"]
      default: []
      }
    }.map { "word.\(Slug.key($0))" }

  /// Regimes by name, and as they stand after a verb: "you live in the EEA".
  private static let regions = Jurisdictions.codes.sorted().flatMap {
    ["region.\($0)", "region.in.\($0)"]
  }
}
