import PolicyAnalysis
import PolicyCompiler
import PolicyLaw
import PolicyModel
import PolicyReports
import Testing

/// The page of a rule set of the program, applied to a policy that is judged by rows of its own.
private func page(_ name: String) throws -> String {
  let law = Law(builtIn: Compiler.builtInLaw, own: [])
  let pack = try #require(law.packs.first { $0.name == name })
  let day = try #require(CalendarDate(iso: Judged.day))
  return String(
    decoding: PackPage(pack, [try Judged.coverage()], asOf: day).encode(), as: UTF8.self)
}

@Test func thePageOfARuleSetHasEveryRowWithItsCitationAndSource() throws {
  let law = Law(builtIn: Compiler.builtInLaw, own: [])
  let pack = try #require(law.packs.first { $0.name == "us-ca" })
  let html = try page("us-ca")
  #expect(!pack.requirements.isEmpty)
  for row in pack.requirements {
    #expect(html.contains("id=\"\(row.id)\""), "\(row.id)")
  }
  #expect(html.contains("Cal. Civ. Code, §1798.83(b)(1)"))
  #expect(html.contains("aria-label=\"Official source of calcc.1798.83.b.1\""))
  #expect(html.contains("missing-direct-marketing-request"))
  #expect(html.contains("<meta name=\"robots\" content=\"noindex"))
  #expect(html.contains("Internal, not for publication"))
}

@Test func aRowThatWasNotReadInItsSourceSaysSo() throws {
  let law = Law(builtIn: Compiler.builtInLaw, own: [])
  for pack in law.packs.prefix(8) {
    let html = try page(pack.name)
    let unread = pack.requirements.count(where: \.restsOnKnowledge)
    #expect(html.split(separator: "class=\"mark unread\"").count - 1 == unread, "\(pack.name)")
  }
}

@Test func eachRowShowsHowThePoliciesAnswer() throws {
  let coverage = try Judged.coverage()
  let day = try #require(CalendarDate(iso: Judged.day))
  let law = try Judged.law()
  let pack = try #require(law.packs.first { $0.code == Pack.house })
  let html = String(decoding: PackPage(pack, [coverage], asOf: day).encode(), as: UTF8.self)
  #expect(html.contains("href=\"../coverage.html#\(coverage.policy)\""))
  let first = try #require(html.split(separator: "<article").dropFirst().first)
  let row = try #require(coverage.rows.first { first.contains("id=\"\($0.requirement.id)\"") })
  #expect(first.contains(row.status.word))
}
