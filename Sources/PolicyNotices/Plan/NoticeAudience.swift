package import PolicyDiff
package import PolicyModel

/// Readers who are told the same in the same way: those of one regime, with or without an account.
package struct NoticeAudience: Sendable {
  /// `nil` where the policy names no regime.
  package let jurisdiction: JurisdictionCode?
  package let readers: Readers
  /// What changes for them, weightiest first; consequences of other changes are not in it.
  package let changes: [Change]
  /// 0 post; 1 banner; 2 direct and dedicated; 3 direct with a choice.
  package let notice: Int
  /// Days between publication and effect.
  package let days: Int
  /// As in `Consequence`.
  package let consent: Int
  /// In the order of the cases; empty if nothing is owed.
  package let channels: [Channel]
  /// Ids of the rules that ask for it; sorted.
  package let rules: [String]
  /// Why nothing is owed; `nil` if something is.
  package let silence: Silence?

  /// Whether an address is known.
  package enum Readers: String, Sendable, CaseIterable {
    /// They can be written to.
    case account
    /// They can only be told on the site.
    case visitor
  }

  /// A way on which readers are told.
  package enum Channel: String, Sendable, CaseIterable {
    case page
    case banner
    case email = "e-mail"
    case product = "platform notice"
    case post
    /// A screen on which they decide.
    case choice
  }

  /// Why readers are told nothing.
  package enum Silence: String, Sendable {
    /// The versions say the same.
    case nothingChanged = "nothing-changed"
    /// What changed concerns others.
    case notConcerned = "not-concerned"
    /// What changed for them is no more than wording, or good news that needs no notice.
    case nothingOwed = "nothing-owed"
  }

  /// Whether they get a message.
  package var isOwed: Bool { silence == nil }

  /// The name of its files, without ending: `eea-account`.
  package var name: String {
    "\(jurisdiction?.text.lowercased() ?? "all")-\(readers.rawValue)"
  }
}
