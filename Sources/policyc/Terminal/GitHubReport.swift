import Glibc
import PolicyDiagnostics
import PolicyShell
import PolicyWire

/// Findings for a workflow of GitHub: annotations, and the whole list on the page of the job.
struct GitHubReport {
  private let findings: FindingList
  private let summary: FindingsSummary
  private let root: ProjectRoot?

  /// - Parameter root: of the project, which may be a folder of the checkout.
  init(_ findings: FindingList, summary: FindingsSummary, root: ProjectRoot?) {
    self.findings = findings
    self.summary = summary
    self.root = root
  }

  /// Throws `CannotRun` if the page of the job cannot be written.
  func write() throws {
    let commands = WorkflowCommands(findings, prefix: prefix)
    Console.output.write(commands.text)
    let page = Surroundings.variable("GITHUB_STEP_SUMMARY")
    guard !page.isEmpty else {
      // Nowhere else could be seen what GitHub does not show.
      return Console.output.write(DiagnosticPrinter(.short).text(of: commands.rest))
    }
    let job = JobSummary(findings, title: summary.text, address: address)
    do throws(FileProblem) {
      try DiskFile.append(Array(job.text.utf8), to: page)
    } catch {
      throw CannotRun(
        "\"\(page)\", which GITHUB_STEP_SUMMARY names, cannot be written: \(error.reason)")
    }
  }

  /// The path of the root in the checkout, with `/` at its end; empty if it is the checkout.
  private var prefix: String {
    guard let root, let checkout = FilePath.real(Surroundings.variable("GITHUB_WORKSPACE")),
      let below = FilePath.relative(root.path, below: checkout), !below.isEmpty
    else { return "" }
    return below + "/"
  }

  /// Where the lines of the checked commit can be seen.
  private var address: (@Sendable (String, Int) -> String)? {
    let parts = ["GITHUB_SERVER_URL", "GITHUB_REPOSITORY", "GITHUB_SHA"].map(Surroundings.variable)
    guard !parts.contains("") else { return nil }
    let prefix = prefix
    return { path, line in
      "\(parts[0])/\(parts[1])/blob/\(parts[2])/\(PathReference.make(prefix + path))#L\(line)"
    }
  }
}
