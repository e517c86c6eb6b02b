/// Where links within the document lead once every block has its name.
struct Places {
  private var exact: [String: String] = [:]
  /// Names of the input without anything but letters and digits, for the many ways to write them.
  private var loose: [String: String] = [:]
  private var uses: [String: Int] = [:]

  /// Adds a heading under the name that most renderers of Markdown give it.
  mutating func add(heading title: String, name: String) {
    let slug = Self.commonSlug(title)
    let count = uses[slug, default: 0]
    uses[slug] = count + 1
    add(count == 0 ? slug : "\(slug)-\(count)", name)
  }

  /// Adds a name that the input itself gives to a place.
  mutating func add(_ place: String, _ name: String) {
    if exact[place] == nil { exact[place] = name }
    let key = Self.key(place)
    if loose[key] == nil { loose[key] = name }
  }

  /// The name of the block that a place of the input is now in.
  func name(for place: String) -> String? {
    let decoded = Self.percentDecoded(place)
    return exact[decoded] ?? loose[Self.key(decoded)]
  }

  /// Lower case, spaces as hyphens, other punctuation gone; as the large code hosts do it.
  private static func commonSlug(_ title: String) -> String {
    var slug = ""
    for scalar in title.lowercased().unicodeScalars {
      if scalar == " " || scalar == "-" {
        slug.append("-")
      } else if scalar == "_" || scalar.properties.isAlphabetic
        || scalar.properties.numericType != nil
      {
        slug.unicodeScalars.append(scalar)
      }
    }
    return slug
  }

  private static func key(_ place: String) -> String {
    var key = String.UnicodeScalarView()
    for scalar in place.lowercased().unicodeScalars
    where scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
      key.append(scalar)
    }
    return String(key)
  }

  private static func percentDecoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
        let value = UInt8(String(decoding: bytes[index + 1...index + 2], as: UTF8.self), radix: 16)
      {
        result.append(value)
        index += 3
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
