/// A policy to begin with.
struct StarterPolicy {
  let name: String
  let title: String
  /// `#name` or text.
  let organisation: String
  let reach: StarterReach
  let type: String

  /// The whole file.
  var text: String {
    var text = header
    switch type {
    case "cookie notice": text += cookieNotice
    case "terms": text += terms
    case "other": text += plain
    default: text += privacyNotice
    }
    if !hasOrganisationFile { text += "\n" + contactSection }
    return text
  }

  /// Contacts stand in the organisation's file if there is one.
  private var hasOrganisationFile: Bool { organisation.hasPrefix("#") }

  /// Who publishes the document, as its words say it; a gap prints nothing.
  private var publisher: String { organisation.isEmpty ? "its publisher" : "{{organisation}}" }

  private var header: String {
    let codes = reach.codes.isEmpty ? "" : " " + reach.codes.joined(separator: ", ")
    let publisher = organisation.isEmpty ? "" : " " + organisation
    return """
      <!--
      How this file works.

      A heading such as "## Clause rights.access: Your right to a copy" begins a block: hashes, the
      kind of block, a short name, a colon, and the title that readers see. The name never changes
      once the policy is published; the title may.

      The lines with a dash right under a heading are fields: facts about the text. They are not
      printed. Leave a blank line after them, then write the text itself, in ordinary Markdown.

      An empty field is a question to you; "policyc check" lists those that are left. It also lists
      what the law of your readers asks for and the text does not say yet, and what nobody has said:
      each with the line to add. "policyc coverage" shows what is done.
      Comments like this one are for you and your colleagues and are never published.
      -->

      # Policy \(name): \(title)

      - Type: \(type)
      - Version: 0.1.0
      - Effective:
      - Organisation:\(publisher)
      - Contact: #privacy-office
      - Jurisdictions:\(codes)
      - Languages: en (source)

      <!--
      Effective is the day from which this version binds, written year-month-day: 2026-03-01.
      Jurisdictions are the regions whose readers you address, such as EEA, UK, US-CA, US-MA.
      -->

      """
  }

  private var contactSection: String {
    """
    ## Section contact-us: Contact

    ### Clause contact-us.how: How to reach us

    If you have a question about this document, write to our privacy office.
    """ + "\n" + StarterContact.privacyOffice
      + (reach.hasEurope ? StarterContact.europe(reach) : "")
  }

  /// A clause that asks for words: fields to fill in, and a comment that says what belongs there.
  private func question(
    _ name: String, _ title: String, fields: [String], _ comment: String, words: String
  ) -> String {
    let lines = fields.isEmpty ? "" : fields.map { "- \($0)\n" }.joined() + "\n"
    return """

      ### Clause \(name): \(title)

      \(lines)<!--
      \(comment)
      -->

      \(words)

      """
  }

  // MARK: Privacy notices

  private var privacyNotice: String {
    var text = """

      This notice says what we learn about you, why, who else gets to know, and what you can do.

      """
    text += aboutUs + collection + sharing + keeping
    if reach.hasEurope { text += europeanRights }
    if reach.hasUnitedStates { text += americanRights }
    if !reach.hasEurope, !reach.hasUnitedStates { text += generalRights }
    return text + children + changes
  }

  private var aboutUs: String {
    "\n## Section about: Who we are\n"
      + question(
        "about.us", "Us", fields: [],
        "{{organisation}} prints the name given above.",
        words: (organisation.isEmpty ? "" : "We are {{organisation}}. ")
          + "We decide why and how the data described here is used.")
  }

  private var collection: String {
    var fields = ["Collects:", "Source: subject", "Purpose:"]
    if reach.hasEurope { fields.append("Legal basis:") }
    fields.append("Kept for:")
    let basis =
      reach.hasEurope
      ? """

      Legal basis is one of: consent, contract, legal-obligation, vital-interests, public-task,
      legitimate-interests. With the last one add a field "Interests" that names them.
      """ : ""
    return "\n## Section collect: What we collect and why\n"
      + question(
        "collect.given", "What you give us", fields: fields,
        """
        Say which data people give you, and what you use it for; then fill in the fields so that
        they say the same. For example:
          Collects: name, e-mail address
          Purpose: provide-service, billing
          Kept for: 24 months after account closure\(basis)
        Make one clause for each occasion on which you collect something: an account, an order, a
        message. A period prints with {{collect.given.kept-for}}.
        """, words: "You decide what you tell us. We say on each form what we need and why.")
      + question(
        "collect.automatic", "What our website notes by itself",
        fields: fields.map { $0 == "Source: subject" ? "Source: automatic" : $0 },
        """
        Say what your website or app records without being asked: addresses of devices, pages
        seen, times. If you set cookies, list them here or in a cookie notice of their own.
        """, words: "Like every website, ours can only answer if it knows where to send the answer."
      )
  }

