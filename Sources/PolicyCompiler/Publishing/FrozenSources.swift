internal import PolicyDiagnostics
internal import PolicyLowering
internal import PolicyModel
internal import PolicyReference
internal import PolicySyntax

/// The files that are frozen with a version, so that it can be compiled anew at any time.
///
/// They are the files that the policy is made of, its registers, the law files of the project and its
/// release. Where these do not give the same policy, policies that it names are added, then all.
struct FrozenSources {
  /// Sorted by path.
  let files: [InputFile]

  /// - Parameter trees: of all files of the project.
  init(
    of draft: PolicyReading, _ trees: [SyntaxTree], release: Release?, by compiler: Compiler
  ) {
    let owners = [draft.policy.name.text, draft.policy.organisation.name?.text]
    var paths = Set(draft.sources)
    for tree in trees {
      switch tree.documentKind {
      case .jurisdiction?, .vocabulary?: paths.insert(tree.file.path)
      case .register? where !tree.owners.isDisjoint(with: owners.compactMap(\.self)),
        .facts? where tree.owners.contains(draft.policy.name.text):
        paths.insert(tree.file.path)
      default: continue
      }
    }
    if let release { paths.insert(release.place.file.path) }
    let answers = Set(release.map { [$0.place.file.path] } ?? [])
    let releases = Set(
      trees.filter { $0.documentKind == .release }.map(\.file.path)
    ).subtracting(answers)
    let tiers = [
      paths, paths.union(FrozenSources.named(in: paths, trees)),
      Set(draft.files.map(\.path)).subtracting(releases),
    ]
    let candidates = tiers.lazy.map { tier in draft.files.filter { tier.contains($0.path) } }
    let found =
      candidates.first { FrozenSources.suffices($0, for: draft, by: compiler) } ?? draft.files
    files = found.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// Whether files give the same policy as those of the whole project.
  private static func suffices(
    _ files: [InputFile], for draft: PolicyReading, by compiler: Compiler
  ) -> Bool {
    guard let reading = compiler.read(draft.policy.name, in: files) else { return false }
    return reading.editions == draft.editions
      && reading.diagnostics.map(\.message) == draft.diagnostics.map(\.message)
  }

  /// Policies whose names occur in some files, and all libraries and translations.
  private static func named(in paths: Set<String>, _ trees: [SyntaxTree]) -> Set<String> {
    let words = trees.filter { paths.contains($0.file.path) }.reduce(into: Set<String>()) {
      $0.formUnion(names(in: $1.file.bytes))
    }
    return Set(
      trees.filter { tree in
        switch tree.documentKind {
        case .library?, .translation?: true
        case .policy?: words.contains(tree.blocks.first?.name ?? "")
        default: false
        }
      }.map(\.file.path))
  }

  /// Everything in a text that has the shape of a name.
  private static func names(in bytes: [UInt8]) -> Set<String> {
    let runs = bytes.split { byte in
      switch byte {
      case 0x61...0x7A, 0x30...0x39, 0x2D, 0x2E: false
      default: true
      }
    }
    return Set(runs.map { String(decoding: $0, as: UTF8.self) })
  }
}

extension SyntaxTree {
  /// The policies and organisations that a register or a facts file is of.
  fileprivate var owners: Set<String> {
    Set(
      blocks.first?.fields.filter { $0.label == .of }.flatMap { $0.values.map(\.text) } ?? [])
  }
}
