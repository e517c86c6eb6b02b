package import PolicyModel
internal import PolicyReference

/// Makes policies at random; the same seed makes the same policy.
package struct SampleGenerator {
  private var state: UInt64
  private var count = 0
  /// The words of each clause and term, each with a number that stands nowhere else.
  package private(set) var texts: [Name: String] = [:]

  package init(seed: UInt64) { state = seed &* 2_862_933_555_777_941_757 &+ 3_037_000_493 }

  /// A number from 0 up to but not including a bound.
  package mutating func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }

  /// A policy of some sections, clauses, terms and tables.
  package mutating func policy() -> Policy {
    let elements = (0..<1 + next(4)).map { _ in element(depth: 1) }
    return Samples.policy(elements, numbering: next(2) == 0 ? .decimal : .none)
  }

  private mutating func element(depth: Int) -> Element {
    count += 1
    let name = Name("n\(count)")
    switch next(depth > 7 ? 3 : 6) {
    case 0: return Samples.term(name, title(), body(of: name))
    case 1: return register(name)
    case 2, 3:
      let children = (0..<next(3)).map { _ in
        next(2) == 0 ? register(Name("n\(count)r\(next(1_000_000))")) : term()
      }
      return Samples.clause(
        name, next(3) == 0 ? "" : title(), body(of: name), gist: next(3) == 0 ? title() : "",
        context: context(), children: children)
    default:
      let children = (0..<next(4)).map { _ in element(depth: depth + 1) }
      return Samples.section(
        name, title(), gist: next(3) == 0 ? title() : "", context: context(), children)
    }
  }

  private mutating func term() -> Element {
    count += 1
    let name = Name("n\(count)")
    return Samples.term(name, title(), body(of: name))
  }

  private mutating func context() -> Context {
    switch next(6) {
    case 0: Context(scope: .only([JurisdictionCode("EEA")]))
    case 1: Context(status: .planned)
    default: Context()
    }
  }

  private static let titles = [
    "Plain words", "a < b & c > d", "1. Not a list", "- nor this", "# nor a heading",
    "x_y_z *star*",
    "`tick` ~~no~~ | pipe", "[link](x) ![i](y)", "&amp; &#35; \\", "=====", "> quote", "é 中文 #",
    "{{slot}}", "<!-- c -->", "https://a.example/_x_", "www.a_b_.example", "a_b@c.example",
    "WWW._x_",
  ]

  private mutating func title() -> String { Self.titles[next(Self.titles.count)] }

  private mutating func body(of name: Name) -> String {
    let mark = "W\(name.text)W"
    texts[name] = mark
    let forms = [
      "\(mark) and *more*.", "First.\n\n- \(mark)\n- item\n  - inner", "### Head\n\n\(mark)",
      "Under\n=====\n\n\(mark)\n\n## Deeper\n\nText.", "> \(mark)\n> quoted",
      "| a | b |\n| --- | :-: |\n| \(mark) | `x` |", "```\n# \(mark)\n```", "~~~~\n\(mark)",
      "\(mark)[^n\(count)]\n\n[^n\(count)]: A note.", "1. \(mark)\n2. [link](#n1)",
      "\(mark)  \nnext line\\\nand next", "***\n\n\(mark)\n\n- [x] done", "\(mark)\r\nline\r\rend",
    ]
    return forms[next(forms.count)]
  }

  private mutating func register(_ name: Name) -> Element {
    let cells = [
      "plain", "a | b", "`c | d`", "*e* **f**", "[g](https://g.example/?a=b)", "~~h~~ i",
    ]
    let rows = (0..<next(4)).map { _ in
      (0..<2).map { _ in Samples.wording(cells[next(cells.count)]).prose }
    }
    return .register(
      Register(
        name: name, title: next(3) == 0 ? "" : title(), kind: .cookies,
        table: Register.Table(
          columns: [.init(header: title(), meaning: nil), .init(header: "B", meaning: nil)],
          rows: rows),
        fields: Samples.fields(), context: Context()))
  }
}
