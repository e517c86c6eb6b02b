import PolicyDiagnostics
import PolicyLedger
import PolicyModel

/// A ledger in memory with versions of our own invention.
struct Publishing {
  static let folder = "Policies/harbour/ledger"
  static let policy: Name = "harbour-privacy"

  /// Every file by path below the root.
  private(set) var files: [String: [UInt8]] = [:]

  /// - Parameter versions: version, publication, effective date, text.
  init(_ versions: [(String, String, String, String)] = Publishing.three) {
    for version in versions { publish(version) }
  }

  static let three = [
    ("1.0.0", "2026-01-10", "2026-02-01", "We keep your card for a year."),
    ("1.1.0", "2026-03-01", "2026-03-01", "We keep your card for a year. Ask at the desk."),
    ("2.0.0", "2026-04-01", "2026-06-01", "We keep your card for two years."),
  ]

  mutating func publish(_ version: (String, String, String, String)) {
    let day = CalendarDate(iso: version.1)
    guard let published = day, let effective = CalendarDate(iso: version.2) else { return }
    let file = SourceFile(path: "Policies/harbour/next.release.md", text: "")
    let release = Release(
      policy: Publishing.policy, version: PolicyVersion(version.0), publish: published,
      approvedBy: ["P. Nandakumar (2026-01-08)"], reach: nil, consentPlan: nil,
      summary: "What is new in \(version.0).", decisions: [],
      place: SourceRange(file, ByteRange(0, 0)))
    let folder = VersionFolder(
      release,
      VersionFolder.Facts(
        published: published, effective: effective, content: String(repeating: "a", count: 64),
        compiler: "policyc 0.1.0", packs: [.init(name: "eea", version: "2026.1")]),
      after: ledger.chain(of: Publishing.policy)?.last,
      frozen: [
        .init(path: "policy.json", bytes: Array("{\"text\":\"\(version.3)\"}".utf8)),
        .init(path: "policy.en.md", bytes: Array("# Card\n\n\(version.3)\n".utf8)),
      ],
      sources: [
        .init(path: "Policies/harbour/privacy.policy.md", bytes: Array(version.3.utf8))
      ])
    for file in folder.files { files[path(version.0, file.path)] = file.bytes }
  }

  func path(_ version: String, _ file: String) -> String {
    "\(Publishing.folder)/\(Publishing.policy)/\(version)/\(file)"
  }

  mutating func set(_ path: String, to bytes: [UInt8]?) { files[path] = bytes }

  var ledger: Ledger {
    Ledger([
      LedgerFolder(
        path: Publishing.folder,
        files: files.map { LedgerFolder.File(path: $0.key, content: .bytes($0.value)) })
    ])
  }

  /// The ids of what is wrong, with the paths below the ledger.
  var faults: [String] {
    ledger.diagnostics.map {
      "\($0.id) \($0.range.file.path.dropFirst(Publishing.folder.utf8.count + 1))"
    }
  }
}
