internal import PolicyDiagnostics

// The pages of the rules about tables of facts and cookies.
extension LoweringRules {
  static let tablesPages: [RulePage] = [
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
      id: "cell-changed-by-markdown",
      title: "Markdown would change what a cell says",
      checks: "The cells of registers and cookie tables, but for their columns of ordinary "
        + "words: whether marks of emphasis stand in them.",
      why: "The name of a cookie such as _gat_ would lose its underlines, and readers "
        + "would look for a cookie that does not exist.",
      example: """
        ## Cookies ours: Our cookies

        | Cookie | Purpose         |
        | ------ | --------------- |
        | _gat_  | counts visitors |

        """,
      instead: """
        ## Cookies ours: Our cookies

        | Cookie  | Purpose         |
        | ------- | --------------- |
        | `_gat_` | counts visitors |

        """),
    RulePage(
      id: "empty-table",
      title: "readers would see a table without rows",
      checks: "Slots such as {{table recipients for eea}}: whether there is anything to put "
        + "into the table.",
      why: "An empty table looks like an omission, and readers cannot tell \"there are "
        + "none\" from \"somebody forgot\".",
      example: """
        ## Clause helpers: Who helps us

        {{table recipients}}

        """,
      instead: """
        ## Clause helpers: Who helps us

        {{table recipients}}

        ### Recipient brook: Brook Inc

        - Role: processor

        """),
    RulePage(
      id: "misplaced-table",
      title: "a table would stand in the middle of a sentence",
      checks: "Slots such as {{table recipients}}: whether they stand alone in a paragraph of "
        + "a clause.",
      why: "A table is no word. In a title or a sentence it could not be printed.",
      example: """
        ## Clause helpers: Who helps us

        Brook Inc is one of them: {{table recipients}}

        ### Recipient brook: Brook Inc

        - Role: processor

        """,
      instead: """
        ## Clause helpers: Who helps us

        These are they:

        {{table recipients}}

        ### Recipient brook: Brook Inc

        - Role: processor

        """),
    RulePage(
      id: "missing-table",
      title: "a register holds no table",
      checks: "Cookies, Practices, Recipients, Rights, Contacts, Claims and Site: whether a "
        + "table stands under the fields. Cookies with \"Listed: no\" need none.",
      why: "The rows are the facts. Without a table nothing is stated, though the heading "
        + "says so.",
      example: """
        ## Cookies ours: Our cookies

        - Listed: yes

        """,
      instead: """
        ## Cookies ours: Our cookies

        - Listed: yes

        | Cookie | Purpose             |
        | ------ | ------------------- |
        | id     | keeps you signed in |

        """),
    RulePage(
      id: "unknown-column",
      title: "nobody would check what stands in this column",
      checks: "The headers of registers and cookie tables: whether each is the label of a "
        + "field, or \"Columns\" says which it stands for.",
      why: "The cells of a column are facts. Under an unknown header they are only words.",
      example: """
        ## Cookies ours: Our cookies

        | Cookie | Reason why it is set |
        | ------ | -------------------- |
        | id     | keeps you signed in  |

        """,
      instead: """
        ## Cookies ours: Our cookies

        - Columns: Reason why it is set = Purpose

        | Cookie | Reason why it is set |
        | ------ | -------------------- |
        | id     | keeps you signed in  |

        """),
  ]
}
