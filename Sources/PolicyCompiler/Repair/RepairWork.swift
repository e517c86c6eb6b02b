internal import PolicyDiagnostics

/// The rounds in which safe fixes are made.
struct RepairWork {
  private let paths: Set<String>?
  private let compile: ([InputFile]) -> Compilation
  private let original: [String: [UInt8]]
  private var bytes: [String: [UInt8]]
  private var compilation: Compilation
  /// How often each rule's fix was made, by path.
  private var made: [String: [String: Int]] = [:]
  /// Fixes that would make a new error.
  private var refused: Set<SafeFix.Identity> = []
  /// How often the sources may still be compiled. A fix can make room for another one; when this is
  /// spent, two undo each other or very many are refused.
  private var attempts = 50

  init(
    files: [InputFile], paths: Set<String>?, compile: @escaping ([InputFile]) -> Compilation
  ) {
    self.paths = paths
    self.compile = compile
    original = Dictionary(
      files.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    bytes = original
    compilation = compile(files)
  }

  mutating func run() {
    while attempts > 0 {
      let fixes = candidates()
      guard !fixes.isEmpty else { return }
      make(fixes)
    }
  }

  var result: Compiler.Repair {
    let changed = bytes.keys.filter { bytes[$0] != original[$0] }.sorted {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
    return Compiler.Repair(
      compilation: compilation,
      files: changed.map { path in
        let fixes = (made[path] ?? [:]).sorted { $0.key < $1.key }
        return Compiler.RepairedFile(
          path: path, bytes: bytes[path] ?? [], fixes: fixes.map { (rule: $0.key, count: $0.value) }
        )
      },
      refused: refused.count)
  }

  // MARK: - One round

  /// Safe fixes of what counts, none in the way of another, in file order.
  private func candidates() -> [SafeFix] {
    var taken = TakenRanges()
    return compilation.diagnostics.compactMap { SafeFix($0) }.filter { fix in
      !refused.contains(fix.identity) && fix.edits.allSatisfy(isPossible) && taken.take(fix)
    }
  }

  /// Whether an edit is of a file that may change, and that was read as it is.
  ///
  /// Bytes that are no characters were replaced when the file was read; to write it back would lose
  /// them for good.
  private func isPossible(_ edit: TextEdit) -> Bool {
    let file = edit.range.file
    return paths?.contains(file.path) != false && bytes[file.path] == file.bytes
  }

  /// Makes fixes; if together they make a new error, only the first half of them, and so on.
  private mutating func make(_ fixes: [SafeFix]) {
    attempts -= 1
    let repaired = fixes.applied(to: bytes)
    let outcome = compile(
      repaired.sorted { $0.key < $1.key }.map { InputFile(path: $0.key, bytes: $0.value) })
    if RepairWork.hasNewErrors(outcome, after: compilation) {
      guard fixes.count > 1 else { return refused.formUnion(fixes.map(\.identity)) }
      // The other half will no longer stand where it stood; the next round finds it again.
      return make(Array(fixes[..<(fixes.count / 2)]))
    }
    bytes = repaired
    compilation = outcome
    for fix in fixes {
      for path in fix.paths { made[path, default: [:]][fix.rule, default: 0] += 1 }
    }
  }

  /// Whether a file has more errors of the language of some rule than before.
  ///
  /// What law asks of a text that is read better than before is no harm done by the fix.
  private static func hasNewErrors(_ new: Compilation, after old: Compilation) -> Bool {
    let before = counts(of: old)
    return counts(of: new).contains { key, count in
      // Where errors were left out, others take the place of those that are cured.
      count > before[key] ?? 0 && old.findings.omittedByFile[key.path] == nil
    }
  }

  private struct ErrorKind: Hashable {
    let path: String
    let rule: String
  }

  private static func counts(of compilation: Compilation) -> [ErrorKind: Int] {
    let errors = compilation.diagnostics.filter {
      $0.group == .language && $0.severity == .error
    }
    return Dictionary(
      errors.map { (ErrorKind(path: $0.range.file.path, rule: $0.id), 1) }, uniquingKeysWith: +)
  }
}
