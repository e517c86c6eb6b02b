internal import Crypto

/// The SHA-256 of a run of bytes.
package struct ContentDigest: Hashable, Sendable, CustomStringConvertible {
  /// 64 lower-case hexadecimal digits.
  package let text: String

  /// Takes the digest of some bytes. Cost: linear.
  package init(of bytes: [UInt8]) {
    var hash = SHA256()
    bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
    text = Hexadecimal.text(hash.finalize())
  }

  package var description: String { text }
}
