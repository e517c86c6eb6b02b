internal import PolicyDiagnostics
internal import PolicyLaw
internal import PolicyModel
internal import PolicySyntax
internal import PolicyWire

/// Decides which findings somebody answers for, and whether every waiver still does its work.
///
/// A finding belongs to the policies that are made from its file. It is silenced only if each of
/// them has a waiver for it, so that nobody answers for another's text.
struct WaiverDesk {
  private let waivers: [WrittenWaiver]
  private let asOf: CalendarDate
  private let law: Law
  private let policiesByFile: [String: [CompiledPolicy]]
  private var uses: [Use]

  /// What became of one waiver.
  private struct Use {
    /// By the index of the subject: the findings it names, whatever they are.
    var named: [Int: [Diagnostic]] = [:]
    /// Findings that count again, because its last day has passed.
    var lapsed: [Diagnostic] = []
  }

  /// A waiver with the subject that names a finding.
  private struct Match {
    let waiver: Int
    let subject: Int
  }

  private init(
    trees: [SyntaxTree], policies: [CompiledPolicy], law: Law, asOf: CalendarDate
  ) {
    waivers = trees.sorted { $0.file.path.utf8.lexicographicallyPrecedes($1.file.path.utf8) }
      .flatMap { WrittenWaiver.all(in: $0) }
    uses = waivers.map { _ in Use() }
    self.asOf = asOf
    self.law = law
    var byFile: [String: [CompiledPolicy]] = [:]
    for policy in policies {
      for path in policy.sources { byFile[path, default: []].append(policy) }
    }
    policiesByFile = byFile
  }

  /// Gives every diagnostic its standing, and adds what is wrong with the waivers.
  ///
  /// Emits: waiver-without-reason, waived-language-error, expired-waiver, idle-waiver.
  ///
  /// - Parameters:
  ///   - diagnostics: weighed for the stage.
  ///   - law: whose disclosures are rules that a waiver can name.
  /// - Returns: in the order given, then what is wrong with waivers.
  static func judge(
    _ diagnostics: [Diagnostic], trees: [SyntaxTree], policies: [CompiledPolicy], law: Law,
    asOf: CalendarDate
  ) -> [Finding] {
    var desk = WaiverDesk(trees: trees, policies: policies, law: law, asOf: asOf)
    guard !desk.waivers.isEmpty else { return diagnostics.map { Finding($0) } }
    let findings = diagnostics.map { desk.judge($0) }
    return findings + desk.faults().map { Finding($0) }
  }

  // MARK: - Findings

  private mutating func judge(_ diagnostic: Diagnostic) -> Finding {
    let policies = policiesByFile[diagnostic.range.file.path] ?? []
    let matches = self.matches(for: diagnostic, of: policies)
    for match in matches { uses[match.waiver].named[match.subject, default: []].append(diagnostic) }
    guard !matches.isEmpty, !WaiverDesk.isBeyondWaiving(diagnostic) else {
      return Finding(diagnostic)
    }
    let inForce = matches.map(\.waiver).filter { waivers[$0].holds(on: asOf) }
    let uncovered = policies.filter { policy in
      !inForce.contains { waivers[$0].covers(policy) }
    }
    if let first = inForce.first, uncovered.isEmpty {
      return Finding(diagnostic, .waived(waivers[first].waiver))
    }
    for waiver in Set(matches.map(\.waiver)) where waivers[waiver].until < asOf {
      uses[waiver].lapsed.append(diagnostic)
    }
    return Finding(inForce.isEmpty ? diagnostic : explained(diagnostic, uncovered))
  }

  private func matches(for diagnostic: Diagnostic, of policies: [CompiledPolicy]) -> [Match] {
    guard !policies.isEmpty else { return [] }
    let names = [diagnostic.id, Fingerprint(diagnostic).text]
    return waivers.indices.flatMap { index -> [Match] in
      let waiver = waivers[index]
      guard !waiver.reason.isEmpty, policies.contains(where: waiver.covers) else { return [] }
      return waiver.subjects.indices.filter { names.contains(waiver.subjects[$0].text) }
        .map { Match(waiver: index, subject: $0) }
    }
  }

  /// Whether nobody can answer for a finding: the text is not what its author meant.
  ///
  /// What would be an error at publication is one here at every stage, or a waiver would seem to
  /// work until the day it is needed.
  private static func isBeyondWaiving(_ diagnostic: Diagnostic) -> Bool {
    diagnostic.group == .language && Stage.publish.weigh(diagnostic).severity == .error
  }

  private func explained(_ diagnostic: Diagnostic, _ uncovered: [CompiledPolicy]) -> Diagnostic {
    var diagnostic = diagnostic
    let names = uncovered.map { "\"\($0.name.text)\"" }.sorted().joined(separator: ", ")
    diagnostic.notes.append(
      "it is waived elsewhere, but this file also serves \(names), whose registers say nothing")
    return diagnostic
  }

  // MARK: - Waivers

  private func faults() -> [Diagnostic] {
    var found: [Diagnostic] = []
    for (waiver, use) in zip(waivers, uses) {
      if waiver.reason.isEmpty {
        found.append(WaiverFaults.withoutReason(waiver))
        continue
      }
      if !use.lapsed.isEmpty {
        found.append(WaiverFaults.expired(waiver, use.lapsed, asOf: asOf))
      }
      for (index, subject) in waiver.subjects.enumerated() {
        let named = use.named[index] ?? []
        if let refused = named.first(where: WaiverDesk.isBeyondWaiving) {
          found.append(WaiverFaults.languageError(subject, waiver, refused))
        } else if named.isEmpty, waiver.on <= asOf {
          found.append(WaiverFaults.idle(subject, waiver, law: law))
        }
      }
    }
    return found
  }
}

extension WrittenWaiver {
  fileprivate func holds(on day: CalendarDate) -> Bool { on <= day && day <= until }

  fileprivate func covers(_ policy: CompiledPolicy) -> Bool {
    let organisation = policy.editions[0].organisation.name
    return owners.contains(policy.name.text)
      || organisation.map { owners.contains($0.text) } == true
  }
}
