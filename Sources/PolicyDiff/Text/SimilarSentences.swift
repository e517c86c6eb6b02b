/// Pairs sentences that have no partner yet with sentences elsewhere that say nearly the same.
///
/// Candidates share a rare word; of those, the ones with most words in common win.
struct SimilarSentences {
  /// A word in more sentences than this leads to no candidates.
  private static let mostPlaces = 8
  /// Candidates looked at for one sentence.
  private static let mostCandidates = 40
  /// Twice the shared words over all words, in per cent.
  private static let leastLikeness = 40

  private struct Candidate {
    let old: Int
    let new: Int
    let likeness: Int
  }

  /// The pairs, best first; no sentence occurs twice. Cost: about linear in the words.
  static func pairs(_ aligner: TextAligner) -> [(old: Int, new: Int)] {
    let one = free(aligner.old, aligner.alignment.newOfOld, aligner)
    let other = free(aligner.new, aligner.alignment.oldOfNew, aligner)
    guard !one.isEmpty, !other.isEmpty else { return [] }
    var places: [Int32: [Int]] = [:]
    // A sentence is a candidate for many others, so its words are sorted once.
    var sorted: [Int: [Int32]] = [:]
    for sentence in other {
      sorted[sentence] = words(aligner.new, sentence, aligner, .word).sorted()
      for word in Set(words(aligner.new, sentence, aligner, .content)) {
        places[word, default: []].append(sentence)
      }
    }
    var candidates: [Candidate] = []
    for sentence in one {
      var seen: Set<Int> = []
      let mine = words(aligner.old, sentence, aligner, .word).sorted()
      for word in words(aligner.old, sentence, aligner, .content) {
        guard let targets = places[word], targets.count <= mostPlaces else { continue }
        for target in targets where seen.count < mostCandidates && seen.insert(target).inserted {
          let likeness = likeness(mine, sorted[target] ?? [])
          if likeness >= leastLikeness {
            candidates.append(Candidate(old: sentence, new: target, likeness: likeness))
          }
        }
      }
    }
    candidates.sort { ($1.likeness, $0.old, $0.new) < ($0.likeness, $1.old, $1.new) }
    var taken: (old: Set<Int>, new: Set<Int>) = ([], [])
    return candidates.compactMap { candidate in
      guard !taken.old.contains(candidate.old), !taken.new.contains(candidate.new) else {
        return nil
      }
      taken.old.insert(candidate.old)
      taken.new.insert(candidate.new)
      return (candidate.old, candidate.new)
    }
  }

  /// Sentences with some weight most of whose words have no partner.
  private static func free(
    _ text: ComparedText, _ partners: [Int32], _ aligner: TextAligner
  ) -> [Int] {
    text.sentences.indices.filter { index in
      let sentence = text.sentences[index]
      guard sentence.weight >= TextAligner.leastMovedWords else { return false }
      let matched = sentence.tokens.count { partners[$0] >= 0 }
      return matched * 100 < sentence.tokens.count * 30
    }
  }

  private static func words(
    _ text: ComparedText, _ sentence: Int, _ aligner: TextAligner, _ kind: WordClass
  ) -> [Int32] {
    text.tokens[text.sentences[sentence].tokens].lazy.map(\.folded)
      .filter { aligner.table.classes[Int($0)].contains(kind) }
  }

  /// - Parameters: words, sorted.
  private static func likeness(_ one: [Int32], _ other: [Int32]) -> Int {
    var shared = 0
    var at = (0, 0)
    while at.0 < one.count, at.1 < other.count {
      if one[at.0] == other[at.1] {
        shared += 1
        at = (at.0 + 1, at.1 + 1)
      } else if one[at.0] < other[at.1] {
        at.0 += 1
      } else {
        at.1 += 1
      }
    }
    let all = one.count + other.count
    return all == 0 ? 0 : shared * 200 / all
  }
}
