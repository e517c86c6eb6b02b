internal import PolicyModel

/// The digests of the blocks of a policy, each over the canonical JSON of the block's content and the
/// digests of the blocks inside it.
///
/// HTML, numbers, badges and addresses are no content: a new layout changes no digest.
struct BlockDigests {
  private(set) var byName: [Name: ContentDigest] = [:]
  private(set) var whole = ContentDigest(of: [])
  private let facts: PublicFacts

  init(facts: PublicFacts) { self.facts = facts }

  mutating func compute(_ policy: Policy) {
    let elements = policy.allElements
    byName.reserveCapacity(elements.count)
    var pass = PolicyJSONPass(
      policy: policy, facts: facts, digests: self, words: RenderedWords(), form: .canonical,
      isContent: true,
      capacity: 8192)
    // Backwards, so that what stands inside a block has its digest before the block itself.
    for element in elements.reversed() {
      pass.writer.removeAll()
      pass.writeContent(of: element)
      let digest = ContentDigest(of: pass.writer.bytes)
      byName[element.name] = digest
      pass.digests.byName[element.name] = digest
    }
    pass.writer.removeAll()
    pass.writeContent()
    whole = ContentDigest(of: pass.writer.bytes)
  }
}
