import PolicyDiagnostics
import PolicyReference

/// Reports characters that must not stand in a policy, or not everywhere: what a reviewer sees
/// must be what is published.
struct CharacterCheck {
  let file: SourceFile
  let tape: [TapePiece]
  let blocks: [BlockSyntax]

  /// How many places of one fault are reported; the rest are counted.
  private static let mostPlaces = 20

  private enum Fault: Int, CaseIterable {
    case control, direction, unbalanced, reserved, privateUse
  }

  private struct Found {
    var places: [(scalar: Unicode.Scalar, range: ByteRange)] = []
    var count = 0

    mutating func add(_ scalar: Unicode.Scalar, _ range: ByteRange) {
      count += 1
      if places.count < CharacterCheck.mostPlaces { places.append((scalar, range)) }
    }
  }

  func report(to findings: inout Findings) {
    var found = Fault.allCases.map { _ in Found() }
    var piece = 0
    let isRightToLeft = isRightToLeft
    var isolates = OpenIsolates()
    CharacterScan.scan(file.bytes) { scalar, offset, length in
      while piece + 1 < tape.count, tape[piece].range.end <= offset { piece += 1 }
      let kind = tape[piece].kind
      let range = ByteRange(offset, offset + length)
      if isRightToLeft, kind == .body, let open = isolates.read(scalar, range, piece: piece) {
        found[Fault.unbalanced.rawValue].add(scalar, open)
      }
      guard let fault = fault(of: scalar, in: kind, isRightToLeft) else { return }
      found[fault.rawValue].add(scalar, range)
    }
    if let open = isolates.close() {
      found[Fault.unbalanced.rawValue].add("\u{2068}", open)
    }
    for fault in Fault.allCases { report(fault, found[fault.rawValue], &findings) }
  }

  private func fault(
    of scalar: Unicode.Scalar, in kind: TapePiece.Kind, _ isRightToLeft: Bool
  ) -> Fault? {
    if InvisibleCharacter.isOverride(scalar) { return .direction }
    if InvisibleCharacter.isDirectionMark(scalar) {
      let isHidden = kind == .comment || kind == .preamble
      return isHidden || (kind == .body && isRightToLeft) ? nil : .direction
    }
    if CharacterScan.isControl(scalar) { return .control }
    return scalar == "\u{E000}" || scalar == "\u{E001}" ? .reserved : .privateUse
  }

  private func report(_ fault: Fault, _ found: Found, _ findings: inout Findings) {
    for (index, place) in found.places.enumerated() {
      let isLast = index + 1 == found.places.count
      let more = isLast ? found.count - found.places.count : 0
      let code = InvisibleCharacter.code(place.scalar)
      switch fault {
      case .control: findings.controlCharacter(place.range, code, more: more)
      case .direction: findings.directionControl(place.range, code, more: more)
      case .unbalanced: findings.unbalancedIsolate(place.range, more: more)
      case .reserved: findings.reservedCharacter(place.range, code, more: more)
      case .privateUse:
        findings.privateUse(
          place.range, code, meaning: PrivateUse.usualMeaning(of: place.scalar), more: more)
      }
    }
  }

  /// Whether the document is written in a language that runs from right to left: the source of
  /// `Languages`, or the `Language` of a translation.
  private var isRightToLeft: Bool {
    guard let document = blocks.first else { return false }
    let values = document.fields.filter { $0.label == .languages || $0.label == .language }
      .flatMap(\.values)
    let source =
      values.first { value in value.qualifiers.contains { $0.text.lowercased() == "source" } }
      ?? values.first
    let code = source?.text.lowercased().prefix { $0 != "-" }
    return code.map { CharacterCheck.rightToLeft.contains(String($0)) } ?? false
  }

  private static let rightToLeft: Set<String> = [
    "ar", "arc", "ckb", "dv", "fa", "he", "iw", "ks", "ps", "sd", "syr", "ug", "ur", "yi",
  ]
}

/// The isolates (U+2066–2068) of one body that no U+2069 has closed yet.
private struct OpenIsolates {
  private var piece = -1
  private var open: [ByteRange] = []

  /// Reads one character; returns the place of an isolate that lacks its other half.
  mutating func read(_ scalar: Unicode.Scalar, _ range: ByteRange, piece: Int) -> ByteRange? {
    let left = piece == self.piece ? nil : close()
    self.piece = piece
    switch scalar.value {
    case 0x2066...0x2068: open.append(range)
    case 0x2069: if open.popLast() == nil { return range }
    default: break
    }
    return left
  }

  /// Ends a body; returns the place of an isolate that was not closed.
  mutating func close() -> ByteRange? {
    defer { open = [] }
    return open.first
  }
}

/// What private-use characters usually stand for when word processors leave them behind.
enum PrivateUse {
  static func usualMeaning(of scalar: Unicode.Scalar) -> String? { meanings[scalar.value] }

  private static let meanings: [UInt32: String] = [
    0xF020: "a space", 0xF02D: "a minus sign", 0xF06F: "a hollow box", 0xF071: "a box",
    0xF076: "a diamond bullet", 0xF0A7: "a square bullet", 0xF0A8: "a box", 0xF0B7: "a bullet",
    0xF0D8: "an arrow bullet", 0xF0E0: "an arrow", 0xF0FC: "a tick", 0xF0FE: "a ticked box",
    0xF8FF: "a company's logo",
  ]
}
