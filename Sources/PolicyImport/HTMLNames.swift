/// What the names of HTML elements mean to the import.
enum HTMLNames {
  /// Elements whose content is not read as HTML.
  static let verbatim: Set<String> = ["script", "pre", "style", "textarea"]

  /// Names that begin an HTML block wherever they begin a line (CommonMark, kind 6).
  static let blocks: Set<String> = [
    "address", "article", "aside", "base", "basefont", "blockquote", "body", "caption", "center",
    "col", "colgroup", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset",
    "figcaption", "figure", "footer", "form", "frame", "frameset", "h1", "h2", "h3", "h4", "h5",
    "h6", "head", "header", "hr", "html", "iframe", "legend", "li", "link", "main", "menu",
    "menuitem", "nav", "noframes", "ol", "optgroup", "option", "p", "param", "section", "source",
    "summary", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "track", "ul",
  ]

  /// Elements that only divide the text into paragraphs.
  static let paragraphs: Set<String> = [
    "address", "article", "aside", "body", "caption", "center", "dd", "details", "dialog", "dir",
    "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "header", "html",
    "legend", "main", "menu", "nav", "noscript", "p", "section", "summary", "head", "title",
    "hgroup", "search",
  ]

  /// Elements that change how words look, or nothing; their words stay and the tags go.
  static let transparent: Set<String> = [
    "abbr", "acronym", "bdi", "big", "blink", "cite", "col", "colgroup", "data", "dfn", "font",
    "ins", "kbd", "label", "mark", "meta", "nobr", "picture", "q", "ruby", "samp", "small",
    "span", "sub", "tbody", "tfoot", "thead", "time", "tt", "u", "var", "wbr", "link", "base",
    "basefont", "marquee", "rb", "rp", "rt", "source",
  ]

  /// Elements without content and without an end tag.
  static let void: Set<String> = [
    "base", "basefont", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr",
  ]

  /// Whether an element that stands among the words of a paragraph begins and ends a line there.
  static func endsLine(_ name: String) -> Bool {
    paragraphs.contains(name) || structure.contains(name)
  }

  private static let structure: Set<String> = [
    "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "li", "menu", "ol", "pre", "table",
    "tr", "ul",
  ]
}
