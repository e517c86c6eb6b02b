/// Text reduced to what a comparison of words looks at.
package enum TextFolding {
  /// Folded UTF-8: capitals, kinds of quotation marks, dashes and spaces, and the ways to compose a
  /// letter make no difference; without spaces at its edges.
  package static func fold(_ text: String) -> [UInt8] { FoldedText(text).bytes }
}
