/// The number before a title.
enum SectionNumber {
  /// Divides `D. Content`, `4.2 Rights` or `Section 5: Choices` into number and title.
  ///
  /// - Returns: the number in lower case, empty if there is none, and the title without it.
  static func split(_ title: String) -> (number: String, title: String) {
    var text = Substring(title)
    text = text.drop { $0 == " " || $0 == "(" }
    for word in ["section ", "article ", "§ ", "§", "clause "]
    where text.lowercased().hasPrefix(word) {
      text = text.dropFirst(word.count)
    }
    let number = text.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == ".") }
    let trimmed = number.hasSuffix(".") ? number.dropLast() : number
    let rest = text.dropFirst(number.count)
    let isMarked = number.hasSuffix(".") || rest.first.map { ":)".contains($0) } ?? false
    guard isNumber(trimmed, isMarked: isMarked), rest.first.map({ " :)\t-–".contains($0) }) ?? true
    else { return ("", title) }
    let name = rest.drop { " :)-–.\t".contains($0) }
    return (trimmed.lowercased(), String(name))
  }

  /// The number with points in it that some words begin with: `1.5.2`; empty if they do not.
  static func lead(_ bytes: ArraySlice<UInt8>) -> String {
    let head = bytes.prefix(24)
    guard head.prefix(4).contains(UInt8(ascii: ".")) else { return "" }
    let number = split(String(decoding: head, as: UTF8.self)).number
    return number.contains(".") ? number : ""
  }

  /// `5`, `4.2`, `D`, `D.4`; a single letter or number only with a mark after it.
  private static func isNumber(_ text: Substring, isMarked: Bool) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard let first = parts.first, parts.allSatisfy({ !$0.isEmpty && $0.count <= 3 }) else {
      return false
    }
    let isLetter = first.count == 1 && first.allSatisfy(\.isLetter)
    let isDigits = first.allSatisfy(\.isNumber) && first.count <= 2
    guard isLetter || isDigits, parts.dropFirst().allSatisfy({ $0.allSatisfy(\.isNumber) }) else {
      return false
    }
    return isMarked || parts.count > 1 || isDigits
  }
}
