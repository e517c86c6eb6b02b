package import PolicyDiff
package import PolicyModel

/// What changed, said in one sentence of a language, without its full stop.
package struct ChangeSentence: Sendable {
  package let pieces: [Piece]

  package enum Piece: Hashable, Sendable {
    /// In the language of the sentence.
    case words(String)
    /// The title of a block.
    case title(String)
    /// What was said, in the language of the source.
    case value(String)
  }

  /// The rule's sentence in a language, where that language has it; else in that of the law files.
  ///
  /// - Parameter title: of the block, in the language of the sentence.
  package init(_ change: Change, _ words: PageWords, title: String? = nil) {
    let values = change.observation
    let title = (title ?? values.title).onOneLine
    // What a rule suspects of words is for those who judge them; readers get the words.
    if change.isAboutWords {
      pieces = ChangeSentence.pieces(words.pieces("notice.reworded"), [.title(title)])
    } else if words.contains("reason.\(change.rule)") {
      func shown(_ value: String) -> Piece {
        value.isEmpty ? .words(words("value.none")) : .value(value.onOneLine.shortened(to: 240))
      }
      pieces = ChangeSentence.pieces(
        words.pieces("reason.\(change.rule)"),
        [shown(values.before), shown(values.after), .title(title)])
    } else {
      pieces = [.words(change.reason.onOneLine)]
    }
  }

  /// The sentence as plain text.
  package var text: String {
    pieces.map { piece in
      switch piece {
      case .words(let text), .title(let text), .value(let text): text
      }
    }.joined().onOneLine
  }

  private static func pieces(_ pieces: [PageWords.Piece], _ arguments: [Piece]) -> [Piece] {
    pieces.compactMap { piece in
      switch piece {
      case .words(let text): .words(text)
      case .argument(let index): index < arguments.count ? arguments[index] : nil
      }
    }
  }
}

extension Change {
  /// Whether it is about words, with no fact that says what they mean.
  package var isAboutWords: Bool {
    switch observation.kind {
    case .modalWeaker, .modalStronger, .negationChanged, .exceptionAdded, .exceptionRemoved,
      .numberChanged, .wordingChanged:
      true
    default: false
    }
  }
}
