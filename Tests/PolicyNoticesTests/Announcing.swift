import PolicyCompiler
import PolicyDiagnostics
import PolicyModel
import PolicyNotices

/// The one way in which these tests make notices: two texts in memory, messages out.
struct Announcing {
  var jurisdictions = "EEA"
  var organisation = "Harbour Reading Room e.V."
  var contact = "The desk"
  var email = "desk@harbour.example"
  var base: String? = "https://harbour.example"
  var title = "Privacy at the reading room"
  var language = "en"
  /// What stands in the release of the new version, under its head.
  var release = "- Reach: new data only\n\nWe keep cards **longer**. <!-- ask counsel -->"
  /// The promise of the old version about changes.
  var promise = ""
  /// Rules of the house; empty for none.
  var house = ""
  var version = ("1.0.0", "2.0.0")

  static let card = """
    ## Clause loans: Your reader's card

    - Collects: name, e-mail address
    - Purpose: provide-service
    - Legal basis: contract
    - Kept for: 6 months after your last loan

    We write your name and e-mail address on your card, to know who has which book.
    We keep the card for {{loans.kept-for}}.
    """

  static let longer = card.replacing("6 months", with: "2 years")

  /// The notices for the change from one body to another.
  func notices(_ old: String, _ new: String, asOf: String = "2026-04-01") throws -> NoticeFiles {
    guard let notices = try made(old, new, asOf: asOf) else { throw NothingMade() }
    return notices
  }

  /// `nil` if there is no address.
  func made(_ old: String, _ new: String, asOf: String = "2026-04-01") throws -> NoticeFiles? {
    guard let day = CalendarDate(iso: asOf) else { throw NothingMade() }
    let compiler = Compiler()
    let before = files(promise + old, version.0, effective: "2026-03-01")
    let after = files(promise + new, version.1, effective: "2026-06-01")
    guard let one = compiler.read("harbour-privacy", in: before),
      let other = compiler.read("harbour-privacy", in: after)
    else { throw NothingMade() }
    return compiler.notices(
      from: .init(one, label: "old", published: nil),
      to: .init(other, label: "new", published: nil), in: nil,
      asOf: day)
  }

  private func files(_ body: String, _ version: String, effective: String) -> [InputFile] {
    var texts = [
      "Policies/harbour/organisation.policy.md": """
      # Organisation harbour: Harbour Reading Room

      - Legal name: \(organisation)
      - Established in: DE
      \(base.map { "- Published at: \($0)" } ?? "- Also written: the room")
      - Notices from: #desk

      ## Contact desk: The desk

      - Role: controller
      - Name: \(contact)
      - Email: \(email)

      """,
      "Policies/harbour/privacy.policy.md": """
      # Policy harbour-privacy: \(title)

      - Type: privacy notice
      - Version: \(version)
      - Effective: \(effective)
      - Organisation: #harbour
      - Jurisdictions: \(jurisdictions)
      - Languages: \(language)

      \(body)

      """,
      "Policies/harbour/next.release.md": """
      # Release next: The next version

      - Policy: #harbour-privacy
      - Version: \(version)
      - Publish: 2026-04-01
      - Approved by: P. Nandakumar (2026-03-20)
      \(release)

      """,
    ]
    if !house.isEmpty { texts["Policies/Jurisdictions/house.jurisdiction.md"] = house }
    return texts.sorted { $0.key < $1.key }.map {
      InputFile(path: $0.key, bytes: Array($0.value.utf8))
    }
  }

  struct NothingMade: Error {}
}

extension NoticeFiles {
  func text(_ path: String) -> String? {
    files.first { $0.path == path }.map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  var paths: [String] { files.map(\.path) }

  func audience(_ name: String) -> NoticeAudience? {
    plan.audiences.first { $0.name == name }
  }
}
