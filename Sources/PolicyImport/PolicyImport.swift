/// Turns an existing policy, Markdown or plain text, into source of the policy language.
///
/// No word is lost: headings become sections and clauses, their order and number stay, and what the
/// language would read as something else (fields, structure, slots, HTML) is written so that readers
/// see what they saw before. What had to be changed or must be settled by the author is reported.
package enum PolicyImport {
  /// Imports one document.
  ///
  /// The result is the same for the same bytes, name and options. Cost: linear in the bytes.
  ///
  /// - Parameters:
  ///   - bytes: the file as it is on disk, in UTF-8, UTF-16 or Windows-1252.
  ///   - fileName: its name or path; the last part gives the policy its name, and the ending `.txt`
  ///     says that it is plain text.
  package static func importing(
    _ bytes: [UInt8], name fileName: String, options: ImportOptions = ImportOptions()
  ) -> ImportResult {
    let isPlainText = options.format.map { $0 == .text } ?? fileName.hasSuffixIgnoringCase(".txt")
    var notes = ImportNotes()
    let text = TextDecoder(isPlainText: isPlainText).decode(bytes, &notes)
    let draft = draft(text, isPlainText, options, &notes)
    var writer = PolicyWriter(draft: draft, fileName: fileName, options: options)
    return writer.write(notes)
  }

  private static func draft(
    _ text: [UInt8], _ isPlainText: Bool, _ options: ImportOptions, _ notes: inout ImportNotes
  ) -> Draft {
    if isPlainText {
      var reader = PlainTextReader(text: text, detectsHeadings: options.detectsHeadings)
      return reader.read(&notes)
    }
    var reader = MarkdownReader(text: text)
    return reader.read(&notes)
  }
}
