internal import PolicyDiagnostics

/// Appends nodes in reading order and closes them again; the ends fall into place by themselves.
///
/// Runs of text that meet become one node.
struct ProseBuilder {
  private(set) var prose = Prose()
  private var open: [Int] = []
  private var text: [UInt8] = []
  private var textRange = ByteRange(0, 0)

  var depth: Int { open.count }

  mutating func begin(_ kind: Prose.Kind, _ range: ByteRange) {
    flush()
    open.append(prose.nodes.count)
    append(kind, range)
  }

  mutating func end() {
    flush()
    if let index = open.popLast() { prose.nodes[index].end = prose.nodes.count }
  }

  mutating func leaf(_ kind: Prose.Kind, _ range: ByteRange) {
    flush()
    append(kind, range)
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>, _ range: ByteRange) {
    guard !bytes.isEmpty else { return }
    textRange = text.isEmpty ? range : textRange.union(range)
    text.append(contentsOf: bytes)
  }

  mutating func text(_ string: String, _ range: ByteRange) {
    guard !string.isEmpty else { return }
    textRange = text.isEmpty ? range : textRange.union(range)
    text.append(contentsOf: string.utf8)
  }

  /// Appends whole nodes, such as those a slot prints; text at the edges joins its neighbours.
  ///
  /// - Parameter range: where all of them stand in the file.
  mutating func splice(_ other: Prose, _ range: ByteRange) {
    var ends: [Int] = []
    for (index, node) in other.nodes.enumerated() {
      while let last = ends.last, last <= index {
        end()
        ends.removeLast()
      }
      if case .text(let string) = node.kind {
        text(string, range)
      } else if node.end > index + 1 {
        begin(node.kind, range)
        ends.append(node.end)
      } else {
        leaf(node.kind, range)
      }
    }
    for _ in ends { end() }
  }

  /// Closes what is open and hands the prose over.
  mutating func finish() -> Prose {
    while !open.isEmpty { end() }
    flush()
    return prose
  }

  private mutating func append(_ kind: Prose.Kind, _ range: ByteRange) {
    prose.nodes.append(Prose.Node(kind, end: prose.nodes.count + 1))
    prose.ranges.append(range)
  }

  private mutating func flush() {
    guard !text.isEmpty else { return }
    append(.text(String(decoding: text, as: UTF8.self)), textRange)
    text.removeAll(keepingCapacity: true)
  }
}
