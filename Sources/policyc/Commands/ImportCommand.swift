import ArgumentParser
import Glibc
import PolicyImport
import PolicyShell

/// `policyc import`: an existing document into policy source, losing no word.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Turn an existing Markdown or text document into policy source.",
    usage: "policyc import <file> [options]",
    discussion: """
      The result goes to standard output or to the file named with -o; what was changed, and what \
      is left to you, goes to standard error. No word is lost.
      """)

  @Argument(help: ArgumentHelp("The document; - reads standard input.", valueName: "file"))
  var file: String

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Where the result is written: a file, or a folder.", valueName: "path"))
  var output: String?

  @Flag(help: "Replace a file that is there already.")
  var force = false

  @Option(help: ArgumentHelp("The name of the policy (default: from the name of the file)."))
  var name: String?

  @OptionGroup var document: DocumentOptions

  @Option(help: ArgumentHelp("The language of the text.", valueName: "code"))
  var language = "en"

  @Flag(help: "Read plain text, whatever the name of the file says.")
  var text = false

  @Flag(help: "In plain text, take lines that look like headings for headings.")
  var headings = false

  @Flag(name: .shortAndLong, help: "Say nothing about what was changed.")
  var quiet = false

  func run() throws {
    let bytes = try read()
    let result = PolicyImport.importing(
      bytes, name: file == "-" ? name ?? "imported" : file, options: options)
    try write(result)
    if !quiet { Console.error.write(ImportReport(result, file: file).text) }
  }

  private var options: ImportOptions {
    ImportOptions(
      format: text ? .text : nil, policyName: name, type: document.type,
      organisation: document.organisation, jurisdictions: document.codes, language: language,
      detectsHeadings: headings)
  }

  private func read() throws -> [UInt8] {
    let limit = SourceDiscovery.mostBytes
    do throws(FileProblem) {
      let bytes =
        file == "-"
        ? try DiskFile.readStandardInput(atMost: limit + 1)
        : try DiskFile.read(file, atMost: limit + 1)
      guard bytes.count <= limit else { throw .system(EFBIG) }
      return bytes
    } catch .system(EFBIG) {
      throw CannotRun("\"\(file)\" is longer than \(limit >> 20) MiB", help: "divide it")
    } catch {
      throw CannotRun("\"\(file)\" cannot be read: \(error.reason)")
    }
  }

  private func write(_ result: ImportResult) throws {
    guard let output else { return Console.output.write(result.source) }
    let path =
      FilePath.isFolder(output)
      ? FilePath.join(output, "\(result.policyName).policy.md") : output
    do throws(FileProblem) {
      if force {
        try FileReplacement.replace(FilePath.real(path) ?? path, with: result.source)
      } else {
        try FileReplacement.create(path, with: result.source)
      }
    } catch .system(EEXIST) {
      throw CannotRun("\"\(path)\" is there already", help: "name another file, or add --force")
    } catch {
      throw CannotRun("\"\(path)\" cannot be written: \(error.reason)")
    }
    if !quiet { Console.error.write("wrote \(path)\n") }
  }
}
