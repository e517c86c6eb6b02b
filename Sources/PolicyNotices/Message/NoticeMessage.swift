/// A message as a tree: the text, the page and the mail are printed from it and from nothing else.
package struct NoticeMessage: Sendable, Hashable {
  /// BCP 47: of the words of the message.
  package let language: String
  /// About the change, on one line, at most 140 characters.
  package let title: String
  package let blocks: [Block]

  /// The most characters of a title.
  package static let longestTitle = 140

  package enum Block: Sendable, Hashable {
    case heading(String)
    case paragraph([Run])
    case list([Item])
    /// Who writes, one line each.
    case signature([[Run]])
  }

  /// A point of a list with lines that belong to it.
  package struct Item: Sendable, Hashable {
    package let text: [Run]
    package var details: [Detail] = []
  }

  /// A line below a point: what was said before, what is said now, where it stands.
  package struct Detail: Sendable, Hashable {
    /// Empty for a link that speaks for itself.
    package let label: String
    package let text: [Run]
  }

  /// Words, or a link with its words.
  package struct Run: Sendable, Hashable {
    package let text: String
    package let address: String?

    package init(_ text: String, to address: String? = nil) {
      self.text = text
      self.address = address
    }
  }
}
