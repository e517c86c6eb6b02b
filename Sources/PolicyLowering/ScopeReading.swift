internal import PolicyModel

/// What `Applies to` says, read from its words.
enum ScopeReading {
  case scope(Scope)
  /// The shape is right, but a code is not known.
  case unknownCode(String)
  case shapeless

  /// - Parameter known: the codes that authors may write.
  static func read(_ text: String, known: Set<String>) -> ScopeReading {
    let words = text.lowercased()
    if words == "everyone" || words == "everywhere" { return .scope(.everyone) }
    if words.hasPrefix("everywhere except ") || words.hasPrefix("everyone except ") {
      guard let except = text.range(of: "except ") else { return .shapeless }
      return codes(String(text[except.upperBound...]), known) { .except($0) }
    }
    guard words.hasSuffix(" only") else { return .shapeless }
    return codes(String(text.dropLast(" only".count)), known) { .only($0) }
  }

  private static func codes(
    _ text: String, _ known: Set<String>, _ make: ([JurisdictionCode]) -> Scope
  ) -> ScopeReading {
    let parts = text.split(separator: ",").map { Trimming.spaces(String($0)) }
    guard !parts.isEmpty else { return .shapeless }
    var found: Set<JurisdictionCode> = []
    for part in parts {
      let code = JurisdictionCode(part)
      guard known.contains(code.text) else { return .unknownCode(part) }
      found.insert(code)
    }
    return .scope(make(found.sorted()))
  }
}
