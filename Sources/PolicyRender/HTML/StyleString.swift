/// Words that a style sheet inserts.
package enum StyleString {
  /// A custom property that holds some text: `--print-title:"Larkspur";`.
  ///
  /// Source: CSS Syntax Level 3, section 4.3.7: what could end the string or the element is written
  /// as its number.
  package static func property(_ name: String, _ text: String) -> String {
    var rule = name + ":\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\", "<", ">", "&": rule += "\\" + String(scalar.value, radix: 16) + " "
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: rule += " "
      default: rule.unicodeScalars.append(scalar)
      }
    }
    return rule + "\";"
  }
}
