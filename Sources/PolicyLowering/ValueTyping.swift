internal import PolicyDiagnostics
internal import PolicyModel
internal import PolicyReference
internal import PolicySyntax

/// Reads the words of a field as the type that the reference gives it.
///
/// A value that does not fit its type is an error here, at the value, and stays in the model as text,
/// so that what follows does not report it a second time.
struct ValueTyping {
  let file: SourceFile
  /// The kind of block whose fields are read; a fault then says which fact it is about.
  let kind: BlockKind?
  /// The codes of readers that authors may write.
  let jurisdictions: Set<String>
  private(set) var diagnostics: [Diagnostic] = []
  private var label: FieldLabel?

  init(file: SourceFile, kind: BlockKind? = nil, jurisdictions: Set<String>) {
    self.file = file
    self.kind = kind
    self.jurisdictions = jurisdictions
  }

  /// - Parameters:
  ///   - text: the value with its slots filled in.
  ///   - value: as written; says where.
  mutating func read(_ text: String, _ value: ValueSyntax, as rule: FieldRule) -> FieldValue {
    label = rule.label
    var qualifiers = value.qualifiers.map(\.text)
    let isPossible = qualifiers.contains("possible")
    let isPlanned = qualifiers.contains("planned")
    qualifiers.removeAll { $0 == "possible" || $0 == "planned" }
    return FieldValue(
      content(text, value, rule), text: text, qualifier: qualifiers.first,
      isPossible: isPossible, isPlanned: isPlanned)
  }

  private mutating func content(
    _ text: String, _ value: ValueSyntax, _ rule: FieldRule
  ) -> FieldValue.Content {
    if value.isReference { return .reference(Name(text), as: value.asWord) }
    switch rule.type {
    case .text, .predicate, .channels, .path, .language, .sharedClause, .parameter, .name,
      .reason, .citation:
      return checked(text, value, rule)
    case .quotation: return .quotation
    case .word(let words), .openWord(let words):
      return ValueTyping.word(text, among: words).map { .word($0) } ?? .text
    case .vocabulary: return .word(text)
    case .date: return date(text, value)
    case .duration: return Period(text).map { .period($0) } ?? .text
    case .version: return .version(PolicyVersion(text))
    case .number: return number(text, value)
    case .yesNo: return yesNo(text)
    case .permission: return permission(text)
    case .email: return email(text, value)
    case .phone: return phone(text, value)
    case .link: return link(text, value)
    case .reference: return notAReference(text, value)
    case .referenceOrText: return .text
    case .jurisdiction: return jurisdiction(text, value)
    case .region: return region(text, value)
    case .scope: return scope(text, value)
    case .argument, .valueDefinition, .fact, .column: return equation(text, value, rule)
    case .because: return because(text, value)
    }
  }

  /// The word of a list that a text is, without regard to case.
  static func word(_ text: String, among words: [String]) -> String? {
    let wanted = text.lowercased()
    return words.first { $0.lowercased() == wanted }
  }

  mutating func fault(
    _ id: String, _ value: ValueSyntax, _ message: String, helps: [Diagnostic.Help] = [],
    notes: [String] = []
  ) {
    var diagnostic = Diagnostic(
      id, at: SourceRange(file, value.range), message, helps: helps, notes: notes)
    if let kind, let label { diagnostic.subject = FactVocabulary.path(kind, label) }
    diagnostics.append(diagnostic)
  }

  private mutating func checked(
    _ text: String, _ value: ValueSyntax, _ rule: FieldRule
  ) -> FieldValue.Content {
    if case .language = rule.type, !ValueTyping.isLanguage(text) {
      fault(
        "bad-language", value, "\"\(text)\" is not the code of a language",
        helps: [.init("write a code such as en, fr or pt-BR")],
        notes: ["browsers and screen readers go by this code"])
    }
    return .text
  }

