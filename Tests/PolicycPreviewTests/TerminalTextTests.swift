import PolicyRender
import Testing

@testable import policyc_preview

/// Colours of a terminal as elements.
struct TerminalTextTests {
  @Test func coloursBecomeElementsAndTextIsEscaped() {
    var html = HTMLWriter()
    TerminalText("a <i> \u{1B}[1;31merror\u{1B}[0m: x \u{1B}[99mplain\u{1B}[0m \u{1B}[32mhelp")
      .write(
        to: &html)
    #expect(
      html.string
        == "a &lt;i&gt; <span class=\"_error\">error</span>: x plain "
        + "<span class=\"_help\">help</span>")
  }
}
