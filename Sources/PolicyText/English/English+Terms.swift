// Words that policies define.
extension English {
  /// Terms that are taken for one another.
  static let interchangeable = [
    [
      "Personal Data", "Personal Information", "Personally Identifiable Information",
      "Personally Identifying Information", "Personal Details",
    ],
    ["Website", "Site", "Web Site"],
    ["User Content", "User Generated Content", "User Submitted Content"],
    ["Customer Data", "Client Data"],
    ["Confidential Information", "Proprietary Information"],
  ]

  /// What a policy calls itself.
  static let ownNames = [
    "Privacy Policy", "Privacy Notice", "Privacy Statement", "Cookie Policy", "Cookie Notice",
  ]

  /// Places that headings name when what follows holds there only.
  static let places: Set<UInt64> = Set(
    [
      "california", "european", "europe", "eea", "eu", "uk", "kingdom", "gdpr", "ccpa", "nevada",
      "virginia", "colorado", "canada", "brazil", "australia", "korea", "japan", "swiss",
      "switzerland", "states", "state", "massachusetts", "coppa",
    ].map { Fold.hash(of: $0) })

  static let numbers = [
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
    "sixteen": 16, "seventeen": 17, "eighteen": 18, "twenty": 20, "thirty": 30, "forty": 40,
    "fifty": 50, "sixty": 60, "ninety": 90,
  ]

  /// Numbers that others are written behind: *twenty-four*.
  static let tens = [
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
  ]

  /// *for*, before a length of time.
  static let duration = Fold.hash(of: "for")
  /// *at*, before an address.
  static let at = Fold.hash(of: "at")
}
