/// HTML reduced to what matters for a comparison: tags with sorted attributes, and words.
///
/// Only for what the two writers under comparison produce; it is no HTML parser.
struct HTMLStructure {
  private(set) var tokens: [String] = []

  init(_ html: String) {
    var rest = Substring(html)
    var isPreformatted = false
    while let first = rest.first {
      if rest.hasPrefix("<!--") {
        guard let end = rest.range(of: "-->") else { break }
        rest = rest[end.upperBound...]
      } else if first == "<" {
        let end = rest.firstIndex(of: ">") ?? rest.index(before: rest.endIndex)
        let tag = rest[rest.index(after: rest.startIndex)..<end]
        if tag.hasPrefix("pre") { isPreformatted = true }
        if tag.hasPrefix("/pre") { isPreformatted = false }
        append(tag)
        rest = rest[rest.index(after: end)...]
      } else {
        let end = rest.firstIndex(of: "<") ?? rest.endIndex
        appendText(String(rest[..<end]), isPreformatted)
        rest = rest[end...]
      }
    }
    trimBlocks()
  }

  private static let inline: Set<String> = [
    "em", "strong", "del", "a", "code", "img", "sup", "br", "input",
  ]

  private mutating func append(_ tag: Substring) {
    var tag = tag
    if tag.hasSuffix("/") { tag.removeLast() }
    let name = tag.prefix { $0 != " " }
    var attributes: [String] = []
    var rest = tag.dropFirst(name.count).drop { $0 == " " }
    while !rest.isEmpty {
      let key = rest.prefix { $0 != "=" && $0 != " " }
      rest = rest.dropFirst(key.count)
      var value = ""
      if rest.first == "=" {
        value = String(rest.dropFirst(2).prefix { $0 != "\"" })
        rest = rest.dropFirst(3 + value.count)
      }
      rest = rest.drop { $0 == " " }
      if let attribute = normalize(String(name), String(key), value) {
        attributes.append(attribute)
      }
    }
    tokens.append("<" + ([String(name)] + attributes.sorted()).joined(separator: " ") + ">")
  }

  private func normalize(_ name: String, _ key: String, _ value: String) -> String? {
    if key.hasPrefix("data-footnote") || key == "aria-label" { return nil }
    if name == "li", key == "value" { return nil }
    if key == "align" { return "class=align-\(value)" }
    if value.hasPrefix("#fnref.") || value.hasPrefix("fnref.") {
      let parts = value.split(separator: ".", omittingEmptySubsequences: false)
      let label = parts[1..<parts.count - 1].joined(separator: ".")
      let count = parts[parts.count - 1] == "1" ? "" : "-\(parts[parts.count - 1])"
      return "\(key)=\(parts[0])-\(label)\(count)"
    }
    if value.hasPrefix("#fn.") || value.hasPrefix("fn.") {
      let mark = value.hasPrefix("#") ? "#" : ""
      return "\(key)=\(mark)fn-\(value.dropFirst(mark.isEmpty ? 3 : 4))"
    }
    return "\(key)=\(value)"
  }

  private mutating func appendText(_ text: String, _ isPreformatted: Bool) {
    let text = isPreformatted ? text : text.foldingSpaces
    if let last = tokens.last, !last.hasPrefix("<") {
      tokens[tokens.count - 1] = isPreformatted ? last + text : (last + text).foldingSpaces
    } else {
      tokens.append(text)
    }
  }

  /// White space beside the tag of a block means nothing.
  private mutating func trimBlocks() {
    for index in tokens.indices where !tokens[index].hasPrefix("<") {
      if index == 0 || isBlock(tokens[index - 1]), !isCode(index) {
        tokens[index] = String(tokens[index].drop { $0 == " " })
      }
      if index + 1 == tokens.count || isBlock(tokens[index + 1]) || tokens[index + 1] == "<br>" {
        while tokens[index].hasSuffix(" ") { tokens[index].removeLast() }
      }
      if index > 0, tokens[index - 1] == "<br>" {
        tokens[index] = String(tokens[index].drop { $0 == " " })
      }
    }
    tokens.removeAll { $0.isEmpty }
  }

  private func isCode(_ index: Int) -> Bool { index > 0 && tokens[index - 1].hasPrefix("<code") }

  private func isBlock(_ token: String) -> Bool {
    guard token.hasPrefix("<") else { return false }
    let name = token.dropFirst(token.hasPrefix("</") ? 2 : 1).prefix { $0 != " " && $0 != ">" }
    return !Self.inline.contains(String(name))
  }
}

extension StringProtocol {
  /// Each run of spaces and line ends becomes one space.
  fileprivate var foldingSpaces: String {
    var result = ""
    var wasSpace = false
    for scalar in unicodeScalars {
      let isSpace = scalar == " " || scalar == "\n" || scalar == "\t"
      if !isSpace { result.unicodeScalars.append(scalar) } else if !wasSpace { result += " " }
      wasSpace = isSpace
    }
    return result
  }

  fileprivate func range(of needle: String) -> Range<Index>? {
    var index = startIndex
    while index < endIndex {
      if self[index...].hasPrefix(needle) {
        return index..<self.index(index, offsetBy: needle.count)
      }
      index = self.index(after: index)
    }
    return nil
  }
}