  static func isLanguage(_ text: String) -> Bool {
    let parts = text.split(separator: "-")
    guard let first = parts.first, (2...3).contains(first.count) else { return false }
    return parts.allSatisfy { part in
      part.utf8.count <= 8
        && part.utf8.allSatisfy { byte in
          (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
            || (0x30...0x39).contains(byte)
        }
    }
  }

  // MARK: - Dates and numbers

  private mutating func date(_ text: String, _ value: ValueSyntax) -> FieldValue.Content {
    if let date = CalendarDate(iso: text) { return .date(date) }
    let readings = DateReading.readings(of: text)
    let range = SourceRange(file, value.range)
    let helps = readings.map { reading in
      Diagnostic.Help(
        "\(reading.words) → \(reading.date)",
        fix: .choose(TextEdit(range, reading.date.description)))
    }
    if readings.count > 1 {
      let words = readings.map(\.wordsWithoutYear)
      fault(
        "ambiguous-date", value,
        "\"\(text)\" is \(words[0]) in some countries and \(words[1]) in others", helps: helps,
        notes: ["dates are written year-month-day here and printed in the reader's own style"])
    } else {
      fault(
        "bad-date", value, "\"\(text)\" is not a date that everybody reads alike",
        helps: helps.isEmpty ? [.init("write the date as year-month-day: 2026-03-01")] : helps,
        notes: ["dates are written year-month-day here and printed in the reader's own style"])
    }
    return .text
  }

  /// Reports a value or an argument that is said to be a duration, and is none.
  ///
  /// A field may give a period in words: "as long as your account is open". A value is typed so that
  /// it prints in the page's language, which words cannot.
  mutating func faultDuration(_ text: String, at range: ByteRange) {
    fault(
      "bad-duration", ValueSyntax(text: text, range: range),
      "\"\(text)\" is not a number and a unit of time",
      helps: [
        .init("write it like 30 days, 24 months or 1 year"),
        .init("or make it words, with (text) for (duration)"),
      ], notes: ["a duration prints in each reader's language, and these words would not"])
  }

  private mutating func number(_ text: String, _ value: ValueSyntax) -> FieldValue.Content {
    if let number = Int(text), number >= 0 { return .number(number) }
    fault(
      "bad-number", value, "\"\(text)\" is not a whole number",
      helps: [.init("write digits only, for example 16")],
      notes: ["rules compare this number with what laws ask for"])
    return .text
  }

  private func yesNo(_ text: String) -> FieldValue.Content {
    switch text.lowercased() {
    case "yes": return .yesNo(true)
    case "no": return .yesNo(false)
    // The parser has reported any other word.
    default: return .text
    }
  }

  private func permission(_ text: String) -> FieldValue.Content {
    switch text.lowercased() {
    case "yes": return .word("yes")
    case "no": return .word("no")
    case "only with permission": return .word("only with permission")
    default: return .text
    }
  }

  // MARK: - Addresses

  private mutating func email(_ text: String, _ value: ValueSyntax) -> FieldValue.Content {
    if Address.isEmail(text) { return .email }
    fault(
      "bad-address", value, "\"\(text)\" is not an e-mail address",
      helps: [.init("write it as name@host, for example privacy@example.com")],
      notes: ["readers would have no way to write to you"])
    return .text
  }

  private mutating func phone(_ text: String, _ value: ValueSyntax) -> FieldValue.Content {
    if Address.isPhone(text) { return .phone }
    fault(
      "bad-address", value, "\"\(text)\" is not a telephone number",
      helps: [.init("write it with its country code, for example +1 617 555 0100")],
      notes: ["readers would have no way to call you"])
    return .text
  }

  private mutating func link(_ text: String, _ value: ValueSyntax) -> FieldValue.Content {
    if Address.isLink(text) { return .link }
    fault(
      "bad-address", value, "\"\(text)\" is not the address of a page",
      helps: [.init("write the whole address, for example https://www.example.com/privacy")],
      notes: ["readers would be sent nowhere"])
    return .text
  }

  private mutating func notAReference(_ text: String, _ value: ValueSyntax) -> FieldValue.Content {
    let range = SourceRange(file, value.range)
    let fix: Diagnostic.Fix? =
      Name.isWellFormed(text) ? .safe(TextEdit(range, "#" + text)) : nil
    fault(
      "not-a-reference", value, "this field points to a block, and \"\(text)\" has no \"#\"",
      helps: [.init("write \"#\" and the block's name", fix: fix)],
      notes: ["words without \"#\" are only words"])
    return .text
  }

  // MARK: - Jurisdictions

  private mutating func jurisdiction(_ text: String, _ value: ValueSyntax) -> FieldValue.Content {
    let code = JurisdictionCode(text)
    if jurisdictions.contains(code.text) { return .jurisdiction(code) }
    let near = nearestCode(text)
    fault(
      "unknown-jurisdiction", value, "\"\(text)\" is not a jurisdiction that is known here",
      helps: [ValueTyping.codeHelp(near, SourceRange(file, value.range))],
      notes: ["no law would be checked for these readers"])
    return .text
  }

  private mutating func region(_ text: String, _ value: ValueSyntax) -> FieldValue.Content {
    let code = JurisdictionCode(text)
    if jurisdictions.contains(code.text) || Jurisdictions.countries.contains(code.text) {
      return .jurisdiction(code)
    }
    // That data may go anywhere is said by many texts, and names no place.
    if label?.isDestination == true, ClosedWords.anywhere.contains(text.lowercased()) {
      return .text
    }
    var helps = [ValueTyping.codeHelp(nearestCode(text), SourceRange(file, value.range))]
    if label?.isDestination == true {
      helps.append(.init("if the text leaves the country open, write \"anywhere\""))
    }
    fault(
      "unknown-jurisdiction", value, "\"\(text)\" is not the code of a country or region",
      helps: helps, notes: ["no rule could tell which country is meant"])
    return .text
  }

  private static let writtenOut: [String: String] = [
    "california": "US-CA", "massachusetts": "US-MA", "united states": "US", "usa": "US",
    "united kingdom": "UK", "gb": "UK", "europe": "EEA", "eu": "EEA", "european union": "EEA",
    "canada": "CA", "quebec": "CA-QC", "switzerland": "CH", "brazil": "BR", "australia": "AU",
  ]

  /// A country is never guessed: most pairs of letters are near some country.
  private func nearestCode(_ text: String) -> String? {
    if let code = ValueTyping.writtenOut[text.lowercased()] { return code }
    let codes = jurisdictions.subtracting(Jurisdictions.countries).union(Jurisdictions.codes)
    return Suggestion.nearest(to: text.uppercased(), among: codes.sorted())
  }

  private static func codeHelp(_ near: String?, _ range: SourceRange) -> Diagnostic.Help {
    guard let near else {
      return .init("write a code such as EEA, UK, US, US-CA or CH")
    }
    return .init("did you mean \(near)?", fix: .choose(TextEdit(range, near)))
  }

  private mutating func scope(_ text: String, _ value: ValueSyntax) -> FieldValue.Content {
    switch ScopeReading.read(text, known: jurisdictions) {
    case .scope(let scope): return .scope(scope)
    case .unknownCode(let code):
      fault(
        "unknown-jurisdiction", value, "\"\(code)\" is not a jurisdiction that is known here",
        helps: [
          ValueTyping.codeHelp(
            nearestCode(code),
            SourceRange(file, value.range))
        ], notes: ["these words would be shown to nobody"])
    case .shapeless:
      fault(
        "bad-scope", value, "\"\(text)\" does not say whom the words concern",
        helps: [
          .init(
            "write one of these:",
            lines: [
              "- Applies to: everyone", "- Applies to: EEA, UK only",
              "- Applies to: everywhere except US-CA",
            ])
        ], notes: ["read as everyone for the rest of this check"])
    }
    return .text
  }

  // MARK: - Two parts

  private mutating func equation(
    _ text: String, _ value: ValueSyntax, _ rule: FieldRule
  ) -> FieldValue.Content {
    let (name, content) = Equation.split(text)
    if !name.isEmpty, !content.isEmpty { return .pair(name, content) }
    // Values are named before they are read, and have been reported then.
    if case .valueDefinition = rule.type { return .text }
    fault(
      "bad-value", value, "\"\(text)\" is not a name, an equals sign and a value",
      helps: [.init("for example:", lines: ["- \(rule.label.rawValue): \(rule.example)"])],
      notes: ["nothing could be read from this line"])
    return .text
  }

  private mutating func because(_ text: String, _ value: ValueSyntax) -> FieldValue.Content {
    if let split = text.range(of: " because ") {
      return .pair(
        Trimming.spaces(String(text[..<split.lowerBound])),
        Trimming.spaces(String(text[split.upperBound...])))
    }
    fault(
      "missing-reason", value, "\"\(text)\" is said not to apply, but not why",
      helps: [.init("add \"because\" and the reason, so that reviewers can judge it")],
      notes: ["without its reason this would count as not said"])
    return .text
  }
}

extension String {
  /// The first place of some words, byte for byte.
  func range(of words: String) -> Range<String.Index>? {
    let text = utf8
    let wanted = Array(words.utf8)
    var start = text.startIndex
    while start < text.endIndex {
      if text[start...].starts(with: wanted) {
        return start..<text.index(start, offsetBy: wanted.count)
      }
      start = text.index(after: start)
    }
    return nil
  }
}
