/// The fields of an imported policy: what is known, and gaps for what the author must say.
struct PolicyHeader {
  let options: ImportOptions
  let title: String
  /// The name of the file, without its ending.
  let fileName: String

  /// The fields, one a line.
  ///
  /// - Parameter text: the words of the document, in which dates are looked for.
  mutating func lines(_ text: [UInt8], _ notes: inout ImportNotes) -> String {
    let type = options.type ?? guessedType(text)
    if options.type == nil {
      notes.add(.field, line: 0, "Type is a guess, \"\(type)\": correct it if it is wrong")
    }
    var lines = "\n- Type: \(type)\n- Version: 0.1.0\n"
    lines += options.effective.map { "- Effective: \($0)\n" } ?? effectiveDate(text, &notes)
    if let updated = DateReader.date(.updated, in: text) {
      notes.add(.field, line: 0, "Updated is \(updated), as the text says")
      lines += "- Updated: \(updated)\n"
    }
    lines += field("Organisation", options.organisation, &notes)
    let codes = options.jurisdictions.joined(separator: ", ")
    lines += field("Jurisdictions", codes.isEmpty ? nil : codes, &notes)
    return lines + "- Languages: \(options.language) (source)\n"
  }

  private func effectiveDate(_ text: [UInt8], _ notes: inout ImportNotes) -> String {
    let date = DateReader.date(.effective, in: text)
    if let date { notes.add(.field, line: 0, "Effective is \(date), as the text says") }
    return field("Effective", date, &notes)
  }

  private func field(_ label: String, _ value: String?, _ notes: inout ImportNotes) -> String {
    guard let value else {
      notes.add(.gap, line: 0, "\(label) is left empty: fill it in")
      return "- \(label):\n"
    }
    return "- \(label): \(value)\n"
  }

  /// What the title, the file's name or else the beginning of the text suggests.
  private func guessedType(_ text: [UInt8]) -> String {
    Self.type(suggestedBy: title + " " + fileName)
      ?? Self.type(suggestedBy: String(decoding: text.prefix(300), as: UTF8.self)) ?? "other"
  }

  private static let suggestions: [(words: [String], type: String)] = [
    (["privacy", "data protection"], "privacy notice"), (["cookie"], "cookie notice"),
    (["child"], "children's notice"),
    (["terms of", "terms and", "terms for", "conditions", "agreement"], "terms"),
  ]

  private static func type(suggestedBy text: String) -> String? {
    let text = text.lowercased()
    if text.hasSuffix("terms") || text.hasPrefix("terms") { return "terms" }
    return suggestions.first { $0.words.contains { text.firstRange(of: $0) != nil } }?.type
  }
}

extension String {
  /// Where a text occurs first; the standard library finds none without Foundation.
  fileprivate func firstRange(of text: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
      start = index(after: start)
    }
    return nil
  }
}
