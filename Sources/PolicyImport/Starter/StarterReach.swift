/// Which laws' questions a starter should raise.
struct StarterReach {
  /// As given, in order, each once.
  let codes: [String]

  init(codes: [String]) {
    var seen: Set<String> = []
    self.codes = codes.map { Starter.oneLine($0) }
      .filter { !$0.isEmpty && seen.insert($0).inserted }
  }

  var hasEEA: Bool { codes.contains("EEA") }
  var hasUK: Bool { codes.contains("UK") }
  /// Whether a General Data Protection Regulation applies, the European or the British.
  var hasEurope: Bool { hasEEA || hasUK }
  var hasCalifornia: Bool { codes.contains { $0 == "US-CA" || $0 == "US" } }
  /// Whether any state of the United States is among them.
  var hasUnitedStates: Bool { codes.contains { $0 == "US" || $0.hasPrefix("US-") } }

  /// `EEA, UK only`, for clauses that concern Europe.
  var europeOnly: String {
    [hasEEA ? "EEA" : "", hasUK ? "UK" : ""].filter { !$0.isEmpty }
      .joined(separator: ", ") + " only"
  }
}
