import Foundation

/// Bodies for the comparison with the cmark-gfm program: the corners written by hand and mixtures of
/// them made by a seeded generator.
enum MarkdownCorpus {
  /// Every body of `Tests/Fixtures/markdown`, in the order of the files' names.
  static let written: [String] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Fixtures/markdown")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".md") }.sorted().flatMap { name -> [String] in
      let text = (try? String(contentsOf: folder.appending(path: name), encoding: .utf8)) ?? ""
      return text.components(separatedBy: "\n%%%%\n").map { $0.hasSuffix("\n") ? $0 : $0 + "\n" }
    }
  }()

  /// Bodies that join, nest and cut written ones.
  static func generated(count: Int, seed: UInt64) -> [String] {
    var random = SplitMix(state: seed)
    return (0..<count).map { _ in
      var body = ""
      for _ in 0..<random.next(3) + 1 {
        var part = written[random.next(written.count)]
        switch random.next(6) {
        case 0: part = indent(part, by: "> ")
        case 1: part = "- item\n\n" + indent(part, by: "  ")
        case 2: part = String(part.prefix(random.next(part.count) + 1)) + "\n"
        case 3: part = part.replacingOccurrences(of: "\n", with: " ") + "\n"
        default: break
        }
        body += part + (random.next(3) == 0 ? "" : "\n")
      }
      return body
    }
  }

  private static func indent(_ text: String, by mark: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      .map { mark + $0 + "\n" }.joined()
  }
}

/// A small generator of numbers that gives the same ones everywhere.
struct SplitMix {
  var state: UInt64

  mutating func next(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(max(bound, 1)))
  }
}
