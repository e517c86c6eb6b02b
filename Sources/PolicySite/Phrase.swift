internal import PolicyModel
internal import PolicyRender

/// What fills a place in the words of a page.
enum Filling {
  case text(String)
  /// Stands in an element that machines read.
  case day(CalendarDate)
  /// Words in another language than the page's.
  case foreign(String, language: String)
}

extension HTMLWriter {
  /// Writes the words for a key with its places filled in, wherever the language puts them.
  mutating func phrase(_ words: PageWords, _ key: String, _ fillings: Filling...) {
    for piece in words.pieces(key) {
      switch piece {
      case .words(let text): self.text(text)
      case .argument(let index):
        if index < fillings.count { write(fillings[index], words) }
      }
    }
  }

  private mutating func write(_ filling: Filling, _ words: PageWords) {
    switch filling {
    case .text(let text): self.text(text)
    case .day(let day):
      element("time") {
        $0.attribute("datetime", day.description)
        $0.text(words.date(day))
      }
    case .foreign(let text, let language):
      element("span") {
        $0.attribute("lang", language)
        $0.text(text)
      }
    }
  }
}
