internal import PolicyReference

/// The headings of a text, and whatever else words may refer to as a section.
struct SectionTargets {
  struct Target {
    let title: String
    /// The words of the title that carry meaning, without their plural.
    let words: Set<UInt64>
    /// Bytes from the heading to the end of what stands under it.
    let extent: Range<Int>
  }

  private(set) var targets: [Target] = []
  /// For each word the indices of the targets that have it.
  private var byWord: [UInt64: [Int]] = [:]
  /// As written, in lower case, with those of the headings round them: `d.4`.
  private(set) var numbers: [String: [Range<Int>]] = [:]
  /// For a number the count of numbers directly below it; for the empty one those at the top.
  private var children: [String: Int] = [:]

  init(_ reading: Reading) {
    addParts(reading)
    addLeads(reading)
  }

  // MARK: - Asking

  /// The sections that a title may mean: those that have all its words.
  func matches(_ title: Title) -> [Target] {
    let lists = title.words.map { byWord[$0] ?? [] }
    guard let shortest = lists.min(by: { $0.count < $1.count }) else { return [] }
    return shortest.map { targets[$0] }.filter { title.words.isSubset(of: $0.words) }
  }

  /// The title that is most like one that matches none.
  func nearest(to title: Title) -> String? {
    if let near = Spelling(targets.map(\.title)).nearest(title.text).first { return near }
    let scored = targets.map { target in
      (target.words.intersection(title.words).count, target.title)
    }
    guard let best = scored.max(by: { $0.0 < $1.0 }), best.0 * 2 >= title.words.count, best.0 > 0
    else { return nil }
    return best.1
  }

  /// Whether the sections are numbered in such a way that this number must be among them.
  func shouldHold(_ number: String) -> Bool {
    let parts = number.split(separator: ".")
    guard let first = parts.first else { return false }
    let isDigit = first.allSatisfy(\.isNumber)
    let alike = numbers.keys.filter {
      !$0.contains(".") && $0.allSatisfy(\.isNumber) == isDigit
    }
    guard alike.count >= SectionTargets.fewestNumbers else { return false }
    if numbers[String(first)] == nil { return true }
    let outer = parts.dropLast().joined(separator: ".")
    return numbers[outer] != nil && children[outer, default: 0] >= 2
  }

  /// A text with fewer numbered headings than this has no numbering.
  private static let fewestNumbers = 3

  // MARK: - Collecting

  private mutating func addParts(_ reading: Reading) {
    let document = reading.document
    var outer: [(level: Int, number: String)] = []
    for (index, part) in document.parts.enumerated().dropFirst() {
      while let last = outer.last, last.level >= part.level { outer.removeLast() }
      let (number, title) = SectionNumber.split(part.title)
      let extent = SectionTargets.extent(of: index, in: document)
      add(title, extent)
      let own = part.number.isEmpty ? number : part.number.lowercased()
      if !own.isEmpty {
        add(number: own, inside: outer.last { !$0.number.isEmpty }?.number ?? "", extent)
      }
      outer.append((part.level, own))
      for passage in document.passages[part.passages] {
        guard let item = passage.item?.number, passage.item?.isFirst == true else { continue }
        add(number: String(item), inside: own, passage.bytes)
      }
    }
  }

  private static func extent(of part: Int, in document: TextDocument) -> Range<Int> {
    let passages = document.parts[part].passages
    let last = document.parts[document.parts[part].end - 1].passages
    let start = passages.lowerBound
    guard start < document.passages.count else {
      return document.bytes.count..<document.bytes.count
    }
    let end = max(start + 1, last.upperBound)
    return document.passages[start].bytes.lowerBound..<document.passages[end - 1].bytes.upperBound
  }

  /// Words in bold that begin a passage, and numbers that do.
  private mutating func addLeads(_ reading: Reading) {
    let document = reading.document
    for passage in document.passages where passage.kind != .heading {
      let start = passage.bytes.lowerBound
      let number = SectionNumber.lead(document.bytes[passage.bytes])
      if !number.isEmpty { add(number: number, inside: "", passage.bytes) }
      guard let mark = document.marks[passage.marks].first, mark.kind == .strong,
        mark.bytes.lowerBound <= start + number.utf8.count + 2
      else { continue }
      let (own, title) = SectionNumber.split(document.text(mark.bytes))
      add(title, passage.bytes)
      if !own.isEmpty { add(number: own, inside: "", passage.bytes) }
    }
  }

  private mutating func add(_ title: String, _ extent: Range<Int>) {
    guard targets.count < SectionTargets.mostTargets, !title.isEmpty else { return }
    let words = Title(title).words
    for word in words { byWord[word, default: []].append(targets.count) }
    targets.append(Target(title: title, words: words, extent: extent))
  }

  private static let mostTargets = 5_000

  private mutating func add(number: String, inside outer: String, _ extent: Range<Int>) {
    let isWhole = outer.isEmpty || number.hasPrefix(outer + ".")
    for name in isWhole ? [number] : [number, outer + "." + number] {
      if numbers[name] == nil {
        children[name.split(separator: ".").dropLast().joined(separator: "."), default: 0] += 1
      }
      numbers[name, default: []].append(extent)
    }
  }
}

/// A title as it is referred to.
struct Title {
  let text: String
  /// The words that carry meaning, without their plural; all words if none does.
  let words: Set<UInt64>

  init(_ text: String) {
    self.text = text
    let all = text.lowercased().split { !($0.isLetter || $0.isNumber || $0 == "'" || $0 == "’") }
      .map { Title.singular(String($0)) }
    let content = all.filter { !Title.small.contains($0) }
    words = Set((content.isEmpty ? all : content).map { Fold.hash(of: $0) })
  }

  /// A word without the *s* of its plural.
  static func singular(_ word: String) -> String {
    word.utf8.count > 3 && word.hasSuffix("s") && !word.hasSuffix("ss")
      ? String(word.dropLast()) : word
  }

  private static let small: Set<String> = [
    "the", "a", "an", "our", "your", "we", "of", "and", "or", "to", "in", "on", "for", "with",
    "how",
    "do", "does", "is", "are", "what", "section", "you", "this",
  ]
}
