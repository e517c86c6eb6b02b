package import PolicyDiagnostics

/// Which addresses a text may link to: http, https, mailto, tel, relative ones and `#name`.
package enum LinkScheme {
  /// Schemes that only open a page, a letter or a call.
  private static let allowed: Set<String> = ["http", "https", "mailto", "tel"]

  /// Whether a destination may be published, once its slots are filled in.
  package static func isAllowed(_ destination: String) -> Bool {
    guard let scheme = scheme(of: destination) else { return true }
    return allowed.contains(scheme)
  }

  /// What stands before the first colon, lower case, if that colon can end a scheme.
  ///
  /// Read as browsers do: controls and space before it do not count, tabs and line ends not at all.
  /// A name that has a character no scheme can have counts as a scheme too, since somebody might read
  /// it as one; only `/`, `?` and `#` make sure that none can follow.
  static func scheme(of destination: String) -> String? {
    var scheme: [UInt8] = []
    for byte in destination.utf8 {
      switch byte {
      case UInt8(ascii: ":"): return String(decoding: scheme, as: UTF8.self)
      case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return nil
      case 0...0x20, 0x7F: continue
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): scheme.append(byte | 0x20)
      default: scheme.append(byte)
      }
    }
    return nil
  }
}

extension Prose {
  /// The links and images whose addresses may not be published; call it after substitution.
  ///
  /// Emits: unsafe-link, at the link.
  package func checkLinks(in file: SourceFile) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for (index, node) in nodes.enumerated() {
      switch node.kind {
      case .link(let destination, _), .image(let destination, _):
        guard !LinkScheme.isAllowed(destination) else { continue }
        let range = index < ranges.count ? ranges[index] : ByteRange(0, 0)
        let scheme = LinkScheme.scheme(of: destination) ?? ""
        found.append(LinkScheme.refusal(scheme, at: SourceRange(file, range)))
      default: continue
      }
    }
    return found
  }
}

extension LinkScheme {
  fileprivate static func refusal(_ scheme: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "unsafe-link", at: range, "a link may not begin with \"\(scheme):\"",
      label: "this address would not be published",
      helps: [
        Diagnostic.Help(
          "link to an address that begins with \"https:\", \"mailto:\", \"tel:\" or \"#\"")
      ])
  }
}
