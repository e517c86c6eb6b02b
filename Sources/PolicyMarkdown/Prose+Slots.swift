package import PolicyDiagnostics

extension Prose {
  /// A slot where it stands in prose.
  package struct SlotUse: Sendable, Hashable {
    package let slot: Slot
    /// The braces and all between them; empty when the prose was not parsed from a file.
    package let range: ByteRange
    package let place: SlotPlace
    package let isInTable: Bool
    /// Whether it stands in the words of a link, where a link prints its words alone.
    package let isInLink: Bool
    /// Whether its paragraph holds nothing else, so that it may print blocks.
    package let isAlone: Bool
  }

  /// What a slot is part of. Code is no such place: there a slot is words.
  package enum SlotPlace: Sendable, Hashable {
    case text
    /// The words that stand for an image.
    case imageText
    case destination
    case title
  }

  /// All slots, in the order of the nodes; in a link the destination's before the title's before
  /// those of its words.
  package var slots: [SlotUse] {
    var uses: [SlotUse] = []
    var embedded = 0
    var context = SlotContext()
    for index in nodes.indices {
      context.advance(to: index, in: self)
      switch nodes[index].kind {
      case .slot(let slot): uses.append(context.use(slot, at: index, in: self))
      case .link(let destination, let title), .image(let destination, let title):
        for (text, place) in [(destination, SlotPlace.destination), (title, .title)] {
          for expression in SlotMarker.expressions(in: text) {
            let range = embeddedRange(&embedded, at: index)
            let slot = Slot(expression: expression)
            uses.append(
              SlotUse(
                slot: slot, range: range, place: place, isInTable: context.isInTable(index),
                isInLink: false, isAlone: false))
          }
        }
      default: break
      }
    }
    return uses
  }

  func embeddedRange(_ count: inout Int, at index: Int) -> ByteRange {
    defer { count += 1 }
    if count < embeddedRanges.count { return embeddedRanges[count] }
    return index < ranges.count ? ranges[index] : ByteRange(0, 0)
  }
}

/// What stands round the node a loop has come to.
struct SlotContext {
  private var tableEnd = 0
  private var imageEnd = 0
  private var linkEnd = 0
  private var paragraph = 0..<0

  mutating func advance(to index: Int, in prose: Prose) {
    switch prose.nodes[index].kind {
    case .table: tableEnd = prose.nodes[index].end
    case .link: linkEnd = max(linkEnd, prose.nodes[index].end)
    case .image: imageEnd = max(imageEnd, prose.nodes[index].end)
    case .paragraph: paragraph = index + 1..<prose.nodes[index].end
    default: break
    }
  }

  func isInTable(_ index: Int) -> Bool { index < tableEnd }

  func use(_ slot: Prose.Slot, at index: Int, in prose: Prose) -> Prose.SlotUse {
    Prose.SlotUse(
      slot: slot, range: index < prose.ranges.count ? prose.ranges[index] : ByteRange(0, 0),
      place: index < imageEnd ? .imageText : .text, isInTable: isInTable(index),
      isInLink: index < linkEnd,
      isAlone: paragraph == index..<index + 1)
  }
}

extension SlotMarker {
  /// The expressions of the markers in a destination or a title.
  static func expressions(in text: String) -> [String] {
    var expressions: [String] = []
    var text = text
    text.withUTF8 { bytes in
      guard bytes.mayHoldMarker else { return }
      split(bytes) { run, isMarker in
        guard isMarker else { return }
        expressions.append(
          String(decoding: UnsafeBufferPointer(rebasing: bytes[run]), as: UTF8.self))
      }
    }
    return expressions
  }

  /// Replaces each marker by what a function says of its expression.
  static func replacing(in text: String, _ replace: (String) -> String) -> String {
    var result = ""
    var text = text
    text.withUTF8 { bytes in
      split(bytes) { run, isMarker in
        let part = String(decoding: UnsafeBufferPointer(rebasing: bytes[run]), as: UTF8.self)
        result += isMarker ? replace(part) : part
      }
    }
    return result
  }
}
