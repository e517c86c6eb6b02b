import Testing

@testable import PolicyDiff

@Suite struct MyersTests {
  @Test func finds_what_two_sequences_share() {
    let old: [Int32] = [1, 2, 3, 4, 5, 6]
    let new: [Int32] = [1, 3, 4, 9, 6]
    let runs = old.withUnsafeBufferPointer { old in
      new.withUnsafeBufferPointer { Myers.runs(old, $0, limit: 10) }
    }
    #expect(
      runs == [
        .init(old: 0, new: 0, count: 1), .init(old: 2, new: 1, count: 2),
        .init(old: 5, new: 4, count: 1),
      ])
  }
}
