internal import PolicyDiagnostics
internal import PolicyModel
internal import PolicyReference
internal import PolicySyntax

/// A block on its way into a policy: its syntax, the name it has here, and where it hangs.
///
/// It comes from the policy's own file, from a Facts file, from its organisation, or from a library
/// through a clause that reuses it.
struct DraftBlock {
  let kind: BlockKind
  /// The name in this policy; inside a reused clause that is the local name plus the library's.
  var name: Name
  let syntax: BlockSyntax
  let file: SourceFile
  let home: Home
  /// Index of the draft that holds it; `nil` for the root of a file.
  let parent: Int?
  /// The fields with the file each was written in; a reused clause has fields of both.
  var fields: [WrittenField]
  /// Where the words are; in a library for a reused clause.
  var body: Body
  /// Set on a reused clause and on everything that came with it.
  var shared: SharedUse?
  /// Indices of the drafts directly inside, in reading order.
  var children: [Int] = []

  /// Which file a draft comes from.
  enum Home { case policy, facts, organisation }

  struct WrittenField {
    let syntax: FieldSyntax
    let file: SourceFile
    /// The shared clause whose parameters its slots may use.
    let shared: SharedUse?
  }

  struct Body {
    let file: SourceFile
    let segments: [ByteRange]
    let shared: SharedUse?
  }

  var nameRange: SourceRange { SourceRange(file, syntax.nameRange) }
  var headingRange: SourceRange { SourceRange(file, syntax.heading) }

  func field(_ label: FieldLabel) -> WrittenField? {
    fields.first { $0.syntax.label == label }
  }

  /// Whether the first value of a field is a word, without regard to case.
  func says(_ label: FieldLabel, _ word: String) -> Bool {
    field(label)?.syntax.values.first?.text.lowercased() == word
  }
}

/// One use of a shared clause: which one, and the values given for its parameters.
final class SharedUse: Sendable {
  let library: SyntaxTree
  /// Index of the clause in its library.
  let clause: Int
  let libraryName: Name
  let clauseName: Name
  let version: PolicyVersion?
  let arguments: [String: Argument]
  /// Parameters for which the policy gives no value; that has been reported.
  let missing: Set<String>
  /// The title of the shared clause, or of the first in the chain that has one.
  let title: SharedTitle
  /// The clause in the policy that everything hangs on.
  let localName: Name
  /// Where the policy says that it reuses the clause.
  let reuseRange: SourceRange

  init(
    library: SyntaxTree, clause: Int, libraryName: Name, clauseName: Name,
    version: PolicyVersion?, arguments: [String: Argument], missing: Set<String>,
    title: SharedTitle, localName: Name, reuseRange: SourceRange
  ) {
    self.library = library
    self.clause = clause
    self.libraryName = libraryName
    self.clauseName = clauseName
    self.version = version
    self.arguments = arguments
    self.missing = missing
    self.title = title
    self.localName = localName
    self.reuseRange = reuseRange
  }

  /// A title as it is written in a library.
  struct SharedTitle: Sendable {
    let text: String
    let range: SourceRange
  }

  /// What a policy supplies for a parameter.
  struct Argument: Sendable {
    /// As written after the equals sign; may hold slots of the block that wrote it.
    let text: String
    let range: SourceRange
    /// The type of the parameter: text, duration …
    let type: String
    /// The shared clause in which the argument itself was written, if any.
    let outer: SharedUse?
  }
}