  private var sharing: String {
    var text = "\n## Section share: Who else receives it\n"
    text += question(
      "share.who", "Who receives data", fields: [],
      """
      Name each company or kind of company that receives data, and why. One block for each keeps
      the facts; its name can then be used in "Shared with" above:

        ### Recipient post-company: Our parcel service

        - Role: processor
        - Data in: US

      Role is one of: processor, controller, joint controller, affiliate, successor, customer,
      third party, authority, public.
      """, words: "We give data to others only for the reasons that this notice names.")
    if reach.hasEurope {
      text += question(
        "share.abroad", "Data that leaves the country", fields: ["Applies to: \(reach.europeOnly)"],
        """
        If data goes to a country outside the European Economic Area or the United Kingdom, say
        which, what protects it there, and where readers get a copy. A block of kind Transfer
        with the fields To, Mechanism and Copy from holds the facts.
        """,
        words: "Where data goes to another country, this notice says so and says what protects it.")
    }
    if reach.hasCalifornia {
      text += question(
        "share.sale", "Sale and advertising", fields: ["Applies to: US-CA only"],
        """
        Say whether you sell personal information, or share it for advertising across websites,
        as California law understands these words. If you never do, say so in a sentence and pin
        it with a block, so that somebody answers for it:

          #### Claim never-sold: No sale

          - Words: "we never sell personal information"
          - Kind: no sale
        """,
        words: "Residents of California can ask us whether and to whom we disclosed their data.")
    }
    return text
  }

  private var keeping: String {
    "\n## Section keep: How long we keep it, and how safely\n"
      + question(
        "keep.period", "How long", fields: [],
        """
        Each clause above gives its own period. Say here what holds for all data, such as how
        long copies for safety are kept.
        """, words: "We delete data when we no longer need it for the purpose it was collected for."
      )
      + question(
        "keep.safe", "How safely", fields: [],
        """
        Say what you do to protect data, and promise only what somebody can show. A block of kind
        Claim with "Kind: security" ties a promise to its evidence.
        """, words: "We protect data against loss and against people who have no business with it.")
  }

  private var europeanRights: String {
    "\n## Section rights-europe: Your rights in Europe\n"
      + question(
        "rights-europe.yours", "What you can ask for",
        fields: [
          "Applies to: \(reach.europeOnly)",
          "Right: access, rectification, erasure, restriction, objection, portability",
          "How: #privacy-office", "Answer within: 1 month",
        ],
        """
        These are the rights of the General Data Protection Regulation (Articles 15 to 21).
        Strike out of text and field what does not apply to what you do, and add
        "withdraw-consent" if you rely on consent anywhere.
        """,
        words: """
          You can ask us for access to your data and for a copy of it. You can ask us to correct it, to
          delete it, or to restrict what we do with it, and to hand you what you gave us in a form that
          other services can read. You can object to our using it. Write to our privacy office; we
          answer within {{rights-europe.yours.answer-within}}.
          """)
      + question(
        "rights-europe.complaint", "If you are not content with us",
        fields: ["Applies to: \(reach.europeOnly)", "Right: complaint", "How: #privacy-office"],
        """
        Name the supervisory authority that is responsible for you, in a block of kind Contact
        with "Role: supervisory authority", and point "How" to it.
        """,
        words: "You can complain to a supervisory authority at any time.")
  }

  private var americanRights: String {
    var text = "\n## Section rights-us: Your rights in the United States\n"
    let scope = reach.codes.filter { $0 == "US" || $0.hasPrefix("US-") }
      .joined(separator: ", ")
    text += question(
      "rights-us.yours", "What you can ask for",
      fields: [
        "Applies to: \(scope) only", "Right: know, delete, correct", "How: #privacy-office",
        "Answer within: 45 days",
      ],
      """
      Most privacy laws of the states give these three rights; some add rights to opt out of
      sale, of targeted advertising and of profiling. Name those that apply to you.
      """,
      words: """
        You can ask us to know what personal information we hold about you, to delete it, and to
        correct it. We answer within {{rights-us.yours.answer-within}}, and nobody is treated worse
        for asking.
        """)
    if reach.hasCalifornia {
      text += question(
        "rights-us.do-not-track", "Signals from your browser", fields: ["Applies to: US-CA only"],
        """
        California law (Bus. & Prof. Code 22575) asks you to say how you respond to "Do Not Track"
        signals, and whether others can follow your visitors across websites.
        """, words: "Some browsers send a signal that asks websites not to follow their users.")
    }
    return text
  }

