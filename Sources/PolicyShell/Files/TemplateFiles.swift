import Glibc
package import PolicyCompiler
package import PolicyDiagnostics

/// The templates that replace those of the program.
package struct TemplateFiles {
  /// Sorted by path.
  package private(set) var files: [InputFile] = []
  /// What became of templates that could not be read.
  package private(set) var problems: [Diagnostic] = []

  /// The folder below the root that is looked at without being named.
  package static let folder = "Templates"

  /// - Parameter named: the value of `--templates`.
  package init(named: String?, root: ProjectRoot) throws {
    if let named {
      guard FilePath.isFolder(named) else {
        throw CannotRun("there is no folder \"\(named)\", which --templates names")
      }
      try read(named, shown: named)
    } else {
      let own = FilePath.join(root.path, TemplateFiles.folder)
      if FilePath.isFolder(own) { try read(own, shown: TemplateFiles.folder) }
    }
  }

  private mutating func read(_ folder: String, shown: String) throws {
    do throws(FileProblem) {
      for name in try Folder.names(in: folder) where isTemplate(name) {
        add(FilePath.join(folder, name.text), shown: FilePath.join(shown, name.text))
      }
    } catch {
      throw CannotRun("the templates in \"\(shown)\" cannot be read: \(error.reason)")
    }
  }

  private mutating func add(_ path: String, shown: String) {
    do throws(FileProblem) {
      files.append(
        InputFile(path: shown, bytes: try DiskFile.read(path, atMost: SourceDiscovery.mostBytes)))
    } catch {
      problems.append(SourceProblem.unreadable(shown, error))
    }
  }

  private func isTemplate(_ name: Folder.EntryName) -> Bool {
    guard name.isPrintable, !name.text.hasPrefix(".") else { return false }
    return [".mustache", ".css", ".js"].contains { name.text.hasSuffix($0) }
  }
}
