import Foundation
import PolicyWire
import Testing

private func parsed(_ bytes: [UInt8]) throws -> NSObject {
  let value = try JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
  return try #require(value as? NSObject)
}

@Test func everyStringSurvives() throws {
  let controls = String(String.UnicodeScalarView((0...0x9F).compactMap(Unicode.Scalar.init)))
  for text in [controls, "a\"b\\c/d", "é \u{2028} \u{1F600}", "</script>"] {
    var writer = JSONWriter(.canonical)
    writer.array { $0.string(text) }
    #expect(try parsed(writer.bytes) == [text] as NSArray)
    var bytewise = JSONWriter(.canonical)
    bytewise.array { $0.string(utf8: Array(text.utf8)[...]) }
    #expect(bytewise.bytes == writer.bytes)
  }
}

@Test func everyMarkIsFoundWhereverItStands() throws {
  for mark in ["\"", "\\", "\n", "\u{0}", "\u{1F}", "\u{7F}", "\u{80}", "!", " ", "]"] {
    for length in 0..<20 {
      let text = String(repeating: "x", count: length) + mark + "yyyyyyyyyy" + mark
      var writer = JSONWriter(.canonical)
      writer.array { $0.string(text) }
      #expect(try parsed(writer.bytes) == [text] as NSArray)
    }
  }
}

@Test func bothFormsSayTheSame() throws {
  func write(_ form: JSONWriter.Form) -> [UInt8] {
    var writer = JSONWriter(form)
    writer.object { object in
      object.array("a") { array in
        array.number(-3)
        array.object { _ in }
        array.array { _ in }
        array.null()
      }
      object.bool("b", true)
      object.object("c") { $0.strings("d", ["e", "f"]) }
    }
    return writer.finish()
  }
  #expect(try parsed(write(.canonical)) == parsed(write(.pretty)))
  #expect(
    String(decoding: write(.canonical), as: UTF8.self)
      == #"{"a":[-3,{},[],null],"b":true,"c":{"d":["e","f"]}}"#)
  #expect(
    String(decoding: write(.pretty), as: UTF8.self) == """
      {
        "a": [
          -3,
          {},
          [],
          null
        ],
        "b": true,
        "c": {
          "d": [
            "e",
            "f"
          ]
        }
      }

      """)
}
