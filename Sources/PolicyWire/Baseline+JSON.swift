internal import PolicyDiagnostics
internal import PolicyModel

extension Baseline {
  /// The baseline as JSON, pretty, ending with a newline; the same for the same findings.
  package func encode() -> [UInt8] {
    var writer = JSONWriter(.pretty, capacity: 128 + findings.count * 256)
    writer.object { object in
      object.string("schema", Baseline.schema)
      object.array("findings") { array in
        for finding in findings { Baseline.write(finding, to: &array) }
      }
    }
    return writer.finish()
  }

  private static func write(_ finding: RecordedFinding, to writer: inout JSONWriter) {
    writer.object {
      $0.string("fingerprint", finding.fingerprint)
      $0.string("id", finding.id)
      $0.key("element")
      if let element = finding.element { $0.string(element) } else { $0.null() }
      $0.string("message", finding.message)
      $0.number("count", finding.count)
      $0.string("since", finding.since)
    }
  }

  /// Why a file is no baseline.
  package struct Unreadable: Error, Hashable, Sendable {
    /// Completes "… is no baseline:".
    package let reason: String
  }

  /// Reads a baseline.
  ///
  /// Throws `Unreadable` if the bytes are no JSON, or not of this format.
  package init(decoding bytes: [UInt8]) throws(Unreadable) {
    let value: JSONValue
    do throws(JSONReader.Fault) {
      value = try JSONReader.read(bytes)
    } catch {
      throw Unreadable(reason: "it is no JSON: \(error.reason) (byte \(error.offset))")
    }
    guard let schema = value["schema"]?.string else {
      throw Unreadable(reason: "it does not say which format it has")
    }
    guard schema == Baseline.schema else {
      throw Unreadable(reason: "it has the format \"\(schema)\", not \"\(Baseline.schema)\"")
    }
    guard let entries = value["findings"]?.array else {
      throw Unreadable(reason: "it has no list of findings")
    }
    var found: [RecordedFinding] = []
    for (index, entry) in entries.enumerated() {
      guard let finding = Baseline.finding(entry) else {
        throw Unreadable(reason: "its finding number \(index + 1) is incomplete")
      }
      found.append(finding)
    }
    self.init(found)
  }

  private static func finding(_ value: JSONValue) -> RecordedFinding? {
    guard let fingerprint = value["fingerprint"]?.string, fingerprint.utf8.count == 16,
      let id = value["id"]?.string, let message = value["message"]?.string,
      let count = value["count"]?.number, count > 0,
      let since = value["since"]?.string, CalendarDate(iso: since) != nil
    else { return nil }
    return RecordedFinding(
      fingerprint: fingerprint, id: id, element: value["element"]?.string, message: message,
      count: count, since: since)
  }
}
