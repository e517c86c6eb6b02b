/// The numbers of the footnotes of one page, given in the order of their first references.
package struct FootnoteNumbering: Sendable {
  /// Labels in the order of their numbers; the first has number 1.
  package private(set) var labels: [String] = []
  private var numbers: [String: Int] = [:]
  private var references: [String: Int] = [:]

  /// Before the first reference.
  package init() {}

  /// Counts a reference.
  ///
  /// - Returns: the footnote's number, and which reference to it this is, both from 1.
  package mutating func refer(to label: String) -> (number: Int, reference: Int) {
    let number: Int
    if let known = numbers[label] {
      number = known
    } else {
      labels.append(label)
      number = labels.count
      numbers[label] = number
    }
    let reference = references[label, default: 0] + 1
    references[label] = reference
    return (number, reference)
  }

  /// The number of a footnote; `nil` if nothing refers to it yet.
  package func number(of label: String) -> Int? { numbers[label] }

  /// How often the page refers to a footnote so far.
  package func references(to label: String) -> Int { references[label, default: 0] }
}
