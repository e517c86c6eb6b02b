internal import PolicyDiagnostics
internal import PolicyLaw
internal import PolicyModel
internal import PolicyReference
internal import PolicySyntax

/// What can be wrong with a waiver whose fields are sound.
enum WaiverFaults {
  /// How many of the findings concerned are shown.
  private static let mostShown = 3

  static func withoutReason(_ waiver: WrittenWaiver) -> Diagnostic {
    Diagnostic(
      "waiver-without-reason", at: waiver.place,
      "the waiver \"\(waiver.block.name)\" does not say why", label: "no text below its fields",
      helps: [.init("write the reason below its fields, after an empty line")],
      notes: ["it silences nothing: nobody could tell later whether its reason still holds"]
    ).in(waiver)
  }

  static func expired(
    _ waiver: WrittenWaiver, _ lapsed: [Diagnostic], asOf: CalendarDate
  ) -> Diagnostic {
    let count = lapsed.count == 1 ? "1 finding counts" : "\(lapsed.count) findings count"
    return Diagnostic(
      "expired-waiver", at: waiver.untilPlace,
      "the waiver \"\(waiver.block.name)\" ended on \(waiver.until)",
      label: "this check is made for \(asOf)",
      related: lapsed.prefix(mostShown).map { .init($0.range, "this counts again") },
      helps: [
        .init("cure what it silenced, then delete it"),
        .init("or decide anew: write who answers now, the day and the new end"),
      ],
      notes: ["\(count) again, since nobody answers for it any more"]
    ).in(waiver)
  }

  static func idle(_ subject: ValueSyntax, _ waiver: WrittenWaiver, law: Law) -> Diagnostic {
    let isFingerprint = subject.text.isFingerprint
    let near = isFingerprint ? nil : nearest(subject.text, law)
    let place = SourceRange(waiver.tree.file, subject.range)
    let cures = near.map {
      Diagnostic.Help("did you mean \"\($0)\"?", fix: .choose(TextEdit(place, $0)))
    }
    return Diagnostic(
      "idle-waiver", .warning, at: place,
      "this waiver silences nothing: no finding is called \"\(subject.text)\"",
      label: isFingerprint ? "cured, or the words judged have changed" : "",
      helps: (cures.map { [$0] } ?? []) + [.init(near == nil ? "delete it" : "or delete it")],
      notes: ["left lying, it would silence the same fault on the day it comes back"]
    ).in(waiver)
  }

  /// The rule that a misspelt one may mean; `nil` if there is a rule of this name.
  private static func nearest(_ name: String, _ law: Law) -> String? {
    let rules = RuleCatalogue.pages(by: law).map(\.id)
    return rules.contains(name) ? nil : Spelling(rules).nearest(name).first
  }

  static func languageError(
    _ subject: ValueSyntax, _ waiver: WrittenWaiver, _ refused: Diagnostic
  ) -> Diagnostic {
    Diagnostic(
      "waived-language-error", at: SourceRange(waiver.tree.file, subject.range),
      "\"\(subject.text)\" is a fault of the language, and nobody can answer for that",
      label: "silences nothing", related: [.init(refused.range, "the fault")],
      helps: [.init("cure the fault, and take it out of the waiver")],
      notes: ["readers would get something else than was meant, whoever answers for it"]
    ).in(waiver)
  }
}

extension Diagnostic {
  /// The diagnostic with its place among the blocks of the register.
  fileprivate func `in`(_ waiver: WrittenWaiver) -> Diagnostic {
    DiagnosticPlaces.fill([self], blocks: waiver.tree.blocks).first ?? self
  }
}

extension String {
  /// Whether it has the shape of a fingerprint: 16 hexadecimal digits.
  fileprivate var isFingerprint: Bool {
    utf8.count == 16
      && utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }
}
