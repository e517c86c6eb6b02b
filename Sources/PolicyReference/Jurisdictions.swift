/// The codes of regimes and countries that authors may write.
package enum Jurisdictions {
  /// Regimes: the codes that have a name in every language of the pages.
  package static let codes: Set<String> = Set(
    ["EEA", "UK", "CH", "BR", "CA", "CA-QC", "AU", "US"] + states.map { "US-" + $0 })

  /// The states of the United States and the District of Columbia, by postal code.
  package static let states =
    ("AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH "
    + "NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY")
    .split(separator: " ").map(String.init)

  /// Countries: the officially assigned two-letter codes of ISO 3166-1, read in November 2026.
  package static let countries: Set<String> = Set(
    ("AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ "
      + "BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK "
      + "DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ "
      + "GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH "
      + "KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM "
      + "MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF "
      + "PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM "
      + "SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US "
      + "UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW")
      .split(separator: " ").map(String.init))

  /// What `Jurisdictions` and `Applies to` take even if no law file is about it: regimes, and
  /// countries. The United Kingdom is UK here, never GB.
  package static let readers: Set<String> = codes.union(countries).subtracting(["GB"])

  /// The code of a project's own rules, which hold for all its policies without being listed.
  package static let house = "HOUSE"

  /// Whether a law file may declare a code: `US-VT`, `CA-BC`; it becomes part of addresses.
  package static func isWellFormed(_ code: String) -> Bool {
    let parts = code.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return parts.allSatisfy { part in
      !part.isEmpty
        && part.allSatisfy { (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) }
    }
  }

  /// The member states of the European Union, and Iceland, Liechtenstein and Norway.
  ///
  /// Source: EEA Agreement, Art. 126; Art. 52 TEU; read in November 2026.
  package static let countriesOfEEA: Set<String> = Set(
    ("AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO")
      .split(separator: " ").map(String.init))

  /// Whether a place is a regime or lies in it: FR in EEA, US-MA in US, GB in UK.
  package static func lies(_ place: String, in regime: String) -> Bool {
    if place == regime || place.hasPrefix(regime + "-") { return true }
    switch regime {
    case "EEA": return countriesOfEEA.contains(place)
    case "UK": return place == "GB"
    case "GB": return place == "UK"
    default: return false
    }
  }
}
