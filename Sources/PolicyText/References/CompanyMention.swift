/// A company that a text names with its legal form: `Brightwater Pay, Inc.`
struct CompanyMention {
  /// The name without the form, as hashes of its words; never empty.
  let name: [UInt64]
  /// Name and form.
  let words: Range<Int>

  /// In reading order; headings and tables are left out, since names stand in sentences.
  static func find(in reading: Reading) -> [CompanyMention] {
    var found: [CompanyMention] = []
    var end = 0
    for index in reading.words.indices
    where index >= end && reading.words[index].lists.contains(WordLists(.companyForm)) {
      guard let form = LegalForm.read(at: index, reading),
        let mention = mention(before: form, reading)
      else { continue }
      end = form.upperBound
      found.append(mention)
    }
    return found
  }

  /// More words than these are no name.
  private static let longest = 6

  private static func mention(before form: Range<Int>, _ reading: Reading) -> CompanyMention? {
    let passage = reading.passage(of: form.lowerBound)
    guard passage.kind != .heading,
      reading.document.parts[passage.part].kind != .register
    else { return nil }
    let sentence = reading.sentences[reading.sentence(of: form.lowerBound)].words
    var start = form.lowerBound
    while start > sentence.lowerBound, form.lowerBound - start < longest,
      isLink(reading.gap(after: start - 1), beforeForm: start == form.lowerBound)
    {
      if isNamePart(start - 1, reading) {
        start -= 1
      } else if start - 1 > sentence.lowerBound, isParticle(start - 1, reading),
        isNamePart(start - 2, reading), isLink(reading.gap(after: start - 2), beforeForm: false)
      {
        start -= 2
      } else {
        break
      }
    }
    while start < form.lowerBound, isLeading(start, sentence, reading) { start += 1 }
    let name = start..<form.lowerBound
    guard !name.isEmpty, !isOfCase(start, sentence, reading), !isOfMark(sentence, reading) else {
      return nil
    }
    return CompanyMention(
      name: name.map { reading.words[$0].hash }, words: start..<form.upperBound)
  }

  private static func isNamePart(_ word: Int, _ reading: Reading) -> Bool {
    let word = reading.words[word]
    return word.isCapital || word.form.contains(.number)
  }

  private static func isParticle(_ word: Int, _ reading: Reading) -> Bool {
    ["of", "de", "du", "des", "la", "van", "von", "der"].contains(reading.text(word))
  }

  /// What may stand between the words of a name: spaces, hyphens, `&`, and a comma before the form.
  private static func isLink(_ gap: ArraySlice<UInt8>, beforeForm: Bool) -> Bool {
    gap.allSatisfy {
      [0x20, 0x0A, 0x2D, 0x26, 0x2E, 0x27, 0xC2, 0xA0].contains($0) || beforeForm && $0 == 0x2C
    }
  }

  /// A capital at the front that is no part of the name: "If", "Our", "Contact".
  private static func isLeading(_ word: Int, _ sentence: Range<Int>, _ reading: Reading) -> Bool {
    let lists = reading.words[word].lists
    if lists.contains(.sentenceOpener) || lists.contains(.determiner) || lists.contains(.reader) {
      return true
    }
    return word == sentence.lowerBound && lists.contains(.contactVerb)
  }

  /// "Schrems v. Brightwater Ltd" is a judgment.
  private static func isOfCase(_ word: Int, _ sentence: Range<Int>, _ reading: Reading) -> Bool {
    word > sentence.lowerBound && ["v", "vs"].contains(reading.text(word - 1).lowercased())
  }

  private static func isOfMark(_ sentence: Range<Int>, _ reading: Reading) -> Bool {
    sentence.contains { word in
      ["trademark", "trademarks"].contains(reading.text(word).lowercased())
    }
  }
}

/// The words by which a name says what kind of company it is of.
enum LegalForm {
  /// Forms of letters with points between them, as the letters.
  private static let pointed: Set<[String]> = [
    ["s", "a"], ["s", "a", "s"], ["b", "v"], ["n", "v"], ["s", "r", "l"], ["s", "p", "a"],
    ["l", "l", "c"], ["l", "l", "p"], ["l", "p"], ["a", "s"], ["d", "o", "o"], ["s", "r", "o"],
    ["k", "k"], ["e", "v"], ["s", "l"], ["p", "l", "c"], ["a", "b"], ["s", "a", "r", "l"],
  ]

  /// What may follow a form and belongs to it: `Pty Ltd`, `Co., Ltd.`, `GmbH & Co. KG`.
  private static let second: Set<String> = ["ltd", "limited", "kg", "co", "inc", "llc"]

  /// The words of the form that begins at a word; `nil` if none does.
  static func read(at index: Int, _ reading: Reading) -> Range<Int>? {
    let end = reading.sentences[reading.sentence(of: index)].words.upperBound
    guard let first = pointed(at: index, end, reading) ?? plain(at: index, reading) else {
      return nil
    }
    var last = first.upperBound
    while last < end, second.contains(reading.text(last).lowercased()),
      reading.words[last].isCapital, reading.gap(after: last - 1).count <= 4
    {
      last += 1
    }
    // "AB 1043" is a bill.
    if last < end, reading.words[last].form.contains(.number), reading.joins(last - 1) {
      return nil
    }
    // "Co" alone is short for many things.
    if last == first.upperBound,
      ["co", "pty", "pte", "pvt"].contains(reading.text(index).lowercased())
    {
      return nil
    }
    return first.lowerBound..<last
  }

  private static func pointed(at index: Int, _ end: Int, _ reading: Reading) -> Range<Int>? {
    guard reading.words[index].range.count == 1 else { return nil }
    var letters: [String] = []
    var next = index
    while next < end, reading.words[next].range.count == 1, letters.count < 4 {
      letters.append(reading.text(next).lowercased())
      next += 1
      let gap = reading.gap(after: next - 1)
      guard gap.count == 1, gap.first == 0x2E || gap.first == 0x2F else { break }
    }
    return pointed.contains(letters) ? index..<next : nil
  }

  private static func plain(at index: Int, _ reading: Reading) -> Range<Int>? {
    let word = reading.words[index]
    guard word.range.count > 1, word.isCapital else { return nil }
    // Short ones are words as well; a form is in capitals, in a sentence that is not.
    let isShort = ["as", "ag", "sa", "ab", "se", "kg", "ug", "bv", "nv", "lp", "sas", "oy"]
      .contains(reading.text(index).lowercased())
    let text = reading.text(index)
    // "BUT NOT LIMITED TO" stands in many a text.
    let isShouted = word.form.contains(.capitals) && word.range.count > 4
    guard isShort || isShouted else { return index..<index + 1 }
    guard word.form.contains(.capitals) || text == "Oy", index > 0,
      !reading.words[index - 1].form.contains(.capitals)
    else { return nil }
    return index..<index + 1
  }
}
