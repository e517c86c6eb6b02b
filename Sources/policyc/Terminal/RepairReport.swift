import PolicyCompiler

/// What `check --fix` did, file by file.
struct RepairReport {
  private let repair: Compiler.Repair

  init(_ repair: Compiler.Repair) { self.repair = repair }

  /// A line for each file; each ends with a newline.
  var text: String {
    var lines = repair.files.map { file in
      let rules = file.fixes.map { $0.count == 1 ? $0.rule : "\($0.rule) (\($0.count))" }
      return "\(file.path): fixed \(rules.joined(separator: ", "))"
    }
    if repair.files.isEmpty { lines.append("nothing was fixed") }
    if repair.refused > 0 {
      let fixes = repair.refused == 1 ? "1 fix was" : "\(repair.refused) fixes were"
      lines.append("\(fixes) not made, to make no new error")
    }
    return lines.map { $0 + "\n" }.joined()
  }
}
