import PolicyModel

/// Finds the name of a policy in its first lines, for those who only want to know what there is.
enum DocumentStart {
  /// The name in the first heading `# Policy name: …`; `nil` if there is none.
  static func policyName(_ bytes: [UInt8]) -> String? {
    let mark = Array("# Policy ".utf8)
    for line in bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) where line.first == 0x23 {
      guard line.starts(with: mark) else { return nil }
      let name = line.dropFirst(mark.count).prefix { $0 != UInt8(ascii: ":") }
      let text = String(decoding: name, as: UTF8.self)
      return Name.isWellFormed(text) ? text : nil
    }
    return nil
  }
}
