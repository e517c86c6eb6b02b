import PolicyCompiler
import PolicyDiagnostics
import PolicyReference
import PolicyShell
import PolicySyntax

/// Where a new document belongs: the folder of its organisation.
struct StarterPlace {
  /// Path below the root.
  let folder: String
  /// The name of the organisation's block; `nil` if nobody has said who it is.
  let name: String?
  /// The legal name of an organisation that has no file yet; `nil` if it has one.
  let newLegalName: String?

  /// - Parameters:
  ///   - organisation: `#name`, or the name as people write it; `nil` for the only one there is.
  ///   - root: real path.
  init(organisation: String?, root: String) {
    let known = StarterPlace.organisations(root)
    let written = organisation ?? (known.count == 1 ? known.first.map { "#\($0.name)" } : nil)
    guard let written else {
      self.init(folder: ProjectRoot.policiesFolder, name: nil, newLegalName: nil)
      return
    }
    let isName = written.hasPrefix("#")
    let name = isName ? String(written.dropFirst()) : StarterName.made(from: written)
    if let place = known.first(where: { $0.name == name || $0.title == written }) {
      self.init(folder: place.folder, name: place.name, newLegalName: nil)
    } else {
      self.init(
        folder: FilePath.join(ProjectRoot.policiesFolder, name), name: name,
        newLegalName: isName ? name : written)
    }
  }

  private init(folder: String, name: String?, newLegalName: String?) {
    self.folder = folder
    self.name = name
    self.newLegalName = newLegalName
  }

  /// As a policy's field `Organisation` takes it; empty for a gap.
  var reference: String { name.map { "#\($0)" } ?? "" }

  /// The organisations that have a file, with the folders they are in.
  private static func organisations(
    _ root: String
  ) -> [(folder: String, name: String, title: String)] {
    SourceDiscovery.read(folder: ProjectRoot.policiesFolder, root: root).files.compactMap { file in
      let tree = SyntaxParser.parse(SourceFile(path: file.path, bytes: file.bytes))
      guard tree.documentKind == .organisation, let block = tree.blocks.first else { return nil }
      let title = tree.file.text(block.titleRange)
      return (FilePath.parent(file.path), block.name, title)
    }
  }
}
