/// A list of words that misspelt ones are compared with.
///
/// Words are compared as UTF-8 without regard to the case of ASCII letters.
package struct Spelling: Sendable {
  package let words: [String]
  private let folded: [[UInt8]]
  /// One bit for each letter that a word has; an edit changes at most two of them.
  private let letters: [UInt32]

  package init(_ words: [String]) {
    self.words = words
    folded = words.map(Spelling.fold)
    letters = folded.map(Spelling.letters)
  }

  /// The words that a misspelt one is nearest to, in the order given; empty if none is near.
  ///
  /// Two edits at most, and fewer for short words: two edits turn any word of three letters into
  /// any other. An edit inserts, drops or changes a letter, or swaps it with its neighbour.
  ///
  /// - Parameter budget: lowered by the comparisons made; at zero nothing is found, so that a
  ///   hostile file cannot spend more than its share.
  package func nearest(_ word: String, budget: inout Int) -> [String] {
    guard word.utf8.count <= Spelling.longest else { return [] }
    let word = Spelling.fold(word)
    let set = Spelling.letters(word)
    var best = Int.max
    var found: [String] = []
    for (index, candidate) in folded.enumerated() {
      let limit = min(best, Spelling.allowance(min(word.count, candidate.count)))
      guard abs(word.count - candidate.count) <= limit,
        (set ^ letters[index]).nonzeroBitCount <= 2 * limit
      else { continue }
      guard budget > 0 else { return [] }
      budget -= 1
      guard let distance = Spelling.distance(word, candidate, limit: limit) else { continue }
      if distance < best { found = [] }
      best = distance
      found.append(words[index])
    }
    return found
  }

  /// The words that a misspelt one is nearest to.
  package func nearest(_ word: String) -> [String] {
    var budget = words.count
    return nearest(word, budget: &budget)
  }

  /// The word of a list with this spelling, without regard to case; `nil` if there is none.
  package static func exact(_ word: String, in words: [String]) -> String? {
    words.first { candidate in
      candidate.utf8.count == word.utf8.count
        && candidate.utf8.elementsEqual(word.utf8) { fold($0) == fold($1) }
    }
  }

  /// The number of edits from one word to another; `nil` if more than `limit` are needed.
  package static func distance(_ left: String, _ right: String, limit: Int = 2) -> Int? {
    distance(fold(left), fold(right), limit: limit)
  }

  private static func distance(_ left: [UInt8], _ right: [UInt8], limit: Int) -> Int? {
    guard abs(left.count - right.count) <= limit else { return nil }
    var beforeLast = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    var current = beforeLast
    for row in 0..<left.count {
      current[0] = row + 1
      var least = current[0]
      for column in 0..<right.count {
        var cost = min(last[column + 1], current[column]) + 1
        cost = min(cost, last[column] + (left[row] == right[column] ? 0 : 1))
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        current[column + 1] = cost
        least = min(least, cost)
      }
      if least > limit { return nil }
      (beforeLast, last, current) = (last, current, beforeLast)
    }
    return last[right.count] <= limit ? last[right.count] : nil
  }

  /// Longer words are not compared.
  private static let longest = 64

  private static func allowance(_ length: Int) -> Int {
    switch length {
    case ...2: 0
    case 3...4: 1
    default: 2
    }
  }

  private static func fold(_ word: String) -> [UInt8] {
    word.utf8.map(fold)
  }

  private static func fold(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte + 0x20 : byte
  }

  private static func letters(_ word: [UInt8]) -> UInt32 {
    word.reduce(0) { $0 | 1 << UInt32($1 & 31) }
  }
}
