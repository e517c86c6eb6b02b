internal import PolicyDiagnostics
internal import PolicyModel

/// What can be wrong with what was published, in words.
enum LedgerFindings {
  // MARK: - Bytes

  static func altered(_ path: String, of record: VersionRecord) -> Diagnostic {
    fault(
      "altered-version", path,
      "this file is not as it was published with version \(record.version)",
      notes: [proof])
  }

  static func missing(_ path: String, of record: VersionRecord) -> Diagnostic {
    fault(
      "altered-version", path,
      "this file was published with version \(record.version) and is gone", notes: [proof])
  }

  static func brokenSeal(_ path: String) -> Diagnostic {
    fault(
      "altered-version", path, "this record of a version is not as it was written",
      notes: [proof])
  }

  static func moved(_ path: String, _ record: VersionRecord) -> Diagnostic {
    fault(
      "altered-version", path,
      "this is the record of version \(record.version) of \"\(record.policy)\", which belongs "
        + "elsewhere",
      help: "move the folder to \(LedgerFolder.name)/\(record.policy)/\(record.version), or delete "
        + "it if it is a copy",
      notes: ["a version is found by the name of its folder"])
  }

  static func noRecord(_ path: String, version: String) -> Diagnostic {
    fault(
      "unreadable-version", path,
      "the record of version \(version) is missing, or is no ordinary file",
      notes: [
        "the record says what belongs to the version; without it nothing can be said of the rest"
      ])
  }

  static func unreadable(_ path: String, because reason: String) -> Diagnostic {
    fault(
      "unreadable-version", path, "this published file cannot be read: \(reason)",
      notes: [proof])
  }

  /// What lies in no version's folder.
  static func misplaced(_ file: LedgerFolder.File) -> Diagnostic {
    switch file.content {
    case .bytes: stray(file.path, in: nil)
    case .none(let reason): unreadable(file.path, because: reason)
    }
  }

  static func stray(_ path: String, in record: VersionRecord?) -> Diagnostic {
    let message =
      record.map {
        "this file was not published with version \($0.version) of \"\($0.policy)\""
      } ?? "this file lies in a ledger and belongs to no version"
    return fault(
      "stray-ledger-file", path, message,
      help: "take it out: a ledger holds only what policyc publish has written",
      notes: [
        "nothing below a folder named \"\(LedgerFolder.name)\" is read as a source, so what it says "
          + "would be lost"
      ])
  }

  // MARK: - The chain

  static func twoLedgers(_ chain: LedgerChain, first: LedgerChain) -> Diagnostic {
    fault(
      "broken-chain", chain.folder,
      "versions of \"\(chain.policy)\" are published in two ledgers",
      help: "keep them all in \(first.folder)", notes: [order])
  }

  static func missingVersion(
    _ path: String, _ record: VersionRecord, _ link: VersionRecord.Link
  ) -> Diagnostic {
    fault(
      "broken-chain", path,
      "version \(record.version) follows version \(link.version), which is not in the ledger",
      notes: [order])
  }

  static func secondBeginning(
    _ path: String, _ record: VersionRecord, earlier: VersionRecord
  ) -> Diagnostic {
    fault(
      "broken-chain", path,
      "version \(record.version) was published as a first version, but version "
        + "\(earlier.version) is there",
      notes: [order])
  }

  static func wrongLink(
    _ path: String, _ record: VersionRecord, _ link: VersionRecord.Link, earlier: VersionRecord
  ) -> Diagnostic {
    fault(
      "broken-chain", path,
      "version \(record.version) follows version \(link.version), but version \(earlier.version) "
        + "lies before it",
      help: restored + "; two people may have published at the same time, then one of them "
        + "publishes anew",
      notes: [order])
  }

  static func rewritten(
    _ path: String, _ record: VersionRecord, earlier: VersionRecord
  ) -> Diagnostic {
    fault(
      "broken-chain", path,
      "version \(earlier.version) was written anew after version \(record.version) had followed it",
      notes: [order])
  }

  static func wrongOrder(
    _ path: String, _ record: VersionRecord, earlier: VersionRecord
  ) -> Diagnostic {
    fault(
      "broken-chain", path,
      "version \(record.version) was published on \(record.published), effective "
        + "\(record.effective), before version \(earlier.version) (\(earlier.published), effective "
        + "\(earlier.effective))",
      notes: [order])
  }

  static func repeated(
    _ path: String, _ record: VersionRecord, earlier: VersionRecord
  ) -> Diagnostic {
    fault(
      "repeated-version", path,
      "versions \(earlier.version) and \(record.version) are one number",
      help: "keep the one that was published, and take the other out",
      notes: ["nobody could say which of the two readers agreed to"])
  }

  // MARK: - Common words

  private static let restored = "bring back what was published, from your version control or backup"
  private static let proof =
    "the ledger is the proof of what readers were told; to say something else, publish a new "
    + "version"
  private static let order =
    "each version names the one before it with its digest, so that nothing can be slipped in, "
    + "dropped or changed unseen"

  private static func fault(
    _ id: String, _ path: String, _ message: String, help: String = restored, notes: [String]
  ) -> Diagnostic {
    Diagnostic(
      id, at: SourceRange(SourceFile(path: path, bytes: []), ByteRange(0, 0)), message,
      helps: [.init(help)], notes: notes)
  }
}
