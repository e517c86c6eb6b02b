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

  /// Ordinary prose of a policy, two kilobytes of it.
  static let plain = """
    We collect **contact details** (name, e-mail address, postal address) when you open an account,
    and we keep them for as long as the account exists. After you close it we delete them within
    *thirty days*, unless a law asks us to keep them; see [Your rights](#rights).

    - Order history: what you bought, when, and where we sent it.
    - Payment data: the last four digits of your card; our payment provider keeps the rest.
    - Messages that you send to our support, with the answers.

    We do not sell personal data. We share it only with the companies that help us to run the shop,
    and they may use it for nothing else:

    | Company | What for | Where |
    |---------|----------|-------|
    | Fenwick Hosting | servers and backups | Ireland |
    | Brightpost | letters and parcels | Germany |
    | Tally & Sons | accounts | United Kingdom |

    ## Cookies

    Our website sets one cookie, `session`, which ends when you close the browser. It is necessary:
    without it you could not stay signed in. We use no cookies for advertising or for statistics, and
    nobody else sets any on our pages. If that changes we shall ask you first.

    1. Open the settings of your account.
    2. Choose "Privacy".
    3. Download, correct or delete your data there, or write to https://example.org/contact.

    If you think that we treat your data against the law, you may complain to the authority of the
    country in which you live. We should like to hear from you first, but you need not tell us.


    """

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
