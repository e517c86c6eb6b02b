import PolicyReference

/// The heading of a block as it was understood, with what is wrong with it.
struct BlockHeading {
  var parts: HeadingLine
  let kind: BlockKind
  let fault: Fault?

  /// Why a heading that is not quite one was read as one.
  enum Fault {
    /// The word is near to that of a kind: `Cluase`.
    case misspeltKind
    /// The word after the kind is no name; what it was read as, if anything is left of it.
    case malformedName(proposal: String?)
    /// There is a name and no colon.
    case missingColon
    /// There is neither name nor colon, but the fields of the kind follow.
    case missingName(proposal: String?, label: FieldLabel)
    /// The file does not begin with a document.
    case missingDocument(expected: BlockKind)
  }

  /// Where a heading stands that cannot begin a block there.
  enum LostPlace { case quote, list, underline }
}
