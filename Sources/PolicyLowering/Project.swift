package import PolicyDiagnostics
package import PolicyModel
internal import PolicyReference
package import PolicySyntax

/// The parsed files under one root, and what lowering needs to know beside them.
///
/// Built once for a run; every policy is then lowered from it on its own, in any order.
package struct Project: Sendable {
  /// Sorted by path.
  package let trees: [SyntaxTree]
  /// The words of pages by language code.
  package let words: [String: PageWords]
  /// Sixteen hex digits of the SHA-256 of some bytes.
  package let digest: @Sendable ([UInt8]) -> String
  /// What is wrong between files: two policies of one name, a file of nothing.
  package let diagnostics: [Diagnostic]
  /// The policies, sorted by path.
  package let policyTrees: [SyntaxTree]
  /// What the law says where a text touches on it.
  let law: LawAnswers
  /// Names of facts in the conditions of the project's own law files.
  private let factsOfOwnLaw: Set<String>
  /// Codes that authors may write for readers: regimes, countries, and what law files are about.
  let jurisdictions: Set<String>

  /// The policies as every policy can name them.
  let policyEntries: [String: NameTable.Entry]

  private let indexByPath: [String: Int]
  private let organisations: [String: Int]
  private let policies: [String: Int]
  private let formerPolicies: Set<String>
  private let factFiles: [String: [Int]]
  private let translations: [String: [Int]]
  private let registers: [String: [Int]]

  /// - Parameters:
  ///   - trees: of all files, in any order.
  ///   - law: what is asked of it; by default there is none but the project's own.
  package init(
    trees: [SyntaxTree], words: [String: PageWords], law: LawAnswers = LawAnswers(),
    digest: @escaping @Sendable ([UInt8]) -> String
  ) {
    let sorted = trees.sorted {
      $0.file.path.utf8.lexicographicallyPrecedes($1.file.path.utf8)
    }
    var index = ProjectIndex()
    for (number, tree) in sorted.enumerated() { index.add(tree, number) }
    for (number, tree) in sorted.enumerated() { index.connect(tree, number, in: sorted) }
    self.trees = sorted
    policyTrees = sorted.filter { $0.documentKind == .policy }
    var entries: [String: NameTable.Entry] = [:]
    for tree in policyTrees {
      guard let policy = tree.blocks.first, entries[policy.name] == nil else { continue }
      entries[policy.name] = NameTable.Entry(
        target: .outside, range: SourceRange(tree.file, policy.nameRange), kind: .policy,
        title: policy.title)
    }
    policyEntries = entries
    self.law = law
    factsOfOwnLaw = index.factsOfLaw
    jurisdictions = Jurisdictions.readers.union(index.codesOfLaw)
    formerPolicies = index.formerPolicies
    self.words = words
    self.digest = digest
    diagnostics = index.diagnostics
    indexByPath = index.byPath
    organisations = index.organisations
    policies = index.policies
    factFiles = index.factFiles
    translations = index.translations
    registers = index.registers
  }

  package func tree(at path: String) -> SyntaxTree? { indexByPath[path].map { trees[$0] } }

  /// The organisation whose folder holds the file.
  func organisation(for tree: SyntaxTree) -> SyntaxTree? {
    organisations[ProjectPath.folder(of: tree.file.path)].map { trees[$0] }
  }

  func factFiles(of policy: String) -> [SyntaxTree] {
    (factFiles[policy] ?? []).map { trees[$0] }
  }

  func translations(of path: String) -> [SyntaxTree] {
    (translations[path] ?? []).map { trees[$0] }
  }

  /// Registers of a policy or of its organisation.
  func registers(of name: String) -> [SyntaxTree] { (registers[name] ?? []).map { trees[$0] } }

  /// Whether some rule asks for a fact, of the project's own law files or of other law.
  func lawSpeaks(of fact: String) -> Bool { factsOfOwnLaw.contains(fact) || law.speaksOf(fact) }

  /// Whether a policy has this name, or had it once.
  func hasPolicy(named name: String) -> Bool {
    policies[name] != nil || formerPolicies.contains(name)
  }
}

