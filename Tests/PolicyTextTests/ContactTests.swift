import PolicyDiagnostics
import Testing

/// Blank contacts, placeholders and missing links, in the shapes in which they come.
struct ContactTests {
  @Test(arguments: [
    "To see your data, contact us at .", "To see your data, please email us at.",
    "You can write to us at , or call.", "You can reach us by e-mail at or by post.",
    "Please contact us at We do not collect more than this from you.",
    "You can contact our data protection officer at:", "Write to us at privacy@ and ask.",
    "Write to [our office](mailto:) and ask us.", "Write to us at privacy@harbour and ask.",
    "You may exercise this by contacting us\n\n.",
  ])
  func missingAddressIsReported(text: String) throws {
    let found = try Checking.markdown("\(text)\n\n# More of the same\n\nAnd this is the end.\n")
    #expect(found.map(\.id) == ["blank-contact"])
  }

  /// One cause, one finding: each contact of the clause stands for one blank in its words.
  @Test func blankOfAContactWithoutAddressIsReportedAtTheContact() throws {
    let text = """
      ## Clause desk: Our desk

      To see your data, contact us at .

      ### Contact office: Our office

      - Role: other
      - Email:

      """
    #expect(try Checking.policy(text).map(\.id) == ["contact-without-address"])
    let twice = text.replacing("at .", with: "at . To correct it, write to us at .")
    #expect(try Checking.policy(twice).count { $0.id == "blank-contact" } == 1)
    let elsewhere = text + "\n## Clause more: More\n\nTo correct it, write to us at .\n"
    #expect(try Checking.policy(elsewhere).count { $0.id == "blank-contact" } == 1)
  }

  @Test(arguments: [
    "To see your data, contact us at privacy@harbour.example.", "Contact us at any time.",
    "Contact us at:\n\nHarbour Instruments, 12 Fernwood Lane, Quincy", "Write to us at\n\n- Quincy",
    "Contact us at [our office](https://harbour.example/contact).", "Call us at 617 555 0100.",
    "Contact us at <privacy@harbour.example>.", "We are @harbour and pay 3 @ 5 a piece.",
    "Run `npm install parser@2` to see who contacts us.", "Contact us at Fernwood Lane, Quincy.",
    "Please contact us at ![our address](address.png).", "Tell us what you are looking at.",
  ])
  func addressThatIsThereIsNotReported(text: String) throws {
    #expect(try Checking.markdown("You can do this. \(text)\n").isEmpty)
  }

  @Test(arguments: [
    "[Company Name] is the controller.", "It holds from [DATE] on.", "Write to [insert e-mail].",
    "We keep it for XXX months.", "Our officer: TBD.", "Lorem ipsum dolor sit amet.",
    "Write to [●] if you can.", "Write to privacy@yourdomain.example.",
  ])
  func placeholderIsReported(text: String) throws {
    let found = try Checking.markdown("This is for you and us. \(text)\n")
    #expect(found.map(\.id) == ["leftover-placeholder"])
  }

  @Test(arguments: [
    "He said that it [the notice] was \"good [sic]\".", "- [x] You tick the box.",
    "See the note[^1].\n\n[^1]: A note.", "Read our [name](https://harbour.example).",
    "The field `[DATE]` is for you to fill in.", "The data [...] is yours.", "Todo lo que es.",
  ])
  func bracketsThatReadersAreMeantToSeeAreNotReported(text: String) throws {
    #expect(try Checking.markdown("This is for you and us. \(text)\n").isEmpty)
  }

  @Test(arguments: [
    "To stop this, click here.", "The list of cookies is available here.",
    "For more, read our Cookie Policy.", "Use this link to stop us.", "Go [to the list]().",
  ])
  func missingLinkIsReported(text: String) throws {
    let found = try Checking.markdown("# Privacy Notice\n\nThis is for you and us. \(text)\n")
    #expect(found.map(\.id) == ["missing-link"])
  }

  @Test(arguments: [
    "To stop this, [click here](https://harbour.example).",
    "Read our Cookie Policy. Our [cookie policy](https://harbour.example/cookies) has more.",
    "Use this link:\n\n<https://harbour.example>", "We follow our Cookie Policy.",
    "Please read our Privacy Notice with care.", "You are here to stay.",
  ])
  func linkThatIsThereIsNotReported(text: String) throws {
    let found = try Checking.markdown("# Privacy Notice\n\nThis is for you and us. \(text)\n")
    #expect(found.isEmpty)
  }
}
