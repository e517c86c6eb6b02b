/// Words that a style sheet inserts.
package enum StyleString {
  /// A custom property that holds some text: `--print-title:"Larkspur";`.
  package static func property(_ name: String, _ text: String) -> String {
    name + ":" + quoted(text) + ";"
  }

  /// A text between quotation marks.
  ///
  /// Source: CSS Syntax Level 3, section 4.3.7: what could end the string or the element is written
  /// as its number.
  package static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\", "<", ">", "&": quoted += "\\" + String(scalar.value, radix: 16) + " "
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: quoted += " "
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
