/// `name = value` in two parts.
enum Equation {
  /// Both parts trimmed; the second is empty if there is no equals sign.
  static func split(_ text: String) -> (name: String, value: String) {
    guard let equals = text.firstIndex(of: "=") else { return (Trimming.spaces(text), "") }
    return (
      Trimming.spaces(String(text[..<equals])),
      Trimming.spaces(String(text[text.index(after: equals)...]))
    )
  }
}

/// A name with a type in parentheses after it: `period (duration)`.
struct NamedType {
  let name: String
  /// `nil` if none is written.
  let type: String?

  init(_ text: String) {
    guard let open = text.firstIndex(of: "("), text.hasSuffix(")") else {
      name = Trimming.spaces(text)
      type = nil
      return
    }
    name = Trimming.spaces(String(text[..<open]))
    type = Trimming.spaces(String(text[text.index(after: open)...].dropLast()))
  }

  /// A value of the type, as an author would write it.
  static func example(_ type: String) -> String {
    switch type {
    case "duration": "30 days"
    case "date": "2026-03-01"
    case "number": "16"
    case "amount": "EUR 10"
    case "e-mail": "privacy@example.com"
    case "link": "https://www.example.com/privacy"
    case "contact": "#privacy-office"
    case "jurisdiction": "EEA"
    default: "…"
    }
  }
}

/// Text without the white space round it.
enum Trimming {
  static func spaces(_ text: String) -> String {
    let bytes = text.utf8
    guard let first = bytes.firstIndex(where: { !isSpace($0) }),
      let last = bytes.lastIndex(where: { !isSpace($0) })
    else { return "" }
    return String(text[first...last])
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }
}
