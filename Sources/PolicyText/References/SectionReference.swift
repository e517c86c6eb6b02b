/// Words that send readers to another section of the same text.
struct SectionReference {
  let name: Name
  /// The words that name it.
  let bytes: Range<Int>
  let direction: Direction?
  let part: Int

  enum Name {
    case title(Title)
    /// In lower case: `5`, `d.4`.
    case number(String)
  }

  /// Where readers are told to look.
  enum Direction: String { case above, below }

  /// All of them, in reading order of the words that give them away.
  static func find(in reading: Reading) -> [SectionReference] {
    let finder = ReferenceFinder(reading)
    return finder.titles() + finder.quotedTitles() + finder.numbers()
  }
}

extension SectionTargets {
  /// Where the section that is meant stands; empty if there is none.
  func places(of reference: SectionReference) -> [Range<Int>] {
    switch reference.name {
    case .title(let title): matches(title).map(\.extent)
    case .number(let number): numbers[number] ?? []
    }
  }
}
