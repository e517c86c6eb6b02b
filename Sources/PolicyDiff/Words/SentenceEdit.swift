/// Sentences of both versions that are the same sentence, edited; or one that is new, or gone.
struct SentenceEdit {
  /// Indices of sentences, in order.
  var old: [Int]
  var new: [Int]
  /// The unit of the new version, or of the old one if nothing is left of it there.
  var unit: (old: Int?, new: Int?)
  /// Words without a partner.
  var removed: [Int]
  var added: [Int]
  /// Pairs of words that differ in nothing but capitals, quotation marks and the like.
  var respelt: [(old: Int, new: Int)]
}

/// Finds what was edited in the words of blocks that both versions have.
struct SentenceEdits {
  private let text: TextComparison

  /// In the order of the new text; what is gone stands where it was.
  static func find(_ text: TextComparison) -> [SentenceEdit] {
    let finder = SentenceEdits(text: text)
    return text.pairs.sorted { $0.new < $1.new }.flatMap { finder.edits($0.old, $0.new) }
  }

  private func edits(_ oldUnit: Int, _ newUnit: Int) -> [SentenceEdit] {
    let mine = Array(text.old.units[oldUnit].sentences)
    let theirs = Array(text.new.units[newUnit].sentences)
    let groups = group(mine, theirs)
    return groups.compactMap { group in
      var edit = SentenceEdit(
        old: group.old, new: group.new, unit: (oldUnit, newUnit), removed: [], added: [],
        respelt: [])
      for sentence in group.old {
        for token in text.old.sentences[sentence].tokens where !isEnd(text.old, token) {
          let partner = Int(text.alignment.newOfOld[token])
          if partner < 0 {
            edit.removed.append(token)
          } else if text.old.tokens[token].exact != text.new.tokens[partner].exact {
            edit.respelt.append((token, partner))
          }
        }
      }
      for sentence in group.new {
        for token in text.new.sentences[sentence].tokens
        where !isEnd(text.new, token) && text.alignment.oldOfNew[token] < 0 {
          edit.added.append(token)
        }
      }
      let isEmpty = edit.removed.isEmpty && edit.added.isEmpty && edit.respelt.isEmpty
      return isEmpty ? nil : edit
    }
  }

  private func isEnd(_ side: ComparedText, _ token: Int) -> Bool {
    text.table.classes[Int(side.tokens[token].folded)].contains(.boundary)
  }

  private struct Group {
    var old: [Int]
    var new: [Int]
  }

  /// Sentences that share a word belong together, and so does a sentence that took the place of
  /// another.
  private func group(_ mine: [Int], _ theirs: [Int]) -> [Group] {
    var groups: [Group] = []
    var groupOfNew: [Int: Int] = [:]
    for sentence in mine {
      var found: Int?
      var partners: Set<Int> = []
      for token in text.old.sentences[sentence].tokens where !isEnd(text.old, token) {
        let partner = Int(text.alignment.newOfOld[token])
        guard partner >= 0 else { continue }
        let other = text.new.sentence(at: partner)
        partners.insert(other)
        found = found ?? groupOfNew[other]
      }
      let index = found ?? groups.count
      if found == nil { groups.append(Group(old: [], new: [])) }
      groups[index].old.append(sentence)
      for partner in partners.sorted() where groupOfNew[partner] == nil {
        groupOfNew[partner] = index
        groups[index].new.append(partner)
      }
    }
    return joinReplaced(groups, groupOfNew, theirs.filter { groupOfNew[$0] == nil })
  }

  /// Puts a sentence without a partner beside the one that it took the place of.
  private func joinReplaced(
    _ groups: [Group], _ groupOfNew: [Int: Int], _ lone: [Int]
  ) -> [Group] {
    var groups = groups
    var groupOfNew = groupOfNew
    var rest: [Group] = []
    for sentence in lone {
      // The group of the sentence before it, or the first.
      let next = (groupOfNew[sentence - 1] ?? -1) + 1
      if groups.indices.contains(next), groups[next].new.isEmpty, !groups[next].old.isEmpty {
        groups[next].new.append(sentence)
        groupOfNew[sentence] = next
      } else {
        rest.append(Group(old: [], new: [sentence]))
      }
    }
    return groups + rest
  }
}
