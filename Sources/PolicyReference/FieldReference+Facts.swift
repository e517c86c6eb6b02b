// The fields of facts: what is done with data, by whom, and what readers can do.
extension FieldReference {
  static let practice: [FieldRule] = [
    list(
      .collects, .vocabulary(.data), "Data that is collected.", "name, e-mail address",
      qualifier: .ownWord),
    list(
      .data, .vocabulary(.data), "Data that the practice concerns.", "contact-data (skype name)",
      qualifier: .ownWord),
    list(
      .does, .word(ClosedWords.processing), "What is done with the data.", "use, keep"),
    list(.about, .text, "The people the data is about.", "customers"),
    list(
      .source, .word(ClosedWords.sources), "Where the data comes from.", "subject",
      qualifier: .note),
    list(.means, .text, "By what means it is collected.", "a form on our website"),
    list(
      .purpose, .vocabulary(.purpose), "What it is used for.", "provide-service, billing",
      qualifier: .ownWord),
    list(
      .legalBasis, .word(ClosedWords.legalBases), "The legal basis relied on.", "contract",
      qualifier: .note),
    one(
      .interests, .text, "The legitimate interests pursued.", "keeping our service secure"),
    one(
      .specialCondition, .text, "For special categories of data: the condition relied on.",
      "explicit consent"),
    list(
      .sharedWith, .referenceOrText([.recipient]), "Who receives the data.",
      "#brightwater as processor"),
    list(.sentTo, .region, "Countries the data is sent to, or anywhere.", "US"),
    repeatable(
      .keptFor, .duration, "How long the data is kept.", "24 months after account closure",
      qualifier: .note),
    one(
      .required, .word(ClosedWords.obligations), "Whether the data must be given.",
      "contractual"),
    one(
      .consequence, .text, "What follows if it is not given.", "we cannot open an account"),
    one(
      .ourRole, .word(ClosedWords.ourRoles), "The role in which we act.", "processor",
      fallback: "controller"),
    one(
      .onlyWith, .word(ClosedWords.onlyWith), "The permission without which it is not done.",
      "explicit permission"),
    one(
      .automatedDecision, .word(ClosedWords.decisionEffects),
      "The effect of a decision taken without a person.", "none"),
    one(.logic, .text, "How such a decision is reached.", "a score from payment history"),
    one(.outcome, .text, "What such a decision means for the person.", "payment in advance"),
    list(
      .safeguards, .word(ClosedWords.decisionSafeguards), "What a person can ask for then.",
      "human-review, contest"),
    one(
      .continues, .name, "The practice that this one adds fields to.", "collect.account"),
  ]

  static let recipient: [FieldRule] = [
    alsoWritten,
    list(
      .role, .word(ClosedWords.recipientRoles), "The role in which data is received.",
      "processor", need: .atPublish),
    one(.category, .text, "The category of recipient, for readers.", "payment provider"),
    list(
      .data, .vocabulary(.data), "The data received.", "billing address", qualifier: .ownWord),
    list(
      .purpose, .vocabulary(.purpose), "What for.", "billing", qualifier: .ownWord),
    one(.seat, .region, "Where the recipient is established.", "US"),
    list(.dataIn, .region, "Where the data is held.", "US"),
    list(
      .safeguard, .word(ClosedWords.mechanisms), "What protects the data there.", "SCC",
      qualifier: .note),
    one(
      .copyFrom, .referenceOrText([.contact]), "Where to get a copy of the safeguard.",
      "#privacy-office"),
    list(
      .ownPurposes, .vocabulary(.purpose), "Purposes of the recipient's own.",
      "fraud prevention", qualifier: .ownWord),
    one(.sale, .permission, "Whether data is sold to it.", "no"),
    one(
      .crossContextAdvertising, .permission,
      "Whether it gets data for advertising across sites.", "no"),
    one(
      .directMarketing, .permission, "Whether it gets data for its own direct marketing.",
      "no"),
    list(
      .documents, .referenceOrText([.document]), "Documents about it.", "#brightwater-terms"),
  ]

  static let transfer: [FieldRule] = [
    list(
      .to, .region, "Countries the data goes to, or anywhere.", "US",
      need: .atPublish),
    list(
      .by, .referenceOrText([.recipient]), "Who sends or receives it.", "#brightwater"),
    list(
      .mechanism, .word(ClosedWords.mechanisms), "What the transfer rests on.", "SCC",
      qualifier: .note),
    one(
      .adequacy, .yesNo, "Whether an adequacy decision exists.", "no", qualifier: .note),
    one(
      .copyFrom, .referenceOrText([.contact]), "Where to get a copy of the safeguard.",
      "#privacy-office"),
  ]

  static let retention: [FieldRule] = [
    list(
      .data, .vocabulary(.data), "The data the period holds for.", "billing address",
      qualifier: .ownWord),
    one(.period, .duration, "How long it is kept.", "7 years after the invoice"),
    one(.until, .text, "The event that ends it.", "your account is closed"),
    one(.while, .text, "The state during which it is kept.", "a dispute is open"),
    one(
      .then, .word(ClosedWords.deletions), "What happens then.", "deleted", qualifier: .note),
  ]

