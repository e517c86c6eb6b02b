internal import PolicyDiagnostics
internal import PolicyReference

/// What an organisation asks of itself: the `Setting` lines in the head of its own rules.
///
/// A setting is only ever stricter than what holds without it; one that is not changes nothing.
///
/// Source: `Documentation/law.md`, Rules of your own house. No statute fixes these numbers; they
/// are customs that a house may exceed.
package struct HouseSettings: Hashable, Sendable {
  /// `change.advance-days` as the house sets it; `nil` if it does not.
  package private(set) var advanceDays: Int?

  package init(advanceDays: Int? = nil) { self.advanceDays = advanceDays }

  /// Which changes a notice announces.
  package enum Change: Hashable, Sendable, CaseIterable {
    /// Less protective of readers, or fundamental.
    case lessProtective
    case otherMaterial
  }

  /// The least time between the notice of a change and the day from which it holds.
  ///
  /// Unit: whole calendar days.
  package func advanceDays(before change: Change) -> Int {
    max(advanceDays ?? 0, HouseSettings.leastAdvanceDays(before: change))
  }

  /// What holds where a house sets nothing.
  private static func leastAdvanceDays(before change: Change) -> Int {
    switch change {
    case .lessProtective: 30
    case .otherMaterial: 14
    }
  }

  // MARK: - Reading

  /// Takes over what a pack of a project sets; of several the strictest holds.
  ///
  /// Emits: faulty-setting, at the setting.
  mutating func read(_ pack: Pack) -> [Diagnostic] {
    pack.settings.compactMap { setting in
      guard pack.code == Pack.house else {
        return HouseSettings.fault(
          setting, "a setting holds for a whole house, and these are the rules of \(pack.code)",
          cure: "move the line to the file whose head says:", line: "- Code: \(Pack.house)")
      }
      return read(setting)
    }
  }

  private mutating func read(_ setting: Pack.Setting) -> Diagnostic? {
    guard FactVocabulary.key(setting.name) == FactVocabulary.key(HouseSettings.advanceName) else {
      return HouseSettings.fault(
        setting, "there is no setting named \"\(setting.name)\"",
        cure: "\"\(HouseSettings.advanceName)\" is the only one:", line: HouseSettings.example)
    }
    let least = HouseSettings.leastAdvanceDays(before: .otherMaterial)
    guard let days = Int(setting.value), days >= least else {
      let isNumber = Int(setting.value) != nil
      return HouseSettings.fault(
        setting,
        isNumber
          ? "\"\(setting.name) = \(setting.value)\" asks for less than the \(least) days that hold anyway"
          : "\"\(setting.value)\" is not a number of days",
        cure: "write \(least) or more; 30 hold before a change that protects readers less:",
        line: HouseSettings.example)
    }
    advanceDays = max(advanceDays ?? 0, days)
    return nil
  }

  private static let advanceName = "change.advance-days"
  private static let example = "- Setting: change.advance-days = 30"

  private static func fault(
    _ setting: Pack.Setting, _ message: String, cure: String, line: String
  ) -> Diagnostic {
    Diagnostic(
      "faulty-setting", at: setting.place, message, helps: [.init(cure, lines: [line])],
      notes: ["a setting may only be stricter than what holds without it; this one is passed over"])
  }
}
