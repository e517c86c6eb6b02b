/// What a build decides for all pages of a site.
package struct SiteOptions: Sendable {
  /// Overrides the address that the organisation's file gives; without a slash at its end.
  package var baseAddress: String?
  /// Every page says that it is a draft.
  package var isDraft: Bool

  /// By default the organisation's own address, and no draft.
  package init(baseAddress: String? = nil, isDraft: Bool = false) {
    self.baseAddress = baseAddress
    self.isDraft = isDraft
  }
}
