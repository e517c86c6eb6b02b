// The words that the rules for English ask about.
extension English {
  static let words: [(WordList, [String])] =
    factWords + [
      (
        .abbreviation,
        [
          "inc", "ltd", "co", "corp", "llc", "plc", "no", "nos", "art", "arts", "sec", "secs", "st",
          "mr", "mrs", "ms", "dr", "vs", "v", "etc", "approx", "dept", "e.g", "eg", "ie", "cf",
          "al",
          "para", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov",
          "dec",
          "civ", "bus", "prof", "stat", "reg", "cal", "rev", "ave", "blvd", "rd", "fl", "ste",
          "attn",
          "tel", "fax", "seq", "ed", "vol", "p", "pp", "u.s",
        ]
      ),
      (
        .sentenceOpener,
        [
          "we", "you", "if", "all", "further", "this", "our", "any", "however", "when", "to",
          "please",
          "it", "these", "those", "they", "there", "where", "while", "although", "in", "for", "by",
          "unless", "except", "as", "such", "some", "no", "your", "additionally", "moreover",
        ]
      ),
      (
        .negation,
        [
          "not", "never", "no", "neither", "nor", "cannot", "can't", "won't", "don't", "doesn't",
          "didn't", "isn't", "aren't", "wouldn't", "shouldn't", "couldn't", "wasn't", "weren't",
          "without", "nobody", "none", "nothing", "hardly",
        ]
      ),
      (.coordinator, ["and", "or"]),
      (.firstPerson, ["we", "we'll", "we've", "we're", "we'd"]),
      (
        .contactVerb,
        [
          "contact", "contacting", "contacted", "email", "emailing", "mail", "mailing", "e-mail",
          "write", "writing", "reach", "reached", "call", "calling", "notify", "inform", "tell",
          "fax",
          "request", "requests", "send", "sending", "submit", "unsubscribe", "questions",
          "inquiries",
        ]
      ),
      (
        .slotNoun,
        [
          "company", "business", "organisation", "organization", "name", "names", "email", "mail",
          "address", "date", "phone", "telephone", "number", "website", "site", "app", "url",
          "link",
          "country", "state", "city", "title", "domain", "dpo", "zip", "postcode", "jurisdiction",
          "entity", "redacted",
        ]
      ),
      (
        .slotFiller,
        [
          "your", "our", "the", "of", "and", "or", "e", "contact", "details", "information", "info",
          "here", "product", "service", "day", "month", "year", "officer", "person", "legal",
          "postal",
          "street", "law", "amount", "period", "time", "other", "if", "applicable", "full", "last",
          "first", "effective", "updated", "registered", "privacy", "data", "protection",
        ]
      ),
      (
        .slotVerb,
        ["insert", "tbd", "tba", "tbc", "placeholder", "fill", "specify"]
      ),
      (.meaningVerb, ["means", "mean", "refers", "refer", "meaning"]),
      (.copula, ["is", "are", "includes", "include"]),
      (.auxiliary, ["shall", "will", "is", "has", "have"]),
      (.referVerb, ["referred"]),
      (
        .definitionFiller,
        [
          "the", "a", "an", "each", "collectively", "together", "taken", "our", "this",
          "hereinafter",
          "hereafter", "herein", "or", "and", "individually", "such", "to", "as", "in", "jointly",
        ]
      ),
      (
        .termModifier,
        [
          "personal", "registration", "account", "usage", "device", "technical", "payment",
          "billing",
          "location", "sensitive", "aggregated", "aggregate", "anonymous", "anonymized", "contact",
          "log", "third", "party", "user", "customer", "confidential", "generated", "collected",
          "submitted", "non", "product", "service", "visitor", "member", "client", "special",
          "profile", "transaction", "identifiable", "personally", "de", "identified", "business",
        ]
      ),
      (
        .termHead,
        [
          "information", "data", "content", "materials", "submissions", "submission", "offerings",
          "services", "records", "identifiers",
        ]
      ),
      (
        .termAlone,
        [
          "offerings", "service", "services", "site", "sites", "website", "websites", "platform",
          "products", "product", "software", "content", "materials", "company",
        ]
      ),
      (.reader, ["you", "user", "users", "visitors"]),
      (
        .consentVerb,
        [
          "consent", "agree", "accept", "acknowledge", "authorize", "consenting", "consents",
          "agrees",
        ]
      ),
      (.consentNoun, ["consent", "consenting", "consents", "authorize"]),
      (.acceptanceNoun, ["acceptance", "agreement", "accept", "accepted", "agree", "agreed"]),
      (
        .constituteVerb,
        [
          "constitutes", "constitute", "means", "mean", "signifies", "signify", "indicates",
          "indicate",
          "deemed", "confirms", "implies", "shows",
        ]
      ),
      (
        .doubt,
        [
          "guarantee", "guaranteed", "ensure", "cannot", "unless", "except", "promise", "warrant",
          "strive", "try", "aim", "attempt", "endeavor", "endeavour", "seek", "goal", "hope",
        ]
      ),
      (
        .securityWord,
        [
          "secure", "safe", "confidential", "private", "anonymous", "protected", "security",
          "safety",
        ]
      ),
      (
        .wish,
        [
          "want", "wanted", "intend", "wish", "hope", "plan", "mean", "meant", "happy", "like",
          "love",
          "liable", "responsible", "glad", "welcome", "heard", "expect", "imagined", "recommend",
        ]
      ),
      (
        .exception,
        ["unless", "except", "excepting", "without", "exception", "exceptions", "until"]
      ),
      (
        .otherParty,
        [
          "you", "customer", "customers", "user", "users", "developer", "developers", "licensee",
          "member", "members", "partner", "partners", "party", "parties", "must", "should", "if",
          "vendor", "vendors", "supplier", "suppliers", "employees", "contractor", "contractors",
        ]
      ),
      (
        .modal,
        [
          "may", "might", "can", "could", "will", "would", "shall", "must", "do", "does", "did",
          "have",
          "has", "are", "be", "been",
        ]
      ),
      (
        .adverb,
        [
          "also", "sometimes", "occasionally", "generally", "only", "otherwise", "further", "then",
          "knowingly", "currently", "ever", "never", "always", "not", "in", "addition", "therefore",
        ]
      ),
      (
        .otherDeed,
        [
          "sell", "rent", "lease", "trade", "share", "disclose", "transfer", "loan", "lend",
          "release",
          "collect", "use", "store", "process", "give", "provide", "barter", "exchange", "publish",
          "distribute",
        ]
      ),
      (
        .dataNoun,
        ["information", "data", "info", "details", "pii", "records", "content", "identifiers"]
      ),
      (
        .boundary,
        [
          "which", "who", "if", "when", "where", "because", "while", "whether", "but", "so",
          "until",
          "before", "after", "unless", "except", "that", "use", "uses", "collect", "collects",
          "want",
        ]
      ),
      (.recipientCue, ["with", "to"]),
      (
        .others,
        [
          "parties", "party", "anyone", "anybody", "others", "outsiders", "anyone's", "nobody",
          "marketers",
        ]
      ),
      (
        .limit,
        [
          "for", "if", "that", "which", "who", "when", "where", "unless", "except", "without",
          "other",
          "outside", "only", "until", "under", "as", "within", "so", "beyond", "than", "solely",
          "pursuant",
        ]
      ),
      (
        .collectingCue,
        [
          "directed", "intended", "knowingly", "collect", "solicit", "designed", "marketed",
          "targeted",
        ]
      ),
      (
        .usingCue,
        ["use", "must", "register", "join", "account", "older", "access", "accounts", "eligible"]
      ),
      (
        .ageWord,
        [
          "age", "ages", "aged", "child", "children", "minor", "minors", "old", "older", "years",
          "person", "persons", "anyone", "individuals", "people", "users", "young",
        ]
      ),
      (
        .impersonal,
        [
          "aggregated", "aggregate", "anonymous", "anonymized", "anonymised", "non", "de",
          "identified",
          "generic", "statistical", "demographic", "public",
        ]
      ),
      (
        .helper,
        [
          "provider", "providers", "vendor", "vendors", "processor", "processors", "contractor",
          "contractors", "service", "suppliers",
        ]
      ),
      (
        .unit,
        ["day", "days", "week", "weeks", "month", "months", "year", "years", "hours", "percent"]
      ),
      (
        .particular,
        [
          "parent", "parents", "parental", "guardian", "guardians", "consent", "permission",
          "california",
          "californian", "eea", "eu", "europe", "european", "uk", "ccpa", "gdpr", "coppa",
          "germany",
          "spain", "brazil", "korea", "country", "countries", "jurisdiction", "jurisdictions",
          "state",
          "states", "sell", "sale", "sold", "additional", "another", "extend", "extended", "law",
          "laws",
          "refund", "refunds", "trial", "legal", "court", "subpoena", "enforcement", "government",
          "authorities", "dmca",
        ]
      ),
      (.unitFiller, ["business", "calendar", "working", "consecutive", "full"]),
      (
        .answerVerb,
        [
          "respond", "reply", "answer", "responds", "replies", "answers", "responding", "comply",
          "act",
        ]
      ),
      (.requestNoun, ["request", "requests", "inquiry", "inquiries"]),
      (
        .extension,
        ["extend", "extension", "additional", "acknowledge", "acknowledgement", "further"]
      ),
      (
        .keepVerb,
        [
          "keep", "keeps", "kept", "retain", "retains", "retained", "store", "stores", "stored",
          "hold",
          "holds", "held", "keeping", "retaining", "storing",
        ]
      ),
      (.be, ["is", "are", "be", "was", "were", "being"]),
      (
        .small,
        [
          "the", "a", "an", "your", "our", "their", "this", "these", "of", "and", "or", "for", "up",
          "to",
          "at", "least", "most", "only", "all", "any", "such", "period", "maximum", "no", "more",
          "than",
          "about", "approximately", "is", "are", "be", "will", "may", "typically", "usually", "in",
          "on",
          "from", "we", "minimum", "longer", "be", "related", "normally", "generally", "also",
        ]
      ),
      (
        .dataVerb,
        [
          "collect", "collects", "use", "uses", "share", "shares", "disclose", "discloses", "sell",
          "process", "transfer", "retain", "keep", "store", "receive", "obtain", "gather",
          "provide",
          "combine", "sharing", "retained", "kept", "stored", "shared", "collected", "disclosed",
        ]
      ),
      (
        .condition,
        [
          "if", "unless", "when", "direction", "consent", "permission", "required", "request",
          "asked",
          "agreed", "once", "response",
        ]
      ),
      (
        .exampleCue,
        ["such", "including", "like", "namely", "includes", "include", "e.g", "specifically"]
      ),
      (.editorsMark, ["tbd", "tba", "todo", "fixme"]),
      (
        .seeVerb,
        [
          "see", "read", "review", "refer", "consult", "visit", "check", "described", "explained",
          "consulting", "reading", "visiting", "reviewing", "view", "viewing", "outlined",
          "detailed",
          "discussed", "listed", "specified", "set", "defined", "provided", "stated", "mentioned",
          "contained", "found", "noted",
        ]
      ),
      (
        .titleFiller,
        [
          "and", "or", "of", "the", "to", "in", "on", "for", "with", "by", "our", "your", "we",
          "you",
          "us", "a", "an", "that", "from", "is", "are", "do", "about", "other",
        ]
      ),
      (.determiner, ["the", "our", "this"]),
      (.demonstrative, ["this", "these"]),
      (.preposition, ["of", "in"]),
      (
        .titleCue,
        [
          "titled", "entitled", "called", "headed", "named", "on", "about", "regarding", "labelled",
          "labeled",
        ]
      ),
      (
        .documentNoun,
        [
          "policy", "policies", "notice", "statement", "terms", "agreement", "guide", "guidelines",
          "act", "law", "regulation", "directive", "framework", "faq", "addendum", "contract",
          "code",
          "standard", "charter", "report", "form", "license", "licence",
        ]
      ),
      (
        .screenVerb,
        [
          "click", "clicking", "select", "selecting", "tap", "tapping", "press", "pressing",
          "navigate",
          "button", "menu", "dropdown", "checkbox", "toggle", "login", "settings", "dashboard",
        ]
      ),
      (
        .screenNoun,
        [
          "page", "pages", "tab", "menu", "button", "screen", "link", "folder", "form", "app",
          "icon",
          "panel", "window", "field", "box", "checkbox", "setting", "settings", "feature", "option",
          "email", "program", "website", "site",
        ]
      ),
      (
        .lawNoun,
        [
          "act", "code", "law", "laws", "regulation", "regulations", "directive", "statute",
          "c.f.r",
          "cfr", "u.s.c", "usc", "gdpr", "ccpa", "cpra", "dmca", "coppa", "title", "exhibit",
          "schedule",
          "annex", "appendix", "addendum", "constitution",
        ]
      ),
    ]
}
