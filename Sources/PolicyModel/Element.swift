package import PolicyMarkdown
package import PolicyReference

/// A part of a policy that prints, in place.
package indirect enum Element: Hashable, Sendable {
  case section(Section)
  case clause(Clause)
  case term(Term)
  case register(Register)

  package var name: Name {
    switch self {
    case .section(let section): section.name
    case .clause(let clause): clause.name
    case .term(let term): term.name
    case .register(let register): register.name
    }
  }

  package var title: String {
    switch self {
    case .section(let section): section.title
    case .clause(let clause): clause.title
    case .term(let term): term.title
    case .register(let register): register.title
    }
  }

  package var context: Context {
    switch self {
    case .section(let section): section.context
    case .clause(let clause): clause.context
    case .term(let term): term.context
    case .register(let register): register.context
    }
  }

  /// What stands inside, in reading order.
  package var children: [Element] {
    switch self {
    case .section(let section): section.children
    case .clause(let clause): clause.children
    case .term, .register: []
    }
  }
}

/// A titled container of clauses.
package struct Section: Hashable, Sendable {
  package var name: Name
  package var title: String
  /// The plain summary that prints with it; empty if there is none.
  package var gist: String
  package var fields: FieldSet
  package var context: Context
  package var children: [Element]

  package init(
    name: Name, title: String, gist: String, fields: FieldSet, context: Context,
    children: [Element]
  ) {
    self.name = name
    self.title = title
    self.gist = gist
    self.fields = fields
    self.context = context
    self.children = children
  }
}

/// The words of a clause or a term, in the two forms that outputs need.
package struct Wording: Hashable, Sendable {
  /// Slots filled, references resolved.
  package var prose: Prose
  /// The author's Markdown with slots filled and comments cut out; headings as written.
  package var markdown: String
  /// The language of these words, where it is not the policy's: an untranslated clause.
  package var language: String?

  package init(prose: Prose = Prose(), markdown: String = "", language: String? = nil) {
    self.prose = prose
    self.markdown = markdown
    self.language = language
  }
}

/// The smallest part of a policy's prose that has an address.
package struct Clause: Hashable, Sendable {
  package var name: Name
  /// Empty for an untitled clause.
  package var title: String
  package var gist: String
  package var wording: Wording
  /// The clause's own fields, without those that state a practice or a right.
  package var fields: FieldSet
  package var context: Context
  /// Terms, cookie tables and registers inside the clause; they follow its words.
  package var children: [Element]
  /// The shared clause whose words these are.
  package var sharedFrom: SharedClause?

  package init(
    name: Name, title: String, gist: String = "", wording: Wording, fields: FieldSet,
    context: Context, children: [Element] = [], sharedFrom: SharedClause? = nil
  ) {
    self.name = name
    self.title = title
    self.gist = gist
    self.wording = wording
    self.fields = fields
    self.context = context
    self.children = children
    self.sharedFrom = sharedFrom
  }

  /// True for text that stands directly under a policy or section.
  package var isUntitledText: Bool { name.text.hasSuffix(".text") }
}

/// Where a reused clause comes from.
package struct SharedClause: Hashable, Sendable {
  package let library: Name
  package let clause: Name
  package let version: PolicyVersion?

  package init(library: Name, clause: Name, version: PolicyVersion?) {
    self.library = library
    self.clause = clause
    self.version = version
  }
}

/// A defined term.
package struct Term: Hashable, Sendable {
  package var name: Name
  package var title: String
  /// The meaning; empty where the clause that holds the term defines it.
  package var wording: Wording
  package var fields: FieldSet
  package var context: Context
  /// The clause that defines it, for a term without words of its own.
  package var definedIn: Name?

  package init(
    name: Name, title: String, wording: Wording, fields: FieldSet, context: Context,
    definedIn: Name?
  ) {
    self.name = name
    self.title = title
    self.wording = wording
    self.fields = fields
    self.context = context
    self.definedIn = definedIn
  }
}

/// A table that prints: cookies, or a register of facts with `Shown: yes`.
package struct Register: Hashable, Sendable {
  package var name: Name
  package var title: String
  /// `cookies`, or a plural kind.
  package var kind: BlockKind
  package var table: Table
  package var fields: FieldSet
  package var context: Context

  package init(
    name: Name, title: String, kind: BlockKind, table: Table, fields: FieldSet,
    context: Context
  ) {
    self.name = name
    self.title = title
    self.kind = kind
    self.table = table
    self.fields = fields
    self.context = context
  }

  /// Rows of cells as readers see them.
  package struct Table: Hashable, Sendable {
    /// The columns: the author's header, and what it means (`Set by`).
    package var columns: [Column]
    /// As many cells in each row as there are columns.
    package var rows: [[Prose]]

    package init(columns: [Column], rows: [[Prose]]) {
      self.columns = columns
      self.rows = rows
    }
  }

  package struct Column: Hashable, Sendable {
    package var header: String
    /// The column or label of the reference that the header stands for; `nil` if it is the author's own.
    package var meaning: String?

    package init(header: String, meaning: String?) {
      self.header = header
      self.meaning = meaning
    }
  }
}
