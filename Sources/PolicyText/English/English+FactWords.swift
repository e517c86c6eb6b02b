// The words by which sentences state what a policy also declares.
extension English {
  static let factWords: [(WordList, [String])] = [
    (
      .deleteVerb,
      [
        "delete", "deletes", "deleted", "deleting", "deletion", "erase", "erases", "erased",
        "remove",
        "removes", "removed", "destroy", "destroys", "destroyed", "purge", "purges", "purged",
        "wipe",
        "wipes", "wiped", "discard", "discarded", "anonymise", "anonymised", "anonymize",
        "anonymized", "overwritten", "overwrite", "forget", "forgets", "expunged", "shred",
        "shredded", "expire", "expires",
      ]
    ),
    (
      .setApart,
      [
        "cookie", "cookies", "backup", "backups", "back", "copy", "copies", "archive", "archives",
        "archived", "cache", "cached", "password", "passwords", "link", "links",
      ]
    ),
    (
      .periodFiller,
      [
        "a", "an", "the", "of", "period", "up", "to", "at", "least", "most", "maximum", "minimum",
        "no", "not", "longer", "more", "than", "about", "approximately", "roughly", "around",
        "only",
        "exactly", "full", "another", "additional", "further",
      ]
    ),
    (
      .generalData,
      [
        "personal", "personally", "private", "identifiable", "identifying", "user", "users",
        "user's", "customer", "customers", "customer's", "member", "members", "individual",
        "individuals", "own", "collected", "sensitive", "visitor", "visitors", "such", "that",
      ]
    ),
    (
      .unitOfLaw,
      ["article", "articles", "art", "arts", "section", "sections", "sec", "secs"]
    ),
    (.companyForm, companyForms + ["s", "b", "n", "l", "a", "d", "k", "e", "p"]),
    (.leastCue, ["least", "minimum"]),
    (
      .otherPeriod,
      [
        "extend", "extended", "extension", "additional", "another", "further", "acknowledge",
        "acknowledgement", "confirm", "confirmation", "appeal", "appeals", "complex", "renew",
      ]
    ),
    (
      .otherAgeCause,
      [
        "purchase", "purchases", "buy", "order", "orders", "pay", "payment", "contract",
        "contracts",
        "alcohol", "contest", "contests", "sweepstakes", "competition", "job", "jobs",
        "employment", "employee", "applicants", "gamble", "gambling", "vote", "tickets",
      ]
    ),
  ]

  /// Legal forms of companies that are written as one word.
  static let companyForms = [
    "inc", "llc", "ltd", "limited", "gmbh", "plc", "llp", "corp", "corporation", "incorporated",
    "sarl", "srl", "bv", "nv", "ag", "sa", "sas", "ab", "as", "aps", "oy", "oyj", "kft", "kg", "ug",
    "pty", "pte", "pvt", "co", "ltda", "lda", "lp", "pbc", "spa", "asa",
  ]
}
