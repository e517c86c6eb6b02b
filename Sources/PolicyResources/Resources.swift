/// The files that the program carries with it: the build embeds every file of these folders.
///
/// Each list is sorted by name. `README.md` and hidden files are left out.
package enum Resources {
  /// Page shells and the style sheet.
  package static var templates: [Resource] { folder("Templates") }
  /// The words of the pages, one file a language: `en.txt`.
  package static var languages: [Resource] { folder("Languages") }
  /// The law that is checked: packs and vocabularies, `eea.jurisdiction.md`.
  package static var law: [Resource] { folder("Law") }
  /// The JSON Schemas of what the compiler writes: `policy-1.schema.json`.
  package static var schemas: [Resource] { folder("Schemas") }

  /// The file with this name in a list; `nil` if there is none.
  package static func find(_ name: String, in files: [Resource]) -> Resource? {
    files.first { $0.name == name }
  }

  private static func folder(_ name: String) -> [Resource] {
    EmbeddedFiles.folders.first { $0.name == name }?.files ?? []
  }
}
