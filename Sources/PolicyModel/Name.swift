/// The name of a block: lower-case ASCII words joined by hyphens and dots, `collect.account`.
///
/// A name is given by the author, never changes meaning and is never used again for another block.
package struct Name: Hashable, Sendable, Comparable, ExpressibleByStringLiteral,
  CustomStringConvertible
{
  package let text: String

  package init(_ text: String) { self.text = text }
  package init(stringLiteral text: String) { self.text = text }

  package var description: String { text }

  package static func < (left: Name, right: Name) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }

  /// The name of the text that stands directly under a policy or section.
  package var textClause: Name { Name(text + ".text") }

  /// This name inside another block: `standard-erasure` inside `rights.erasure` is
  /// `rights.erasure.standard-erasure`.
  package func inside(_ outer: Name) -> Name { Name(outer.text + "." + text) }

  /// Whether the text has the shape of a name.
  package static func isWellFormed(_ text: String) -> Bool {
    var mayEnd = false
    for byte in text.utf8 {
      switch byte {
      case 0x61...0x7A: mayEnd = true
      case 0x30...0x39:
        if !mayEnd, text.utf8.first == byte { return false }
        mayEnd = true
      case 0x2D, 0x2E:
        if !mayEnd { return false }
        mayEnd = false
      default: return false
      }
    }
    return mayEnd
  }
}
