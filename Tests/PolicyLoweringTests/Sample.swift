import PolicyCompiler
import PolicyDiagnostics
import PolicyMarkdown
import PolicyModel
import Testing

/// A small policy in memory: the fields that every policy must have, and what a test puts under them.
struct Sample {
  var fields: String
  var body: String
  var others: [String: String]

  init(_ body: String, fields: String = "", others: [String: String] = [:]) {
    self.body = body
    self.fields = fields
    self.others = others
  }

  static let path = "Policies/harbour/privacy.policy.md"

  /// All files by path.
  var files: [String: String] {
    var files = others
    let base = [
      "- Type: privacy notice", "- Version: 1.0.0", "- Effective: 2026-03-01",
      "- Organisation: Harbour Instruments", "- Jurisdictions: EEA, UK, US-CA", "- Languages: en",
    ]
    let labels = Set(fields.split(separator: "\n").map { $0.prefix { $0 != ":" } })
    let kept = base.filter { !labels.contains($0.prefix { $0 != ":" }) }
    let lines = (kept + [fields]).filter { !$0.isEmpty }.joined(separator: "\n")
    files[Sample.path] = "# Policy harbour: Harbour Notice\n\n\(lines)\n\n\(body)\n"
    return files
  }

  func compile(stage: Stage = .review) throws -> Compilation {
    try Checking.compile(files, stage: stage)
  }

  /// Ids of all findings, sorted by place.
  func ids(stage: Stage = .review) throws -> [String] {
    try Checking.ofLanguage(compile(stage: stage)).map(\.id)
  }

  /// The finding of an id; fails unless there is exactly one finding and it is that.
  func finding(_ id: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> Diagnostic
  {
    let found = Checking.ofLanguage(try compile())
    #expect(
      found.map(\.id) == [id], "\(Checking.lines(found))", sourceLocation: sourceLocation)
    return try #require(found.first { $0.id == id }, sourceLocation: sourceLocation)
  }

  /// The policy in one of its languages; fails if anything is wrong with it.
  func policy(
    _ language: String = "en", sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Policy {
    let compilation = try compile()
    #expect(Checking.lines(Checking.ofLanguage(compilation)) == [], sourceLocation: sourceLocation)
    let policy = try #require(
      compilation.policies.first { $0.name == "harbour" }, sourceLocation: sourceLocation)
    return try #require(
      policy.editions.first { $0.language == language }, sourceLocation: sourceLocation)
  }

  /// The words of a clause as readers of a language see them.
  func words(
    of name: Name, in language: String = "en", sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> String {
    let policy = try policy(language, sourceLocation: sourceLocation)
    return try policy.words(of: name, sourceLocation: sourceLocation)
  }
}

extension Policy {
  func clause(
    _ name: Name, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Clause {
    guard case .clause(let clause)? = element(named: name) else {
      throw NoClause(name: name.text)
    }
    return clause
  }

  struct NoClause: Error { let name: String }

  /// The words of a clause as readers see them.
  func words(
    of name: Name, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> String {
    try clause(name).wording.prose.plainText
  }

  /// The destinations of the links in a clause.
  func links(of name: Name) throws -> [String] {
    try clause(name).wording.prose.nodes.compactMap { node in
      if case .link(let destination, _) = node.kind { destination } else { nil }
    }
  }

  func register(_ name: Name) throws -> Register {
    guard case .register(let register)? = element(named: name) else {
      throw NoClause(name: name.text)
    }
    return register
  }

  func fact(_ name: Name) -> Fact? { facts.first { $0.name == name } }
}

extension Register.Table {
  /// Headers, then rows, as plain text.
  var texts: [[String]] {
    [columns.map(\.header)] + rows.map { $0.map(\.plainText) }
  }
}
