import PolicyLedger
import PolicyModel
import PolicyShell

/// Says why a name means no version of a chain.
struct MissingVersion {
  let reason: CannotRun

  init(_ name: VersionName, _ chain: LedgerChain, asOf day: CalendarDate) {
    let versions = chain.versions.map(\.version.text).joined(separator: ", ")
    let published = "published are: \(versions)"
    reason =
      switch name.which {
      case .draft: CannotRun("the draft of \"\(name.policy)\" is not published")
      case .current:
        CannotRun("no version of \"\(name.policy)\" is in force on \(day)", help: published)
      case .upcoming:
        CannotRun(
          "no version of \"\(name.policy)\" is published on \(day) and in force only later",
          help: published)
      case .previous:
        CannotRun(
          "no version of \"\(name.policy)\" came before the one in force on \(day)",
          help: published)
      case .date(let date):
        CannotRun("no version of \"\(name.policy)\" was in force on \(date)", help: published)
      case .version(let version):
        CannotRun(
          "version \(version) of \"\(name.policy)\" was never published", help: published)
      }
  }
}