/// Which file belongs to which, while a project is being put together.
struct ProjectIndex {
  var byPath: [String: Int] = [:]
  var organisations: [String: Int] = [:]
  var organisationNames: [String: Int] = [:]
  var policies: [String: Int] = [:]
  var factFiles: [String: [Int]] = [:]
  var translations: [String: [Int]] = [:]
  var registers: [String: [Int]] = [:]
  var diagnostics: [Diagnostic] = []
  /// Names that policies had once.
  var formerPolicies: Set<String> = []
  /// Where a policy says that it was called otherwise, by the former name.
  var givenUp: [String: SourceRange] = [:]
  /// Names of facts in the conditions of the project's own law files.
  var factsOfLaw: Set<String> = []
  /// Codes of the regimes that the project's own law files are about.
  var codesOfLaw: Set<String> = []
  private var suggestions = SuggestionBudget()

  /// Names that the site uses for its own folders and files.
  static let reservedPolicyNames: Set<String> = [
    "index", "changes", "feed", "sitemap", "search", "assets",
  ]

  /// Records a document under its path and name.
  mutating func add(_ tree: SyntaxTree, _ number: Int) {
    byPath[tree.file.path] = number
    guard let root = tree.blocks.first, let kind = tree.documentKind else { return }
    let place = SourceRange(tree.file, root.nameRange)
    switch kind {
    case .policy:
      if ProjectIndex.reservedPolicyNames.contains(root.name) {
        diagnostics.append(
          Diagnostic(
            "reserved-name", at: place,
            "a policy cannot be called \"\(root.name)\"",
            helps: [.init("choose another name, for example \"\(root.name)-policy\"")],
            notes: ["the site needs this address for a page of its own"]))
      }
      policies[root.name] = policies[root.name] ?? number
      formerPolicies.formUnion(root.field(.formerly)?.values.map(\.text) ?? [])
    case .organisation:
      let folder = ProjectPath.folder(of: tree.file.path)
      organisations[folder] = organisations[folder] ?? number
      organisationNames[root.name] = organisationNames[root.name] ?? number
    case .jurisdiction:
      addFacts(of: tree)
      let code = root.field(.code)?.text.uppercased() ?? ""
      if Jurisdictions.isWellFormed(code), code != Jurisdictions.house { codesOfLaw.insert(code) }
    default: break
    }
  }

  /// Records what the conditions of a law file speak of.
  private mutating func addFacts(of tree: SyntaxTree) {
    let conditions: Set<FieldLabel> = [.appliesWhen, .provenBy, .matches]
    for block in tree.blocks {
      for field in block.fields where conditions.contains(field.label) {
        let words = field.text.split { !($0.isLetter || $0.isNumber || $0 == "." || $0 == "-") }
        factsOfLaw.formUnion(words.map(String.init))
      }
    }
  }

  /// Records which policy a facts file, translation or register belongs to.
  mutating func connect(_ tree: SyntaxTree, _ number: Int, in trees: [SyntaxTree]) {
    guard let root = tree.blocks.first, let kind = tree.documentKind else { return }
    switch kind {
    case .policy, .organisation:
      checkUnique(root, kind, tree, number, in: trees)
      checkFormerNames(root, tree)
    case .facts: connectFacts(root, tree, number)
    case .translation: connectTranslation(root, tree, number)
    case .register: connectRegister(root, tree, number)
    default: break
    }
  }

  private mutating func checkUnique(
    _ root: BlockSyntax, _ kind: BlockKind, _ tree: SyntaxTree, _ number: Int,
    in trees: [SyntaxTree]
  ) {
    let first =
      kind == .policy
      ? policies[root.name] : organisations[ProjectPath.folder(of: tree.file.path)]
    guard let first, first != number else { return }
    let other = trees[first]
    let otherPlace = SourceRange(
      other.file, other.blocks.first?.nameRange ?? ByteRange(0, 0))
    let message =
      kind == .policy
      ? "two policies are called \"\(root.name)\""
      : "this folder has two organisations"
    diagnostics.append(
      Diagnostic(
        "duplicate-name", at: SourceRange(tree.file, root.nameRange), message,
        related: [.init(otherPlace, "first used here")],
        helps: [
          kind == .policy
            ? .init("give one of the two its own name")
            : .init("move one of the two, with its policies, into a folder of its own")
        ],
        notes: [
          kind == .policy
            ? "a policy's name is its address on the site, so two cannot share it"
            : "a folder holds one organisation and its policies"
        ]))
  }

