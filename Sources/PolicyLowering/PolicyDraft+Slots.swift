internal import PolicyDiagnostics
internal import PolicyModel
internal import PolicyReference
internal import PolicySyntax

extension PolicyDraft {
  /// Fills the slots of a title, a gist or a field.
  ///
  /// - Parameters:
  ///   - range: where the text stands; faults are reported at the slots in it.
  ///   - asWritten: a value as the author wrote it, for fields that are read by type; otherwise as
  ///     readers of the page's language see it.
  mutating func fillText(
    _ text: String, in range: SourceRange, shared: SharedUse?, _ index: Int,
    asWritten: Bool = false
  ) -> String {
    var result = ""
    var rest = Substring(text)
    var places = SlotPlaces(range)
    while let open = rest.range(ofSlotMark: "{{") {
      let start = places.next()
      if rest[..<open.lowerBound].hasSuffix("\\") {
        result += rest[..<open.lowerBound].dropLast() + "{{"
        rest = rest[open.upperBound...]
        continue
      }
      result += rest[..<open.lowerBound]
      let inside = rest[open.upperBound...]
      guard let close = inside.range(ofSlotMark: "}}") else {
        reportNeverClosed(places.expression("{{", at: start), index)
        return result + rest[open.lowerBound...]
      }
      let expression = Trimming.spaces(String(inside[..<close.lowerBound]))
      let printed = resolve(
        expression, at: places.expression(expression, at: start), shared: shared, index,
        asWritten: asWritten)
      result += printed?.plainText ?? ""
      rest = inside[close.upperBound...]
    }
    return result + rest
  }

  /// What a slot prints; `nil` where a diagnostic has said why it prints nothing.
  ///
  /// Emits: unknown-value, unknown-reference, unknown-format, bad-slot, misplaced-table, slot-cycle,
  /// slot-too-deep, too-much-printed, outside-shared-clause, unknown-wording.
  mutating func resolve(
    _ expression: String, at range: SourceRange, shared: SharedUse?, _ index: Int,
    asWritten: Bool = false
  ) -> Printed? {
    guard let printed = print(expression, at: range, shared: shared, index, asWritten: asWritten)
    else { return nil }
    guard spend(printed.plainText.utf8.count, at: range, index) else { return nil }
    return printed
  }

  private mutating func print(
    _ expression: String, at range: SourceRange, shared: SharedUse?, _ index: Int,
    asWritten: Bool
  ) -> Printed? {
    switch SlotExpression(expression) {
    case .path(let path, let format)?:
      return resolvePath(
        path, format: format, at: range, shared: shared, index, asWritten: asWritten)
    case .ref(let name, let format)?:
      return resolveReference(name, format: format, at: range, shared: shared, index)
    case .wording(let rule)?: return printWording(rule, at: range, index)
    case .table?:
      reportMisplacedTable(expression, at: range, index)
      return nil
    case nil:
      reportNoSlot(expression, at: range, index)
      return nil
    }
  }

  /// The words that a rule of law prescribes, as they are in every language.
  private mutating func printWording(
    _ rule: String, at range: SourceRange, _ index: Int
  ) -> Printed? {
    let wordings = project.law.prescribedWordings()
    if let words = wordings[rule.lowercased()] { return Printed(words) }
    let known = wordings.keys.sorted()
    var helps: [Diagnostic.Help] = []
    if suggestions.allows(known.count), let near = Suggestion.nearest(to: rule, among: known) {
      helps.append(.init("did you mean {{wording \(near)}}?"))
    }
    helps.append(.init("the rules that prescribe words are " + known.joined(separator: ", ")))
    report(
      Diagnostic(
        "unknown-wording", at: range, "no rule named \"\(rule)\" prescribes any words",
        helps: helps, notes: ["readers would see nothing where the law asks for fixed words"]),
      about: index)
    return nil
  }

