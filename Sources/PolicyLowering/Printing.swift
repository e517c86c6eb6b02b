/// What the slots of a policy are printing just now, and how much they may still print.
///
/// A value may print another, and that one a third; a circle would never end, and a few lines that
/// each print another ten times over would make a text of any length.
struct Printing {
  /// Names of what is being printed, outermost first.
  private(set) var chain: [String] = []
  /// Bytes that slots may still print; 16 MiB for one edition of a policy.
  private(set) var remaining = 16 << 20
  /// How often something could not be printed since it prints itself or lies too deep.
  private(set) var faults = 0
  /// Whether the author has been told that too much is printed.
  var isReported = false

  /// How many values may print one another in a chain.
  static let deepest = 16
  /// Bytes of the longest text that a value may have.
  static let longestValue = 16 << 10

  /// What is wrong with printing something now.
  enum Fault: Equatable {
    /// It prints itself; the names from the first to the last, which are the same.
    case cycle([String])
    case tooDeep
  }

  /// Begins to print something, unless it is being printed already or lies too deep.
  mutating func begin(_ name: String) -> Fault? {
    if let first = chain.firstIndex(of: name) {
      faults += 1
      return .cycle(Array(chain[first...]) + [name])
    }
    if chain.count >= Printing.deepest {
      faults += 1
      return .tooDeep
    }
    chain.append(name)
    return nil
  }

  mutating func end() { chain.removeLast() }

  /// Takes bytes from what may still be printed; false if there are not so many.
  mutating func spend(_ bytes: Int) -> Bool {
    guard bytes <= remaining else { return false }
    remaining -= bytes
    return true
  }
}
