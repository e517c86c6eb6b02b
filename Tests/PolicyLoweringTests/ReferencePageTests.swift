import Foundation
import PolicyReference
import PolicyTestSupport
import Testing

struct ReferencePageTests {
  /// `UPDATE_GOLDENS=1` writes the page anew.
  @Test func documentationSaysWhatTheReferenceSays() throws {
    try Golden.check(ReferencePage.document, "../../Documentation/reference.md")
  }
}
