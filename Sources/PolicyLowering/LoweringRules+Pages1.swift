internal import PolicyDiagnostics

// The pages of the rules from `ambiguous-date` to `bad-value`.
extension LoweringRules {
  static let pages1: [RulePage] = [
    RulePage(
      id: "ambiguous-date",
      title: "readers in two countries would read one date as two",
      checks: "Every field that takes a date, and every value of the type date: whether day "
        + "and month could change places.",
      why: "03/01/2026 is 1 March in London's papers written the American way round, and 3 "
        + "January in the others. From which day a text binds must not depend on who "
        + "reads it.",
      example: """
        ## Clause orders: Orders

        - Review by: 03/01/2027

        We keep orders for a year.

        """,
      instead: """
        ## Clause orders: Orders

        - Review by: 2027-01-03

        We keep orders for a year.

        """),
    RulePage(
      id: "ambiguous-jurisdiction",
      title: "CA could be Canada or California",
      checks: "The jurisdictions of a policy: whether a bare CA stands beside the United "
        + "States or one of their states.",
      why: "The wrong one of the two would be checked, and no reader would be told.",
      example: """
        - Jurisdictions: CA, US-MA

        ## Clause orders: Orders

        We keep orders for a year.

        """,
      instead: """
        - Jurisdictions: US-CA, US-MA

        ## Clause orders: Orders

        We keep orders for a year.

        """),
    RulePage(
      id: "bad-address",
      title: "readers could not reach anybody under this address",
      checks: "E-mail addresses, telephone numbers and links in fields and values: whether "
        + "they have the shape of one.",
      why: "Laws ask for an address that works. A misspelt one sends readers nowhere, and "
        + "the page would still look complete.",
      example: """
        ## Contact desk: Our desk

        - Role: customer support
        - Email: desk at harbour.example
        - Phone: +1 617 555 0100

        """,
      instead: """
        ## Contact desk: Our desk

        - Role: customer support
        - Email: desk@harbour.example
        - Phone: +1 617 555 0100

        """),
    RulePage(
      id: "bad-date",
      title: "these words are no date",
      checks: "Every field that takes a date, and every value of the type date: whether it is "
        + "a day of the calendar, written year-month-day.",
      why: "Dates are compared with one another and printed in each reader's own style; "
        + "words cannot be.",
      example: """
        ## Clause orders: Orders

        - Review by: next spring

        We keep orders for a year.

        """,
      instead: """
        ## Clause orders: Orders

        - Review by: 2027-03-21

        We keep orders for a year.

        """),
    RulePage(
      id: "bad-duration",
      title: "this value is said to be a duration and is none",
      checks: "Values and parameters of the type duration: whether they are a number and a "
        + "unit of time. A field such as \"Kept for\" may say its period in words.",
      why: "A duration prints in the language of each page, \"24 months\" or \"24 mois\". "
        + "Words would stay as they are.",
      example: """
        - Value: keep (duration) = for a while

        ## Clause orders: Orders

        We keep orders for {{keep}}.

        """,
      instead: """
        - Value: keep (duration) = 24 months

        ## Clause orders: Orders

        We keep orders for {{keep}}.

        """),
    RulePage(
      id: "bad-fingerprint",
      title: "a decision names no change",
      checks: "What stands after \"Finding\" in a Decision: whether it is the sixteen digits of a "
        + "fingerprint.",
      why: "A decision holds for one change of certain words. By the name of a rule it would cover "
        + "every change of that kind, those that come later too.",
      example: """
        - Finding: recipient-added

        """,
      instead: """
        - Finding: 5f0c1d2e3a4b5c6d

        """),
    RulePage(
      id: "bad-language",
      title: "this is not the code of a language",
      checks: "The languages of a policy and the language of a translation: whether each is a "
        + "code such as en, fr or pt-BR.",
      why: "Browsers, screen readers and search engines go by the code. Without it a page "
        + "is read aloud in the wrong language.",
      example: """
        - Languages: en, français

        ## Clause orders: Orders

        We keep orders for a year.

        """,
      instead: """
        - Languages: en

        ## Clause orders: Orders

        We keep orders for a year.

        """),
    RulePage(
      id: "bad-number",
      title: "this is not a whole number",
      checks: "Fields and values that take a number: whether they hold digits only.",
      why: "Rules compare the number with what a law asks for.",
      example: """
        ## Children young: Children

        - Minimum age: sixteen

        """,
      instead: """
        ## Children young: Children

        - Minimum age: 16

        """),
    RulePage(
      id: "bad-row-name",
      title: "a row of a register has no name that can be used",
      checks: "The first column of a table of recipients, practices, rights, contacts or "
        + "claims: whether it holds lower-case words joined by hyphens.",
      why: "The name is how fields, slots and later versions speak of the row. It does not "
        + "print.",
      example: """
        ## Recipients helpers: Who helps us

        - Shown: yes

        | Name      | Title     | Role      |
        | --------- | --------- | --------- |
        | Brook Inc | Brook Inc | processor |

        """,
      instead: """
        ## Recipients helpers: Who helps us

        - Shown: yes

        | Name  | Title     | Role      |
        | ----- | --------- | --------- |
        | brook | Brook Inc | processor |

        """),
    RulePage(
      id: "bad-scope",
      title: "it is not clear whom these words concern",
      checks: "\"Applies to\": whether it says everyone, names codes followed by \"only\", or "
        + "says \"everywhere except\" and names codes.",
      why: "Words that concern nobody in particular would be shown to everybody, or a law "
        + "would be checked for the wrong readers.",
      example: """
        ## Clause orders: Orders

        - Applies to: European customers

        We keep orders for a year.

        """,
      instead: """
        ## Clause orders: Orders

        - Applies to: EEA, UK only

        We keep orders for a year.

        """),
    RulePage(
      id: "bad-slot",
      title: "the braces hold nothing that can be printed",
      checks: "Everything in double braces, in text, titles and fields: whether it is a name, "
        + "a name and a field, a reference or a table, and whether the braces close.",
      why: "A slot that is no slot would be published as braces, like a form that nobody "
        + "has filled in.",
      example: """
        ## Clause orders: Orders

        We keep orders for {{the usual time}}.

        """,
      instead: """
        - Value: usual-time (duration) = 1 year

        ## Clause orders: Orders

        We keep orders for {{usual-time}}.

        """),
    RulePage(
      id: "bad-value",
      title: "a line that should name a value does not",
      checks: "\"Value\", \"With\" and \"Fact\": whether each is a name, an equals sign and "
        + "what it stands for.",
      why: "Nothing could be read from the line, so whatever rests on it would be missing.",
      example: """
        - Value: keep 24 months

        ## Clause orders: Orders

        We keep orders for two years.

        """,
      instead: """
        - Value: keep (duration) = 24 months

        ## Clause orders: Orders

        We keep orders for {{keep}}.

        """),
  ]
}
