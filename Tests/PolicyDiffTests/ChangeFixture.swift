import PolicyCompiler
import PolicyTestSupport

/// A witness pair of a change rule and its near miss: `Tests/Fixtures/changes/<id>/`.
struct ChangeFixture: Sendable, CustomStringConvertible {
  /// The rule that it shows.
  let id: String
  let old: String
  /// Differs from the old version by just this change.
  let new: String
  /// Differs by little, and is judged otherwise.
  let counter: String
  /// The rules that judge the new version and the counter.
  let expected: (new: Set<String>, counter: Set<String>)

  var description: String { id }

  static let all: [ChangeFixture] = {
    let paths = Fixtures.files(in: "changes", suffix: "/expected.txt")
    return paths.compactMap { path in
      let folder = String(path.dropLast("/expected.txt".count))
      func text(_ name: String) -> String {
        String(decoding: (try? Fixtures.bytes(folder + "/" + name)) ?? [], as: UTF8.self)
      }
      let lines = text("expected.txt").split(separator: "\n")
      func rules(_ label: String) -> Set<String>? {
        guard let line = lines.first(where: { $0.hasPrefix(label + ": ") }) else { return nil }
        let words = line.dropFirst(label.count + 2)
        return words == "none" ? [] : Set(words.split { ", ".contains($0) }.map(String.init))
      }
      guard let new = rules("new"), let counter = rules("counter") else { return nil }
      return ChangeFixture(
        id: String(folder.dropFirst("changes/".count)), old: text("old.policy.md"),
        new: text("new.policy.md"), counter: text("counter.policy.md"),
        expected: (new, counter))
    }
  }()
}