  private var generalRights: String {
    "\n## Section rights: Your rights\n"
      + question(
        "rights.yours", "What you can ask for",
        fields: ["Right: access, rectification, erasure", "How: #privacy-office"],
        "Fill in the jurisdictions above; this clause then needs the rights that their laws give.",
        words: """
          You can ask us for access to your data, to correct it, or to delete it. Write to our privacy
          office.
          """)
  }

  private var children: String {
    "\n## Section children: Children\n"
      + question(
        "children.age", "Young readers", fields: [],
        """
        Say from what age people may use your service, and what you do if you learn that a younger
        child gave you data. A block of kind Children holds the facts:

          #### Children ages: Ages

          - Directed to: no
          - Minimum age: 13
        """, words: "If you believe that a child has given us data without permission, write to us."
      )
  }

  private var changes: String {
    "\n## Section changes: Changes to this document\n"
      + question(
        "changes.notice", "How you hear of changes", fields: [],
        """
        Say how you tell readers before something important changes, and keep to it: later
        versions are checked against this promise. A block of kind Amendment holds it:

          #### Amendment promise: How this document changes

          - Any change: posting
          - Material change: e-mail, 30 days before
        """,
        words:
          "This is version {{version}}. When we change this document, we publish it here again.")
  }

  // MARK: Other types

  private var cookieNotice: String {
    """

    A cookie is a small note that a website leaves in your browser and reads again later.

    ## Section choice: Your choice

    ### Clause choice.ask: How we ask

    <!-- Say when you ask, and that nothing but what is necessary is stored before the answer. -->

    We ask before we store anything that our website does not need in order to work.

    ### Clause choice.change: Changing your mind

    - Right: withdraw-consent
    - How: #privacy-office

    <!-- Say where the choice can be changed later: a link in the footer, a page of settings. -->

    You can withdraw your consent at any time.

    ## Section list: What we store

    ### Clause list.about: About this list

    The table names each cookie, who set it, what for, and for how long.

    <!--
    One row for each cookie. "Set by" is "us" or the name of another company; "Necessary" is yes
    or no. Replace the row that is there: it is an example.
    -->

    ### Cookies site-cookies: Cookies we set

    | Cookie  | Set by | Purpose             | Expires | Necessary |
    | ------- | ------ | ------------------- | ------- | --------- |
    | session | us     | keeps you signed in | session | yes       |

    """ + changes
  }

  private var terms: String {
    let sections: [(name: String, title: String, comment: String, words: String)] = [
      (
        "service", "What we offer", "Say what the service is, and who may use it.",
        "These terms are an agreement between you and \(publisher)."
      ),
      (
        "account", "Your account", "Say what users must do, and what they must not do.",
        "Keep what opens your account to yourself."
      ),
      (
        "payment", "Payment", "Say what it costs, when it is paid, and when money is returned.",
        "We show the price before you order."
      ),
      (
        "liability", "Liability", "Say for what you are liable and for what you are not.",
        "Nothing here takes away rights that the law does not allow us to limit."
      ),
      (
        "ending", "Ending the agreement", "Say how either side can end it and what happens then.",
        "You can stop using the service at any time."
      ),
      (
        "law", "Which law applies",
        "Add the field \"Governing law\" to the policy; {{governing-law}} then prints it.",
        "If a part of these terms is not valid, the rest still is."
      ),
    ]
    return sections.map { section in
      """

      ## Section \(section.name): \(section.title)

      ### Clause \(section.name).terms:

      <!-- \(section.comment) -->

      \(section.words)

      """
    }.joined() + changes
  }

  private var plain: String {
    """

    <!-- A section divides the document; a clause is the smallest part that has an address. -->

    ## Section purpose: What this document is for

    ### Clause purpose.scope: Whom it concerns

    <!-- Say whom the document concerns and from when on. -->

    This document applies to everybody who uses what \(publisher) offers.

    """ + changes
  }
}
