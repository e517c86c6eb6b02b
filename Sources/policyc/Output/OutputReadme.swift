import PolicyCompiler
import PolicyShell

/// The page that says what the output folder is; the same in every build.
enum OutputReadme {
  /// Path below the output folder.
  static let path = "README.md"

  static let text = """
    # Written by policyc

    Everything in this folder is written by `policyc build` from the files in `Policies/`. Change
    those, and build again: each build replaces the whole folder, and what you put here is lost.

    Publish `site/`, `markdown/`, `json/` and `notices/`, never `reports/`: it names gaps and who
    answers for them.

    | Folder | Holds |
    | --- | --- |
    | `site/` | the pages, ready to be served as they are |
    | `markdown/` | every policy as clean Markdown |
    | `json/` | every policy as data (`policyc schema` prints the formats) |
    | `notices/` | the messages that tell readers of a new version, for each audience |
    | `reports/` | coverage, findings and what a new version would change; internal |
    | `manifest.json` | every file with its size and SHA-256, and what the build was told |

    """

  /// All files of a build but the manifest; sorted by path.
  static func added(to files: [OutputFile]) -> [OutputFile] {
    (files + [OutputFile(path: path, bytes: Array(text.utf8))]).sorted {
      $0.path.utf8.lexicographicallyPrecedes($1.path.utf8)
    }
  }
}
