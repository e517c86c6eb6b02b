import PolicyImport
import Testing

/// The fields that an import fills in, and those it leaves empty.
@Suite struct HeaderTests {
  private func header(
    _ text: String, name: String = "notice.md", options: ImportOptions = ImportOptions()
  ) -> [String] {
    let result = PolicyImport.importing(Array(text.utf8), name: name, options: options)
    let lines = String(decoding: result.source, as: UTF8.self).split(separator: "\n")
    return lines.filter { $0.hasPrefix("# ") || $0.hasPrefix("- ") }.map(String.init)
  }

  @Test(arguments: [
    ("Effective date: March 1, 2026", "2026-03-01"), ("Effective 1st of Mai 2026", ""),
    ("**Effective:** 1 March 2026.", "2026-03-01"), ("effective as of 2026-03-01", "2026-03-01"),
    ("Effective: Sept. 30, 2026", "2026-09-30"), ("Effective: 03/01/2026", ""),
    ("Effective: February 30, 2026", ""), ("Effective 1 May 2026. Effective 2 May 2026.", ""),
    ("Effective 1 May 2026. Effective 2026-05-01.", "2026-05-01"), ("ineffective 1 May 2026", ""),
  ])
  func takesADateOnlyIfEverybodyReadsItAlike(_ text: String, _ date: String) {
    let line = header(text + "\n").first { $0.hasPrefix("- Effective:") }
    #expect(line == (date.isEmpty ? "- Effective:" : "- Effective: \(date)"))
  }

  @Test func takesFieldsFromTheOptions() {
    let options = ImportOptions(
      policyName: "Harbour privacy", type: "other", effective: "2026-03-01",
      organisation: "#harbour", jurisdictions: ["EEA", "US-CA"], language: "fr")
    let lines = header("# Confidentialité\n", options: options)
    #expect(lines[0] == "# Policy harbour-privacy: Confidentialité")
    #expect(lines.contains("- Type: other"))
    #expect(lines.contains("- Effective: 2026-03-01"))
    #expect(lines.contains("- Organisation: #harbour"))
    #expect(lines.contains("- Jurisdictions: EEA, US-CA"))
    #expect(lines.contains("- Languages: fr (source)"))
  }

  @Test(arguments: [
    ("Cookie policy", "cookie notice"), ("Privacy and cookies", "privacy notice"),
    ("Terms of use", "terms"), ("Children at play", "children's notice"), ("Gifts", "other"),
  ])
  func guessesTheTypeFromTheTitle(_ title: String, _ type: String) {
    #expect(header("# \(title)\n").contains("- Type: \(type)"))
  }

  @Test func namesThePolicyAfterItsFileUnlessThatNameMeansSomethingElse() {
    #expect(
      header("x", name: "a/b/Privacy Policy.md")[0] == "# Policy privacy-policy: Privacy Policy")
    #expect(header("x", name: "index.md")[0] == "# Policy index-part: Index")
    #expect(header("x", name: "2026.md")[0] == "# Policy policy: 2026")
  }

  @Test func detectsHeadingsOfPlainTextOnlyIfAsked() {
    let text = "1. What we keep\n\nWords.\n\n1.1 Names\n\nMore words.\n\nSHOUTING\nEnd.\n"
    #expect(header(text, name: "a.txt").count == 7)
    let found = PolicyImport.importing(
      Array(text.utf8), name: "a.txt", options: ImportOptions(detectsHeadings: true))
    let reading = PolicyReading(found.source, titleIsHeading: found.titleIsHeading)
    #expect(reading.reading.headings == ["1. What we keep", "1.1 Names", "SHOUTING"])
  }
}
