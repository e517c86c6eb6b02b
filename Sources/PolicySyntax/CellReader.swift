package import PolicyDiagnostics
package import PolicyReference

/// Reads the words of a table's cell as the field that its column stands for.
package enum CellReader {
  /// - Parameters:
  ///   - text: what readers see in the cell.
  ///   - range: where the cell's words stand; its bytes differ from the text where Markdown has
  ///     taken marks away, and then every place is the whole cell.
  package static func read(
    _ text: String, as rule: FieldRule, at range: SourceRange
  ) -> (field: FieldSyntax, diagnostics: [Diagnostic]) {
    let isVerbatim = range.text == text
    let file = isVerbatim ? range.file : SourceFile(path: range.file.path, text: text)
    let bytes = isVerbatim ? range.bytes : ByteRange(0, file.bytes.count)
    let reader = ValueReader(rule: rule, text: JoinedText(file.bytes, [bytes]))
    var lookups = 100
    let reading = reader.read(file.bytes, [bytes], lookups: &lookups)
    let field = FieldSyntax(
      label: rule.label, labelRange: range.bytes, text: text, valueRange: range.bytes,
      range: range.bytes,
      answer: isVerbatim ? reading.answer : placed(reading.answer, at: range.bytes))
    let block = BlockSyntax(
      kind: .recipients, level: 2, heading: range.bytes, kindRange: range.bytes, name: "",
      nameRange: range.bytes, isRelative: false, title: "", titleRange: range.bytes,
      parent: nil, end: 0, range: range.bytes)
    var findings = Findings(file: file)
    for fault in reading.faults { findings.value(fault, field, rule, block: block) }
    return (field, isVerbatim ? findings.sorted() : findings.sorted().map { $0.moved(to: range) })
  }

  private static func placed(
    _ answer: FieldSyntax.Answer, at range: ByteRange
  ) -> FieldSyntax.Answer {
    guard case .values(let values) = answer else { return answer }
    return .values(
      values.map {
        ValueSyntax(
          text: $0.text, range: range, isReference: $0.isReference, isQuoted: $0.isQuoted,
          qualifiers: $0.qualifiers, asWord: $0.asWord)
      })
  }
}

extension Diagnostic {
  /// The same finding at another place, without edits, which would no longer fit.
  fileprivate func moved(to range: SourceRange) -> Diagnostic {
    Diagnostic(
      id, severity, at: range, message, label: label,
      helps: helps.map { Help($0.text, lines: $0.lines) }, notes: notes, citations: citations)
  }
}
