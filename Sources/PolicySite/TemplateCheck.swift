internal import Mustache
internal import PolicyDiagnostics

/// Holds templates to the documented names, since Mustache prints nothing for a name it does not know.
struct TemplateCheck {
  let files: [String: SourceFile]
  private var diagnostics: [Diagnostic] = []
  /// Files with a fault that the parser would only report again.
  private var broken: Set<String> = []

  init(files: [String: SourceFile]) { self.files = files }

  /// In the order of files and places, each once.
  var sorted: [Diagnostic] {
    var seen: Set<Diagnostic> = []
    return diagnostics.filter { seen.insert($0).inserted }.sorted {
      ($0.range.file.path, $0.range.bytes, $0.message)
        < ($1.range.file.path, $1.range.bytes, $1.message)
    }
  }

  /// The last part of a path.
  static func name(of file: SourceFile) -> String {
    file.path.split(separator: "/").last.map(String.init) ?? file.path
  }

  mutating func run() {
    for shell in PageData.Shell.allCases {
      guard let file = files[shell.fileName] else {
        reportMissing(shell.fileName)
        continue
      }
      check(file, shell)
    }
    checkStyle()
    if files["policy.js"] == nil { reportMissing("policy.js") }
  }

  /// Checks a shell and the partials it reaches.
  private mutating func check(_ file: SourceFile, _ shell: PageData.Shell) {
    var waiting = [file]
    var seen: Set<String> = [TemplateCheck.name(of: file)]
    while let file = waiting.popLast() {
      for tag in TemplateTag.scan(file) {
        switch tag.kind {
        case .partial:
          let name = tag.name + ".mustache"
          if let partial = files[name] {
            if seen.insert(name).inserted { waiting.append(partial) }
          } else {
            reportUnknownPartial(tag, file)
          }
        case .text, .html: checkName(tag, file, shell)
        case .forbidden: reportForbidden(tag, file)
        case .unclosed:
          broken.insert(file.path)
          report(
            "template-syntax", "this tag is not closed", at: tag.range, file,
            help: "close it with \"}}\"")
        }
      }
    }
    checkCycle(from: file)
  }

  private mutating func checkName(_ tag: TemplateTag, _ file: SourceFile, _ shell: PageData.Shell) {
    let isString = shell.strings.contains(tag.name)
    let isHTML = shell.html.contains(tag.name)
    if isString, tag.kind == .html {
      report(
        "unknown-template-name", "\"\(tag.name)\" is a plain string and must be escaped",
        at: tag.range, file, help: "write {{\(tag.name)}}")
    } else if isHTML, tag.kind == .text {
      report(
        "unknown-template-name", "\"\(tag.name)\" is finished HTML and must not be escaped",
        at: tag.range, file, help: "write {{{\(tag.name)}}}")
    } else if !isString, !isHTML {
      let names = (shell.strings + shell.html).joined(separator: ", ")
      report(
        "unknown-template-name", "a \(shell.rawValue) page has nothing called \"\(tag.name)\"",
        at: tag.range, file, help: "use one of \(names)")
    }
  }

  /// A partial that includes itself would never end.
  private mutating func checkCycle(from file: SourceFile) {
    var open: [(file: SourceFile, rest: [TemplateTag])] = [(file, partials(of: file))]
    var done: Set<String> = []
    while var last = open.popLast() {
      guard !last.rest.isEmpty else {
        done.insert(last.file.path)
        continue
      }
      let tag = last.rest.removeFirst()
      open.append(last)
      guard let partial = files[tag.name + ".mustache"], !done.contains(partial.path) else {
        continue
      }
      if open.contains(where: { $0.file.path == partial.path }) {
        report(
          "template-syntax", "\"\(tag.name)\" includes itself", at: tag.range, last.file,
          help: "take this partial out")
        return
      }
      open.append((partial, partials(of: partial)))
    }
  }

  private func partials(of file: SourceFile) -> [TemplateTag] {
    TemplateTag.scan(file).filter { $0.kind == .partial }
  }

  /// The sheet stands inside the page and must not end its element.
  private mutating func checkStyle() {
    guard let file = files["style.css"] else { return reportMissing("style.css") }
    let bytes = file.bytes
    var index = 0
    while index + 1 < bytes.count {
      if bytes[index] == UInt8(ascii: "<"), bytes[index + 1] == UInt8(ascii: "/") {
        report(
          "template-syntax", "a style sheet may not contain \"</\"",
          at: ByteRange(index, index + 2), file, help: "write \"<\\/\" in a string")
        return
      }
      index += 1
    }
  }

  // MARK: Reports

  mutating func reportSyntax(
    _ context: MustacheParserContext?, _ reason: String, in file: SourceFile
  ) {
    guard !broken.contains(file.path), !diagnostics.contains(where: { $0.range.file === file })
    else { return }
    var range = ByteRange(0, 0)
    if let context, context.lineNumber <= file.lineStarts.count {
      range = file.lineRange(max(0, context.lineNumber - 1))
    }
    report(
      "template-syntax", "Mustache cannot read this: \(reason)", at: range, file,
      help: "a shell uses {{name}}, {{{name}}}, {{> partial}} and comments only")
  }

  private mutating func reportMissing(_ name: String) {
    let file = SourceFile(path: "Templates/" + name, bytes: [])
    report(
      "missing-template", "there is no template \"\(name)\"", at: ByteRange(0, 0), file,
      help: "put the file into the folder of templates")
  }

  private mutating func reportUnknownPartial(_ tag: TemplateTag, _ file: SourceFile) {
    report(
      "unknown-partial", "there is no template \"\(tag.name).mustache\"", at: tag.range, file,
      help: "put the file beside this one, or correct the name")
  }

  private mutating func reportForbidden(_ tag: TemplateTag, _ file: SourceFile) {
    report(
      "template-syntax", "a shell does not loop or decide", at: tag.range, file,
      help: "use the finished piece; one that a page has not is empty")
  }

  private mutating func report(
    _ id: String, _ message: String, at range: ByteRange, _ file: SourceFile, help: String
  ) {
    diagnostics.append(
      Diagnostic(id, at: SourceRange(file, range), message, helps: [.init(help)]))
  }
}
