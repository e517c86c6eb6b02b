/// A file as a revision of git had it: `git:HEAD~3:Policies/larkspur/privacy.policy.md`.
struct GitPlace {
  /// As named on the command line.
  let written: String
  let revision: String
  /// Below the root of the project.
  let path: String

  private static let prefix = "git:"

  /// `nil` if the text has another shape.
  init?(_ text: String) {
    guard text.hasPrefix(GitPlace.prefix) else { return nil }
    let rest = text.dropFirst(GitPlace.prefix.count)
    // A colon inside braces belongs to the revision: `HEAD^{/fix: the desk}`.
    var depth = 0
    var colon: Substring.Index?
    for index in rest.indices where colon == nil {
      switch rest[index] {
      case "{": depth += 1
      case "}": depth -= 1
      case ":" where depth == 0: colon = index
      default: break
      }
    }
    written = text
    revision = colon.map { String(rest[..<$0]) } ?? String(rest)
    path = colon.map { String(rest[rest.index(after: $0)...]) } ?? ""
  }
}
