internal import PolicyModel

/// A date as people write it in English: `3 March 2026`, `March 3, 2026`, `2026-03-03`.
///
/// Dates of numbers with slashes are read only if day and month cannot change places.
struct WrittenDate {
  let date: CalendarDate
  let words: Range<Int>

  /// The first date that begins among some words.
  static func first(in range: Range<Int>, _ reading: Reading) -> WrittenDate? {
    for index in range {
      if let date = read(at: index, reading) { return date }
    }
    return nil
  }

  private static func read(at index: Int, _ reading: Reading) -> WrittenDate? {
    let limit = reading.sentences[reading.sentence(of: index)].words.upperBound
    guard index + 3 <= limit else { return nil }
    let words = (index..<index + 3).map { reading.text($0) }
    let date: CalendarDate?
    if let month = month(words[0]) {
      date = day(words[1]).flatMap { make(words[2], month, $0) }
    } else if let month = month(words[1]) {
      date = day(words[0]).flatMap { make(words[2], month, $0) }
    } else {
      date = numbers(words)
    }
    return date.map { WrittenDate(date: $0, words: index..<index + 3) }
  }

  private static func numbers(_ words: [String]) -> CalendarDate? {
    let numbers = words.compactMap { Int($0) }
    guard numbers.count == 3 else { return nil }
    if numbers[0] > 999 {
      return CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2])
    }
    guard numbers[2] > 999 else { return nil }
    let dayFirst = CalendarDate(year: numbers[2], month: numbers[1], day: numbers[0])
    let monthFirst = CalendarDate(year: numbers[2], month: numbers[0], day: numbers[1])
    return dayFirst == monthFirst || monthFirst == nil
      ? dayFirst : dayFirst == nil ? monthFirst : nil
  }

  private static func make(_ year: String, _ month: Int, _ day: Int) -> CalendarDate? {
    Int(year).flatMap { $0 > 999 ? CalendarDate(year: $0, month: month, day: day) : nil }
  }

  private static func day(_ word: String) -> Int? {
    let digits = word.prefix { $0.isNumber }
    guard ["", "st", "nd", "rd", "th"].contains(word.dropFirst(digits.count).lowercased()) else {
      return nil
    }
    return Int(digits)
  }

  private static func month(_ word: String) -> Int? {
    let word = word.lowercased()
    guard word.utf8.count >= 3, word != "mayor" else { return nil }
    return months.firstIndex { $0 == word || ($0.hasPrefix(word) && word.utf8.count <= 4) }
      .map { $0 + 1 }
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
}

/// The hashes of the words of a string, as those of a text.
enum FoldedWords {
  static func hashes(of text: String) -> [UInt64] {
    var words: [Word] = []
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      WordScanner.scan(bytes, 0..<bytes.count, into: &words)
    }
    return words.map(\.hash)
  }
}
