import PolicyDiagnostics
import PolicyResources
import PolicySamples
import PolicySite
import Testing

/// Loads the built-in templates with one of them replaced.
private func load(_ name: String, _ text: String) -> PageTemplates.Loaded {
  PageTemplates.load(BuiltIn.files + [SourceFile(path: "Templates/" + name, text: text)])
}

/// What is wrong with a shell, each as `id line:column`.
private func faults(_ text: String, _ name: String = "policy.mustache") -> [String] {
  load(name, text).diagnostics.map {
    "\($0.id) \($0.range.start.line):\($0.range.start.column)"
  }
}

@Test func builtInTemplatesAreSound() {
  let loaded = PageTemplates.load(BuiltIn.files)
  #expect(loaded.diagnostics.map(\.message) == [])
  #expect(loaded.templates != nil)
}

@Test func aMisspeltNameIsReportedAtItsPlace() {
  #expect(faults("<p>\n  {{titel}}</p>") == ["unknown-template-name 2:3"])
  #expect(load("policy.mustache", "{{titel}}").templates == nil)
}

@Test func namesOfAnotherShellAreUnknown() {
  #expect(faults("{{organisation}}", "index.mustache") == ["unknown-template-name 1:1"])
}

@Test func aMissingPartialIsReportedAtItsPlace() {
  #expect(faults("é {{> foot }}") == ["unknown-partial 1:3"])
}

@Test func namesInPartialsAreCheckedToo() {
  let files =
    BuiltIn.files + [
      SourceFile(path: "T/policy.mustache", text: "{{> foot}}"),
      SourceFile(path: "T/foot.mustache", text: "{{title}}\n{{nothing}}"),
    ]
  let loaded = PageTemplates.load(files)
  #expect(loaded.diagnostics.map(\.range.file.path) == ["T/foot.mustache"])
  #expect(loaded.diagnostics.map(\.range.start.line) == [2])
}

@Test(arguments: [
  ("{{title", "1:1"), ("a {{#title}}b{{/title}}", "1:3"), ("{{=<% %>=}}", "1:1"),
  ("\n{{{body}}", "2:1"), ("{{$block}}{{/block}}", "1:1"),
])
func whatAShellDoesWithoutIsASyntaxError(text: String, place: String) {
  #expect(faults(text).first == "template-syntax \(place)")
}

@Test func escapingIsNotTheTemplatesChoice() {
  #expect(faults("{{{title}}}") == ["unknown-template-name 1:1"])
  #expect(faults("{{&title}}") == ["unknown-template-name 1:1"])
  #expect(faults("{{body}}") == ["unknown-template-name 1:1"])
}

@Test func aPartialThatIncludesItselfIsReported() {
  let files =
    BuiltIn.files + [
      SourceFile(path: "policy.mustache", text: "{{> a}}"),
      SourceFile(path: "a.mustache", text: "{{> b}}"),
      SourceFile(path: "b.mustache", text: "{{> a}}"),
    ]
  #expect(PageTemplates.load(files).diagnostics.map(\.id) == ["template-syntax"])
}

@Test func missingTemplatesAreNamed() {
  let diagnostics = PageTemplates.load([]).diagnostics
  #expect(
    diagnostics.map(\.range.file.path) == [
      "Templates/index.mustache", "Templates/policy.js", "Templates/policy.mustache",
      "Templates/redirect.mustache",
      "Templates/style.css",
    ])
}

@Test func aStyleSheetCannotEndItsElement() {
  #expect(faults("p{}\n</style>", "style.css") == ["template-syntax 2:1"])
}

@Test func aTemplateOfTheCallerTakesThePlaceOfTheBuiltIn() throws {
  let loaded = load("policy.mustache", "{{> head}}own {{title}}")
  #expect(loaded.diagnostics.map(\.id) == ["unknown-partial"])
  let own = try #require(load("policy.mustache", "{{! note }}own {{title}}\n").templates)
  let files = Site(templates: own, words: BuiltIn.words).files(of: Samples.larkspur()).files
  let page = try #require(files.first { $0.path == "site/larkspur-privacy/index.html" })
  #expect(String(decoding: page.bytes, as: UTF8.self) == "own Larkspur Privacy Notice\n")
}
