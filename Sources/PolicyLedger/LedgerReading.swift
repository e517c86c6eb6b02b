internal import PolicyDiagnostics
internal import PolicyModel
internal import PolicyWire

/// Reads one ledger, and holds every byte of it against what was recorded.
struct LedgerReading {
  private let folder: LedgerFolder
  private(set) var diagnostics: [Diagnostic] = []
  /// The last version of each policy.
  private var ends: [String: Version] = [:]

  init(_ folder: LedgerFolder) { self.folder = folder }

  /// A folder that should hold one version.
  private struct Place {
    let policy: String
    let version: String
    /// Below the root.
    let path: String
    /// By path below the folder.
    var files: [String: LedgerFolder.Content] = [:]
  }

  /// A version as it was read.
  private struct Version {
    let published: PublishedVersion
    /// Whether the record itself is as it was written, whatever became of the other files.
    let hasSoundRecord: Bool
    let isSound: Bool
  }

  /// The chains of the ledger, sorted by policy.
  mutating func read() -> [LedgerChain] {
    var versions: [String: [Version]] = [:]
    for place in places() {
      versions[place.policy, default: []] += read(place).map { [$0] } ?? []
    }
    let sorted = versions.mapValues { $0.sorted(by: LedgerReading.precedes) }
    ends = sorted.compactMapValues(\.last)
    return sorted.sorted { Ledger.precedes($0.key, $1.key) }.map { chain($0, $1) }
  }

  // MARK: - Files

  /// The folders of versions, by path; a file that lies in none of them is a stray.
  private mutating func places() -> [Place] {
    var places: [String: Place] = [:]
    for file in folder.files.sorted(by: { Ledger.precedes($0.path, $1.path) }) {
      let below = file.path.dropFirst(folder.path.utf8.count + 1)
      let parts = below.split(separator: "/", maxSplits: 2).map(String.init)
      guard parts.count == 3, !parts[0].hasPrefix("."), !parts[1].hasPrefix(".") else {
        diagnostics.append(LedgerFindings.misplaced(file))
        continue
      }
      let key = parts[0] + "/" + parts[1]
      places[
        key, default: Place(policy: parts[0], version: parts[1], path: "\(folder.path)/\(key)")
      ].files[parts[2]] = file.content
    }
    return places.sorted { Ledger.precedes($0.key, $1.key) }.map(\.value)
  }

  private mutating func read(_ place: Place) -> Version? {
    let path = "\(place.path)/\(VersionRecord.fileName)"
    guard let bytes = bytes(VersionRecord.fileName, in: place) else {
      diagnostics.append(LedgerFindings.noRecord(path, version: place.version))
      return nil
    }
    let record: VersionRecord
    do throws(VersionRecord.Unreadable) {
      record = try VersionRecord(decoding: bytes)
    } catch {
      diagnostics.append(LedgerFindings.unreadable(path, because: error.reason))
      return nil
    }
    let hasSoundRecord = check(record, bytes, of: place, at: path)
    let areFilesSound = hasSoundRecord && checkFiles(of: place, against: record)
    var files: [String: [UInt8]] = [:]
    for (name, content) in place.files where name != VersionRecord.fileName {
      if case .bytes(let bytes) = content { files[name] = bytes }
    }
    return Version(
      published: PublishedVersion(
        record: record, digest: ContentDigest(of: bytes).text, folder: place.path, files: files,
        isSound: areFilesSound),
      hasSoundRecord: hasSoundRecord, isSound: areFilesSound)
  }

  private func bytes(_ name: String, in place: Place) -> [UInt8]? {
    if case .bytes(let bytes)? = place.files[name] { bytes } else { nil }
  }

  // MARK: - Against the record

  private mutating func check(
    _ record: VersionRecord, _ bytes: [UInt8], of place: Place, at path: String
  ) -> Bool {
    guard record.isSealed(bytes) else {
      diagnostics.append(LedgerFindings.brokenSeal(path))
      return false
    }
    guard record.policy.text == place.policy, record.version.text == place.version else {
      diagnostics.append(LedgerFindings.moved(path, record))
      return false
    }
    return true
  }

