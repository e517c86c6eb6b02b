package import PolicyLaw

/// Finds in texts the laws that packs know.
package struct NamedLaws: Sendable {
  /// A name of a law, as words.
  struct Name: Sendable {
    let text: String
    let words: [UInt64]
    /// Whether each of the words begins with a capital, or is one in capitals.
    let forms: [Form]
    /// In `instruments`: all laws that go by this name.
    var instruments: [Int]

    enum Form { case plain, capital, capitals }
  }

  /// A name that was found.
  struct Hit {
    let name: Name
    let words: Range<Int>
  }

  let instruments: [LawNames.Instrument]
  /// Tells misspelt names.
  let spelling: LawSpelling
  /// By the hash of the first word, the longest first.
  private var names: [UInt64: [Name]] = [:]

  package init(_ law: LawNames) {
    instruments = law.instruments
    spelling = LawSpelling(law.instruments)
    for (index, instrument) in instruments.enumerated() {
      for text in instrument.names { add(text, index) }
    }
    for key in names.keys {
      names[key]?.sort { ($1.words.count, $0.text) < ($0.words.count, $1.text) }
    }
  }

  private mutating func add(_ text: String, _ instrument: Int) {
    let written = NamedLaws.words(of: text)
    guard let first = written.first else { return }
    let hashes = written.map(\.hash)
    let same = names[first.hash]?.firstIndex { $0.words == hashes }
    if let same {
      names[first.hash]?[same].instruments.append(instrument)
    } else {
      names[first.hash, default: []].append(
        Name(
          text: text, words: hashes, forms: written.map(\.nameForm), instruments: [instrument]))
    }
  }

  static func words(of text: String) -> [Word] {
    var words: [Word] = []
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      WordScanner.scan(bytes, 0..<bytes.count, into: &words)
    }
    return words
  }

  /// The longest name that begins at a word.
  func name(at index: Int, in reading: Reading) -> Hit? {
    for name in names[reading.words[index].hash] ?? [] {
      let end = index + name.words.count
      guard end <= reading.words.count else { continue }
      let matches = name.words.indices.allSatisfy {
        reading.words[index + $0].hash == name.words[$0]
          && reading.words[index + $0].isWritten(as: name.forms[$0])
      }
      if matches, reading.sentence(of: index) == reading.sentence(of: end - 1) {
        return Hit(name: name, words: index..<end)
      }
    }
    return nil
  }

  /// The laws of which a name is one, with what they say of a unit.
  ///
  /// - Returns: what there is instead, if one of them lists that level without the unit and none has it.
  func missing(_ steps: [String], in name: Name) -> (first: String, last: String, stem: [String])? {
    var found: (first: String, last: String, stem: [String])?
    for index in name.instruments {
      switch instruments[index].provisions?.answer(steps) {
      case .exists: return nil
      case .doesNotExist(let first, let last, let stem): found = found ?? (first, last, stem)
      case .unlisted, nil: continue
      }
    }
    return found
  }
}

extension Word {
  fileprivate var nameForm: NamedLaws.Name.Form {
    form.contains(.capitals) ? .capitals : isCapital ? .capital : .plain
  }

  /// Whether a word of a text may be that of a name: APP is a law, and an app is none.
  fileprivate func isWritten(as form: NamedLaws.Name.Form) -> Bool {
    switch form {
    case .plain: true
    case .capital: isCapital
    case .capitals: self.form.contains(.capitals)
    }
  }
}
