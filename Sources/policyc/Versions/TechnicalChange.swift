import PolicyCompiler
import PolicyDiagnostics
import PolicyLedger

/// Notices that today's compiler makes something else of a published text than was published.
enum TechnicalChange {
  /// A note for the record of the version; `nil` if the frozen bytes come out again.
  static func find(in text: FrozenText, since version: PublishedVersion) -> Diagnostic? {
    guard let first = text.changes(since: version).first else { return nil }
    let record = version.record
    let path = "\(version.folder)/\(first)"
    return Diagnostic(
      "technical-change", .note,
      at: SourceRange(SourceFile(path: path, bytes: []), ByteRange(0, 0)),
      "version \(record.version) comes out otherwise than it was published",
      helps: [.init("nothing needs to be done, and nobody needs to be told")],
      notes: [
        "it was published by \(record.compiler) and compiled anew by policyc \(Compiler.version); "
          + "its sources are the same, so its text has not changed"
      ])
  }
}
