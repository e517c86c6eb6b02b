import PolicyDiagnostics

/// Findings about files that never become text.
enum SourceProblem {
  /// A file that is there and cannot be read.
  static func unreadable(_ path: String, _ reason: String, help: String? = nil) -> Diagnostic {
    Diagnostic(
      "unreadable-file", at: place(path), "this file cannot be read: \(reason)",
      helps: help.map { [Diagnostic.Help($0)] } ?? [],
      notes: ["a site without it would lack what it says, so no output is written"])
  }

  static func unreadable(_ path: String, _ problem: FileProblem) -> Diagnostic {
    unreadable(path, problem.reason, help: help(for: problem))
  }

  /// A link that does not lead to anything that can be read.
  static func brokenLink(_ path: String, _ problem: FileProblem) -> Diagnostic {
    guard problem == .missing else { return unreadable(path, problem) }
    return unreadable(
      path, "it is a link, and what it leads to is not there", help: "correct or delete the link")
  }

  /// A link to a file or folder that does not belong to the project.
  static func outsideRoot(_ path: String) -> Diagnostic {
    Diagnostic(
      "path-outside-root", at: place(path), "this link leads out of the folder of the project",
      helps: [Diagnostic.Help("put a copy of what it leads to in its place")],
      notes: [
        "a project builds the same everywhere only from what it holds, so the link is not followed"
      ])
  }

  /// A link to a source that is read at its own place.
  static func readElsewhere(_ path: String, at target: String) -> Diagnostic {
    Diagnostic(
      "repeated-file", .note, at: place(path),
      "this link leads to \"\(target)\", which is read at its own place",
      notes: ["a file is read once, or everything in it would be there twice"])
  }

  /// A link to something that was published.
  static func leadsIntoLedger(_ path: String) -> Diagnostic {
    unreadable(
      path, "it is a link into a ledger, and what is published is no source any more",
      help: "put a copy of what it leads to in its place")
  }

  private static func help(for problem: FileProblem) -> String? {
    switch problem {
    case .folder: "give the folder another name; only files may be called so"
    case .noOrdinaryFile: "put an ordinary file in its place, or give it another name"
    case .forbidden: "let the person who runs policyc read it"
    case .linkCircle: "correct or delete the links"
    case .missing, .system: nil
    }
  }

  private static func place(_ path: String) -> SourceRange {
    SourceRange(SourceFile(path: path, bytes: []), ByteRange(0, 0))
  }
}
