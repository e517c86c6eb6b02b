// The fields of law files, releases and registers.
extension FieldReference {
  static let jurisdiction: [FieldRule] = [
    one(.code, .jurisdiction, "The code that policies use.", "US-MA", need: .always),
    one(.version, .version, "The version of the rule set.", "2026.1", need: .always),
    one(.parent, .jurisdiction, "The regime that is switched on with it.", "US"),
    one(
      .depth, .word(ClosedWords.depths), "How far its rows are tested.", "specific",
      fallback: "partial"),
    repeatable(
      .setting, .argument, "A house setting; only ever stricter than the law.",
      "change.advance-days = 30"),
    one(.reviewed, .date, "When somebody last read it through.", "2026-11-21"),
  ]

  static let instrument: [FieldRule] = [
    one(.citation, .text, "The official citation.", "Regulation (EU) 2016/679", need: .always),
    list(
      .alsoCitedAs, .text, "Short names that authors may use.",
      "GDPR, General Data Protection Regulation"),
    one(.officialSource, .link, "Where the official text is.", "https://eur-lex.europa.eu"),
    one(.inForceFrom, .date, "The day from which it applies.", "2018-05-25"),
    one(
      .provisions, .text, "The units that exist, as ranges.", "1–99; 6(1)(a)–(f)"),
  ]

  static let requirement: [FieldRule] = [
    one(.citation, .text, "The provision.", "Art. 13(2)(d)", need: .always),
    one(.appliesWhen, .predicate, "The facts that make it apply.", "always", need: .always),
    one(.provenBy, .predicate, "The facts that prove it.", "any(rights.kind = complaint)"),
    list(
      .shownIn, .word(ClosedWords.shownIn), "The kind of proof.", "text", fallback: "text"),
    one(
      .severity, .word(ClosedWords.severities), "What a missing answer is.", "error",
      fallback: "error"),
    one(
      .discloses, .reference([.disclosure]), "The disclosure that it asks for.",
      "#complaint-right"),
    one(
      .inForceFrom, .date, "The day from which it applies.", "2018-05-25", qualifier: .note),
    one(.inForceUntil, .date, "The last day on which it applies.", "2026-06-30"),
    one(.replacedBy, .name, "The row that takes its place.", "ccpa.7011.e.1.a"),
    one(.verified, .text, "How and when the source was read.", "knowledge"),
    one(
      .prescribedWording, .text, "Words that the law prescribes.",
      "\"NOTICE: We may sell your sensitive personal data.\""),
    one(.officialSource, .link, "Where the official text is.", "https://eur-lex.europa.eu"),
  ]

  static let change: [FieldRule] = [
    one(
      .matches, .text, "The change that it is about, and when.",
      "purpose added when not compatible"),
    repeatable(
      .materiality, .text, "How much it matters, and when.", "material when protective"),
    repeatable(
      .direction, .text, "Whom it favours, and when.", "less protective"),
    one(.area, .text, "What it concerns.", "recipient"),
    one(.action, .text, "What happened.", "added"),
    one(
      .reason, .text, "A sentence with the facts in it.",
      "{{name}} now receives {{data}} for {{purpose}}"),
    one(
      .mirror, .reference([.change]), "The rule for the opposite change.",
      "#chg.recipient.removed"),
    repeatable(.notice, .text, "How readers are told.", "N2"),
    repeatable(.advance, .text, "How long before.", "D2"),
    repeatable(
      .consent, .text, "Whether they are asked.", "C3 when data.sensitive"),
    list(.audience, .text, "Who is told.", "affected"),
    list(.citation, .text, "The rules it rests on.", "mc.wp260.30"),
    one(.inForceFrom, .date, "The day from which it applies.", "2018-05-25"),
    one(.verified, .text, "How and when the source was read.", "knowledge"),
  ]

  static let vocabulary: [FieldRule] = [
    one(.code, .text, "The code of the vocabulary.", "policyc"),
    one(.reviewed, .date, "When somebody last read it through.", "2026-11-21"),
  ]

  static let vocabularyWord: [FieldRule] = [
    alsoWritten,
    one(
      .sensitive, .text, "Whether and under which laws it is sensitive.", "art9"),
    list(
      .sameAs, .text, "The same word in other vocabularies.", "dpv:EmailAddress"),
    one(
      .ccpaCategory, .text, "The category of Cal. Civ. Code §1798.140(v)(1).", "identifiers"),
  ]

  static let question: [FieldRule] = [
    one(.value, .text, "An answer, as it would be written after Fact.", "no", need: .always)
  ]

  static let release: [FieldRule] = [
    one(
      .policy, .reference([.policy]), "The policy that it accompanies.", "#larkspur-privacy",
      need: .always),
    one(.version, .version, "The version that it accompanies.", "3.3.0", need: .always),
    one(.publish, .date, "The day on which it is published.", "2026-04-01"),
    list(
      .approvedBy, .text, "Who approved it, and when.", "P. Nandakumar (2026-03-20)"),
    one(
      .reach, .word(ClosedWords.reaches), "Which data the changes reach.", "new data only"),
    one(
      .consentPlan, .text, "How those affected are asked.",
      "a choice screen at the next sign-in"),
  ]

  static let decision: [FieldRule] = [
    list(
      .finding, .text, "The fingerprints that it is about.", "5f0c1d2e3a4b5c6d",
      need: .always),
    one(
      .level, .word(ClosedWords.materialities), "The level decided on.", "clarifying",
      need: .always),
    one(
      .direction, .word(ClosedWords.directions), "Whom the change favours, where no fact says it.",
      "more protective"),
    by, on,
    one(.until, .date, "The day after which it lapses.", "2027-01-12"),
  ]

  static let register: [FieldRule] = [
    list(
      .of, .reference([.policy, .organisation]), "Whose register it is.",
      "#larkspur-privacy", need: .always),
    one(.reviewed, .date, "When somebody last read it through.", "2026-01-12"),
  ]

  static let waiver: [FieldRule] = [
    list(
      .finding, .text, "The fingerprints or rules it silences.", "5f0c1d2e3a4b5c6d",
      need: .always),
    by, on,
    one(.until, .date, "The day after which it lapses.", "2027-01-12", need: .always),
  ]

  static let attestation: [FieldRule] = [
    list(.claim, .reference([.claim]), "The claims that it supports.", "#never-sold"),
    one(.owner, .text, "Who answers for it.", "legal operations", need: .always),
    one(.reviewed, .date, "When it was last looked at.", "2026-01-12", need: .always),
    one(.until, .date, "The day after which it lapses.", "2027-01-12"),
    one(.evidence, .text, "Where the evidence is kept.", "vendor register, page 3"),
    list(
      .satisfies, .citation, "The rules of law that it answers.", "ma.93a.followed"),
  ]

  static let site: [FieldRule] = [
    factField,
    one(.reviewed, .date, "When somebody last looked at the site.", "2026-01-12"),
  ]

  private static let by = one(
    .by, .text, "Who answers for it.", "P. Nandakumar", need: .always)
  private static let on = one(
    .on, .date, "The day of the decision.", "2026-01-12", need: .always)
}
