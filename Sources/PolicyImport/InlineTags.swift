/// Turns the tags that mark words within a paragraph into Markdown.
struct InlineTags {
  /// Where the words stand: a cell and a heading are one line.
  let allowsLineBreaks: Bool
  let isInCell: Bool
  /// What was done, by element, in the order it was first met.
  private(set) var elements: [String] = []
  /// Names that links can lead to: `id` and `name` of elements.
  private(set) var anchors: [[UInt8]] = []
  /// Addresses that may not be published.
  private(set) var refusedAddresses = 0

  /// Elements that become a pair of marks.
  static let marks: Set<String> = ["b", "strong", "i", "em", "s", "del", "strike", "a"]

  init(allowsLineBreaks: Bool = true, isInCell: Bool = false) {
    self.allowsLineBreaks = allowsLineBreaks
    self.isInCell = isInCell
  }

  /// Carries out a tag.
  ///
  /// - Returns: false if the tag is none of those that mark words.
  mutating func apply(_ tag: HTMLTag, in bytes: [UInt8], to builder: inout InlineBuilder) -> Bool {
    collectAnchor(tag, bytes)
    switch tag.name {
    case "b", "strong": pair(.strong, tag, &builder)
    case "i", "em": pair(.emphasis, tag, &builder)
    case "s", "del", "strike": pair(.strike, tag, &builder)
    case "a": link(tag, bytes, &builder)
    case "br": lineBreak(&builder)
    case "img": image(tag, bytes, &builder)
    case "sup", "code": break
    case "td", "th": builder.append(" ")
    case let name where HTMLNames.endsLine(name): lineBreak(&builder)
    case let name where HTMLNames.transparent.contains(name): break
    default: return false
    }
    note(tag.name)
    return true
  }

  mutating func note(_ element: String) {
    if elements.count < 8, !elements.contains(element) { elements.append(element) }
  }

  private mutating func collectAnchor(_ tag: HTMLTag, _ bytes: [UInt8]) {
    guard tag.kind == .start else { return }
    for attribute in tag.attributes
    where attribute.name == "id" || (attribute.name == "name" && tag.name == "a") {
      if !attribute.value.isEmpty { anchors.append(Array(bytes[attribute.value])) }
    }
  }

  private func pair(_ mark: InlineBuilder.Mark, _ tag: HTMLTag, _ builder: inout InlineBuilder) {
    if tag.kind == .start {
      builder.open(mark, element: tag.name)
    } else {
      builder.close(element: tag.name)
    }
  }

  private mutating func link(_ tag: HTMLTag, _ bytes: [UInt8], _ builder: inout InlineBuilder) {
    guard tag.kind == .start else { return builder.close(element: "a") }
    guard let address = tag.value(of: "href", in: bytes), !address.isEmpty else { return }
    guard let destination = LinkTarget.destination(address) else {
      refusedAddresses += 1
      return
    }
    builder.open(.link(destination: destination), element: "a")
  }

  private func lineBreak(_ builder: inout InlineBuilder) {
    if allowsLineBreaks {
      builder.breakLine()
    } else {
      builder.append(" ")
    }
  }

  private mutating func image(_ tag: HTMLTag, _ bytes: [UInt8], _ builder: inout InlineBuilder) {
    let alternative = tag.value(of: "alt", in: bytes) ?? []
    var words: [UInt8] = []
    TextEscaper(isInCell: isInCell, keepsEntities: true)
      .append(alternative.map { $0 == 0x0A ? 0x20 : $0 }, 0..<alternative.count, to: &words)
    guard let source = tag.value(of: "src", in: bytes),
      let destination = LinkTarget.destination(source)
    else {
      refusedAddresses += 1
      builder.append(words[...])
      return
    }
    builder.append("![")
    builder.append(words[...])
    builder.append("](")
    builder.append(destination[...])
    builder.append(")")
  }
}

/// Raised digits, which Unicode has too: a power or the number of a note must not join the word.
enum Superscript {
  /// The raised form of the digits in an element, and the offset after its end tag; `nil` if the
  /// tag is not `<sup>` or holds more than digits.
  static func read(_ tag: HTMLTag, in bytes: [UInt8]) -> (raised: String, end: Int)? {
    guard tag.name == "sup", tag.kind == .start else { return nil }
    let start = tag.range.upperBound
    let limit = min(bytes.count, start + 16)
    guard let end = bytes.firstIndex(of: "</sup>", in: start..<limit),
      let raised = raised(bytes[start..<end])
    else { return nil }
    return (raised, end + 6)
  }

  /// The raised form of digits; `nil` if there is anything else.
  private static func raised(_ text: ArraySlice<UInt8>) -> String? {
    let digits: [Character] = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]
    var result = ""
    for byte in text {
      guard byte.isDigit else { return nil }
      result.append(digits[Int(byte - 0x30)])
    }
    return result.isEmpty ? nil : result
  }
}
