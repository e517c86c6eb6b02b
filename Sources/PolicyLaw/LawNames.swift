internal import PolicyModel

/// The names of the laws that packs know, for rules that look for them in texts.
package struct LawNames: Sendable {
  /// A law with everything that it is called.
  package struct Instrument: Sendable {
    /// Its title, its citation and its short names, as the pack writes them; unique.
    package let names: [String]
    /// The units that exist, where the pack lists them.
    package let provisions: Provisions?
    /// Whether it is the law of a state, of which there are many with names alike.
    package let isOfState: Bool
  }

  package let instruments: [Instrument]

  /// In the order of the packs.
  package init(_ law: Law) {
    instruments = law.packs.flatMap { pack in
      pack.instruments.map { instrument in
        var seen: Set<String> = []
        let names = [instrument.title, instrument.citation] + instrument.alsoCitedAs
        return Instrument(
          names: names.filter { !$0.isEmpty && seen.insert($0).inserted },
          provisions: instrument.provisions,
          isOfState: pack.code.text.hasPrefix("US-"))
      }
    }
  }
}
