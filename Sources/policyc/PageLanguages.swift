import PolicyModel

/// The words of pages that the program carries with it.
enum PageLanguages {
  /// By language code.
  static let all: [String: PageWords] = Dictionary(
    uniqueKeysWithValues: ["en", "fr"].map { ($0, PageWords(language: $0, source: "")) })
}
