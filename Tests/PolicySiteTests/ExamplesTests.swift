import Foundation
import PolicyCompiler
import PolicyDiagnostics
import PolicyModel
import PolicySamples
import PolicySite
import Testing

/// The policies of the repository, compiled once.
private enum Examples {
  static let root = SchemaJudge.schemas.deletingLastPathComponent()

  static let compilation: Compilation? = {
    guard let asOf = CalendarDate(iso: "2026-06-01") else { return nil }
    let folder = root.appendingPathComponent("Policies")
    let paths = ((try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []).sorted()
    // What was published is no source of the next text.
    let sources = paths.filter { $0.hasSuffix(".md") && !$0.contains("/ledger/") }
    let files = sources.compactMap { path in
      (try? Data(contentsOf: folder.appendingPathComponent(path))).map {
        InputFile(path: "Policies/" + path, bytes: [UInt8]($0))
      }
    }
    return Compiler(words: BuiltIn.words).compile(files, options: CompilerOptions(asOf: asOf))
  }()

  static func outputs() throws -> [(policy: CompiledPolicy, files: [SiteFile])] {
    let site = try BuiltIn.site()
    return try #require(compilation).policies.map { policy in
      let output = site.files(
        of: policy.editions[0], translations: Array(policy.editions.dropFirst()))
      return (policy, output.files)
    }
  }
}

@Test func everyExampleIsValidJSON() throws {
  let documents = try Examples.outputs().flatMap(\.files)
    .filter { $0.path.hasPrefix("json/") }.map(\.bytes)
  #expect(!documents.isEmpty)
  let verdict = try SchemaJudge.judge(documents, by: "policy-1")
  #expect(verdict == .valid || verdict == .absent)
}

@Test func everyFragmentOfEveryExampleLeadsSomewhere() throws {
  for (_, files) in try Examples.outputs() {
    for file in files where file.path.hasSuffix(".html") {
      let html = String(decoding: file.bytes, as: UTF8.self)
      let ids = html.components(separatedBy: " id=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
      #expect(ids.count == Set(ids).count, "\(file.path)")
      let links = html.components(separatedBy: "href=\"#").dropFirst()
      for link in links.map({ $0.prefix { $0 != "\"" } }) {
        #expect(ids.contains(link), "\(file.path): #\(link)")
      }
    }
  }
}

@Test func noAuthorNoteOfAnExampleIsPublished() throws {
  let folder = Examples.root.appendingPathComponent("Policies")
  let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
  var notes: [String] = []
  for path in paths where path.hasSuffix(".md") {
    let text = try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
    for line in text.split(whereSeparator: \.isNewline) where line.hasPrefix("- Author note: ") {
      notes.append(String(line.dropFirst("- Author note: ".count)))
    }
  }
  for (_, files) in try Examples.outputs() {
    for file in files {
      let text = String(decoding: file.bytes, as: UTF8.self)
      for note in notes { #expect(!text.contains(note), "\(file.path): \(note)") }
    }
  }
}
