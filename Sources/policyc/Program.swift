/// What the program says about itself.
enum Program {
  /// Semantic version; the changelog has an entry for each.
  static let version = "0.1.0"
}