  /// Holds the files of a version against its record; true if they are as they were published.
  private mutating func checkFiles(of place: Place, against record: VersionRecord) -> Bool {
    let before = diagnostics.count
    var recorded: Set<String> = [VersionRecord.fileName]
    for file in record.files {
      recorded.insert(file.path)
      let path = "\(place.path)/\(file.path)"
      switch place.files[file.path] {
      case .bytes(let bytes)?:
        if bytes.count != file.size || ContentDigest(of: bytes).text != file.digest {
          diagnostics.append(LedgerFindings.altered(path, of: record))
        }
      case .none(let reason)?:
        diagnostics.append(LedgerFindings.unreadable(path, because: reason))
      case nil: diagnostics.append(LedgerFindings.missing(path, of: record))
      }
    }
    for name in place.files.keys.sorted(by: Ledger.precedes) where !recorded.contains(name) {
      diagnostics.append(LedgerFindings.stray("\(place.path)/\(name)", in: record))
    }
    return diagnostics.count == before
  }

  // MARK: - The chain

  private mutating func chain(_ policy: String, _ versions: [Version]) -> LedgerChain {
    var linked: [PublishedVersion] = []
    for (index, version) in versions.enumerated() {
      let before = index > 0 ? versions[index - 1] : end(beforeFirst: version, of: policy)
      let isLinked = check(version, after: before)
      let read = version.published
      linked.append(
        PublishedVersion(
          record: read.record, digest: read.digest, folder: read.folder, files: read.files,
          isSound: version.isSound && isLinked))
    }
    let path = "\(folder.path)/\(policy)"
    return LedgerChain(
      policy: Name(policy), folder: path, versions: linked,
      isSound: !diagnostics.contains { $0.range.file.path.hasPrefix(path + "/") })
  }

  /// The last version that was published under the name that a policy had before; `nil` if it always
  /// had this one.
  private func end(beforeFirst version: Version, of policy: String) -> Version? {
    guard let link = version.published.record.previous else { return nil }
    return ends.first { name, end in
      name != policy && end.published.digest == link.digest
    }?.value
  }

  /// Whether a version follows the one before it; a fault of one record is not told again here.
  private mutating func check(_ version: Version, after before: Version?) -> Bool {
    guard version.hasSoundRecord, before?.hasSoundRecord != false else { return true }
    let record = version.published.record
    let path = "\(version.published.folder)/\(VersionRecord.fileName)"
    guard let before else {
      if let link = record.previous {
        diagnostics.append(LedgerFindings.missingVersion(path, record, link))
        return false
      }
      return true
    }
    let earlier = before.published.record
    if earlier.version.numbers == record.version.numbers {
      diagnostics.append(LedgerFindings.repeated(path, record, earlier: earlier))
      return false
    }
    guard let link = record.previous else {
      diagnostics.append(LedgerFindings.secondBeginning(path, record, earlier: earlier))
      return false
    }
    if link.version != earlier.version.text {
      diagnostics.append(LedgerFindings.wrongLink(path, record, link, earlier: earlier))
      return false
    }
    if link.digest != before.published.digest {
      diagnostics.append(LedgerFindings.rewritten(path, record, earlier: earlier))
      return false
    }
    if record.published < earlier.published || record.effective < earlier.effective {
      diagnostics.append(LedgerFindings.wrongOrder(path, record, earlier: earlier))
      return false
    }
    return true
  }

  private static func precedes(_ left: Version, _ right: Version) -> Bool {
    let links = (left.published.record.previous, right.published.record.previous)
    let (left, right) = (left.published.version, right.published.version)
    if left.precedes(right) == true { return true }
    if right.precedes(left) == true { return false }
    // Of two that are one number, the one that the other follows.
    if links.1?.version == left.text { return true }
    if links.0?.version == right.text { return false }
    return Ledger.precedes(left.text, right.text)
  }
}
