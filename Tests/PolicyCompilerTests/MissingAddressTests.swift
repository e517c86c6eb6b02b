import PolicyCompiler
import PolicyDiagnostics
import PolicyModel
import Testing

private let words =
  "\n## Clause keep: How long we keep it\n\nWe keep the list of berths for a year.\n"

/// The warnings of one kind that a check and a build give, each as the block it stands at.
private func warnings(
  _ organisation: String, _ file: String? = nil, base: String? = nil
) throws -> (check: Int, build: [Int]) {
  var files = [
    "Policies/harbour/privacy.policy.md":
      "# Policy harbour: Harbour Notice\n\n- Organisation: \(organisation)\n- Languages: en\n\(words)"
  ]
  files["Policies/harbour/organisation.policy.md"] = file
  let day = try #require(CalendarDate(iso: "2026-03-01"))
  let inputs = files.sorted { $0.key < $1.key }.map {
    InputFile(path: $0.key, bytes: Array($0.value.utf8))
  }
  let compiler = Compiler(law: [])
  let compilation = compiler.compile(
    inputs, options: CompilerOptions(asOf: day, baseAddress: base))
  func count(_ ids: [String]) -> Int { ids.count { $0 == "missing-base-address" } }
  let built = compiler.render(compilation).diagnostics.filter { $0.id == "missing-base-address" }
  return (count(compilation.diagnostics.map(\.id)), built.map(\.range.start.line))
}

private let organisation = "# Organisation port: Harbour Ltd\n\n- Legal name: Harbour Ltd\n"

@Test func anOrganisationWithoutAnAddressIsToldOnce() throws {
  let found = try warnings("#port", organisation)
  #expect(found.check == 1)
  #expect(found.build == [])
}

@Test func aPolicyThatNamesItsOrganisationInWordsIsToldWhenItIsBuilt() throws {
  let found = try warnings("Harbour Ltd")
  #expect(found.check == 0)
  #expect(found.build == [3])
}

@Test(arguments: ["#port", "Harbour Ltd"])
func nothingIsMissingWhereTheRunGivesTheAddress(name: String) throws {
  let file = name == "#port" ? organisation : nil
  let found = try warnings(name, file, base: "https://harbour.example")
  #expect(found.check == 0)
  #expect(found.build == [])
}
