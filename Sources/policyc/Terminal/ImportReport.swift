import PolicyImport

/// What an import did, and what it leaves to the author.
struct ImportReport {
  private let result: ImportResult
  private let file: String

  /// - Parameter file: as written on the command line.
  init(_ result: ImportResult, file: String) {
    self.result = result
    self.file = file
  }

  /// A line for each note, in the order of the input.
  var text: String {
    var text = result.report.map(line).joined()
    if result.omittedNotes > 0 { text += "\(file): \(result.omittedNotes) more are not shown\n" }
    return text
  }

  private func line(_ note: ImportNote) -> String {
    let place = note.line > 0 ? "\(file):\(note.line)" : file
    let kind = note.kind == .gap ? "to do" : "changed"
    return "\(place): \(kind): \(note.text) [\(note.kind.rawValue)]\n"
  }
}
