import ArgumentParser
import Glibc
import PolicyCompiler
import PolicyShell

/// The program that `policyc preview` starts: a local server that follows the sources.
@main
struct PreviewProgram: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "policyc-preview",
    abstract: "Serves the pages of a project while it is written; policyc preview starts it.",
    version: Compiler.version)

  @OptionGroup var options: PreviewOptions

  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let problem as CannotRun {
      Console.error.write(problem.text)
      Glibc.exit(Verdict.couldNotRun.exitCode)
    } catch {
      let isAnswer = exitCode(for: error) == .success
      (isAnswer ? Console.output : Console.error).write(fullMessage(for: error) + "\n")
      Glibc.exit((isAnswer ? Verdict.clean : .couldNotRun).exitCode)
    }
  }

  func run() throws {
    let host = try ListeningHost(options.host)
    let root = try ProjectRoot(named: options.project.root)
    let builder = PreviewBuilder(
      root: root, templates: options.templates, compile: options.compile)
    // What is wrong from the start is said where the command was given.
    _ = try TemplateFiles(named: options.templates, root: root)
    endOnInterrupt()
    var watch = SourceWatch(root: root, templates: options.templates)
    let desk = PreviewDesk(builder.attempt())
    let address = try PreviewServer(desk: desk, host: host, port: options.port).start()
    Console.output.write(address + "\n")
    if !host.isLocal {
      say("everybody who can reach this machine can read these drafts")
    }
    say(desk.state.attempt.summary)
    while true {
      if watch.waitForChange(orAtMost: PreviewProgram.pause) {
        let attempt = builder.attempt()
        desk.take(attempt)
        say(attempt.summary)
      } else {
        desk.keepAlive()
      }
    }
  }

  /// Seconds after which a browser that has gone away is noticed.
  private static let pause = 10

  /// Nothing is left to do at the end: no file was written, and the system closes the connections.
  private func endOnInterrupt() {
    var wanted = sigset_t()
    sigemptyset(&wanted)
    for number in [SIGINT, SIGTERM] {
      signal(number) { _ in _exit(0) }
      sigaddset(&wanted, number)
    }
    // Whoever started the program may have blocked them.
    pthread_sigmask(SIG_UNBLOCK, &wanted, nil)
    // A browser that goes away while it is written to must not end the program.
    signal(SIGPIPE, SIG_IGN)
  }

  private func say(_ sentence: String) {
    if !options.quiet { Console.error.write(sentence + "\n") }
  }
}
