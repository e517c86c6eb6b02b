package import PolicyDiagnostics

/// What a slot prints.
package enum Substitution: Sendable, Hashable {
  /// Inline nodes; in destinations, titles and image texts their plain text.
  case inlines(Prose)
  /// Blocks, such as a table; only where the slot is alone in its paragraph.
  case blocks(Prose)
  /// Nothing: whoever resolved it has said why.
  case unresolved

  /// Plain words; marks of Markdown in them mean nothing.
  package static func text(_ text: String) -> Substitution {
    .inlines(Prose(nodes: [Prose.Node(.text(text.onOneLine), end: 1)]))
  }

  /// Words that lead somewhere.
  package static func link(_ text: String, to destination: String) -> Substitution {
    .inlines(
      Prose(nodes: [
        Prose.Node(.link(destination: destination, title: ""), end: 2),
        Prose.Node(.text(text.onOneLine), end: 2),
      ]))
  }

  /// The words alone.
  var plainText: String {
    switch self {
    case .inlines(let prose), .blocks(let prose): prose.plainText
    case .unresolved: ""
    }
  }
}

extension String {
  /// What cannot stand in an address (spaces, controls, angle brackets) percent-encoded.
  var asAddress: String {
    var bytes: [UInt8] = []
    for byte in utf8 {
      if byte <= 0x20 || byte == 0x7F || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") {
        bytes.append(UInt8(ascii: "%"))
        for digit in [byte >> 4, byte & 15] {
          bytes.append(digit < 10 ? 0x30 + digit : 0x37 + digit)
        }
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The same words with each line end a space.
  fileprivate var onOneLine: String {
    guard utf8.contains(where: { $0 == 0x0A || $0 == 0x0D }) else { return self }
    return split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}

extension Prose {
  /// Fills in the slots.
  ///
  /// The new nodes have the range of their slot. Schemes are not checked here, see `checkLinks`.
  ///
  /// Emits: misplaced-table, at a slot that prints blocks but is not alone in its paragraph.
  ///
  /// - Parameter resolve: called once for each use, in the order of `slots`.
  package func substituting(
    in file: SourceFile, _ resolve: (SlotUse) -> Substitution
  ) -> (prose: Prose, diagnostics: [Diagnostic]) {
    guard !slotsAreAbsent else { return (self, []) }
    var pass = SubstitutionPass(source: self, file: file, uses: slots)
    pass.run(resolve)
    return (pass.builder.finish(), pass.diagnostics)
  }

  private var slotsAreAbsent: Bool {
    for node in nodes {
      switch node.kind {
      case .slot: return false
      case .link(let destination, let title), .image(let destination, let title):
        if destination.utf8.contains(0xEE) || title.utf8.contains(0xEE) { return false }
      default: continue
      }
    }
    return true
  }
}

/// One walk over prose that copies it with its slots filled in.
private struct SubstitutionPass {
  let source: Prose
  let file: SourceFile
  let uses: [Prose.SlotUse]
  var builder = ProseBuilder()
  var diagnostics: [Diagnostic] = []
  private var nextUse = 0
  private var open: [Int] = []

  init(source: Prose, file: SourceFile, uses: [Prose.SlotUse]) {
    self.source = source
    self.file = file
    self.uses = uses
  }

  mutating func run(_ resolve: (Prose.SlotUse) -> Substitution) {
    var index = 0
    while index < source.nodes.count {
      while let last = open.last, last <= index {
        builder.end()
        open.removeLast()
      }
      let node = source.nodes[index]
      let range = index < source.ranges.count ? source.ranges[index] : ByteRange(0, 0)
      if case .paragraph = node.kind, node.end == index + 2,
        case .slot = source.nodes[index + 1].kind
      {
        fillParagraph(resolve, range)
        index += 2
        continue
      }
      copy(node, index, range, resolve)
      index += 1
    }
    for _ in open { builder.end() }
  }

  private mutating func copy(
    _ node: Prose.Node, _ index: Int, _ range: ByteRange,
    _ resolve: (Prose.SlotUse) -> Substitution
  ) {
    switch node.kind {
    case .text(let text): builder.text(text, range)
    case .slot: fill(resolve)
    case .link(let destination, let title):
      let (destination, title) = fill(destination, title, resolve)
      begin(.link(destination: destination, title: title), node.end, index, range)
    case .image(let destination, let title):
      let (destination, title) = fill(destination, title, resolve)
      begin(.image(destination: destination, title: title), node.end, index, range)
    default: begin(node.kind, node.end, index, range)
    }
  }

  private mutating func begin(_ kind: Prose.Kind, _ end: Int, _ index: Int, _ range: ByteRange) {
    builder.begin(kind, range)
    open.append(max(end, index + 1))
  }

  private mutating func nextSubstitution(
    _ resolve: (Prose.SlotUse) -> Substitution
  ) -> (Prose.SlotUse, Substitution) {
    let use = uses[nextUse]
    nextUse += 1
    return (use, resolve(use))
  }

  /// A paragraph that holds nothing but a slot.
  private mutating func fillParagraph(
    _ resolve: (Prose.SlotUse) -> Substitution, _ range: ByteRange
  ) {
    let (use, substitution) = nextSubstitution(resolve)
    switch substitution {
    case .blocks(let blocks): builder.splice(blocks, use.range)
    case .unresolved: break
    case .inlines(let inlines):
      guard !inlines.plainText.isEmpty else { return }
      builder.begin(.paragraph, range)
      builder.splice(inlines, use.range)
      builder.end()
    }
  }

  private mutating func fill(_ resolve: (Prose.SlotUse) -> Substitution) {
    let (use, substitution) = nextSubstitution(resolve)
    switch substitution {
    case .unresolved: break
    case .blocks: diagnostics.append(misplacedTable(use))
    case .inlines(let inlines):
      // A link cannot stand in a link, nor marks in the words for an image.
      if use.isInLink || use.place == .imageText {
        builder.text(inlines.plainText, use.range)
      } else {
        builder.splice(inlines, use.range)
      }
    }
  }

  private mutating func fill(
    _ destination: String, _ title: String, _ resolve: (Prose.SlotUse) -> Substitution
  ) -> (String, String) {
    (fillText(destination, resolve, inAddress: true), fillText(title, resolve))
  }

  private mutating func fillText(
    _ text: String, _ resolve: (Prose.SlotUse) -> Substitution, inAddress: Bool = false
  ) -> String {
    guard text.utf8.contains(0xEE) else { return text }
    return SlotMarker.replacing(in: text) { _ in
      let (use, substitution) = nextSubstitution(resolve)
      if case .blocks = substitution {
        diagnostics.append(misplacedTable(use))
        return ""
      }
      let value = substitution.plainText
      return inAddress ? value.asAddress : value
    }
  }

  private func misplacedTable(_ use: Prose.SlotUse) -> Diagnostic {
    Diagnostic(
      "misplaced-table", at: SourceRange(file, use.range),
      "\"{{\(use.slot.expression)}}\" prints a table and must stand alone in its paragraph",
      label: "other words stand beside it",
      helps: [Diagnostic.Help("put the slot on a line of its own, with blank lines round it")])
  }
}
