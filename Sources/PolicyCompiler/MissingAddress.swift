internal import PolicyDiagnostics
internal import PolicyModel
internal import PolicyReference

/// Says of each policy that is built without an address what its site goes without.
///
/// An organisation with a file of its own is told when it is checked; one that a policy names in
/// words has nowhere to say it, so only a build asks.
enum MissingAddress {
  static let id = "missing-base-address"

  /// Emits: missing-base-address.
  static func diagnostics(of compilation: Compilation) -> [Diagnostic] {
    guard compilation.options.baseAddress == nil else { return [] }
    return compilation.policies.compactMap { policy in
      let organisation = policy.editions[0].organisation
      guard organisation.name == nil, let block = policy.places.blocks[policy.name] else {
        return nil
      }
      return Diagnostic(
        id, .warning, at: block.fields[.organisation] ?? block.name,
        "nobody says where the site of \"\(policy.name)\" is published",
        helps: [
          .init(
            "name the organisation by a file of its own with \"Published at\", or build with "
              + "--base-url")
        ],
        notes: [
          "feeds, site maps, links between languages and notices need whole addresses, and are "
            + "left out without one"
        ])
    }
  }

  /// Without what is settled by the address that the run was given.
  static func settled(_ found: [Diagnostic], by options: CompilerOptions) -> [Diagnostic] {
    options.baseAddress == nil ? found : found.filter { $0.id != id }
  }
}
