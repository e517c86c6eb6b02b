import PolicyDiagnostics
import PolicyReference

/// Reads a file line by line, once, and builds its blocks and its tape.
///
/// The first byte of a line that is not a space decides whether the line can matter; all other
/// lines are skipped without a look. Nothing here calls itself, and nothing is looked at again but
/// for blank lines and comments between a heading and what follows it.
struct TreeParser {
  let file: SourceFile
  let bytes: [UInt8]
  let headings: HeadingReader
  var findings: Findings
  var tape: [TapePiece] = []
  var blocks: [BlockSyntax] = []
  /// Index of the line to look at next.
  var line = 0
  /// What kinds of block there may be at this place.
  var knowledge: Knowledge
  /// The blocks that the next one may stand in, outermost first; levels ascend strictly.
  var open: [Int] = []
  /// Runs of body and comments of the block that is being read.
  var entries: [TapePiece] = []
  /// Where the current run of body began; `nil` between runs.
  var runStart: Int?
  var fence: Fence?
  /// Comments that are never closed: where, and how many blocks stood before.
  var unclosedComments: [(range: ByteRange, blocks: Int)] = []
  /// True once the file is known to hold no further `-->`.
  var noFurtherCommentEnd = false
  /// How many more misspelt words may be compared with known ones.
  var spellingBudget: Int
  /// How many more values may be looked for among closed words.
  var valueLookups = 2_000

  /// Fields read so far.
  var fieldCount = 0
  /// True once the file has as many blocks or fields as it may have; the rest is read as text.
  var isFull: Bool { blocks.count >= Limits.blocks || fieldCount >= Limits.fields }

  /// What is known of the kind of document.
  enum Knowledge {
    /// No block yet. A file whose name says that it is a document must begin with one.
    case nothing(expected: BlockKind?)
    case document(BlockKind)
  }

  init(file: SourceFile, spellingBudget: Int) {
    self.file = file
    self.spellingBudget = spellingBudget
    bytes = file.bytes
    headings = HeadingReader(bytes: file.bytes)
    findings = Findings(file: file)
    knowledge = .nothing(expected: DocumentName.expectedKind(of: file.path))
  }

  mutating func parse() -> SyntaxTree {
    readByteOrderMark()
    while line < file.lineStarts.count { readLine() }
    finish()
    return SyntaxTree(
      file: file, tape: tape, blocks: blocks,
      diagnostics: DiagnosticPlaces.fill(findings.sorted(), blocks: blocks),
      omittedDiagnostics: findings.omitted)
  }

  // MARK: - Lines

  /// Where a line begins, after a byte order mark.
  func start(of line: Int) -> Int {
    line == 0 && hasByteOrderMark ? 3 : file.lineStarts[line]
  }

  /// Where the next line begins: the end of a line with its ending.
  func next(after line: Int) -> Int {
    line + 1 < file.lineStarts.count ? file.lineStarts[line + 1] : bytes.count
  }

  /// The end of a line without its ending.
  func end(of line: Int) -> Int {
    var end = next(after: line)
    let start = file.lineStarts[line]
    if end > start, bytes[end - 1] == ASCII.lineFeed { end -= 1 }
    if end > start, bytes[end - 1] == ASCII.carriageReturn { end -= 1 }
    return end
  }

  func isBlank(_ line: Int) -> Bool {
    let end = end(of: line)
    return bytes.skippingSpaces(start(of: line), end) == end
  }

  private var hasByteOrderMark: Bool { bytes.starts(with: [0xEF, 0xBB, 0xBF]) }

  private mutating func readByteOrderMark() {
    if hasByteOrderMark { tape.append(TapePiece(.byteOrderMark, ByteRange(0, 3))) }
  }

  /// Looks at one line of text; headings, comments and fences change what follows.
  private mutating func readLine() {
    let start = start(of: line)
    let next = next(after: line)
    guard start < next else {
      line += 1
      return
    }
    if fence != nil { return readFencedLine(start) }
    if isFull { return passOver(start) }
    switch bytes[start] {
    case ASCII.hash:
      if readHeading(hashes: start) { return }
    case ASCII.less:
      if readComments(from: start) { return }
    case ASCII.backtick, ASCII.tilde:
      openFence(at: start)
    case ASCII.space, ASCII.tab:
      if readIndentedLine(start) { return }
    case ASCII.greater, ASCII.star, ASCII.plus, 0x30...0x39:
      readContainerLine(start)
    case ASCII.dash, ASCII.equals:
      readContainerLine(start)
      checkUnderline(start)
    case ASCII.colon, ASCII.openBrace:
      checkReservedLine(start)
    case 0x80...:
      if readInvisibleIndentation(start) { return }
    default: break
    }
    addToBody(start)
    line += 1
  }

  /// Adds the rest of a file that is too large to review to the body of its last block.
  private mutating func passOver(_ start: Int) {
    addToBody(start)
    line = file.lineStarts.count
  }

  mutating func addToBody(_ start: Int) {
    if runStart == nil { runStart = start }
  }

  /// Ends the current run of body before an offset.
  mutating func endRun(_ offset: Int) {
    guard let start = runStart else { return }
    runStart = nil
    if offset > start { entries.append(TapePiece(.body, ByteRange(start, offset))) }
  }

  private mutating func finish() {
    endRun(bytes.count)
    if let fence { findings.unclosedFence(fence.range, heading: nil) }
    closeBlock(at: bytes.count)
    while let last = open.popLast() { blocks[last].end = blocks.count }
    reportUnclosedComments()
    checkDocument()
    checkLineLengths()
    if isFull { findings.tooManyBlocks() }
    if spellingBudget <= 0 { findings.tooManyMisspellings() }
    CharacterCheck(file: file, tape: tape, blocks: blocks).report(to: &findings)
  }

  private mutating func checkLineLengths() {
    for line in file.lineStarts.indices {
      guard next(after: line) - file.lineStarts[line] > Limits.line else { continue }
      findings.lineTooLong(ByteRange(file.lineStarts[line], end(of: line)))
    }
  }
}

/// What one file may be in size; beyond it a person cannot review it.
package enum Limits {
  /// Bytes of a file.
  package static let file = 8 << 20
  /// Bytes of a line.
  package static let line = 64 << 10
  /// Bytes of the words of a block.
  package static let body = 64 << 10
  /// Blocks of a file.
  package static let blocks = 20_000
  /// Fields of a file.
  package static let fields = 100_000
}