  static let cookies: [FieldRule] = [
    list(
      .columns, .column, "What the author's own column headings mean.", "Name = Cookie"),
    one(
      .listed, .yesNo, "Whether all that are used are listed.", "yes", fallback: "yes"),
    one(
      .consent, .referenceOrText([.contact, .clause]), "How consent is asked for.",
      "a banner on the first visit"),
    one(
      .changeChoiceAt, .referenceOrText([.contact, .clause]),
      "Where a choice can be changed later.", "https://larkspur.example/cookies"),
  ]

  static let right: [FieldRule] = [
    list(
      .kind, .openWord(ClosedWords.rights), "The rights.", "access, erasure",
      need: .atPublish),
    list(
      .how, .referenceOrText([.contact, .document, .clause]), "How to use them.",
      "#privacy-office", need: .atPublish),
    list(.for, .text, "Who has them.", "customers"),
    one(
      .answerWithin, .duration, "How soon we answer.", "30 days", qualifier: .note),
    list(.refusedWhen, .text, "When we may refuse.", "manifestly unfounded"),
    one(.fee, .text, "What it costs.", "none"),
    list(
      .stops, .vocabulary(.purpose), "Purposes that using the right ends.",
      "direct-marketing"),
    one(.reach, .text, "How far it reaches.", "readings of the last year"),
    one(.effect, .text, "What using it does.", "we delete the readings"),
    one(
      .appeal, .referenceOrText([.contact]), "How to appeal a refusal.", "#appeals"),
  ]

  static let contact: [FieldRule] = [
    list(
      .role, .word(ClosedWords.contactRoles), "What the contact is for.", "privacy office",
      need: .always),
    one(.name, .text, "The person or office.", "The privacy office"),
    one(.email, .email, "An e-mail address.", "privacy@larkspur.example"),
    one(
      .post, .text, "A postal address.", "Larkspur, 12 Fernwood Lane, Quincy, MA 02169"),
    one(.phone, .phone, "A telephone number.", "+1 617 555 0100", qualifier: .note),
    one(.form, .link, "A form on the web.", "https://larkspur.example/ask"),
    list(.for, .text, "Whom or what it is for.", "EEA readers"),
  ]

  static let document: [FieldRule] = [
    one(
      .type, .word(ClosedWords.documentTypes), "What the document is.", "terms"),
    one(.link, .link, "Where it is.", "https://larkspur.example/terms"),
    one(
      .of, .referenceOrText([.policy, .recipient, .organisation]), "Whose it is.",
      "#larkspur-terms"),
    list(
      .relation, .word(ClosedWords.relations), "How it bears on this text.",
      "for information"),
    one(.signedCopy, .link, "Where a signed copy is.", "https://larkspur.example/dpa.pdf"),
  ]

  static let children: [FieldRule] = [
    one(
      .directedTo, .word(ClosedWords.audiences), "The children it is directed to.", "no"),
    list(
      .minimumAge, .number, "The least age, in years.", "16, 13 (UK)",
      qualifier: .jurisdiction),
    one(.childMeans, .text, "Who counts as a child here.", "anyone under 16"),
    one(
      .knowinglyCollects, .yesNo, "Whether children's data is knowingly collected.", "no"),
    one(
      .reportTo, .referenceOrText([.contact]), "Where to report a child's data.",
      "#privacy-office"),
    one(.onDiscovery, .text, "What we do when we find some.", "we delete it"),
    one(
      .saleUnder16, .word(ClosedWords.underSixteenSales),
      "Whether data of people under 16 is sold.", "no"),
    one(.parentalConsent, .text, "How a parent agrees.", "by a signed form"),
  ]

  static let amendment: [FieldRule] = [
    one(.anyChange, .channels, "How any change is told.", "new effective date"),
    one(
      .material, .channels, "How a material change is told.",
      "e-mail or platform notice, 30 days before"),
    one(
      .lessProtectiveChange, .channels, "How a less protective change is told.",
      "e-mail, 30 days before"),
    one(
      .heldBackUntilConsent, .yesNo,
      "Whether less protective changes wait for consent.", "yes"),
    one(
      .acceptance, .word(ClosedWords.acceptances), "What counts as acceptance.", "explicit"),
    one(
      .failedDelivery, .word(ClosedWords.failedDeliveries),
      "What a message that came back means.", "try another channel"),
    one(
      .wayOut, .text, "What readers can do who disagree.",
      "close the account before the date"),
    one(
      .checkBack, .yesNo, "Whether readers are told to check the page themselves.", "no"),
    one(
      .certainty, .word(ClosedWords.certainties), "Whether the text says will or may.",
      "will"),
  ]

  static let claim: [FieldRule] = [
    repeatable(
      .words, .quotation, "The very words that promise it.", "\"we never will\"",
      need: .always),
    one(
      .kind, .word(ClosedWords.claimKinds), "What kind of promise it is.", "no sale",
      need: .always),
    one(.scope, .text, "What it covers.", "personal data"),
    list(.except, .text, "What it does not cover.", "a court orders it"),
    one(.condition, .text, "On what condition.", "you hold an account"),
    one(
      .evidence, .referenceOrText([.attestation, .document]), "What shows that it is true.",
      "#vendor-register"),
    one(.owner, .text, "Who answers for it.", "legal operations"),
    one(.reviewed, .date, "When it was last looked at.", "2026-01-12"),
  ]
}
