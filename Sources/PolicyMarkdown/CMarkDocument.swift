internal import CCMarkGFM
internal import Synchronization

/// The tree that cmark-gfm makes of one body. The only place that touches the C library.
///
/// Debian's library keeps its table of special characters in a global that each parse with an
/// extension switches on and off, so that two parses at once spoil each other: one lock stands round
/// each. Reading a finished tree touches only the tree and needs none.
enum CMarkDocument {
  /// Node types of the extensions; the library hands these numbers out when it starts.
  struct ExtensionTypes {
    var table: UInt32 = .max
    var tableRow: UInt32 = .max
    var tableCell: UInt32 = .max
    var strikethrough: UInt32 = .max
  }

  private static let lock = Mutex(())

  private static let extensionNames = ["table", "strikethrough", "autolink", "tasklist"]

  /// Registers the extensions and learns their node types from a text that holds each.
  static let types: ExtensionTypes = {
    cmark_gfm_core_extensions_ensure_registered()
    var types = ExtensionTypes()
    let sample = Array("|a|\n|-|\n|~~b~~|\n".utf8)
    parse(sample) { root in
      guard let iterator = cmark_iter_new(root) else { return }
      defer { cmark_iter_free(iterator) }
      while cmark_iter_next(iterator) != CMARK_EVENT_DONE {
        let node = cmark_iter_get_node(iterator)
        let number = cmark_node_get_type(node).rawValue
        switch cmark_node_get_type_string(node).map({ String(cString: $0) }) {
        case "table": types.table = number
        case "table_row": types.tableRow = number
        case "table_cell": types.tableCell = number
        case "strikethrough": types.strikethrough = number
        default: break
        }
      }
    }
    return types
  }()

  /// Parses a text and lends its tree.
  ///
  /// - Parameter read: gets the document node, which is gone afterwards; what it needs it copies.
  static func parse(_ text: [UInt8], read: (OpaquePointer) -> Void) {
    guard let parser = cmark_parser_new(CMARK_OPT_FOOTNOTES) else { return }
    defer { cmark_parser_free(parser) }
    for name in extensionNames {
      if let found = cmark_find_syntax_extension(name) {
        cmark_parser_attach_syntax_extension(parser, found)
      }
    }
    let root = lock.withLock { _ -> UnsafeRoot in
      text.withUnsafeBytes { bytes in
        cmark_parser_feed(parser, bytes.bindMemory(to: CChar.self).baseAddress, bytes.count)
      }
      return UnsafeRoot(node: cmark_parser_finish(parser))
    }
    guard let node = root.node else { return }
    defer { cmark_node_free(node) }
    read(node)
  }

  /// Carries the pointer out of the lock; it stays on the thread that parsed.
  private struct UnsafeRoot: @unchecked Sendable {
    let node: OpaquePointer?
  }
}
