import ArgumentParser
import PolicyDiff
import PolicyReports

/// How a comparison is written.
enum ChangeFormat: String, ExpressibleByArgument, CaseIterable {
  case full, plain, markdown, html, json

  /// The comparison in this form.
  ///
  /// - Parameter isColoured: whether a terminal shows colours.
  func bytes(of versions: ComparedVersions, isColoured: Bool) -> [UInt8] {
    switch self {
    case .full: Array(ChangeText(versions, isColoured: isColoured).text().utf8)
    case .plain: Array(ChangeText(versions).text().utf8)
    case .markdown: Array(ChangeMarkdown(versions).text.utf8)
    case .html: ChangePage(versions).encode()
    case .json: ChangeSetJSON.encode(versions)
    }
  }
}
