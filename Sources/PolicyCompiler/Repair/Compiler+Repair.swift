package import PolicyDiagnostics

extension Compiler {
  /// Sources with their safe fixes made, and what is still found in them.
  package struct Repair: Sendable {
    /// Of the sources as they are now.
    package let compilation: Compilation
    /// The files that are others than before, sorted by path.
    package let files: [RepairedFile]
    /// How many fixes were left alone because they would have made a new error.
    package let refused: Int
  }

  /// A file in which fixes were made.
  package struct RepairedFile: Sendable {
    package let path: String
    package let bytes: [UInt8]
    /// How many fixes each rule proposed, sorted by rule.
    package let fixes: [(rule: String, count: Int)]
  }

  /// Makes all safe fixes that are not in each other's way, and again until there are none.
  ///
  /// A fix that makes a new error of the language is not made, whatever its rule says of it. Fixes that leave
  /// something to choose are never made.
  ///
  /// - Parameters:
  ///   - files: in any order.
  ///   - problems: what went wrong while the files were read.
  ///   - paths: the files that may change; `nil` for all.
  package func repair(
    _ files: [InputFile], problems: [Diagnostic] = [], options: CompilerOptions,
    within paths: Set<String>? = nil
  ) -> Repair {
    var work = RepairWork(files: files, paths: paths) { files in
      compile(files, problems: problems, options: options)
    }
    work.run()
    return work.result
  }
}
