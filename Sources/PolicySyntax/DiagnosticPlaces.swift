package import PolicyDiagnostics
import PolicyReference

/// Tells of each diagnostic in which block it lies.
package enum DiagnosticPlaces {
  /// Fills in the element and the breadcrumb of diagnostics of one file: the titles of the blocks
  /// round the place, outermost first, without the document's own.
  ///
  /// An untitled block goes by its name. What has its places already is left alone.
  package static func fill(_ diagnostics: [Diagnostic], blocks: [BlockSyntax]) -> [Diagnostic] {
    diagnostics.map { diagnostic in
      var diagnostic = diagnostic
      guard diagnostic.element == nil, diagnostic.breadcrumb.isEmpty,
        let index = block(at: diagnostic.range.bytes.start, in: blocks)
      else { return diagnostic }
      diagnostic.element = blocks[index].name
      diagnostic.breadcrumb = breadcrumb(of: index, in: blocks)
      return diagnostic
    }
  }

  /// Fills in the element of diagnostics that have none, whatever file they are in.
  package static func fillElements(
    _ diagnostics: [Diagnostic], trees: [SyntaxTree]
  ) -> [Diagnostic] {
    let byPath = Dictionary(
      trees.map { ($0.file.path, $0.blocks) }, uniquingKeysWith: { first, _ in first })
    return diagnostics.map { diagnostic in
      guard diagnostic.element == nil, let blocks = byPath[diagnostic.range.file.path],
        let index = block(at: diagnostic.range.bytes.start, in: blocks)
      else { return diagnostic }
      var diagnostic = diagnostic
      diagnostic.element = blocks[index].name
      return diagnostic
    }
  }

  /// The titles of the blocks round a block, its own last; long ones are cut.
  package static func breadcrumb(of index: Int, in blocks: [BlockSyntax]) -> [String] {
    var titles: [String] = []
    var next: Int? = index
    while let index = next {
      let block = blocks[index]
      next = block.parent
      if block.kind.family == .document, !titles.isEmpty { continue }
      titles.append(Wording.short(block.title.isEmpty ? block.name : block.title))
    }
    return titles.reversed()
  }

  /// The block that an offset lies in; `nil` before the first.
  package static func block(at offset: Int, in blocks: [BlockSyntax]) -> Int? {
    var low = 0
    var high = blocks.count
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle].range.start <= offset { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? nil : low - 1
  }
}
