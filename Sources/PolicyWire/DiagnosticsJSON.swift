package import PolicyDiagnostics

/// `policyc/diagnostics/1`: findings for tools.
///
/// Keys stand in the order in which the format is documented; the list keeps the order it is given.
package enum DiagnosticsJSON {
  /// The identifier of the format.
  package static let schema = "policyc/diagnostics/1"

  /// All findings of one run as one object, pretty, ending with a newline.
  package static func encode(_ findings: FindingList) -> [UInt8] {
    var writer = JSONWriter(.pretty, capacity: 256 + findings.all.count * 700)
    writer.object { object in
      object.string("schema", schema)
      object.array("diagnostics") { array in
        for finding in findings.all { write(finding, to: &array) }
      }
      writeSummary(findings, to: &object)
    }
    return writer.finish()
  }

  private static func write(_ finding: Finding, to writer: inout JSONWriter) {
    if case .recorded = finding.standing { return }
    let diagnostic = finding.diagnostic
    writer.object { object in
      object.string("id", diagnostic.id)
      object.string("group", diagnostic.group.rawValue)
      object.string("severity", diagnostic.severity.rawValue)
      object.string("message", diagnostic.message)
      object.string("file", diagnostic.range.file.path)
      write(diagnostic.range, to: &object)
      object.key("element")
      if let element = diagnostic.element { object.string(element) } else { object.null() }
      object.strings("breadcrumb", diagnostic.breadcrumb)
      object.array("citations") { array in
        for citation in diagnostic.citations {
          array.object {
            $0.string("requirement", citation.requirement)
            $0.string("citation", citation.citation)
          }
        }
      }
      object.strings("notes", notes(of: diagnostic))
      object.array("fixes") { array in
        for help in diagnostic.helps { write(help, to: &array) }
      }
      object.string("fingerprint", Fingerprint(diagnostic).text)
      object.key("waived")
      write(finding.standing, to: &object)
    }
  }

  private static func write(_ standing: Finding.Standing, to writer: inout JSONWriter) {
    switch standing {
    case .open, .recorded: writer.null()
    case .waived(let waiver):
      writer.object {
        $0.string("by", waiver.by)
        $0.string("until", waiver.until)
        $0.string("reason", waiver.reason)
      }
    }
  }

  /// What the text form says beside the message: other places, notes, and advice without an edit.
  private static func notes(of diagnostic: Diagnostic) -> [String] {
    var notes: [String] = diagnostic.label.isEmpty ? [] : [diagnostic.label]
    for related in diagnostic.related {
      let start = related.range.start
      notes.append("\(related.range.file.path):\(start.line):\(start.column): \(related.label)")
    }
    notes += diagnostic.notes
    for help in diagnostic.helps where help.fix == nil {
      notes.append((["help: " + help.text] + help.lines).joined(separator: "\n"))
    }
    return notes
  }

  private static func write(_ help: Diagnostic.Help, to writer: inout JSONWriter) {
    guard let fix = help.fix else { return }
    writer.object { object in
      object.bool("safe", fix.isSafe)
      object.string("title", help.text)
      object.array("edits") { array in
        for edit in fix.edits {
          array.object {
            $0.string("file", edit.range.file.path)
            write(edit.range, to: &$0)
            $0.string("replacement", edit.replacement)
          }
        }
      }
    }
  }

  private static func write(_ range: SourceRange, to writer: inout JSONWriter) {
    writer.object("range") { object in
      for (name, position) in [("start", range.start), ("end", range.end)] {
        object.object(name) {
          $0.number("line", position.line)
          $0.number("column", position.column)
          $0.number("offset", position.offset)
        }
      }
    }
  }

  private static func writeSummary(_ findings: FindingList, to writer: inout JSONWriter) {
    let diagnostics = findings.open
    writer.object("summary") { object in
      for (name, severity) in [
        ("errors", Severity.error), ("warnings", .warning), ("notes", .note),
      ] {
        object.number(name, diagnostics.count { $0.severity == severity })
      }
      object.number("waived", findings.waived.count)
      object.number("recorded", findings.recordedCount)
      object.number("gone", findings.gone.reduce(0) { $0 + $1.count })
      object.number("omitted", findings.omitted)
    }
  }
}
