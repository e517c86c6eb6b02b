// The phrases that the rules for English begin to look from.
extension English {
  static let phrases: [(PhraseList, [String])] = [
    (.at, ["at"]),
    (
      .placeholder,
      [
        "lorem ipsum", "tbd", "tba", "todo", "fixme", "xxx", "xxxx", "xxxxx", "xxxxxx",
        "insert your|the? company|date|name|email|address|url|website|link|text", "insert here",
        "your company|website|business name here", "company name here", "yourcompany", "yourdomain",
        "yourwebsite",
      ]
    ),
    (
      .here,
      [
        "click|clicking|tap|tapping|press here", "click|clicking on? this link",
        "is|are available here",
        "be found|viewed|accessed|read|downloaded here", "read more here", "learn more here",
        "at|following|follow|using|use this link", "the following link", "the link below",
        "the links below",
      ]
    ),
    (
      .documentName,
      [
        "our cookie|cookies|privacy|data policy|notice|statement",
        "our terms of service|use", "our terms and conditions", "our acceptable use policy",
        "our data processing agreement|addendum", "our data protection|retention policy|notice",
      ]
    ),
    (
      .updatedCue,
      [
        "last updated|revised|modified|amended", "last update|revision|modification",
        "date of last update|revision|modification",
      ]
    ),
    (
      .byUse,
      [
        "by using|accessing|visiting|browsing|downloading|installing",
        "by continuing to use|access|browse",
        "by your use of",
      ]
    ),
    (
      .continuedUse,
      ["continued use", "continuing to use", "your use of", "use of our|this|the site|website"]
    ),
    (
      .absolute,
      [
        "completely|totally|fully|absolutely|perfectly|entirely secure|safe|confidential|private|anonymous",
        "completely|totally|fully|absolutely|perfectly|entirely protected|encrypted",
        "always secure|safe|encrypted|confidential", "fully compliant", "fully comply|complies",
        "full compliance with", "in compliance with all|any",
        "comply|complies|compliant with all",
      ]
    ),
    (
      .absoluteDeed,
      [
        "we never", "we will|would|shall|do|have|can|could|may never", "we'll|we've|we'd never",
        "we always", "we will|shall always", "we'll always", "we guarantee",
        "will|shall never be sold|shared|disclosed|used|rented|given|transferred",
        "will|shall always be encrypted|protected|secure|safe|kept",
        "under no circumstances will|do|would we",
        "under no circumstance will|do|would we", "in no event|case will we",
        "will in no way", "you'll always be able", "you will always be able",
      ]
    ),
    (.hundred, ["100"]),
    (.sellVerb, ["sell", "rent", "selling", "sold", "renting"]),
    (
      .shareVerb,
      ["share", "disclose", "sharing", "disclosing", "give", "provide", "transfer", "pass"]
    ),
    (.passiveDeed, ["sold", "shared", "disclosed", "rented"]),
    (
      .noCookies,
      [
        "use|uses|set|sets|place|places|store|stores no cookies",
        "do|does not use|set|place|store|employ any? cookies",
        "don't|doesn't|never use|uses|set|sets|place|places|store|stores|employ any? cookies",
        "no cookies are|is|will used|set|placed|stored|be",
      ]
    ),
    (
      .onlyProcessor,
      [
        "are|act|is|acts only|just|merely|solely|simply|exclusively as? a|the|your data? processor",
        "are|act only|just|merely|solely|simply|exclusively as? data? processors",
        "only|just|merely|solely|simply|exclusively act|acts|acting as a|the|your data? processor",
        "we're only|just|merely|solely|simply a|the|your data? processor",
        "are|is not a|the|your data? controller", "we're not a|the|your data? controller",
        "on behalf of", "on the? instructions of",
      ]
    ),
    (
      .wideException,
      [
        "business|marketing|advertising|trusted|selected partners", "for marketing|advertising",
        "with|for marketing|advertising", "direct marketing", "for any purpose", "our discretion",
        "sole discretion", "legitimate business purposes", "selected third parties",
        "carefully selected",
      ]
    ),
    (
      .age,
      [
        "under the age of", "under age", "younger than", "at least", "below the age of", "under",
        "less than", "over the age of", "reached the age of", "attained the age of",
        "you|users must be",
      ]
    ),
    (
      .ageAndOver,
      [
        "years? old? and|or older|over|above|up", "years of age and|or older|over|above|up",
        "years? old and|or older|over|above",
      ]
    ),
    (.unit, ["day", "days", "week", "weeks", "month", "months", "year", "years", "hours"]),
    (
      .vague,
      [
        "certain personal? information|data|details|categories|types",
        "some personal? information|data",
        "some of your personal? information|data", "various types|kinds|categories",
        "trusted partners|parties",
        "trusted third parties|party", "selected partners|parties", "selected third parties",
        "certain third parties", "certain partners|companies|affiliates|vendors",
        "as long as is|it's|it? is? necessary|needed|required", "as long as reasonably necessary",
        "as long as we|it need|needs|makes", "for a reasonable period|time|amount",
        "within a reasonable period|time",
        "from time to time", "legitimate business purposes", "our business purposes",
        "among other things", "where|when|as appropriate",
      ]
    ),
    (
      .mayDo,
      [
        "we may|might|could also? collect|use|share|disclose|sell|transfer|process|retain|store|combine|obtain|receive|gather|provide"
      ]
    ),
    (.section, ["section"]),
    (
      .definedElsewhere,
      [
        "not otherwise? defined herein|here|in|above|below", "terms not defined",
        "not separately defined",
        "but not defined",
      ]
    ),
    (.effectiveCue, ["effective date", "effective as of", "effective from|on|since"]),
  ]
}
