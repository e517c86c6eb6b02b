/// A text file of this package that was compiled into the program.
package struct Resource: Sendable, Hashable {
  /// Path below its folder, with `/`: `policy.mustache`.
  package let name: String
  /// The whole text, byte for byte.
  package let text: String

  /// One line of the generated table.
  package init(_ name: String, _ text: String) {
    self.name = name
    self.text = text
  }
}
