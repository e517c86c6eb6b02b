import PolicyReference
import Testing

struct SpellingTests {
  @Test
  func editsAreCountedWithSwapsAsOne() {
    #expect(Spelling.distance("Cluase", "Clause") == 1)
    #expect(Spelling.distance("clause", "CLAUSE") == 0)
    #expect(Spelling.distance("Legal bases", "Legal basis") == 1)
    #expect(Spelling.distance("Section", "Clause") == nil)
  }

  @Test
  func shortWordsMustBeNearer() {
    let spelling = Spelling(["To", "For", "Term", "Clause"])
    #expect(spelling.nearest("By") == [])
    #expect(spelling.nearest("Fro") == ["For"])
    #expect(spelling.nearest("Team") == ["Term"])
    #expect(spelling.nearest("Tame") == [])
  }

  @Test
  func allWordsThatAreEquallyNearAreFound() {
    #expect(Spelling(["Right", "Rights", "Role"]).nearest("Rightt") == ["Right", "Rights"])
  }

  @Test
  func comparisonsEndWithTheirBudget() {
    var budget = 1
    #expect(Spelling(["Clause"]).nearest("Cluase", budget: &budget) == ["Clause"])
    #expect(Spelling(["Clause"]).nearest("Cluase", budget: &budget) == [])
  }
}
