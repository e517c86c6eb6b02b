internal import PolicyModel

/// Words of the page with one place to fill in, looked up and taken apart once for many uses.
struct FilledText {
  private let before: String
  private let after: String

  init(_ key: String, _ words: PageWords) {
    // A mark that no language file holds shows where the place is.
    let parts = words(key, "\u{1}").split(
      separator: "\u{1}", maxSplits: 1, omittingEmptySubsequences: false)
    before = String(parts.first ?? "")
    after = parts.count > 1 ? String(parts[1]) : ""
  }

  func with(_ text: String) -> String { before + text + after }
}
