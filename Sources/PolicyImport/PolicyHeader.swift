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
    let type = options.type ?? guessedType
    if options.type == nil {
      notes.add(.field, line: 0, "Type is \"\(type)\", going by the title; correct it if it is not")
    }
    var lines = "\n- Type: \(type)\n- Version: 0.1.0\n"
    lines += date("Effective", .effective, text, &notes)
    if let updated = DateReader.date(.updated, in: text) {
      notes.add(.field, line: 0, "Updated is \(updated), as the text says")
      lines += "- Updated: \(updated)\n"
    }
    lines += field("Organisation", options.organisation, &notes)
    let codes = options.jurisdictions.joined(separator: ", ")
    lines += field("Jurisdictions", codes.isEmpty ? nil : codes, &notes)
    return lines + "- Languages: \(options.language) (source)\n"
  }

  private func date(
    _ label: String, _ meaning: DateReader.Meaning, _ text: [UInt8], _ notes: inout ImportNotes
  ) -> String {
    let date = DateReader.date(meaning, in: text)
    if let date { notes.add(.field, line: 0, "\(label) is \(date), as the text says") }
    return field(label, date, &notes)
  }

  private func field(_ label: String, _ value: String?, _ notes: inout ImportNotes) -> String {
    guard let value else {
      notes.add(.gap, line: 0, "\(label) is left empty: fill it in")
      return "- \(label):\n"
    }
    return "- \(label): \(value)\n"
  }

  private var guessedType: String {
    let words = (title + " " + fileName).lowercased()
    let types: [(words: [String], type: String)] = [
      (["privacy", "data protection"], "privacy notice"), (["cookie"], "cookie notice"),
      (["child"], "children's notice"),
      (["terms", "conditions", "agreement", "tos"], "terms"),
    ]
    return types.first { $0.words.contains { words.firstRange(of: $0) != nil } }?.type ?? "other"
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
