import Foundation
import PolicyResources
import Testing

@testable import embed

private let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent()

@Test(arguments: ["Languages", "Schemas", "Templates"])
func embedsEveryFileOfTheFolderByteForByte(folder: String) throws {
  let embedded =
    switch folder {
    case "Languages": Resources.languages
    case "Schemas": Resources.schemas
    default: Resources.templates
    }
  let url = root.appendingPathComponent(folder)
  let paths = ((try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? [])
    .filter { $0 != "README.md" && !$0.hasPrefix(".") }
    .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  #expect(embedded.map(\.name) == paths)
  for resource in embedded {
    let bytes = try Data(contentsOf: url.appendingPathComponent(resource.name))
    let isEqual = Data(resource.text.utf8) == bytes
    #expect(isEqual, "\(resource.name)")
  }
}

@Test func findsAResourceByName() {
  #expect(Resources.find("policy-1.schema.json", in: Resources.schemas) != nil)
  #expect(Resources.find("nothing", in: Resources.schemas) == nil)
}

@Test func literalsHoldNothingThatSwiftWouldRead() {
  let nasty: [UInt8] = Array("\"##\\(name) \u{0}\r\n\r\t\u{7F}é\u{2028}\"\"\"#".utf8)
  var writer = LiteralWriter()
  writer.folder("F", [("a\"b", nasty)])
  let source = String(decoding: writer.bytes, as: UTF8.self)
  let literals = literals(in: source)
  #expect(literals == ["F", "a\"b", String(decoding: nasty, as: UTF8.self)])
}

/// Reads the string literals of generated source as Swift would.
private func literals(in source: String) -> [String] {
  var found: [String] = []
  var current: String.UnicodeScalarView?
  var scalars = source.unicodeScalars[...]
  while let scalar = scalars.popFirst() {
    guard current != nil else {
      if scalar == "\"" { current = String.UnicodeScalarView() }
      continue
    }
    switch scalar {
    case "\"":
      current.map { found.append(String($0)) }
      current = nil
    case "\\":
      let mark = scalars.popFirst()
      switch mark {
      case "n": current?.append("\n")
      case "r": current?.append("\r")
      case "t": current?.append("\t")
      case "u":
        let digits = scalars.dropFirst().prefix { $0 != "}" }
        scalars = scalars.dropFirst(digits.count + 2)
        UInt32(String(String.UnicodeScalarView(digits)), radix: 16)
          .flatMap(Unicode.Scalar.init).map { current?.append($0) }
      default: mark.map { current?.append($0) }
      }
    default:
      #expect(scalar.value >= 0x20, "a literal stands on one line")
      current?.append(scalar)
    }
  }
  return found
}
