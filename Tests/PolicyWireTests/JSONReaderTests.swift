import PolicyWire
import Testing

private func read(_ text: String) throws -> JSONValue { try JSONReader.read(Array(text.utf8)) }

/// Why a text is not read, and at which byte; `nil` if it is.
private func fault(_ text: String) -> String? {
  do throws(JSONReader.Fault) {
    _ = try JSONReader.read(Array(text.utf8))
    return nil
  } catch {
    return "\(error.offset): \(error.reason)"
  }
}

struct JSONReaderTests {
  @Test func readsEveryKindOfValue() throws {
    let value = try read(
      #" {"a": [1, -20, 0, true, false, null], "b": {}, "c": [], "d": "x\n\u00e4\ud83d\ude00"} "#)
    #expect(
      value["a"]?.array == [.number(1), .number(-20), .number(0), .bool(true), .bool(false), .null])
    #expect(value["b"] == .object([]))
    #expect(value["c"] == .array([]))
    #expect(value["d"]?.string == "x\nä😀")
    #expect(value["e"] == nil)
  }

  @Test(arguments: [
    "", " ", "{", "[1,]", "{\"a\" 1}", "{\"a\": 1,}", "[1 2]", "01", "1.5", "1e3", "tru", "\"a",
    "\"\\x\"", "\"\\ud83d\"", "\"\\u12\"", "\"\u{1}\"", "{} {}", "{\"a\": 1, \"a\": 2}", "-", "+1",
    "99999999999999999999", "'a'", "{a: 1}", "\"\\ud83d\\u0041\"",
  ])
  func refusesWhatIsNoJSON(text: String) {
    #expect(fault(text) != nil)
  }

  @Test func saysWhereAndWhy() {
    #expect(fault("{\"a\" 1}") == "5: a colon is missing")
  }

  @Test func deepNestingIsRefusedAndNotFollowed() {
    #expect(fault(String(repeating: "[", count: 100_000)) == "64: it is nested too deeply")
  }

  @Test func readsWhatTheWriterWrites() throws {
    let text = "q\" b\\ n\n r\r t\t nul\u{0} ä 😀 \u{2028}"
    var writer = JSONWriter(.pretty)
    writer.object {
      $0.string("text", text)
      $0.number("number", -7)
    }
    let value = try JSONReader.read(writer.finish())
    #expect(value["text"]?.string == text)
    #expect(value["number"]?.number == -7)
  }

  /// Any byte may be lost or changed; the reader answers all the same.
  @Test func damagedInputNeverTraps() {
    let whole = Array(#"{"a": ["\ud83d\ude00", 12, {"b": null}], "c": "ä"}"#.utf8)
    for index in whole.indices {
      _ = try? JSONReader.read(Array(whole[..<index]))
      for byte: UInt8 in [0x00, 0x22, 0x5C, 0x7B, 0x80, 0xFF] {
        var damaged = whole
        damaged[index] = byte
        _ = try? JSONReader.read(damaged)
      }
    }
  }
}