  private mutating func resolvePath(
    _ path: String, format: String?, at range: SourceRange, shared: SharedUse?, _ index: Int,
    asWritten: Bool
  ) -> Printed? {
    guard isKnownFormat(format, among: ["iso", "long", "title"], at: range, index) else {
      return nil
    }
    if let shared, let argument = shared.arguments[path] {
      return printArgument(argument, path, format: format, at: range, index, asWritten: asWritten)
    }
    if let found = find(path, inside: shared) {
      if let shared, !belongs(found.name, to: shared) {
        reportOutsideShared(path, shared, at: range, index)
        return nil
      }
      let faults = printing.faults
      if let printed = print(found, format: format, at: range, index, asWritten: asWritten) {
        return printed
      }
      // What was wrong inside the value has been said there.
      if case .value = found.entry.target, found.field == nil { return nil }
      if printing.faults > faults { return nil }
      reportNothingToPrint(path, found, at: range, index)
      return nil
    }
    // An argument that is missing has been reported where the clause is reused.
    if let shared, shared.missing.contains(path) { return nil }
    if let shared, path != "organisation", isPolicyField(path) {
      reportOutsideShared(path, shared, at: range, index)
      return nil
    }
    if let printed = printPolicyField(path, format: format, at: range, index) { return printed }
    reportUnknownValue(path, at: range, shared: shared, index)
    return nil
  }

  private func isPolicyField(_ path: String) -> Bool {
    FieldLabel.withSlug(path).flatMap { FieldReference.rule($0, in: .policy) } != nil
  }

  private mutating func isKnownFormat(
    _ format: String?, among formats: [String], at range: SourceRange, _ index: Int
  ) -> Bool {
    guard let format, !formats.contains(format) else { return true }
    reportUnknownFormat(
      "nothing can be printed \"as \(format)\" here", format, formats, at: range, index)
    return false
  }

  // MARK: - Circles and work

  /// Prints something that may print other things; `nil` if it would print itself.
  mutating func whilePrinting<Result>(
    _ name: String, at range: SourceRange, _ index: Int,
    _ print: (inout PolicyDraft) -> Result?
  ) -> Result? {
    if let fault = printing.begin(name) {
      reportCircle(fault, name, at: range, index)
      return nil
    }
    let result = print(&self)
    printing.end()
    return result
  }

  /// Takes bytes from what the policy may still print.
  mutating func spend(_ bytes: Int, at range: SourceRange, _ index: Int) -> Bool {
    if printing.spend(bytes) { return true }
    if !printing.isReported {
      printing.isReported = true
      reportTooMuch(at: range, index)
    }
    return false
  }
}

/// Where the slots of a text stand in its file, one after the other.
///
/// A field that goes on over several lines is one text, so places in it are not those in the file;
/// but its braces come in the same order.
struct SlotPlaces {
  private let range: SourceRange
  private var cursor: Int

  init(_ range: SourceRange) {
    self.range = range
    cursor = range.bytes.start
  }

  /// The offset of the next two opening braces; that of the whole text if there are none.
  mutating func next() -> Int {
    let bytes = range.file.bytes
    let brace = UInt8(ascii: "{")
    while cursor + 1 < range.bytes.end {
      if bytes[cursor] == brace, bytes[cursor + 1] == brace {
        cursor += 2
        return cursor - 2
      }
      cursor += 1
    }
    return range.bytes.start
  }

  /// The bytes of an expression after the braces at an offset; the whole text if it is not there.
  func expression(_ expression: String, at start: Int) -> SourceRange {
    let bytes = range.file.bytes
    let words = Array(expression.utf8)
    var first = start
    if words.first != UInt8(ascii: "{") {
      first += 2
      while first < range.bytes.end, bytes[first] == 0x20 || bytes[first] == 0x09 { first += 1 }
    }
    let end = first + words.count
    guard end <= range.bytes.end, bytes[first..<end].elementsEqual(words) else { return range }
    return SourceRange(range.file, ByteRange(first, end))
  }
}
