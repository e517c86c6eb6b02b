internal import PolicyMarkdown
package import PolicyModel
internal import PolicyReference

/// `policyc/policy/1`: one policy in one language with everything that is public about it.
///
/// Keys are sorted in every object. Left out are what authors keep among themselves (see
/// `PublicFields`) and facts that readers are not told (see `PublicFacts`).
package struct PolicyJSON: Sendable {
  /// The identifier of the format.
  package static let schema = "policyc/policy/1"

  /// Every language of the policy and its addresses, the source first.
  package var variants: [LanguageVariant]

  /// - Parameter variants: every language of the policy, the source first.
  package init(variants: [LanguageVariant] = []) { self.variants = variants }

  /// A policy as JSON, pretty, and the digest of its content.
  package struct Encoded: Sendable {
    package let bytes: [UInt8]
    package let digest: ContentDigest
  }

  /// Writes a policy. Cost: linear in its words, plus the words for each party that is looked for.
  package func encode(
    _ policy: Policy, words: RenderedWords = RenderedWords(), form: JSONWriter.Form = .pretty
  ) -> Encoded {
    let facts = PublicFacts(of: policy)
    var digests = BlockDigests(facts: facts)
    digests.compute(policy)
    var pass = PolicyJSONPass(
      policy: policy, facts: facts, digests: digests, words: words, form: form,
      capacity: words.html.count * 3 + 4096)
    pass.writePolicy(variants: variants)
    return Encoded(bytes: pass.writer.finish(), digest: digests.whole)
  }

  /// The SHA-256 of what a policy says publicly: its content, not its layout or addresses.
  package static func digest(of policy: Policy) -> ContentDigest {
    var digests = BlockDigests(facts: PublicFacts(of: policy))
    digests.compute(policy)
    return digests.whole
  }
}
