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
}
