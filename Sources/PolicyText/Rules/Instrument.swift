/// A law, with the names that it is given by mistake.
struct Instrument: Sendable {
  let shortForm: String
  let title: String
  /// Short forms that are none, and titles that are not the law's.
  let wrongShortForms: [String]
  let wrongTitles: [String]

  /// A wrong name and the right one.
  struct Misspelling {
    let written: String
    let meant: String
  }

  var misspellings: [Misspelling] {
    wrongShortForms.map { Misspelling(written: $0, meant: shortForm) }
      + wrongTitles.map { Misspelling(written: $0, meant: title) }
  }

  /// The laws that privacy policies name most, with the mistakes that are made most.
  static let known = [
    Instrument(
      shortForm: "GDPR", title: "General Data Protection Regulation",
      wrongShortForms: ["GPDR", "GDRP", "GDPA", "DGPR", "GRPD"],
      wrongTitles: [
        "General Data Privacy Regulation", "General Data Protection Regulations",
        "Global Data Protection Regulation", "General Data Protection Rules",
        "General Data Protection Act", "General Data Protection Directive",
      ]),
    Instrument(
      shortForm: "HIPAA", title: "Health Insurance Portability and Accountability Act",
      wrongShortForms: ["HIPPA", "HIPPAA", "HIIPA", "HIPAAA"],
      wrongTitles: [
        "Health Information Portability and Accountability Act",
        "Health Insurance Privacy and Portability Act",
        "Health Insurance Portability and Privacy Act",
        "Health Insurance Privacy and Accountability Act",
        "Health Information Privacy and Portability Act",
        "Health Insurance Portability and Accessibility Act",
      ]),
    Instrument(
      shortForm: "CCPA", title: "California Consumer Privacy Act", wrongShortForms: [],
      wrongTitles: [
        "California Consumer Protection Act", "California Customer Privacy Act",
        "California Consumers Privacy Act", "California Consumer's Privacy Act",
        "California Consumer Privacy Protection Act",
      ]),
    Instrument(
      shortForm: "CPRA", title: "California Privacy Rights Act", wrongShortForms: [],
      wrongTitles: ["California Privacy Right Act", "California Consumer Privacy Rights Act"]),
    Instrument(
      shortForm: "COPPA", title: "Children's Online Privacy Protection Act",
      wrongShortForms: ["COPPPA"],
      wrongTitles: [
        "Children's Online Privacy and Protection Act", "Child Online Privacy Protection Act",
        "Children Online Privacy Protection Act", "Childrens Online Privacy Protection Act",
        "Child's Online Privacy Protection Act", "Children's Online Privacy Act",
        "Children's Online Protection Privacy Act",
      ]),
    Instrument(
      shortForm: "CalOPPA", title: "California Online Privacy Protection Act",
      wrongShortForms: ["CalOPA", "CALOPA", "CalOPPPA"],
      wrongTitles: [
        "California Online Protection Act", "California Online Privacy and Protection Act",
      ]),
    Instrument(
      shortForm: "GLBA", title: "Gramm-Leach-Bliley Act", wrongShortForms: [],
      wrongTitles: [
        "Gramm Leach Bailey Act", "Graham Leach Bliley Act", "Gramm Leech Bliley Act",
        "Gramm Leach Blilely Act", "Gram Leach Bliley Act", "Gramm Leach Billey Act",
      ]),
    Instrument(
      shortForm: "FERPA", title: "Family Educational Rights and Privacy Act",
      wrongShortForms: ["FREPA"],
      wrongTitles: [
        "Family Education Rights and Privacy Act", "Federal Educational Rights and Privacy Act",
        "Family Educational Right and Privacy Act", "Family Educational Rights Privacy Act",
      ]),
    Instrument(
      shortForm: "PIPEDA", title: "Personal Information Protection and Electronic Documents Act",
      wrongShortForms: ["PIPEDIA", "PIPDEA", "PEPIDA"],
      wrongTitles: [
        "Personal Information Protection and Electronic Document Act",
        "Personal Information Protection and Electronics Documents Act",
      ]),
    Instrument(
      shortForm: "DMCA", title: "Digital Millennium Copyright Act", wrongShortForms: ["DCMA"],
      wrongTitles: [
        "Digital Millenium Copyright Act", "Digital Millennial Copyright Act",
        "Digital Millenial Copyright Act",
      ]),
    Instrument(
      shortForm: "FCRA", title: "Fair Credit Reporting Act", wrongShortForms: [],
      wrongTitles: ["Fair Credit Report Act"]),
    Instrument(
      shortForm: "LGPD", title: "Lei Geral de Proteção de Dados", wrongShortForms: ["LGDP"],
      wrongTitles: []),
  ]
}
