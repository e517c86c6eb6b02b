internal import PolicyRender

/// A file in XML, written by the writer of pages: it escapes as XML wants it, too.
enum XMLFile {
  /// Below `site/`; the content is one element.
  static func make(_ path: String, _ content: (inout HTMLWriter) -> Void) -> SiteFile {
    var xml = HTMLWriter(capacity: 4096)
    xml.markup("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")
    content(&xml)
    xml.newline()
    return SiteFile(path: "site/" + path, bytes: xml.bytes)
  }
}

extension HTMLWriter {
  /// Writes an element with text on a line of its own, without what XML cannot hold.
  ///
  /// Source: XML 1.0, fifth edition, section 2.2.
  mutating func xml(_ name: StaticString, _ text: String) {
    element(name) { $0.text(text.forXML) }
    newline()
  }

  /// Writes an empty element on a line of its own.
  mutating func xml(_ name: StaticString, _ attributes: (inout HTMLWriter) -> Void) {
    element(name, attributes)
    newline()
  }
}

extension String {
  fileprivate var forXML: String {
    func isFit(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar.value {
      case 0x9, 0xA, 0xD: true
      case 0..<0x20, 0xFFFE, 0xFFFF: false
      default: true
      }
    }
    guard !unicodeScalars.allSatisfy(isFit) else { return self }
    var scalars = unicodeScalars
    scalars.removeAll { !isFit($0) }
    return String(scalars)
  }
}
