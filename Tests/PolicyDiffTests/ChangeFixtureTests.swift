import PolicyCompiler
import PolicyDiff
import PolicyLaw
import PolicyModel
import Testing

/// Each rule for changes beside a pair that it judges and one that it does not.
@Suite struct ChangeFixtureTests {
  @Test(arguments: ChangeFixture.all)
  func judgesTheWitnessByItsRulesAndByNoOthers(fixture: ChangeFixture) throws {
    let versions = try Comparing.compare(fixture.old, fixture.new)
    #expect(Comparing.rules(of: versions) == fixture.expected.new, "\(trace(versions))")
    #expect(fixture.expected.new.contains(fixture.id))
  }

  @Test(arguments: ChangeFixture.all)
  func judgesTheNearMissOtherwise(fixture: ChangeFixture) throws {
    let versions = try Comparing.compare(fixture.old, fixture.counter)
    #expect(Comparing.rules(of: versions) == fixture.expected.counter, "\(trace(versions))")
    #expect(!fixture.expected.counter.contains(fixture.id))
  }

  @Test(arguments: ChangeFixture.all)
  func findsNothingWhereNothingChanged(fixture: ChangeFixture) throws {
    for text in [fixture.old, fixture.new, fixture.counter] {
      let policy = try Comparing.read(text).policy
      let versions = try Comparing.judge(policy, policy)
      #expect(versions.changes.changes.isEmpty)
      #expect(versions.redline.isEmpty)
    }
  }

  @Test(arguments: ChangeFixture.all)
  func judgesTheWayBackByTheMirror(fixture: ChangeFixture) throws {
    let rules = Dictionary(uniqueKeysWithValues: Comparing.rules.map { ($0.id.text, $0) })
    guard let rule = rules[fixture.id], let mirror = rule.mirror.flatMap({ rules[$0.text] })
    else { return }
    let versions = try Comparing.judge(
      Comparing.read(fixture.new).policy, Comparing.read(fixture.old).policy)
    let kinds = Set(Comparing.rules(of: versions).compactMap { rules[$0]?.matches })
    #expect(kinds.contains(mirror.matches), "\(mirror.id): \(trace(versions))")
  }

  @Test(arguments: ChangeFixture.all)
  func readsAsTheReasonOfTheRule(fixture: ChangeFixture) throws {
    let versions = try Comparing.judge(
      Comparing.read(fixture.old).policy, Comparing.read(fixture.new).policy)
    for change in versions.changes.causes {
      #expect(!change.reason.contains("{{"), "\(change.reason)")
      #expect(!change.reason.hasSuffix("."), "\(change.reason)")
      #expect(!change.reason.contains("nothing"), "\(change.reason)")
    }
  }

  private func trace(_ versions: ComparedVersions) -> String {
    versions.changes.changes.map { change in
      let observation = change.observation
      let cause = change.causedBy.map { " by \($0)" } ?? ""
      return "\(change.rule) \(change.fingerprint)\(cause) "
        + "[\(observation.element?.text ?? "")] \(observation.before) -> \(observation.after)"
    }.joined(separator: "\n")
  }
}
