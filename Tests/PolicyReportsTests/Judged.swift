import PolicyAnalysis
import PolicyCompiler
import PolicyLaw
import PolicyModel

/// A small project judged by rows of its own, so that no test depends on any one law.
enum Judged {
  static let day = "2026-03-01"

  /// The coverage of the project's one policy.
  static func coverage(register: String = "") throws -> Coverage {
    guard let coverage = try compilation(register: register).coverages.first else {
      throw NothingJudged()
    }
    return coverage
  }

  /// All law that the project is judged by.
  static func law() throws -> Law { try compilation().law }

  private static func compilation(register: String = "") throws -> Compilation {
    guard let date = CalendarDate(iso: day) else { throw NothingJudged() }
    var files = [
      "Policies/Jurisdictions/house.jurisdiction.md": rows,
      "Policies/harbour/notice.policy.md": notice,
    ]
    if !register.isEmpty { files["Policies/harbour/answers.register.md"] = register }
    let inputs = files.sorted { $0.key < $1.key }.map {
      InputFile(path: $0.key, bytes: Array($0.value.utf8))
    }
    let options = CompilerOptions(stage: .review, asOf: date)
    return Compiler().compile(inputs, options: options)
  }

  /// The row with an id.
  static func row(_ id: String, register: String = "") throws -> Coverage.Row {
    let coverage = try coverage(register: register)
    guard let row = coverage.rows.first(where: { $0.requirement.id.text == id }) else {
      throw NothingJudged()
    }
    return row
  }

  struct NothingJudged: Error {}

  private static let rows = """
    # Jurisdiction house: House rules

    - Code: HOUSE
    - Version: 3
    - Depth: partial

    ### Requirement house.desk: A desk with an address

    - Citation: House rules, 1
    - Applies when: always
    - Proven by: any(contacts.role = "privacy office" and known(contacts.email))
    - Verified: verified

    Name the desk that answers, with its e-mail address.

    ### Requirement house.period: How long data is kept

    - Citation: House rules, 2
    - Applies when: always
    - Proven by: all(known(data.retention))
    - Verified: knowledge

    Say how long each kind of data is kept, in words readers see.

    ### Requirement house.cards: <b>Cards</b> & "tags"

    - Citation: House rules, 3
    - Applies when: card.machine
    - Proven by: statement
    - Verified: verified

    Say what the machine at the door reads from a card.

    ### Requirement house.parrot: Parrots

    - Citation: House rules, 4
    - Applies when: never
    - Proven by: statement
    - Verified: verified

    Say whether parrots may see the cards of other readers.
    """

  private static let notice = """
    # Policy notice: Privacy at the harbour

    - Type: privacy notice
    - Version: 1.0.0
    - Effective: 2026-01-01
    - Organisation: Harbour Reading Room
    - Jurisdictions: AU
    - Languages: en

    ## Contact desk: The desk

    - Role: privacy office
    - Email: desk@harbour.example

    ## Clause loans: Your card

    - Collects: name
    - Purpose: lending
    - Kept for: 6 months after your last loan

    Your name stands on your card. Write to {{desk.email}} to see it.
    """
}