  /// The address of a name that was given up leads to one policy.
  private mutating func checkFormerNames(_ root: BlockSyntax, _ tree: SyntaxTree) {
    for value in root.field(.formerly)?.values ?? [] {
      let here = SourceRange(tree.file, value.range)
      guard let first = givenUp.updateValue(here, forKey: value.text) else { continue }
      diagnostics.append(
        Diagnostic(
          "duplicate-name", at: here, "two policies say that they were called \"\(value.text)\"",
          related: [.init(first, "first said here")],
          helps: [.init("leave it to the one that goes on; the other was \"Split from\" it")],
          notes: ["old links to \"\(value.text)\" can lead to one page only"]))
    }
  }

  private mutating func connectFacts(_ root: BlockSyntax, _ tree: SyntaxTree, _ number: Int) {
    for value in root.fields.first(where: { $0.label == .of })?.values ?? [] {
      if policies[value.text] != nil {
        factFiles[value.text, default: []].append(number)
      } else {
        diagnostics.append(unknownPolicy(value, tree))
      }
    }
  }

  private mutating func connectTranslation(
    _ root: BlockSyntax, _ tree: SyntaxTree, _ number: Int
  ) {
    for value in root.fields.first(where: { $0.label == .of })?.values ?? [] {
      let folder = ProjectPath.folder(of: tree.file.path)
      let path = ProjectPath.resolve(value.text, from: folder)
      if let path, byPath[path] != nil {
        translations[path, default: []].append(number)
      } else {
        diagnostics.append(
          Diagnostic(
            "missing-file", at: SourceRange(tree.file, value.range),
            "there is no file \"\(value.text)\" to translate",
            helps: nearestFile(to: path ?? value.text, from: folder, at: value, tree),
            notes: ["the path is read from the folder of this file"]))
      }
    }
  }

  /// The policy or library that a misspelt path may mean.
  private mutating func nearestFile(
    to path: String, from folder: String, at value: ValueSyntax, _ tree: SyntaxTree
  ) -> [Diagnostic.Help] {
    guard suggestions.allows(byPath.count),
      let near = Suggestion.nearest(to: path, among: byPath.keys.sorted())
    else { return [.init("write the path of the policy or library that this file translates")] }
    let isBeside = ProjectPath.folder(of: near) == folder
    let written = isBeside ? String(near.split(separator: "/").last ?? "") : near
    let fix = TextEdit(SourceRange(tree.file, value.range), written)
    return [.init("did you mean \"\(written)\"?", fix: isBeside ? .safe(fix) : nil)]
  }

  private mutating func connectRegister(
    _ root: BlockSyntax, _ tree: SyntaxTree, _ number: Int
  ) {
    for value in root.fields.first(where: { $0.label == .of })?.values ?? [] {
      if policies[value.text] != nil || organisationNames[value.text] != nil {
        registers[value.text, default: []].append(number)
      } else {
        diagnostics.append(unknownPolicy(value, tree))
      }
    }
  }

  private mutating func unknownPolicy(_ value: ValueSyntax, _ tree: SyntaxTree) -> Diagnostic {
    let isAllowed = suggestions.allows(policies.count + organisationNames.count)
    let known = isAllowed ? (Array(policies.keys) + Array(organisationNames.keys)).sorted() : []
    return Suggestion.unknownReference(
      value.text, at: SourceRange(tree.file, value.range), among: known,
      message: "no policy or organisation is named \"\(value.text)\"",
      note: "this file belongs to nothing, so nothing in it is checked")
  }
}
