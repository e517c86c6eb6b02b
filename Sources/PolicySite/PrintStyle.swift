internal import PolicyModel
internal import PolicyRender

/// The strings in the margins of printed pages, as one rule of CSS.
enum PrintStyle {
  static func rule(_ policy: Policy, _ words: PageWords) -> String {
    var rule = ":root{"
    rule += StyleString.property(
      "--print-title", policy.organisation.legalName + " · " + policy.title)
    if let version = policy.version {
      rule += StyleString.property("--print-version", words(PageKey.version, version.text))
    }
    if let date = policy.effective {
      rule += StyleString.property("--print-effective", words(PageKey.effective, words.date(date)))
    }
    return rule + "}"
  }
}
