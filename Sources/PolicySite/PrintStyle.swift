internal import PolicyModel
internal import PolicyRender

/// The strings in the margins of printed pages, as one rule of CSS.
enum PrintStyle {
  static func rule(_ policy: Policy, _ words: PageWords) -> String {
    var rule = ":root{"
    append("--print-title", policy.organisation.legalName + " · " + policy.title, to: &rule)
    if let version = policy.version {
      append("--print-version", words(PageKey.version, version.text), to: &rule)
    }
    if let date = policy.effective {
      append("--print-effective", words(PageKey.effective, words.date(date)), to: &rule)
    }
    return rule + "}"
  }

  /// Source: CSS Syntax Level 3, section 4.3.7: what could end the string or the element is written
  /// as its number.
  private static func append(_ property: String, _ text: String, to rule: inout String) {
    rule += property + ":\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\", "<", ">", "&": rule += "\\" + String(scalar.value, radix: 16) + " "
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: rule += " "
      default: rule.unicodeScalars.append(scalar)
      }
    }
    rule += "\";"
  }
}
