import Foundation
import PolicyTestSupport

/// A small policy that is easy to edit: clauses with sentences, and what they declare.
struct Sketch: Sendable {
  var clauses: [Clause]

  struct Clause: Sendable {
    var name: String
    var title: String
    /// Sentences of each paragraph.
    var paragraphs: [[String]]
    var facts: Facts?
  }

  struct Facts: Sendable {
    var data: [String]
    var purposes: [String]
    /// Months.
    var keptFor: Int
  }

  /// As an author writes it.
  var source: String {
    var text = """
      # Policy ash-ferry: Ash Ferry privacy notice

      - Type: privacy notice
      - Version: 1.0.0
      - Effective: 2026-03-01
      - Organisation: Ash Ferry Company
      - Jurisdictions: EEA
      - Languages: en (source)

      """
    for clause in clauses {
      text += "\n## Clause \(clause.name): \(clause.title)\n"
      if let facts = clause.facts {
        text += "\n- Data: \(facts.data.joined(separator: ", "))\n- Does: use\n"
        text += "- Purpose: \(facts.purposes.joined(separator: ", "))\n"
        text += "- Kept for: \(facts.keptFor) months\n"
      }
      for paragraph in clause.paragraphs {
        text += "\n" + paragraph.joined(separator: " ") + "\n"
      }
    }
    return text
  }

