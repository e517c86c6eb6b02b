/// One language of a policy and where its files are.
package struct LanguageVariant: Hashable, Sendable {
  /// BCP 47: `en`, `fr`.
  package var language: String
  /// Addresses of the page, the Markdown and the JSON: absolute where the site has a base address,
  /// else paths below the output folder.
  package var page: String
  package var markdown: String
  package var json: String

  /// One language of a policy.
  package init(language: String, page: String, markdown: String, json: String) {
    self.language = language
    self.page = page
    self.markdown = markdown
    self.json = json
  }
}
