import PolicyDiagnostics

/// The rules about the templates of pages, for those who change them.
enum TemplateRules {
  /// Sorted by id.
  static let pages: [RulePage] = [
    RulePage(
      id: "missing-template",
      title: "a template that every site needs is not there",
      checks: "That every shell and style.css are there, from the program or "
        + "from Templates/.",
      why: "Without it there would be no page.",
      example: """
        Templates/style.css     removed, and not among those of the program

        """,
      instead: """
        Templates/style.css     as policyc new --templates writes it

        """),
    RulePage(
      id: "template-syntax",
      title: "a template cannot be read",
      checks: "That every tag is closed, that templates only insert and never loop or decide, that "
        + "none includes itself, and that the style sheet does not end its own element.",
      why: "The page would be cut off, or would say something else than the policy.",
      example: """
        <h1>{{title</h1>

        """,
      instead: """
        <h1>{{title}}</h1>

        """),
    RulePage(
      id: "unknown-partial",
      title: "a template includes another one that is not there",
      checks: "That each name after > is that of a template, without its ending.",
      why: "Mustache would print nothing in its place and say nothing.",
      example: """
        {{> footr}}

        """,
      instead: """
        {{> footer}}

        """),
    RulePage(
      id: "unknown-template-name",
      title: "a template asks for something that a page does not have",
      checks: "That each name is one of those listed at the head of the template, that finished "
        + "HTML stands in three braces and that plain strings stand in two.",
      why:
        "Mustache would print nothing in its place and say nothing; with the wrong braces readers "
        + "would see marks instead of text.",
      example: """
        <main>{{body}}</main>

        """,
      instead: """
        <main>{{{body}}}</main>

        """),
  ]
}
