internal import PolicyDiagnostics
internal import PolicyMarkdown
package import PolicyModel
package import PolicyReference

/// Policies built by hand, for the tests of outputs.
package enum Samples {
  /// Reads Markdown as a body.
  package static func wording(_ markdown: String, language: String? = nil) -> Wording {
    let file = SourceFile(path: "sample.md", text: markdown)
    var budget = WorkBudget()
    let parsed = MarkdownParser(file: file).parse(
      [ByteRange(0, file.bytes.count)], budget: &budget)
    return Wording(prose: parsed.prose, markdown: markdown, language: language)
  }

  /// A value of a field as text.
  package static func text(_ text: String) -> FieldAnswer {
    .values([FieldValue(.text, text: text)])
  }

  /// A value that points to a block.
  package static func reference(_ name: Name, as role: String? = nil) -> FieldAnswer {
    .values([FieldValue(.reference(name, as: role), text: name.text)])
  }

  package static func date(_ text: String) -> FieldAnswer {
    .values([FieldValue(CalendarDate(iso: text).map { .date($0) } ?? .text, text: text)])
  }

  package static func word(_ text: String) -> FieldAnswer {
    .values([FieldValue(.word(text), text: text)])
  }

  package static func fields(_ entries: (FieldLabel, FieldAnswer)...) -> FieldSet {
    FieldSet(entries.map { FieldSet.Entry($0.0, $0.1) })
  }

  package static func clause(
    _ name: Name, _ title: String, _ markdown: String, gist: String = "",
    context: Context = Context(), children: [Element] = [], fields: FieldSet = FieldSet(),
    language: String? = nil
  ) -> Element {
    .clause(
      Clause(
        name: name, title: title, gist: gist, wording: wording(markdown, language: language),
        fields: fields, context: context, children: children))
  }

  package static func section(
    _ name: Name, _ title: String, gist: String = "", context: Context = Context(),
    _ children: [Element]
  ) -> Element {
    .section(
      Section(
        name: name, title: title, gist: gist, fields: FieldSet(), context: context,
        children: children))
  }

  package static func term(_ name: Name, _ title: String, _ markdown: String) -> Element {
    .term(
      Term(
        name: name, title: title, wording: wording(markdown), fields: FieldSet(),
        context: Context(), definedIn: nil))
  }

  /// A policy with nothing in it but these elements.
  package static func policy(
    _ elements: [Element], facts: [Fact] = [], fields: FieldSet? = nil,
    numbering: Policy.Numbering = .none, language: String = "en"
  ) -> Policy {
    Policy(
      name: "sample", title: "Sample Notice", language: language, sourceLanguage: "en",
      languages: ["en"], controllingLanguage: nil,
      fields: fields
        ?? self.fields(
          (.type, word("privacy notice")),
          (.version, .values([FieldValue(.version(PolicyVersion("1.0.0")), text: "1.0.0")])),
          (.effective, date("2026-03-01"))),
      organisation: Organisation(
        name: "org", legalName: "Sample, Inc.", title: "Sample", fields: FieldSet()),
      elements: elements, facts: facts, formerNames: [], numbering: numbering)
  }
}
