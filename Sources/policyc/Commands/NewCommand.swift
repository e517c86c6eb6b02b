import ArgumentParser
import Glibc
import PolicyImport
import PolicyResources
import PolicyShell

/// `policyc new`: commented source to begin with.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Write a commented first policy.",
    usage: "policyc new <name> [options]",
    discussion: """
      The policy goes into the folder of its organisation below Policies/, which is made if need \
      be. Nothing is ever replaced. For example: policyc new harbour-privacy --organisation \
      "Harbour Reading Room" --jurisdictions EEA,UK.
      """)

  @Argument(
    help: ArgumentHelp(
      "The name of the document, in small letters with hyphens; it becomes its address.",
      valueName: "name"))
  var name: String?

  @Option(help: ArgumentHelp("What to begin.", valueName: "kind"))
  var kind: StarterKind = .policy

  @Option(help: ArgumentHelp("The title that readers see.", valueName: "words"))
  var title: String?

  @OptionGroup var document: DocumentOptions
  @OptionGroup var project: ProjectOptions

  @Flag(help: "Write the templates of the pages to Templates/ instead, to be changed there.")
  var templates = false

  func validate() throws {
    if templates != (name == nil) {
      throw ValidationError(
        templates ? "--templates stands alone" : "give the document a name, or add --templates")
    }
    if let name, !StarterName.isValid(name) {
      let near = StarterName.made(from: name)
      throw ValidationError(
        "\"\(name)\" is no name: write small letters, digits and hyphens"
          + (near.isEmpty ? "" : ", for example \"\(near)\""))
    }
  }

  func run() throws {
    let root = try NewCommand.root(named: project.root)
    let files = name.map { starter($0, root) } ?? NewCommand.templateFiles
    for file in files where NewCommand.isThere(FilePath.join(root, file.path)) {
      throw CannotRun("\"\(file.path)\" is there already", help: "nothing was written")
    }
    for file in files { try write(file, root) }
    guard name != nil else { return }
    Console.error.write("policyc check lists what is left for you to fill in\n")
  }

  /// A file to be written, below the root.
  private struct File {
    let path: String
    let text: String
  }

  /// The project, or the working folder if there is none yet.
  private static func root(named: String?) throws -> String {
    if let named {
      guard let real = FilePath.real(named), FilePath.isFolder(real) else {
        throw CannotRun("there is no folder \"\(named)\", which --root names")
      }
      return real
    }
    return ProjectRoot.find()?.path ?? FilePath.current()
  }

  // MARK: - What is written

  private static var templateFiles: [File] {
    Resources.templates.map {
      File(path: FilePath.join(TemplateFiles.folder, $0.name), text: $0.text)
    }
  }

  private func starter(_ name: String, _ root: String) -> [File] {
    let place = StarterPlace(organisation: document.organisation, root: root)
    let path = { (file: String) in FilePath.join(place.folder, file) }
    switch kind {
    case .policy:
      let policy = File(
        path: path("\(name).policy.md"),
        text: Starter.policy(
          name: name, title: title ?? "", organisation: place.reference,
          jurisdictions: document.codes, type: document.type ?? "privacy notice"))
      return [policy] + organisation(place, path)
    case .library:
      let text = Starter.library(name: name, title: title ?? name)
      return [File(path: "Policies/shared/\(name).policy.md", text: text)]
    case .register:
      let text = Starter.register(name: name, of: place.name ?? name)
      return [File(path: path("\(name).register.md"), text: text)]
    }
  }

  /// The file of an organisation that is not there yet.
  private func organisation(_ place: StarterPlace, _ path: (String) -> String) -> [File] {
    guard let name = place.name, let legalName = place.newLegalName else { return [] }
    let text = Starter.organisation(
      name: name, legalName: legalName, jurisdictions: document.codes)
    return [File(path: path("organisation.policy.md"), text: text)]
  }

  private static func isThere(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  private func write(_ file: File, _ root: String) throws {
    let path = FilePath.join(root, file.path)
    do throws(FileProblem) {
      try FolderTree.make(FilePath.parent(path))
      try FileReplacement.create(path, with: Array(file.text.utf8))
    } catch {
      throw CannotRun("\"\(file.path)\" cannot be written: \(error.reason)")
    }
    Console.output.write("wrote \(file.path)\n")
  }
}
