internal import PolicyMarkdown

/// What a slot prints: words, some of them links.
struct Printed: Equatable {
  var pieces: [Piece]

  struct Piece: Equatable {
    var text: String
    /// Where the words lead; `nil` for plain words.
    var destination: String?
  }

  init(_ text: String, to destination: String? = nil) {
    pieces = [Piece(text: text, destination: destination)]
  }

  init(_ pieces: [Piece]) { self.pieces = pieces }

  var plainText: String { pieces.map(\.text).joined() }

  /// The pieces as inline nodes.
  var prose: Prose {
    var nodes: [Prose.Node] = []
    for piece in pieces {
      if let destination = piece.destination {
        nodes.append(
          Prose.Node(.link(destination: destination, title: ""), end: nodes.count + 2))
      }
      nodes.append(Prose.Node(.text(piece.text), end: nodes.count + 1))
    }
    return Prose(nodes: nodes)
  }

  var substitution: Substitution {
    if pieces.count == 1, let piece = pieces.first {
      if let destination = piece.destination { return .link(piece.text, to: destination) }
      return .text(piece.text)
    }
    return .inlines(prose)
  }
}
