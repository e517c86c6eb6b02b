internal import PolicyDiagnostics

/// A finding as a result.
struct SARIFResult {
  let finding: Finding
  let ruleIndex: Int
  /// Whether the run was compared with a baseline; then every result says its state.
  let isCompared: Bool
  /// Whether a result of the run is suppressed; then every result says whether it is.
  let hasSuppressions: Bool

  private var diagnostic: Diagnostic { finding.diagnostic }

  /// Longer text is not quoted.
  private static let longestSnippet = 1_000

  func write(to array: inout JSONWriter) {
    array.object { result in
      result.string("ruleId", diagnostic.id)
      result.number("ruleIndex", ruleIndex)
      result.string("level", diagnostic.severity.rawValue)
      SARIFText.write(message, to: &result)
      result.array("locations") { array in
        array.object { location in
          writePlace(diagnostic.range, to: &location)
          guard let element = diagnostic.element else { return }
          location.array("logicalLocations") { array in
            array.object { $0.string("fullyQualifiedName", element) }
          }
        }
      }
      if !diagnostic.related.isEmpty { writeRelated(to: &result) }
      result.object("partialFingerprints") {
        $0.string("policycFingerprint/v1", Fingerprint(diagnostic).text)
      }
      if isCompared { result.string("baselineState", baselineState) }
      if hasSuppressions { result.array("suppressions", writeSuppressions) }
      let fixes = diagnostic.helps.filter { $0.fix != nil }
      if !fixes.isEmpty {
        result.array("fixes") { array in
          for help in fixes { write(help, to: &array) }
        }
      }
      result.object("properties", writeProperties)
    }
  }

  // MARK: - Words

  private var message: String { FindingText.lines(of: diagnostic).joined(separator: "\n") }

  private func writeProperties(_ properties: inout JSONWriter) {
    properties.string("group", diagnostic.group.rawValue)
    if !diagnostic.breadcrumb.isEmpty { properties.strings("breadcrumb", diagnostic.breadcrumb) }
    if !diagnostic.citations.isEmpty {
      properties.strings("requirements", diagnostic.citations.map(\.requirement))
    }
  }

  // MARK: - Places

  private func writeRelated(to result: inout JSONWriter) {
    result.array("relatedLocations") { array in
      for (index, related) in diagnostic.related.enumerated() {
        array.object { location in
          location.number("id", index)
          writePlace(related.range, to: &location)
          if !related.label.isEmpty { SARIFText.write(related.label, to: &location) }
        }
      }
    }
  }

  private func writePlace(_ range: SourceRange, to location: inout JSONWriter) {
    location.object("physicalLocation") { place in
      writeArtifact(range.file.path, to: &place)
      // A file that could not be read has no lines.
      guard !range.file.bytes.isEmpty else { return }
      place.object("region") { region in
        writeLines(of: range, to: &region)
        let text = range.text
        guard !text.isEmpty, text.utf8.count <= SARIFResult.longestSnippet else { return }
        region.object("snippet") { $0.string("text", text) }
      }
    }
  }

  private func writeArtifact(_ path: String, to writer: inout JSONWriter) {
    writer.object("artifactLocation") {
      $0.string("uri", PathReference.make(path))
      $0.string("uriBaseId", SARIFLog.root)
    }
  }

  private func writeLines(of range: SourceRange, to region: inout JSONWriter) {
    let (start, end) = (range.start, range.end)
    region.number("startLine", start.line)
    region.number("startColumn", start.column)
    region.number("endLine", end.line)
    region.number("endColumn", end.column)
  }

  // MARK: - Standing

  private var baselineState: String {
    switch finding.standing {
    case .recorded: "unchanged"
    case .open, .waived: "new"
    }
  }

  private func writeSuppressions(_ array: inout JSONWriter) {
    switch finding.standing {
    case .open, .recorded: return
    case .waived(let waiver):
      array.object { suppression in
        suppression.string("kind", "external")
        suppression.string("status", "accepted")
        suppression.string("justification", waiver.reason)
        suppression.object("location") { writePlace(waiver.place, to: &$0) }
        suppression.object("properties") {
          $0.string("by", waiver.by)
          $0.string("until", waiver.until)
        }
      }
    }
  }

  // MARK: - Fixes

  private func write(_ help: Diagnostic.Help, to array: inout JSONWriter) {
    guard let fix = help.fix else { return }
    array.object { object in
      SARIFText.write(help.text, as: "description", to: &object)
      object.array("artifactChanges") { array in
        let byFile = Dictionary(grouping: fix.edits, by: \.range.file.path)
        for (path, edits) in byFile.sorted(by: { $0.key < $1.key }) {
          array.object { change in
            writeArtifact(path, to: &change)
            change.array("replacements") { array in
              for edit in edits { write(edit, to: &array) }
            }
          }
        }
      }
      object.object("properties") { $0.bool("safe", fix.isSafe) }
    }
  }

  private func write(_ edit: TextEdit, to array: inout JSONWriter) {
    array.object { replacement in
      replacement.object("deletedRegion") { writeLines(of: edit.range, to: &$0) }
      replacement.object("insertedContent") { $0.string("text", edit.replacement) }
    }
  }
}
