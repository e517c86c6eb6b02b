import PolicyAnalysis
import PolicyDiagnostics
import PolicyLaw
import PolicyModel

/// What `policyc explain gdpr.13.2.d` prints: a row of law, for those who have to answer it.
struct RequirementPage {
  private let law: Law
  private let pack: Pack
  private let row: Requirement

  init(_ row: Requirement, in pack: Pack, of law: Law) {
    self.law = law
    self.pack = pack
    self.row = row
  }

  var text: String {
    var lines = [row.id.text, ""] + Wrapping.lines(row.title, indent: 2)
    lines += [""] + facts
    lines += [""] + explanation
    lines += ["", "Applies when", ""] + condition(row.written.appliesWhen, row.appliesInWords)
    lines += ["", "Proven by", ""] + proof
    if let wording = row.prescribedWording {
      lines += ["", "The law prescribes the words", ""]
      lines += Wrapping.lines("\"\(wording)\"", indent: 2)
    }
    lines += disclosure
    lines += example
    return lines.joined(separator: "\n") + "\n"
  }

  // MARK: - Where it comes from

  private var instrument: Pack.Instrument? {
    pack.instruments.first { $0.name == row.instrument }
  }

  private var facts: [String] {
    var pairs: [(String, String)] = []
    if let instrument { pairs.append(("Instrument", instrument.title)) }
    let citation = [instrument?.citation ?? "", row.citation].filter { !$0.isEmpty }
    pairs.append(("Citation", citation.joined(separator: ", ")))
    if let source = row.officialSource ?? instrument?.officialSource {
      pairs.append(("Official source", source))
    }
    pairs.append(("In force", inForce))
    pairs.append(("Source read", sourceRead))
    pairs.append(("Severity", row.severity.lawWord))
    pairs.append(("Readers", "\(pack.code) (\(pack.title))"))
    pairs.append(("Rule set", "\(pack.name) \(pack.version)" + depth))
    return pairs.flatMap { RequirementPage.entry($0.0, $0.1) }
  }

  private var depth: String { pack.isPartial ? ", partial: not all of its rows are tested" : "" }

  private var inForce: String {
    let start = row.inForceFrom ?? instrument?.inForceFrom
    var text = start.map { "from \($0)" } ?? "since before the rule set begins"
    if let end = row.inForceUntil { text += " until \(end)" }
    if let next = row.replacedBy { text += ", then \(next)" }
    return text
  }

  private var sourceRead: String {
    if row.restsOnKnowledge {
      return "no: the row rests on what its author knew, and was not compared with its source"
    }
    switch row.verified {
    case "verified": return "yes, the row was compared with the official text"
    case "verified-secondary": return "a secondary source was read, not the official text"
    default: return row.verified
    }
  }

  /// A label, and a text that goes on below itself.
  private static func entry(_ label: String, _ text: String) -> [String] {
    let column = 19
    let lines = Wrapping.lines(text, indent: column)
    let gap = String(repeating: " ", count: max(1, column - 2 - label.count))
    guard let first = lines.first else { return [] }
    return ["  " + label + gap + first.drop { $0 == " " }] + lines.dropFirst()
  }

  private var explanation: [String] {
    var lines: [String] = []
    for paragraph in row.explanation.split(separator: "\n\n") {
      if !lines.isEmpty { lines.append("") }
      lines += Wrapping.lines(
        paragraph.split(separator: "\n").joined(separator: " "), indent: 2)
    }
    return lines
  }

  // MARK: - Conditions

  /// As written, then in words.
  private func condition(_ written: String, _ words: PredicateWords) -> [String] {
    Wrapping.lines(written, indent: 4).map { "  |" + $0.dropFirst(3) } + [""]
      + RequirementPage.bullets(words.lines)
  }

  private var proof: [String] {
    guard let words = row.proofInWords else {
      return ["  nothing: the row cannot be read, or only a sentence could meet it"]
    }
    return condition(row.written.provenBy, words) + [""] + Wrapping.lines(where: row.shownIn)
  }

  /// Lines of a list, each broken under its own beginning.
  private static func bullets(_ lines: [String]) -> [String] {
    lines.flatMap { line -> [String] in
      let margin = line.prefix { $0 == " " }.count
      let mark = line.dropFirst(margin).hasPrefix("- ")
      let words = String(line.dropFirst(margin + (mark ? 2 : 0)))
      let indent = 2 + margin + (mark ? 2 : 0)
      var wrapped = Wrapping.lines(words, indent: indent)
      if mark, let first = wrapped.first {
        wrapped[0] =
          String(repeating: " ", count: indent - 2) + "- " + first.drop { $0 == " " }
      }
      return wrapped
    }
  }

  // MARK: - What to do

  private var disclosure: [String] {
    guard let name = row.discloses, let title = law.vocabulary.disclosure(name) else { return [] }
    var lines = ["", "What it asks to be told", ""]
    lines += Wrapping.lines("That readers are told \(title) (missing-\(name)).", indent: 2)
    let others = law.packs.flatMap { pack in
      pack.requirements.filter { $0.discloses == name && $0.id != row.id }.map { (pack, $0) }
    }
    guard !others.isEmpty else { return lines }
    lines += ["", "  The same is asked by", ""]
    return lines + RuleListing(others).lines
  }

  private var example: [String] {
    let example = Cure.lines(for: row)
    guard !example.isEmpty else { return [] }
    return ["", "For example", ""] + example.map { $0.isEmpty ? "  |" : "  | \($0)" }
  }
}

extension Wrapping {
  /// Where the proof has to stand.
  fileprivate static func lines(where kind: Requirement.ProofKind) -> [String] {
    switch kind {
    case .text:
      lines("Only what these readers are shown in the text counts; fields do not print.", indent: 2)
    case .site: lines("Only what a register records of the website counts.", indent: 2)
    case .attestation:
      lines("Only a current Attestation in a register counts, no text.", indent: 2)
    }
  }
}
