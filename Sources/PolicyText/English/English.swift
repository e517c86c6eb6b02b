/// What is particular to English.
enum English {
  static let lexicon = Lexicon(words: words, phrases: phrases)
}
