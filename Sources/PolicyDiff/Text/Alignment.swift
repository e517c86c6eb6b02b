/// Which words of two texts are the same words.
///
/// A word has at most one partner. Partners are in order on both sides, but for those that moved.
package struct Alignment: Sendable {
  /// For each word of the old text the index of its partner, or -1.
  package internal(set) var newOfOld: [Int32]
  /// For each word of the new text the index of its partner, or -1.
  package internal(set) var oldOfNew: [Int32]
  /// For each word of the old text the number of the move that took it away, or 0.
  package internal(set) var moveOfOld: [Int32]
  /// For each word of the new text the number of the move that brought it, or 0.
  package internal(set) var moveOfNew: [Int32]
  /// How many moves there are; they are numbered from 1.
  package internal(set) var moveCount = 0

  init(old: Int, new: Int) {
    newOfOld = Array(repeating: -1, count: old)
    oldOfNew = Array(repeating: -1, count: new)
    moveOfOld = Array(repeating: 0, count: old)
    moveOfNew = Array(repeating: 0, count: new)
  }

  mutating func match(_ old: Int, _ new: Int, count: Int) {
    for offset in 0..<count {
      newOfOld[old + offset] = Int32(new + offset)
      oldOfNew[new + offset] = Int32(old + offset)
    }
  }

  mutating func part(old index: Int) {
    let partner = Int(newOfOld[index])
    guard partner >= 0 else { return }
    newOfOld[index] = -1
    oldOfNew[partner] = -1
    moveOfOld[index] = 0
    moveOfNew[partner] = 0
  }

  mutating func mark(_ old: Int, _ new: Int, count: Int, move: Int) {
    for offset in 0..<count {
      moveOfOld[old + offset] = Int32(move)
      moveOfNew[new + offset] = Int32(move)
    }
  }
}
