/// Gives equal words the same number, in both of the texts that are compared.
///
/// Words are held as bytes; two ways to write the same letter are two words until they are folded.
struct TokenTable {
  /// What a word is, found out once for each different one.
  private(set) var classes: [WordClass] = []
  /// For each number that of the word in its folded form.
  private(set) var folded: [Int32] = []

  private var storage: [UInt8] = []
  private var starts: [Int32] = [0]
  private var hashes: [UInt64] = []
  /// Open addressing; -1 is free. The count is a power of two.
  private var buckets: [Int32]

  init() {
    buckets = Array(repeating: -1, count: 1 << 12)
  }

  /// How many different words there are.
  var count: Int { hashes.count }

  /// The bytes of a word.
  func bytes(_ id: Int32) -> ArraySlice<UInt8> {
    storage[Int(starts[Int(id)])..<Int(starts[Int(id) + 1])]
  }

  /// The number of a word, new if it was not seen before.
  mutating func id(_ word: UnsafeBufferPointer<UInt8>) -> Int32 {
    let hash = TokenTable.hash(word)
    var bucket = Int(truncatingIfNeeded: hash) & (buckets.count - 1)
    while buckets[bucket] >= 0 {
      let id = buckets[bucket]
      if hashes[Int(id)] == hash, equals(id, word) { return id }
      bucket = (bucket + 1) & (buckets.count - 1)
    }
    return add(word, hash, bucket)
  }

  /// The number of a word that was seen before; `nil` for any other.
  func find(_ word: UnsafeBufferPointer<UInt8>) -> Int32? {
    let hash = TokenTable.hash(word)
    var bucket = Int(truncatingIfNeeded: hash) & (buckets.count - 1)
    while buckets[bucket] >= 0 {
      let id = buckets[bucket]
      if hashes[Int(id)] == hash, equals(id, word) { return id }
      bucket = (bucket + 1) & (buckets.count - 1)
    }
    return nil
  }

  private func equals(_ id: Int32, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = Int(starts[Int(id)])
    guard Int(starts[Int(id) + 1]) - start == word.count else { return false }
    for index in 0..<word.count where storage[start + index] != word[index] { return false }
    return true
  }

  private mutating func add(
    _ word: UnsafeBufferPointer<UInt8>, _ hash: UInt64, _ bucket: Int
  ) -> Int32 {
    let id = Int32(hashes.count)
    storage.append(contentsOf: word)
    starts.append(Int32(storage.count))
    hashes.append(hash)
    classes.append(WordClass())
    folded.append(id)
    buckets[bucket] = id
    if hashes.count * 2 > buckets.count { grow() }
    let form = FoldedWord.fold(word)
    if let form { folded[Int(id)] = form.withUnsafeBufferPointer { self.id($0) } }
    let plain = Int(folded[Int(id)])
    classes[Int(id)] =
      plain == Int(id) ? WordClass(bytes(id)) : classes[plain]
    return id
  }

  private mutating func grow() {
    buckets = Array(repeating: -1, count: buckets.count * 2)
    for (id, hash) in hashes.enumerated() {
      var bucket = Int(truncatingIfNeeded: hash) & (buckets.count - 1)
      while buckets[bucket] >= 0 { bucket = (bucket + 1) & (buckets.count - 1) }
      buckets[bucket] = Int32(id)
    }
  }

  /// FNV-1a with a last mixing step; the result is the same on every machine.
  static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return mixed(hash)
  }

  static func mixed(_ value: UInt64) -> UInt64 {
    var value = value
    value ^= value >> 32
    value = value &* 0xd6e8_feb8_6659_fd93
    value ^= value >> 32
    return value
  }
}
