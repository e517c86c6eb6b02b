/// Finds dates in running text, but only those that everybody reads alike.
enum DateReader {
  /// What the words before a date say that it is.
  enum Meaning: Sendable { case effective, updated }

  /// The one date that a text gives as that on which it takes effect, or was last changed.
  ///
  /// - Returns: `nil` if the text gives none, or gives several that differ, or writes one in digits
  ///   that some read as month and day and others as day and month.
  static func date(_ meaning: Meaning, in text: [UInt8]) -> String? {
    let keys: [StaticString] =
      meaning == .effective ? ["effective"] : ["last updated", "last revised", "last modified"]
    var found: Set<String> = []
    for key in keys {
      var index = 0
      while let start = next(key, in: text, from: index) {
        index = start + key.utf8CodeUnitCount
        switch dateAfter(index, in: text) {
        case .none: continue
        case .ambiguous: return nil
        case .date(let date): found.insert(date)
        }
      }
    }
    return found.count == 1 ? found.first : nil
  }

  private static func next(_ key: StaticString, in text: [UInt8], from start: Int) -> Int? {
    var index = start
    let end = text.count - key.utf8CodeUnitCount
    while index <= end {
      if text[index].lowered == key.utf8Start[0], matches(key, text, index),
        index == 0 || !text[index - 1].isLetter
      {
        return index
      }
      index += 1
    }
    return nil
  }

  private static func matches(_ key: StaticString, _ text: [UInt8], _ start: Int) -> Bool {
    for offset in 0..<key.utf8CodeUnitCount
    where text[start + offset].lowered != key.utf8Start[offset] {
      return false
    }
    return true
  }

  private enum Outcome {
    case none
    case ambiguous
    case date(String)
  }

  /// Words that may stand between the key and its date.
  private static let between: Set<String> = [
    "date", "as", "of", "on", "from", "since", "is", "the",
  ]

  private static func dateAfter(_ start: Int, in text: [UInt8]) -> Outcome {
    var words: [String] = []
    var word: [UInt8] = []
    var index = start
    let limit = min(text.count, start + 80)
    while index <= limit {
      let byte = index < limit ? text[index] : ASCII.space
      if byte.isLetter || byte.isDigit || byte == ASCII.dash || byte == ASCII.slash
        || (byte == ASCII.dot && !word.isEmpty && word.allSatisfy { $0.isDigit || $0 == ASCII.dot })
      {
        word.append(byte.lowered)
      } else if !word.isEmpty {
        while word.last == ASCII.dot { word.removeLast() }
        words.append(String(decoding: word, as: UTF8.self))
        word = []
      }
      if byte == ASCII.lineFeed || byte == ASCII.semicolon || words.count >= 8 { break }
      index += 1
    }
    return date(from: words.drop { between.contains($0) || $0 == "-" })
  }

  private static func date(from words: ArraySlice<String>) -> Outcome {
    guard let first = words.first else { return .none }
    if let date = isoDate(first) { return .date(date) }
    if isDigits(first) { return .ambiguous }
    guard words.count >= 3 else { return .none }
    let parts = Array(words.prefix(3))
    let (month, day) =
      months[parts[0]] != nil
      ? (months[parts[0]], day(parts[1])) : (months[parts[1]], day(parts[0]))
    guard let month, let day, let year = Int(parts[2]), (1980...2100).contains(year),
      day <= daysInMonth(month, year)
    else { return .none }
    return .date("\(year)-\(twoDigits(month))-\(twoDigits(day))")
  }

  private static func isDigits(_ word: String) -> Bool {
    let parts = word.split { $0 == "/" || $0 == "." || $0 == "-" }
    return parts.count == 3 && parts.allSatisfy { Int($0) != nil }
  }

  private static func isoDate(_ word: String) -> String? {
    let parts = word.split(separator: "-")
    guard parts.count == 3, parts[0].utf8.count == 4, parts[1].utf8.count == 2,
      parts[2].utf8.count == 2, let year = Int(parts[0]), let month = Int(parts[1]),
      let day = Int(parts[2]), (1...12).contains(month), day >= 1,
      day <= daysInMonth(month, year)
    else { return nil }
    return word
  }

  private static func day(_ word: String) -> Int? {
    var digits = word[...]
    for ending in ["st", "nd", "rd", "th"] where digits.hasSuffix(ending) {
      digits = digits.dropLast(2)
    }
    guard let day = Int(digits), (1...31).contains(day) else { return nil }
    return day
  }

  private static let months: [String: Int] = {
    let names = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september",
      "october", "november", "december",
    ]
    var months: [String: Int] = ["sept": 9]
    for (index, name) in names.enumerated() {
      months[name] = index + 1
      months[String(name.prefix(3))] = index + 1
    }
    return months
  }()

  private static func daysInMonth(_ month: Int, _ year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}
