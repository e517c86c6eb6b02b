internal import PolicyLaw

/// Questions about facts whose names alone would say nothing to the people who know the answer.
enum QuestionWords {
  /// What nobody has said: completes "nobody has said …".
  ///
  /// - Parameter regime: the title of the regime whose rows ask.
  static func asked(_ path: String, regime: String) -> String {
    if let words = table[path]?.asked { return words }
    if path.hasPrefix("thresholds.") {
      return "whether you are large enough for the act of \(regime) to hold for you (\(path))"
    }
    return "what \"\(path)\" is"
  }

  /// The line that answers, with a value of the right kind.
  static func line(_ path: String) -> String { "- Fact: \(path) = \(table[path]?.value ?? "yes")" }

  private struct Words {
    let asked: String
    var value = "no"
  }

  private static let table: [String: Words] = [
    "languages.targeted": Words(
      asked: "in how many languages you address people", value: "1"),
    "marketing.email": Words(asked: "whether you send advertising by e-mail"),
    "art14.exemption": Words(
      asked: "on which exemption you rely for not telling people whose data came from elsewhere",
      value: "none"),
    "art27.exempt": Words(
      asked: "whether you may do without a representative in the European Union (GDPR Art. 27(2))"),
    "art27.uk-exempt": Words(
      asked: "whether you may do without a representative in the United Kingdom"),
    "art37.required": Words(
      asked: "whether you must have a data protection officer (GDPR Art. 37)"),
    "org.established-in": Words(asked: "in which country the organisation is established"),
    "org.encarregado": Words(
      asked: "whether you must name a data protection officer, an encarregado (LGPD Art. 41)"),
    "ch.art14": Words(
      asked: "whether you need a representative in Switzerland (FADP Art. 14)"),
    "childrens-code.applies": Words(
      asked: "whether children are likely to use the service (Children's code)"),
    "minors.known": Words(
      asked: "whether you know that people from 13 to 17 use the service"),
    "coppa.persistentIdentifiers": Words(
      asked: "whether you use identifiers of children without a parent's consent"),
    "compelling-interests": Words(
      asked: "whether a transfer rests on compelling interests of yours (GDPR Art. 49(1))"),
    "australia.overseas": Words(asked: "whether data goes to recipients outside Australia"),
    "breach.timing": Words(
      asked: "whether the text promises how soon people hear of a breach of security"),
    "california.noticeAtCollection": Words(
      asked: "whether this policy is also your notice at collection (CCPA)"),
    "california.shine.method": Words(
      asked: "how Californians send their Shine the Light requests", value: "address"),
    "colorado.inferencesException": Words(
      asked: "whether you draw conclusions about sensitive traits without consent (Colorado)"),
    "ftc.unexpectedPractice": Words(
      asked: "whether you do something with data that would surprise readers"),
    "glba.jointMarketing": Words(
      asked: "whether you market financial products jointly with other companies"),
    "glba.optOutSharing": Words(
      asked: "whether you give data to other companies in a way that customers may stop (GLBA)"),
    "incentive.offered": Words(
      asked: "whether you offer people something for their data, such as a discount"),
    "npp.part2Records": Words(
      asked: "whether you hold records about substance use disorders"),
    "npp.separateActivities": Words(
      asked: "whether you raise funds, underwrite, or disclose to a health plan's sponsor"),
    "org.consumersPerYear": Words(
      asked: "how many consumers' data you handle in a year", value: "10000"),
    "org.glba": Words(asked: "whether you are a financial institution (GLBA)"),
    "org.hasReviewProcess": Words(
      asked: "whether people can review and change their data with you"),
    "org.hipaaRole": Words(
      asked: "in which role HIPAA concerns you: covered entity, business associate, or none",
      value: "none"),
    "org.smallBusiness": Words(
      asked: "whether you are a small business as the Small Business Administration defines it"),
    "spi.beyond7027m": Words(
      asked: "whether you use sensitive data for more than 11 CCR §7027(m) allows without a choice"),
    "thresholds.ccpa": Words(
      asked: "whether you are a business in the sense of the CCPA: by revenue, by the number of "
        + "people or by income from data"),
    "thresholds.shine": Words(
      asked: "whether \"Shine the Light\" holds for you: 20 employees or more, and data that goes "
        + "to others for their direct marketing"),
  ]
}
