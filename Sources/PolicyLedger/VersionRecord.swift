package import PolicyModel
internal import PolicyWire

/// `policyc/version/1`: what was published when, as the ledger records it in `version.json`.
///
/// It names every other file of the version with its SHA-256, and the record of the version before.
package struct VersionRecord: Hashable, Sendable {
  /// The identifier of the format.
  package static let schema = "policyc/version/1"

  /// The file that holds the record of a version.
  package static let fileName = "version.json"

  package let policy: Name
  package let version: PolicyVersion
  /// The version before; `nil` for the first.
  package let previous: Link?
  package let published: CalendarDate
  package let effective: CalendarDate
  /// The digest of what the policy says publicly, as it stands on its page.
  package let content: String
  /// As given in the release.
  package let approvedBy: [String]
  /// Name and version: `policyc 0.1.0`.
  package let compiler: String
  /// The rule sets that it was judged by, sorted by name.
  package let packs: [Pack]
  /// Every other file of the version, sorted by path.
  package let files: [File]

  /// The version that this one follows.
  package struct Link: Hashable, Sendable {
    package let version: String
    /// The SHA-256 of its record.
    package let digest: String

    package init(version: String, digest: String) {
      self.version = version
      self.digest = digest
    }
  }

  package struct Pack: Hashable, Sendable {
    package let name: String
    package let version: String

    package init(name: String, version: String) {
      self.name = name
      self.version = version
    }
  }

  package struct File: Hashable, Sendable {
    /// Below the folder of the version.
    package let path: String
    /// In bytes.
    package let size: Int
    package let digest: String

    package init(path: String, size: Int, digest: String) {
      self.path = path
      self.size = size
      self.digest = digest
    }
  }

  package init(
    policy: Name, version: PolicyVersion, previous: Link?, published: CalendarDate,
    effective: CalendarDate, content: String, approvedBy: [String], compiler: String,
    packs: [Pack], files: [File]
  ) {
    self.policy = policy
    self.version = version
    self.previous = previous
    self.published = published
    self.effective = effective
    self.content = content
    self.approvedBy = approvedBy
    self.compiler = compiler
    self.packs = packs
    self.files = files
  }

  /// The record as JSON, pretty, ending with a newline.
  ///
  /// Its last line is a seal: the SHA-256 of the record without that line. Any byte that changes by
  /// accident shows, even in a record that no later one names.
  package func encode() -> [UInt8] {
    encode(seal: ContentDigest(of: encode(seal: nil)).text)
  }

  private func encode(seal: String?) -> [UInt8] {
    var writer = JSONWriter(.pretty, capacity: 1024 + files.count * 160)
    writer.object { object in
      object.string("schema", VersionRecord.schema)
      object.string("policy", policy.text)
      object.string("version", version.text)
      if let previous {
        object.object("previous") {
          $0.string("version", previous.version)
          $0.string("sha256", previous.digest)
        }
      }
      object.string("published", published.description)
      object.string("effective", effective.description)
      object.string("content", content)
      object.strings("approved_by", approvedBy)
      object.string("compiler", compiler)
      object.array("packs") { array in
        for pack in packs {
          array.object {
            $0.string("name", pack.name)
            $0.string("version", pack.version)
          }
        }
      }
      object.array("files") { array in
        for file in files {
          array.object {
            $0.string("path", file.path)
            $0.number("size", file.size)
            $0.string("sha256", file.digest)
          }
        }
      }
      if let seal { object.string("seal", seal) }
    }
    return writer.finish()
  }
}

extension VersionRecord {
  /// Why bytes are not the record of a version.
  package struct Unreadable: Error, Hashable, Sendable {
    /// Completes "it is no record of a version:".
    package let reason: String
  }

  /// Reads a record; whether its bytes are those that were written is for `isSealed` to say.
  ///
  /// Throws `Unreadable` if it is not JSON, of another format, or lacks something.
  package init(decoding bytes: [UInt8]) throws(Unreadable) {
    let value: JSONValue
    do throws(JSONReader.Fault) {
      value = try JSONReader.read(bytes)
    } catch {
      throw Unreadable(reason: "\(error.reason) (byte \(error.offset))")
    }
    guard let schema = value["schema"]?.string, schema.hasPrefix("policyc/version/") else {
      throw Unreadable(reason: "its \"schema\" is not \(VersionRecord.schema)")
    }
    guard schema == VersionRecord.schema else {
      throw Unreadable(reason: "it is of \(schema), which needs a newer policyc")
    }
    guard let record = VersionRecord(value) else {
      throw Unreadable(reason: "something in it is missing, or of another kind")
    }
    self = record
  }

  /// Whether bytes are this record, written by this program and never touched.
  package func isSealed(_ bytes: [UInt8]) -> Bool { encode() == bytes }

  private init?(_ value: JSONValue) {
    guard let policy = value["policy"]?.string, let version = value["version"]?.string,
      let published = value["published"]?.string.flatMap({ CalendarDate(iso: $0) }),
      let effective = value["effective"]?.string.flatMap({ CalendarDate(iso: $0) }),
      let content = value["content"]?.string, let compiler = value["compiler"]?.string,
      let approvedBy = value["approved_by"]?.array, let packs = value["packs"]?.array,
      let files = value["files"]?.array
    else { return nil }
    let link = value["previous"].flatMap { VersionRecord.pair($0, "version", "sha256") }
    self.init(
      policy: Name(policy), version: PolicyVersion(version),
      previous: link.map { Link(version: $0.0, digest: $0.1) },
      published: published, effective: effective, content: content,
      approvedBy: approvedBy.compactMap(\.string), compiler: compiler,
      packs: packs.compactMap {
        VersionRecord.pair($0, "name", "version").map { Pack(name: $0.0, version: $0.1) }
      },
      files: files.compactMap { file in
        guard let (path, digest) = VersionRecord.pair(file, "path", "sha256"),
          let size = file["size"]?.number
        else { return nil }
        return File(path: path, size: size, digest: digest)
      })
  }

  private static func pair(
    _ value: JSONValue, _ first: String, _ second: String
  ) -> (String, String)? {
    guard let first = value[first]?.string, let second = value[second]?.string else { return nil }
    return (first, second)
  }
}
