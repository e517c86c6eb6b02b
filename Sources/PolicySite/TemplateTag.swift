internal import PolicyDiagnostics

/// A Mustache tag where it stands in a template.
struct TemplateTag {
  /// What a tag asks for.
  enum Kind {
    /// `{{name}}`: escaped on insertion.
    case text
    /// `{{{name}}}` or `{{&name}}`: inserted as it is.
    case html
    case partial
    /// Sections, inheritance, delimiters and all else that shells do without.
    case forbidden
    /// Nothing closes it.
    case unclosed
  }

  let kind: Kind
  /// Without the white space round it.
  let name: String
  /// The whole tag with its braces.
  let range: ByteRange

  /// The tags of a template in order, comments left out. Cost: linear.
  static func scan(_ file: SourceFile) -> [TemplateTag] {
    let bytes = file.bytes
    var tags: [TemplateTag] = []
    var index = 0
    while let start = find([0x7B, 0x7B], in: bytes, from: index) {
      let sigil = start + 2 < bytes.count ? bytes[start + 2] : 0
      let closing: [UInt8] = sigil == 0x7B ? [0x7D, 0x7D, 0x7D] : [0x7D, 0x7D]
      guard let close = find(closing, in: bytes, from: start + 2) else {
        tags.append(TemplateTag(kind: .unclosed, name: "", range: ByteRange(start, start + 2)))
        return tags
      }
      index = close + closing.count
      guard sigil != UInt8(ascii: "!") else { continue }
      let kind = kind(sigil)
      let nameStart = kind == .text ? start + 2 : start + 3
      tags.append(
        TemplateTag(
          kind: kind, name: trimmed(bytes, nameStart, max(nameStart, close)),
          range: ByteRange(start, index)))
    }
    return tags
  }

  private static func kind(_ sigil: UInt8) -> Kind {
    switch sigil {
    case UInt8(ascii: "{"), UInt8(ascii: "&"): .html
    case UInt8(ascii: ">"): .partial
    case UInt8(ascii: "#"), UInt8(ascii: "^"), UInt8(ascii: "/"), UInt8(ascii: "<"),
      UInt8(ascii: "$"), UInt8(ascii: "="), UInt8(ascii: "%"):
      .forbidden
    default: .text
    }
  }

  private static func find(_ mark: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    var index = start
    while index + mark.count <= bytes.count {
      if bytes[index] == mark[0], bytes[index..<index + mark.count].elementsEqual(mark) {
        return index
      }
      index += 1
    }
    return nil
  }

  private static func trimmed(_ bytes: [UInt8], _ start: Int, _ end: Int) -> String {
    var start = start
    var end = end
    while start < end, bytes[start] <= 0x20 { start += 1 }
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }
}
