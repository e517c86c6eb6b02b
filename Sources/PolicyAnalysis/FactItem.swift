internal import PolicyModel
internal import PolicyReference

/// One item of a collection that predicates speak of: a practice with all that continues it, a
/// recipient, one kind of a right, a row of cookies.
struct FactItem {
  /// The facts that make it up; the one that others continue first.
  let facts: [Fact]
  /// For a right the one kind that this item stands for.
  var rightKind: FieldValue?
  /// Values that come from no field.
  var derived: [String: [Answer]] = [:]
  /// Which policy's words show it: the one at hand, or one that it points to.
  var source = 0
  /// Its place in its collection, from 0; `nil` for one that stands in none.
  var number: Int?

  var first: Fact? { facts.first }

  /// What a report calls it.
  var title: String {
    if let kind = rightKind { return kind.text }
    guard let first else { return "" }
    return first.title.isEmpty ? first.name.text : first.title
  }
}
