internal import PolicyModel
internal import PolicyRender

/// The strings in the margins of printed pages, as one rule of CSS.
///
/// Whoever holds one sheet in their hands can tell what it is of: whose text, which version, from
/// when, which sheet of how many, and by the digest that no word of it was changed.
enum PrintStyle {
  /// - Parameter digest: the SHA-256 of what the text says publicly; `nil` for a page that is none.
  static func rule(_ policy: Policy, _ words: PageWords, digest: String? = nil) -> String {
    var rule = ":root{"
    rule += StyleString.property(
      "--print-title", policy.organisation.legalName + " · " + policy.title)
    if let version = policy.version {
      rule += StyleString.property("--print-version", words(PageKey.version, version.text))
    }
    if let date = policy.effective {
      rule += StyleString.property("--print-effective", words(PageKey.effective, words.date(date)))
    }
    if let digest {
      rule += StyleString.property("--print-digest", words(PageKey.digest) + " " + digest)
    }
    return rule + "--print-page:" + pageNumber(words) + "}"
  }

  /// `"Page " counter(page) " of " counter(pages)`
  private static func pageNumber(_ words: PageWords) -> String {
    words.pieces(PageKey.printedPage).map { piece in
      switch piece {
      case .words(let words): StyleString.quoted(words)
      case .argument(0): "counter(page)"
      case .argument: "counter(pages)"
      }
    }.joined(separator: " ")
  }
}