  /// What readers see, made without the compiler: a line for each title and paragraph.
  var plainText: String {
    var lines = ["Ash Ferry privacy notice"]
    for clause in clauses {
      lines.append(clause.title)
      lines += clause.paragraphs.map { $0.joined(separator: " ") }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  // MARK: - Making one

  private static let words = """
    anchor basin beacon berth bollard bridge buoy cabin canvas captain cargo chart coast compass crane crew \
    current deck dock engine ferry flag galley gangway gull harbour hatch helm hull island keel kettle ladder \
    lantern ledger lighthouse locker mast mooring net oar paddle pier pilot plank porthole quay radar rail reef \
    rigging rope rudder sail shoal signal skipper spar stern tide tiller timber towline vessel voyage wave wharf \
    whistle winch window yard
    """.split(separator: " ").map(String.init)

  private static let small = ["the", "a", "of", "in", "and", "to", "with", "on", "by", "for"]
  private static let data = [
    "name", "e-mail address", "order history", "browser", "payment data", "telephone number",
  ]
  private static let purposes = ["accounting", "security", "customer-support", "event-management"]

  static func sentence(_ generator: inout Generator) -> String {
    var words: [String] = []
    for index in 0..<7 + generator.below(8) {
      words.append(generator.pick(index % 3 == 2 ? small : Sketch.words))
    }
    if generator.below(4) == 0 { words[words.count / 2] += "," }
    return words[0].capitalized + " " + words.dropFirst().joined(separator: " ") + "."
  }

  static func paragraph(_ generator: inout Generator) -> [String] {
    (0..<1 + generator.below(4)).map { _ in sentence(&generator) }
  }

  static func clause(_ number: Int, _ generator: inout Generator) -> Clause {
    Clause(
      name: "part.p\(number)",
      title: "\(generator.pick(words).capitalized) \(generator.pick(words)) \(number)",
      paragraphs: (0..<1 + generator.below(3)).map { _ in paragraph(&generator) },
      facts: generator.below(3) == 0 ? nil : facts(&generator))
  }

  private static func facts(_ generator: inout Generator) -> Facts {
    Facts(
      data: pick(data, &generator), purposes: pick(purposes, &generator),
      keptFor: 6 + 6 * generator.below(4))
  }

  private static func pick(_ words: [String], _ generator: inout Generator) -> [String] {
    let picked = words.filter { _ in generator.below(2) == 0 }
    return picked.isEmpty ? [words[0]] : picked
  }

  /// A policy of four to nine clauses.
  static func make(_ generator: inout Generator) -> Sketch {
    Sketch(clauses: (0..<4 + generator.below(6)).map { clause($0, &generator) })
  }

  // MARK: - Editing

  /// One thing that authors do.
  enum Edit: CaseIterable, Sendable {
    case replaceWord, insertSentence, deleteSentence, swapSentences, moveSentence
    case insertClause, deleteClause, moveClause, renameClause, joinParagraphs, splitParagraph
    case addData, removeData, changePurpose, keepLonger, keepShorter
  }

  /// Carries an edit out somewhere; where it cannot be, nothing happens.
  mutating func apply(_ edit: Edit, _ generator: inout Generator) {
    let index = generator.below(clauses.count)
    switch edit {
    case .replaceWord:
      editSentence(index, &generator) { sentence, generator in
        var words = sentence.split(separator: " ").map(String.init)
        let place = 1 + generator.below(words.count - 2)
        words[place] = generator.pick(Sketch.words)
        return words.joined(separator: " ")
      }
    case .insertSentence:
      let paragraph = generator.below(clauses[index].paragraphs.count)
      let place = generator.below(clauses[index].paragraphs[paragraph].count + 1)
      clauses[index].paragraphs[paragraph].insert(Sketch.sentence(&generator), at: place)
    case .deleteSentence:
      guard let place = longParagraph(index) else { return }
      let sentence = generator.below(clauses[index].paragraphs[place].count)
      clauses[index].paragraphs[place].remove(at: sentence)
    case .swapSentences:
      guard let place = longParagraph(index) else { return }
      clauses[index].paragraphs[place].swapAt(0, clauses[index].paragraphs[place].count - 1)
    case .moveSentence:
      guard let place = longParagraph(index) else { return }
      let sentence = clauses[index].paragraphs[place].removeLast()
      let target = generator.below(clauses.count)
      clauses[target].paragraphs[0].append(sentence)
    case .insertClause:
      let clause = Sketch.clause(100 + generator.below(900), &generator)
      clauses.insert(clause, at: generator.below(clauses.count + 1))
    case .deleteClause: if clauses.count > 2 { clauses.remove(at: index) }
    case .moveClause:
      let clause = clauses.remove(at: index)
      clauses.insert(clause, at: generator.below(clauses.count + 1))
    case .renameClause: clauses[index].title = generator.pick(Sketch.words).capitalized + " house"
    case .joinParagraphs:
      guard clauses[index].paragraphs.count > 1 else { return }
      clauses[index].paragraphs[0] += clauses[index].paragraphs.remove(at: 1)
    case .splitParagraph:
      guard let place = longParagraph(index) else { return }
      let last = clauses[index].paragraphs[place].removeLast()
      clauses[index].paragraphs.insert([last], at: place + 1)
    case .addData:
      let word = generator.pick(Sketch.data)
      if clauses[index].facts?.data.contains(word) == false {
        clauses[index].facts?.data.append(word)
      }
    case .removeData:
      if let data = clauses[index].facts?.data, data.count > 1 {
        clauses[index].facts?.data.removeLast()
      }
    case .changePurpose: clauses[index].facts?.purposes = [generator.pick(Sketch.purposes)]
    case .keepLonger: clauses[index].facts?.keptFor += 12
    case .keepShorter: clauses[index].facts?.keptFor -= 5
    }
  }

  private func longParagraph(_ clause: Int) -> Int? {
    clauses[clause].paragraphs.firstIndex { $0.count > 1 }
  }

  private mutating func editSentence(
    _ clause: Int, _ generator: inout Generator,
    _ change: (String, inout Generator) -> String
  ) {
    let paragraph = generator.below(clauses[clause].paragraphs.count)
    let place = generator.below(clauses[clause].paragraphs[paragraph].count)
    let sentence = clauses[clause].paragraphs[paragraph][place]
    clauses[clause].paragraphs[paragraph][place] = change(sentence, &generator)
  }
}
