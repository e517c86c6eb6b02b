import PolicyCompiler
import PolicyDiagnostics
import PolicyShell

/// Reads and compiles a project, as often as it is asked to.
struct PreviewBuilder {
  let root: ProjectRoot
  /// The value of `--templates`.
  let templates: String?
  let compile: CompileOptions

  private let compiler = Compiler()

  init(root: ProjectRoot, templates: String?, compile: CompileOptions) {
    self.root = root
    self.templates = templates
    self.compile = compile
  }

  /// The pages of the sources as they stand, each stamped as a draft.
  ///
  /// No file is written. The day is asked for each time, since a preview may run over midnight.
  func attempt() -> Attempt {
    do {
      return try build()
    } catch let problem as CannotRun {
      return Attempt(impossible: problem)
    } catch {
      return Attempt(impossible: CannotRun("the sources cannot be read"))
    }
  }

  private func build() throws -> Attempt {
    let selection = try SourceSelection(root: root, paths: [])
    let templates = try TemplateFiles(named: templates, root: root)
    var options = compile.values(defaultStage: .draft)
    options.isDraft = true
    let compilation = compiler.compile(
      selection.sources.files, problems: selection.sources.problems, options: options)
    let rendering = compiler.render(
      compilation, templates: templates.files, ledger: selection.ledger)
    var findings = compilation.findings
    findings.all += (templates.problems + rendering.diagnostics).map { Finding($0) }
    return Attempt(
      rendering.files, findings: findings, fileCount: selection.fileCount,
      compilation: compilation)
  }
}

/// What came of reading and compiling the sources once.
struct Attempt: Sendable {
  /// The pages; `nil` if an error keeps them from being shown.
  let site: ServedSite?
  /// What counts, in the order of the files.
  let findings: [Diagnostic]
  /// One line: how much was found, or why nothing could be read.
  let summary: String
  /// For the internal pages; `nil` if nothing could be read.
  let compilation: Compilation?

  init(
    _ files: [OutputFile], findings: FindingList, fileCount: Int, compilation: Compilation?
  ) {
    let open = findings.open
    site = open.contains { $0.severity == .error } ? nil : ServedSite(files)
    self.findings = open
    summary = FindingsSummary(findings, fileCount: fileCount).text
    self.compilation = compilation
  }

  init(impossible problem: CannotRun) {
    site = nil
    findings = []
    summary = ([problem.message] + problem.helps).joined(separator: "; ")
    compilation = nil
  }

  /// What keeps the pages from being shown.
  var errors: [Diagnostic] { findings.filter { $0.severity == .error } }
}

/// The public files of a build, by their path below the address of the preview.
struct ServedSite: Sendable, Equatable {
  private let files: [String: [UInt8]]

  init(_ files: [OutputFile]) {
    self.files = Dictionary(
      files.map { file in
        let isOfSite = file.path.hasPrefix("site/")
        return (isOfSite ? String(file.path.dropFirst(5)) : file.path, file.bytes)
      }, uniquingKeysWith: { first, _ in first })
  }

  subscript(path: String) -> [UInt8]? { files[path] }

  /// Addresses of the pages from the root of the server, sorted.
  var pages: [String] {
    files.keys.filter { $0.hasSuffix("index.html") }
      .map { "/" + $0.dropLast("index.html".utf8.count) }.sorted()
  }
}
