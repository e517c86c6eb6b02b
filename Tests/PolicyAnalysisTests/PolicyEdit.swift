import PolicySyntax

/// A change of a fixture's source by the names of its blocks, and the findings that it must cause.
///
///     # What it takes away, in a sentence.
///     base complete
///     remove rights.complaint
///     remove rights.access / How
///     remove recipients row penfriends
///     set to-india / Adequacy: yes
///     add rights.access / Words: "a copy of it"
///     set recipients row penfriends / Data in: BE
///     reword rights.access: "a copy of it" -> "something"
///     append privacy.policy.md
///       ## Clause more: More
///     create more.policy.md
///       # Facts more: More facts
///     expect error[missing-access-right] privacy.policy.md: - Jurisdictions: EEA
///       gdpr.13.2.b.access
///
/// `base` is *complete* unless it is said. An edit without `expect` must cause no finding.
struct PolicyEdit: Sendable {
  /// Below the folder of all fixtures: `law/eea/without/complaint-right.edit`.
  let path: String
  private(set) var base = "complete"
  private(set) var steps: [EditStep] = []
  private(set) var expected: [ExpectedFinding] = []
  /// Lines that are none of the language above.
  private(set) var faults: [String] = []

  /// `without`
  var folder: String { path.split(separator: "/").dropLast().last.map(String.init) ?? "" }
  /// `complaint-right`
  var name: String {
    String(path.split(separator: "/").last?.split(separator: ".edit").first ?? "")
  }

  init(path: String, text: String) {
    self.path = path
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)[...]
    while let line = lines.popFirst() {
      let inner = lines.prefix { $0.hasPrefix("  ") || $0.isEmpty }.map { String($0.dropFirst(2)) }
      lines.removeFirst(inner.count)
      read(line, inner)
    }
    expected.sort()
  }

  private mutating func read(_ line: String, _ inner: [String]) {
    let (word, rest) = line.cut(at: " ")
    switch word {
    case "#", "": break
    case "base": base = rest
    case "expect": expected.append(ExpectedFinding(head: rest, rows: inner.filter { !$0.isEmpty }))
    case "create": steps.append(.create(file: rest, lines: inner))
    case "append": steps.append(.append(file: rest, lines: inner))
    case "remove":
      let (target, label) = rest.cut(at: " / ")
      let (block, row) = target.cut(at: " row ")
      steps.append(
        row.isEmpty
          ? label.isEmpty ? .remove(block) : .removeField(block, label) : .removeRow(block, row))
    case "set", "add":
      let (target, equation) = rest.cut(at: " / ")
      let (label, value) = equation.cut(at: ":")
      let (block, row) = target.cut(at: " row ")
      let said = value.trimmed
      steps.append(
        !row.isEmpty
          ? .setCell(block, row, label, said)
          : word == "set" ? .set(block, label, said) : .add(block, label, said))
    case "reword":
      let (block, change) = rest.cut(at: ": ")
      let (old, new) = change.cut(at: " -> ")
      steps.append(.reword(block, old.unquoted, new.unquoted))
    default: faults.append(line)
    }
  }

  /// The files after the change.
  func apply(to files: [String: String]) throws -> [String: String] {
    guard faults.isEmpty else { throw EditFault("not understood: \(faults)") }
    guard !files.isEmpty else { throw EditFault("there is no policy \(base)") }
    var files = files
    for step in steps { try step.apply(to: &files) }
    return files
  }
}

/// Why an edit cannot be made.
struct EditFault: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}

extension String {
  /// The parts before and after a separator; the second is empty if there is none.
  func cut(at separator: String) -> (String, String) {
    guard let range = firstRange(of: separator) else { return (self, "") }
    return (String(self[..<range.lowerBound]), String(self[range.upperBound...]))
  }

  /// Without quotation marks at both ends.
  fileprivate var unquoted: String {
    hasPrefix("\"") && hasSuffix("\"") && count > 1 ? String(dropFirst().dropLast()) : self
  }
}
