import PolicyDiagnostics
import PolicyReference
import PolicySyntax
import Testing

struct ValueTests {
  private func answer(_ field: String) throws -> FieldSyntax.Answer {
    let tree = parse("## Clause a: A\n\n- \(field)\n")
    return try #require(tree.blocks.last?.fields.first).answer
  }

  private func texts(_ field: String) throws -> [String] {
    guard case .values(let values) = try answer(field) else { return [] }
    return values.map(\.text)
  }

  @Test
  func listSplitsAtCommasOutsideOfEverythingElse() throws {
    #expect(try texts("Collects: a, b ,c,, ") == ["a", "b", "c"])
    #expect(try texts("Collects: \"a, b\", “c, d”, e") == ["a, b", "c, d", "e"])
    #expect(try texts("Collects: a (b, c), {{d, e}}") == ["a", "{{d, e}}"])
    #expect(try texts("Collects: a (b, c") == ["a (b", "c"])
    #expect(try texts("Collects: 5\" disk, b\"") == ["5\" disk", "b\""])
  }

  @Test
  func oneValueKeepsCommasQuotesAndParentheses() throws {
    #expect(try texts("Interests: \"a\", b (c)") == ["\"a\", b (c)"])
  }

  @Test
  func qualifiersAreSplitOffOnlyWhereTheFieldHasThem() throws {
    guard case .values(let values) = try answer("Collects: x (y) (possible)") else { return }
    #expect(values[0].qualifiers.map(\.text) == ["y", "possible"])
    #expect(try texts("Satisfies: GDPR 13(1)(c)") == ["GDPR 13(1)(c)"])
    #expect(try texts("Means: a form (on paper) (planned)") == ["a form (on paper)"])
  }

  @Test
  func referenceKeepsTheRoleItIsUsedIn() throws {
    guard case .values(let values) = try answer("Shared with: #x.y as joint controller, us")
    else { return }
    #expect(values.map(\.text) == ["x.y", "us"])
    #expect(values.map(\.isReference) == [true, false])
    #expect(values[0].asWord == "joint controller")
  }

  @Test
  func fiveAnswersAreFiveThings() throws {
    #expect(try answer("Collects: none") == .declaredNone)
    #expect(try answer("Collects: Unknown because we ask") == .unknown(because: "we ask"))
    #expect(try answer("Collects: not applicable because X") == .notApplicable(because: "X"))
    #expect(try answer("Collects:") == .gap)
    #expect(try texts("Automated decision: none") == ["none"])
  }

  @Test
  func closedWordHasTheSpellingOfTheList() throws {
    #expect(try texts("Legal basis: CONTRACT, Consnet") == ["contract", "consent"])
    #expect(try texts("Legal basis: {{basis}}") == ["{{basis}}"])
  }

  @Test
  func continuationLinesAreJoinedAndKeepTheirPlaces() throws {
    let tree = parse("## Clause a: A\n\n- Collects: name,\n    e-mail\n  address\n")
    let field = try #require(tree.blocks.last?.fields.first)
    #expect(field.text == "name, e-mail address")
    #expect(field.values.map { tree.file.text($0.range) } == ["name", "e-mail\n  address"])
  }

  @Test
  func commentInAValueIsCutOut() throws {
    #expect(try texts("Collects: name <!-- ask --> , address") == ["name", "address"])
  }
}
