import PolicyCompiler
import PolicyDiagnostics
import PolicyLedger
import PolicyModel
import PolicyWire

/// A text that was named on the command line.
enum VersionText {
  /// One version of a policy.
  case policy(ReadVersion)
  /// A plain text or Markdown file.
  case untyped(SourceFile)
}

/// One version of a policy, compiled from its sources.
struct ReadVersion: Sendable {
  let label: VersionLabel
  let reading: PolicyReading
  /// The entry in the ledger; `nil` for a text that was not read from there.
  let published: PublishedVersion?
  /// What today's compiler writes otherwise than it was published; `nil` if nothing.
  let technicalChange: Diagnostic?

  /// In the language it was written in.
  var policy: Policy { reading.policy }
  /// The source first, then the translations by language code.
  var editions: [Policy] { reading.editions }
  var places: PolicyPlaces { reading.places }
  /// The digest of what the policy says publicly.
  var digest: String { label.digest }

  /// The whole result of the compiler for the sources of this version, with what the law asks.
  func compile(_ options: CompilerOptions) -> Compilation {
    Compiler().compile(reading.files, options: options)
  }
}

/// What to call a version.
struct VersionLabel: Sendable, Hashable {
  /// For people: `larkspur-privacy@3.1.0`, a path, or `git:HEAD~3:Policies/…`.
  let text: String
  let policy: Name
  /// As written in the policy; `nil` if it has no version.
  let version: String?
  /// The digest of what the policy says publicly.
  let digest: String

  init(_ text: String, _ policy: Policy) {
    self.text = text
    self.policy = policy.name
    version = policy.version?.text
    digest = PolicyJSON.digest(of: policy).text
  }
}
