internal import Mustache
package import PolicyDiagnostics

/// The shells of the pages, their style sheet and their script, checked and parsed once.
package struct PageTemplates: Sendable {
  private let library: MustacheLibrary
  let style: String
  /// The script of the switch between views.
  let script: SiteFile

  /// The templates, if there is nothing wrong with them.
  package struct Loaded: Sendable {
    package let templates: PageTemplates?
    package let diagnostics: [Diagnostic]
  }

  /// Checks and parses templates.
  ///
  /// Emits: missing-template, unknown-template-name, unknown-partial, template-syntax.
  ///
  /// - Parameter files: the shells, their partials, `style.css` and `policy.js`, each by the last part of its
  ///   path; of two with one name the later counts, so that a caller's own follow the built-in ones.
  package static func load(_ files: [SourceFile]) -> Loaded {
    var byName: [String: SourceFile] = [:]
    for file in files { byName[TemplateCheck.name(of: file)] = file }
    var check = TemplateCheck(files: byName)
    check.run()
    var library = MustacheLibrary()
    for (name, file) in byName where name.hasSuffix(".mustache") {
      do {
        let text = String(decoding: file.bytes, as: UTF8.self)
        library.register(
          try MustacheTemplate(string: text), named: String(name.dropLast(".mustache".count)))
      } catch let error as MustacheTemplate.ParserError {
        check.reportSyntax(error.context, "\(error.error)", in: file)
      } catch {
        check.reportSyntax(nil, "\(error)", in: file)
      }
    }
    let script = SiteFile(
      path: "site/" + SiteAddresses.script, bytes: byName["policy.js"]?.bytes ?? [])
    let style = byName["style.css"].map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
    let diagnostics = check.sorted
    return Loaded(
      templates: diagnostics.isEmpty
        ? PageTemplates(library: library, style: style, script: script) : nil,
      diagnostics: diagnostics)
  }

  /// The page that a shell makes of its data.
  func render(_ shell: PageData.Shell, _ data: PageData) -> [UInt8] {
    Array((library.render(data.values, withTemplate: shell.rawValue) ?? "").utf8)
  }
}
