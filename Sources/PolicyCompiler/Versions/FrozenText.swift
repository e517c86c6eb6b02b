package import PolicyLedger
package import PolicyModel
internal import PolicyRender
internal import PolicyWire

/// What a version says, frozen: the policy as canonical JSON and as Markdown in each language.
///
/// An old version is read by compiling its sources anew. Where that gives other bytes than those that
/// were frozen, the compiler, a pack or a template has changed, and not the text.
package struct FrozenText: Sendable {
  /// Sorted by path below the folder of the version.
  package let files: [OutputFile]
  /// The digest of what the policy says publicly.
  package let digest: String

  /// Renders what is frozen of a policy in all its languages, the source first.
  package init(_ editions: [Policy], by compiler: Compiler) {
    let json = PolicyJSON().encode(editions[0], form: .canonical)
    digest = json.digest.text
    let markdown = editions.map { edition in
      let words =
        compiler.words[edition.language] ?? compiler.words["en"]
        ?? PageWords(language: edition.language, source: "")
      return OutputFile(
        path: PublishedVersion.markdownFile(edition.language),
        bytes: MarkdownDocument.render(PageOutline(edition, words: words)))
    }
    files = ([OutputFile(path: PublishedVersion.policyFile, bytes: json.bytes)] + markdown)
      .sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// The files that today's compiler writes otherwise than they were published; sorted.
  package func changes(since version: PublishedVersion) -> [String] {
    files.filter { version.files[$0.path] != $0.bytes }.map(\.path)
  }
}
