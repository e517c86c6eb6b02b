/// Paths below the root, with `/` between the parts; pure text, no file is looked at.
enum ProjectPath {
  /// Everything before the last slash; empty for a file at the root.
  static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: 0x2F) else { return "" }
    return String(path[..<slash])
  }

  /// The path that a relative one means; `nil` if it is absolute or climbs out of the root.
  static func resolve(_ relative: String, from folder: String) -> String? {
    guard !relative.hasPrefix("/"), !relative.contains(":"), !relative.contains("\\") else {
      return nil
    }
    var parts = folder.split(separator: "/").map(String.init)
    for part in relative.split(separator: "/", omittingEmptySubsequences: true) {
      switch part {
      case ".": continue
      case "..":
        guard parts.popLast() != nil else { return nil }
      default: parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }
}
