import PolicyDiagnostics
import PolicyReference

/// Finds characters that must not stand in a policy, or not everywhere.
struct CharacterCheck {
  let file: SourceFile
  let tape: [TapePiece]
  let blocks: [BlockSyntax]

  func report(to findings: inout Findings) {}
}
