import PolicyLaw

/// What `policyc explain EEA` prints: the packs of a regime with their rows.
struct PackPage {
  private let packs: [Pack]

  init(_ packs: [Pack]) {
    self.packs = packs
  }

  var text: String { packs.map(page).joined(separator: "\n") }

  private func page(of pack: Pack) -> String {
    var lines = ["\(pack.code)  \(pack.title)", ""]
    lines += Wrapping.lines(
      "Rule set \(pack.name) \(pack.version)"
        + (pack.isPartial ? ", partial: not all of its rows are tested." : "."), indent: 2)
    if let parent = pack.parent {
      lines += Wrapping.lines("The rows of \(parent) hold for its readers too.", indent: 2)
    }
    for instrument in pack.instruments {
      let rows = pack.requirements.filter { $0.instrument == instrument.name }
      guard !rows.isEmpty else { continue }
      lines += [""] + Wrapping.lines("\(instrument.title), \(instrument.citation)", indent: 0)
      if let source = instrument.officialSource { lines.append(source) }
      lines += [""] + RuleListing(rows.map { (pack, $0) }).lines
    }
    let rest = pack.requirements.filter { $0.instrument == nil }
    if !rest.isEmpty { lines += [""] + RuleListing(rest.map { (pack, $0) }).lines }
    return lines.joined(separator: "\n") + "\n"
  }
}
