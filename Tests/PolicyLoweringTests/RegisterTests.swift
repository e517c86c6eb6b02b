import Foundation
import PolicyCompiler
import PolicyDiagnostics
import PolicyMarkdown
import PolicyModel
import PolicyReference
import Testing

struct RegisterTests {
  static let recipients = """
    ## Recipients all: All

    - Shown: yes
    - Applies to: EEA only

    | Name  | Title | Role      | Data in | Sale |
    | ----- | ----- | --------- | ------- | ---- |
    | brook | Brook | processor | US      | no   |
    | mill  | Mill  | controller | CH     |      |

    """

  @Test func rowsAreFactsAndTheirNamesDoNotPrint() throws {
    let policy = try Sample(RegisterTests.recipients).policy()
    let brook = try #require(policy.fact("brook"))
    #expect(brook.kind == .recipient)
    #expect(brook.title == "Brook")
    #expect(brook.origin == .row(of: "all"))
    #expect(brook.fields.word(.role) == "processor")
    #expect(brook.context.scope == .only([JurisdictionCode("EEA")]))
    #expect(policy.fact("mill")?.fields[.sale] == nil)
    let table = try policy.register("all").table
    #expect(table.texts[0] == ["Title", "Role", "Data in", "Sale"])
    #expect(table.texts[1] == ["Brook", "processor", "US", "no"])
  }

  @Test func slotPrintsARegisterForReaders() throws {
    let blocks = """
      ## Clause here: Here

      - Applies to: EEA only

      {{table recipients}}

      {{table recipients for eea}}

      ### Recipient all-readers: Harbour Mail

      - Role: processor

      """
    let policy = try Sample(blocks + "\n" + RegisterTests.recipients).policy()
    let words = try policy.words(of: "here")
    #expect(words.components(separatedBy: "Harbour Mail").count == 3)
    #expect(words.components(separatedBy: "Brook").count == 3)
    #expect(words.contains("Switzerland"))
    let other = try Sample(
      "## Clause here: Here\n\n{{table recipients for us-ca}}\n\n" + RegisterTests.recipients
    ).compile()
    #expect(other.diagnostics.map(\.id) == ["empty-table"])
  }

  @Test(arguments: [
    ("{{table recipients for mars}}", "unknown-jurisdiction"),
    ("{{table rights}}", "empty-table"), ("{{table visitors}}", "unknown-value"),
  ])
  func faultyTableSlotIsReported(_ slot: String, _ id: String) throws {
    let sample = Sample("## Clause here: Here\n\n\(slot)\n\n" + RegisterTests.recipients)
    #expect(try sample.ids() == [id])
  }

  @Test func cookieTableMayHaveHeadersOfItsOwn() throws {
    let policy = try Sample(
      """
      ## Cookies ours: Ours

      - Columns: What it is called = Cookie, How long = Expires

      | What it is called | Purpose    | How long |
      | ----------------- | ---------- | -------- |
      | `_gat_*`          | counts you | 1 year   |
      """
    ).policy()
    let table = try policy.register("ours").table
    #expect(table.columns.map(\.meaning) == ["Cookie", "Purpose", "Expires"])
    #expect(table.texts[1] == ["_gat_*", "counts you", "1 year"])
    let row = policy.facts.first { $0.origin == .row(of: "ours") }
    #expect(row?.fields.text(.cookie) == "_gat_*")
    #expect(row?.title == "_gat_*")
  }

  @Test(arguments: [
    ("| _gat_* | x | 1 year |", "cell-changed-by-markdown", true),
    ("| id | x | 1 year |\n\nMore words.", "text-under-fact", false),
  ])
  func faultyCookieTableIsReported(_ row: String, _ id: String, _ isSafe: Bool) throws {
    let found = try Sample(
      "## Cookies ours: Ours\n\n| Cookie | Purpose | Expires |\n| --- | --- | --- |\n"
        + row
        .replacing("_gat_*", with: "_gat_")
    ).finding(id)
    #expect(found.helps.contains { $0.fix?.isSafe == true } == isSafe)
  }

  @Test(arguments: [
    (
      "| Name | Title | Rolle |\n| --- | --- | --- |\n| brook | Brook | processor |",
      "unknown-column"
    ),
    (
      "| Name | Title | Role |\n| --- | --- | --- |\n| Brook Inc | Brook | processor |",
      "bad-row-name"
    ),
    ("| Name | Title | Role |\n| --- | --- | --- |\n|  | Brook | processor |", "bad-row-name"),
    ("Words only.", "missing-table"),
  ])
  func faultyRegisterIsReported(_ table: String, _ id: String) throws {
    let ids = try Sample("## Recipients all: All\n\n- Shown: no\n\n" + table).ids()
    #expect(ids.contains(id), "\(ids)")
  }

  @Test func twoRowsOfOneNameAreReported() throws {
    let ids = try Sample(
      "## Recipients all: All\n\n- Shown: no\n\n| Name | Title | Role |\n| --- | --- | --- |\n"
        + "| brook | Brook | processor |\n| brook | Other | processor |"
    ).ids()
    #expect(ids == ["duplicate-name"])
  }
}
