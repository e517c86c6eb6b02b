import Glibc
import PolicyShell

/// Another program, whose input and output are at hand; what it says to people is dropped.
final class Subprocess {
  private let process: pid_t
  private var input: Int32
  private let output: Int32
  /// What was read from the output and not asked for yet.
  private var pending: ArraySlice<UInt8> = []
  private var isOver = false

  /// Starts a program that is found as the shell finds it, without a shell.
  ///
  /// Throws `CannotRun` if that fails.
  init(_ name: String, _ arguments: [String]) throws {
    // A program that ends early must not end this one.
    signal(SIGPIPE, SIG_IGN)
    var toChild: [Int32] = [-1, -1]
    var fromChild: [Int32] = [-1, -1]
    guard pipe(&toChild) == 0 else { throw Subprocess.notStarted(name, errno) }
    guard pipe(&fromChild) == 0 else {
      let code = errno
      for descriptor in toChild { close(descriptor) }
      throw Subprocess.notStarted(name, code)
    }
    for descriptor in toChild + fromChild { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_adddup2(&actions, toChild[0], STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, fromChild[1], STDOUT_FILENO)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    defer { posix_spawn_file_actions_destroy(&actions) }
    var words: [UnsafeMutablePointer<CChar>?] = ([name] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var child: pid_t = 0
    let code = posix_spawnp(&child, name, &actions, nil, &words, environ)
    close(toChild[0])
    close(fromChild[1])
    input = toChild[1]
    output = fromChild[0]
    process = child
    guard code == 0 else {
      isOver = true
      throw Subprocess.notStarted(name, code)
    }
  }

  deinit {
    closeInput()
    close(output)
    if !isOver { _ = wait() }
  }

  private static func notStarted(_ name: String, _ code: Int32) -> CannotRun {
    code == ENOENT
      ? CannotRun("there is no program \"\(name)\" here", help: "install it")
      : CannotRun("\"\(name)\" cannot be started: \(FileProblem(code).reason)")
  }

  /// Writes to its input; false if it does not listen any more.
  func write(_ bytes: [UInt8]) -> Bool { DiskFile.write(bytes, to: input) }

  func closeInput() {
    if input >= 0 { close(input) }
    input = -1
  }

  /// Everything that it still writes; its input is closed first.
  func readToEnd() -> [UInt8] {
    closeInput()
    while fill() {}
    defer { pending = [] }
    return Array(pending)
  }

  /// The next line without its ending; `nil` at the end.
  func readLine() -> String? {
    while true {
      if let end = pending.firstIndex(of: 0x0A) {
        defer { pending = pending[(end + 1)...] }
        return String(decoding: pending[..<end], as: UTF8.self)
      }
      guard fill() else { return nil }
    }
  }

  /// The next so many bytes; `nil` if there are not so many.
  func read(count: Int) -> [UInt8]? {
    while pending.count < count { guard fill() else { return nil } }
    defer { pending = pending.dropFirst(count) }
    return Array(pending.prefix(count))
  }

  /// Waits for its end and returns its exit code; 255 if it was killed.
  func wait() -> Int32 {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    isOver = true
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : 255
  }

  /// Reads more; false at the end.
  private func fill() -> Bool {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(output, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      pending.append(contentsOf: buffer[..<count])
      return true
    }
  }
}
