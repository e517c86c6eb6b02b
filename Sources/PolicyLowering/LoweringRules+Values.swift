internal import PolicyDiagnostics

// The pages of the rules about the values of fields.
extension LoweringRules {
  static let valuesPages: [RulePage] = [
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
    RulePage(
      id: "dates-in-wrong-order",
      title: "two dates of the policy contradict each other",
      checks: "\"Updated\", \"Published\" and \"Effective\": a text is changed before it is "
        + "published, and published before it binds.",
      why: "A text that binds before anybody could read it may bind nobody; and a notice "
        + "with impossible dates is not believed.",
      example: """
        - Published: 2026-03-20

        ## Clause orders: Orders

        We keep orders for a year.

        """,
      instead: """
        - Published: 2026-02-20

        ## Clause orders: Orders

        We keep orders for a year.

        """),
    RulePage(
      id: "empty-field",
      title: "a field is left blank",
      checks: "Every field: whether something follows its colon.",
      why: "A blank is a gap in the text. It counts as absent, which is another thing than "
        + "\"none\", \"unknown because …\" or \"not applicable because …\".",
      example: """
        ## Clause orders: Orders

        - Kept for:

        We keep orders.

        """,
      instead: """
        ## Clause orders: Orders

        - Kept for: unknown because the archive is being cleared

        We keep orders.

        """),
    RulePage(
      id: "missing-base-address",
      title: "the site of an organisation has no address",
      checks:
        "Every organisation: whether \"Published at\" says where its site is. A build asks the "
        + "same of each policy that names its organisation in words only. With --base-url nothing "
        + "is missing.",
      why: "Feeds, site maps, links between languages and notices need whole addresses. "
        + "None is made up, so without one they are left out.",
      example: """
        <!-- Policies/harbour/privacy.policy.md -->

        - Organisation: #harbour-org

        ## Clause orders: Orders

        We keep orders for a year.

        <!-- Policies/harbour/organisation.policy.md -->

        # Organisation harbour-org: Harbour Instruments

        - Legal name: Harbour Instruments, Inc.

        """,
      instead: """
        <!-- Policies/harbour/privacy.policy.md -->

        - Organisation: #harbour-org

        ## Clause orders: Orders

        We keep orders for a year.

        <!-- Policies/harbour/organisation.policy.md -->

        # Organisation harbour-org: Harbour Instruments

        - Legal name: Harbour Instruments, Inc.
        - Published at: https://harbour.example

        """),
    RulePage(
      id: "missing-field",
      title: "a block lacks a field that it must have",
      checks: "Every block against the reference of fields: whether the fields are there that "
        + "it needs at every stage, or before it is published.",
      why: "A right without a way to use it, or a claim without the words that make it, "
        + "tells readers too little to be of use.",
      example: """
        ## Clause rights: Your rights

        You may ask us for a copy of your data.

        ### Right copy: A copy

        - Kind: access

        """,
      instead: """
        ## Clause rights: Your rights

        You may ask us for a copy of your data.

        ### Right copy: A copy

        - Kind: access
        - How: write to us at the address below

        """),
    RulePage(
      id: "unknown-format",
      title: "there is no such form to print something in",
      checks: "The word after \"as\" in a slot: iso, long or title for a value; title, "
        + "number, number-and-title or for-readers for a reference.",
      why: "The slot prints nothing, and an unfilled placeholder is never published.",
      example: """
        ## Clause orders: Orders

        This has been so since {{effective as short}}.

        """,
      instead: """
        ## Clause orders: Orders

        This has been so since {{effective as long}}.

        """),
    RulePage(
      id: "unknown-jurisdiction",
      title: "this jurisdiction or country is not known",
      checks: "Codes in \"Jurisdictions\", \"Applies to\", \"Data in\" and such: whether they "
        + "are the codes that rules go by.",
      why: "No law would be checked for these readers, or the words would be shown to "
        + "nobody.",
      example: """
        - Jurisdictions: EEA, California

        ## Clause orders: Orders

        We keep orders for a year.

        """,
      instead: """
        - Jurisdictions: EEA, US-CA

        ## Clause orders: Orders

        We keep orders for a year.

        """),
    RulePage(
      id: "unknown-language",
      title: "pages cannot be made in this language yet",
      checks: "The languages of a policy: whether the words of the page itself, such as "
        + "\"Contents\", are there in each of them.",
      why: "A page in one language with headings in another is hard to use, and a screen "
        + "reader would mispronounce it.",
      example: """
        - Languages: en, eo

        ## Clause orders: Orders

        We keep orders for a year.

        """,
      instead: """
        - Languages: en

        ## Clause orders: Orders

        We keep orders for a year.

        """),
    RulePage(
      id: "unknown-surface",
      title: "the policy covers no such product",
      checks: "\"Surface\": whether the policy lists it under \"Surfaces\".",
      why: "Words for a product that is not listed would be shown to nobody.",
      example: """
        - Surfaces: website, app

        ## Clause orders: Orders

        - Surface: webiste

        We keep orders for a year.

        """,
      instead: """
        - Surfaces: website, app

        ## Clause orders: Orders

        - Surface: website

        We keep orders for a year.

        """),
    RulePage(
      id: "unknown-value",
      title: "a placeholder would stay unfilled",
      checks: "Names in double braces: whether a value, a field or a block of this name has "
        + "something to print.",
      why: "A placeholder left over from a template tells every reader that nobody has "
        + "read the text.",
      example: """
        ## Clause orders: Orders

        {{company_name}} keeps orders for a year.

        """,
      instead: """
        ## Clause orders: Orders

        {{organisation}} keeps orders for a year.

        """),
  ]
}
