import PolicyCompiler
import PolicyDiagnostics
import PolicyDiff
import PolicyLedger
import PolicyModel
import PolicyShell

/// Compares versions that a command line names.
struct VersionComparing {
  private let reader: VersionReader
  private let options: CompilerOptions

  /// Reads the project at hand; plain files need none.
  init(project: ProjectOptions, options: CompilerOptions) throws {
    let root =
      project.root == nil
      ? try? ProjectRoot(named: nil, paths: []) : try ProjectRoot(named: project.root, paths: [])
    self.options = options
    reader = VersionReader(root: root, options: options)
  }

  /// Throws `CannotRun` if a version cannot be read.
  func compare(_ old: String, _ new: String) throws -> ComparedVersions {
    let before = try reader.read(old)
    let after = try reader.read(new)
    return Compiler().compare(
      side(before, old), side(after, new), law: reader.sources.files,
      context: context(for: after), lost: lost(from: before, to: after))
  }

  /// What the law asks for and the new version says no more; nothing is asked of plain texts.
  private func lost(from old: VersionText, to new: VersionText) -> [LostDisclosure] {
    guard case .policy(let before) = old, case .policy(let after) = new else { return [] }
    return Compiler().lostDisclosures(
      from: before.reading, to: after.reading, asOf: options.asOf, jobs: options.jobs)
  }

  /// What checking finds in a version, one line each.
  func findings(in name: String) throws -> [String] {
    guard case .policy(let version) = try reader.read(name) else { return [] }
    let compilation = version.compile(options)
    let own = compilation.policies.first { $0.name == version.policy.name }
    return own.map { Compiler.lines(of: compilation, about: $0) } ?? []
  }

  private func side(_ text: VersionText, _ name: String) -> Compiler.ComparedSide {
    switch text {
    case .policy(let version):
      .policy(
        version.policy, translations: Array(version.editions.dropFirst()),
        label: version.label.text)
    case .untyped(let file): .untyped(file, label: name)
    }
  }

  /// What the release of the new version says of it, and what the house asks of itself.
  private func context(for text: VersionText) -> ChangeContext {
    var reading: PolicyReading?
    if case .policy(let version) = text { reading = version.reading }
    return Compiler().context(for: reading, law: reader.sources.files, asOf: options.asOf)
  }
}
