import Glibc
import PolicyShell

/// A program that comes with this one.
enum Companion {
  /// Becomes the program of that name: the one beside this program, else one on the `PATH`.
  ///
  /// Throws `CannotRun` if there is none or it does not start; otherwise it never returns.
  static func become(_ name: String, _ arguments: [String]) throws -> Never {
    var words: [UnsafeMutablePointer<CChar>?] = ([name] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    if let own = FilePath.real("/proc/self/exe") {
      let beside = FilePath.join(FilePath.parent(own), name)
      if FilePath.isOrdinaryFile(beside) { execv(beside, &words) } else { execvp(name, &words) }
    } else {
      execvp(name, &words)
    }
    let problem = FileProblem(errno)
    guard problem == .missing else {
      throw CannotRun("the program \"\(name)\" does not start: \(problem.reason)")
    }
    throw CannotRun(
      "the program \"\(name)\" is neither beside this one nor on the PATH",
      help: "make install puts both into one folder")
  }
}
