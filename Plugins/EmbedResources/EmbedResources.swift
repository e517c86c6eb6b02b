import Foundation
import PackagePlugin

/// Turns the text files of some folders of the package into one Swift file of string literals.
///
/// The program then carries its templates, languages and schemas with it and enumerates them at run
/// time; a new file is compiled in without any change to Swift.
@main
struct EmbedResources: BuildToolPlugin {
  /// The folders of the package that are compiled in; one that does not exist counts as empty.
  ///
  /// Each has a link of its name in the folder of the target, excluded from its sources: the build
  /// plans anew when the folder of a target changes, and only then does it ask for the files again.
  private static let folders = ["Languages", "Law", "Schemas", "Templates"]

  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let root = context.package.directoryURL
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedFiles.swift")
    let folders = Self.folders.map { root.appending(path: $0) }
    return [
      .buildCommand(
        displayName: "Embed templates, languages, law and schemas",
        executable: try context.tool(named: "embed").url,
        arguments: [output.path] + folders.map(\.path),
        inputFiles: folders.flatMap(folderAndFiles),
        outputFiles: [output])
    ]
  }

  /// The folder is an input too, so that a file added to it is noticed.
  private func folderAndFiles(of folder: URL) -> [URL] {
    guard FileManager.default.fileExists(atPath: folder.path) else { return [] }
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
    return [folder] + paths.sorted().map { folder.appending(path: $0) }
  }
}
