/// `policyc/manifest/1`: what a build wrote and from which inputs.
package struct Manifest: Sendable {
  /// The identifier of the format.
  package static let schema = "policyc/manifest/1"

  /// Name and version: `policyc 0.1.0`.
  package var compiler: String
  /// What was not in the source files: `as-of`, `base-url`, `stage`; sorted when written.
  package var inputs: [(name: String, value: String)]
  /// The rule sets that policies were judged by: name and version; sorted when written.
  package var packs: [(name: String, version: String)]
  /// The newest published version of each policy; sorted when written.
  package var published: [Head]
  /// Every file written but the manifest itself; sorted when written.
  package var files: [Entry]

  /// The version that proves all that was published of a policy.
  package struct Head: Sendable {
    package let policy: String
    package let version: String
    /// The SHA-256 of its record in the ledger.
    package let digest: String

    package init(policy: String, version: String, digest: String) {
      self.policy = policy
      self.version = version
      self.digest = digest
    }
  }

  /// A file of the output.
  package struct Entry: Sendable {
    /// Below the output folder, with `/`.
    package let path: String
    /// In bytes.
    package let size: Int
    package let digest: ContentDigest

    /// Takes the size and the digest of a file's bytes.
    package init(path: String, bytes: [UInt8]) {
      self.path = path
      size = bytes.count
      digest = ContentDigest(of: bytes)
    }
  }

  /// - Parameter compiler: name and version.
  package init(
    compiler: String, inputs: [(name: String, value: String)],
    packs: [(name: String, version: String)] = [], published: [Head] = [], files: [Entry]
  ) {
    self.compiler = compiler
    self.inputs = inputs
    self.packs = packs
    self.published = published
    self.files = files
  }

  /// The manifest as JSON, pretty, ending with a newline.
  package func encode() -> [UInt8] {
    var writer = JSONWriter(.pretty, capacity: 256 + files.count * 160)
    writer.object { object in
      object.string("schema", Manifest.schema)
      object.string("compiler", compiler)
      object.object("inputs") { inputs in
        for input in self.inputs.sorted(by: { Manifest.precedes($0.name, $1.name) }) {
          inputs.string(input.name, input.value)
        }
      }
      object.array("packs") { array in
        for pack in packs.sorted(by: { Manifest.precedes($0.name, $1.name) }) {
          array.object {
            $0.string("name", pack.name)
            $0.string("version", pack.version)
          }
        }
      }
      object.array("published") { array in
        for head in published.sorted(by: { Manifest.precedes($0.policy, $1.policy) }) {
          array.object {
            $0.string("policy", head.policy)
            $0.string("version", head.version)
            $0.string("sha256", head.digest)
          }
        }
      }
      object.array("files") { array in
        for file in files.sorted(by: { Manifest.precedes($0.path, $1.path) }) {
          array.object {
            $0.string("path", file.path)
            $0.number("size", file.size)
            $0.string("sha256", file.digest.text)
          }
        }
      }
    }
    return writer.finish()
  }

  private static func precedes(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }
}
