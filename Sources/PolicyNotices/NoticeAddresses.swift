internal import PolicyDiff
internal import PolicyModel

/// The whole addresses that a notice leads to; each is for ever.
struct NoticeAddresses: Sendable {
  /// The page of the new version that never changes.
  let text: String
  /// Likewise of the old one; `nil` if it has no version.
  let oldText: String?
  /// Where both stand side by side.
  let redline: String

  private let elements: Set<Name>
  private let holders: [Name: Name]
  private let versions: ComparedVersions

  init(_ input: NoticeInput) {
    let site = "\(input.base)/\(input.new.name)/"
    func page(_ version: String?) -> String? {
      version.map { "\(site)\(NoticeAddresses.escaped($0))/" }
    }
    let text = page(input.versions.new.version) ?? site
    let oldText = page(input.versions.old.version)
    self.text = text
    self.oldText = oldText
    redline =
      input.isNeighbour || input.versions.old.version == nil
      ? "\(text)changes/"
      : "\(site)since/\(NoticeAddresses.escaped(input.versions.old.version ?? ""))/"
    elements = Set(input.new.allElements.map(\.name))
    holders = Dictionary(
      input.new.facts.map { ($0.name, $0.holder) }, uniquingKeysWith: { first, _ in first })
    versions = input.versions
  }

  /// Where the new text says what changed; `nil` if no block of it does.
  func clause(of change: Change) -> String? {
    guard let name = change.observation.element else { return nil }
    guard let place = elements.contains(name) ? name : holders[name].flatMap(known) else {
      return nil
    }
    return "\(text)#\(place)"
  }

  /// Where both versions stand side by side, at the change.
  func mark(of change: Change) -> String {
    versions.block(of: change).map { "\(redline)#_change-\($0)" } ?? redline
  }

  private func known(_ name: Name) -> Name? { elements.contains(name) ? name : nil }

  /// A version is any text; in an address only some characters mean themselves.
  private static func escaped(_ text: String) -> String {
    text.utf8.map { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E:
        String(UnicodeScalar(byte))
      default: "%" + [byte >> 4, byte & 15].map { String($0, radix: 16, uppercase: true) }.joined()
      }
    }.joined()
  }
}
