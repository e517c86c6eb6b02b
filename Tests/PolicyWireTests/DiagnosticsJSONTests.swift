import PolicyDiagnostics
import PolicyWire
import Testing

private func finding(
  _ text: String, at words: String, element: String? = "keep", id: String = "vague-word"
) -> Diagnostic {
  let file = SourceFile(path: "a/b.policy.md", text: text)
  let needle = Array(words.utf8)
  let start =
    (0...max(0, file.bytes.count - needle.count)).first {
      file.bytes[$0..<$0 + needle.count].elementsEqual(needle)
    } ?? 0
  let range = SourceRange(file, ByteRange(start, start + needle.count))
  var diagnostic = Diagnostic(id, .warning, at: range, "\"soon\" is no period")
  diagnostic.element = element
  return diagnostic
}

@Test func writesTheDocumentedShape() {
  var diagnostic = finding("# Ä\n\nWe answer soon.\n", at: "soon")
  diagnostic.breadcrumb = ["Rights"]
  diagnostic.notes = ["readers cannot rely on it"]
  diagnostic.citations = [RequirementCitation(requirement: "x.1", citation: "Art. 1")]
  diagnostic.helps = [
    .init("write \"within 30 days\"", fix: .choose(TextEdit(diagnostic.range, "within 30 days"))),
    .init("or take the promise out"),
  ]
  let fingerprint = Fingerprint(diagnostic).text
  let list = FindingList([Finding(diagnostic)], omittedByFile: ["a": 2, "b": 1])
  #expect(
    String(decoding: DiagnosticsJSON.encode(list), as: UTF8.self) == """
      {
        "schema": "policyc/diagnostics/1",
        "diagnostics": [
          {
            "id": "vague-word",
            "group": "language",
            "severity": "warning",
            "message": "\\"soon\\" is no period",
            "file": "a/b.policy.md",
            "range": {
              "start": {
                "line": 3,
                "column": 11,
                "offset": 16
              },
              "end": {
                "line": 3,
                "column": 15,
                "offset": 20
              }
            },
            "element": "keep",
            "breadcrumb": [
              "Rights"
            ],
            "citations": [
              {
                "requirement": "x.1",
                "citation": "Art. 1"
              }
            ],
            "notes": [
              "readers cannot rely on it",
              "help: or take the promise out"
            ],
            "fixes": [
              {
                "safe": false,
                "title": "write \\"within 30 days\\"",
                "edits": [
                  {
                    "file": "a/b.policy.md",
                    "range": {
                      "start": {
                        "line": 3,
                        "column": 11,
                        "offset": 16
                      },
                      "end": {
                        "line": 3,
                        "column": 15,
                        "offset": 20
                      }
                    },
                    "replacement": "within 30 days"
                  }
                ]
              }
            ],
            "fingerprint": "\(fingerprint)",
            "waived": null
          }
        ],
        "summary": {
          "errors": 0,
          "warnings": 1,
          "notes": 0,
          "waived": 0,
          "recorded": 0,
          "gone": 0,
          "omitted": 3
        }
      }

      """)
}

@Test func waivedFindingSaysWhoAnswersForItAndIsNotCounted() throws {
  let diagnostic = finding("We answer soon.", at: "soon")
  let waiver = Waiver(
    by: "P. Nandakumar", until: "2027-01-12", reason: "the desk is being built",
    place: diagnostic.range)
  let list = FindingList([Finding(diagnostic, .waived(waiver))])
  let text = String(decoding: DiagnosticsJSON.encode(list), as: UTF8.self)
  #expect(
    text.contains(
      """
            "waived": {
              "by": "P. Nandakumar",
              "until": "2027-01-12",
              "reason": "the desk is being built"
            }
      """))
  #expect(text.contains("\"warnings\": 0,\n    \"notes\": 0,\n    \"waived\": 1,"))
}

@Test func fingerprintIgnoresPlaceLayoutAndNeighbours() {
  let one = Fingerprint(finding("We keep it. We answer soon. Bye.", at: "soon"))
  let moved = Fingerprint(finding("New words.\n\nWe keep all.\nWe answer\nsoon. Hi.", at: "soon"))
  #expect(one == moved)
  #expect(one.text.utf8.count == 16)
}

@Test func fingerprintChangesWithRuleElementAndSentence() {
  let text = "We keep it. We answer soon."
  let one = Fingerprint(finding(text, at: "soon"))
  #expect(one != Fingerprint(finding("We keep it. We reply soon.", at: "soon")))
  #expect(one != Fingerprint(finding(text, at: "soon", element: "other")))
  #expect(one != Fingerprint(finding(text, at: "soon", element: nil)))
  #expect(one != Fingerprint(finding(text, at: "soon", id: "other-rule")))
}

@Test func fingerprintOfAFieldJudgesItsLine() {
  let one = Fingerprint(finding("- Kept for: soon. Or later.\n- Data: x\n", at: "soon"))
  let two = Fingerprint(finding("- Kept for: soon. Or never.\n- Data: x\n", at: "soon"))
  let three = Fingerprint(finding("- Kept for: soon. Or later.\n- Data: y\n", at: "soon"))
  #expect(one != two)
  #expect(one == three)
}

@Test func fingerprintOfAFieldJudgesTheLinesItGoesOnIn() {
  let one = Fingerprint(finding("- Kept for: soon\n  or later\n- Data: x\n", at: "soon"))
  let two = Fingerprint(finding("- Kept for: soon\n  or never\n- Data: x\n", at: "soon"))
  #expect(one != two)
}

@Test(arguments: [
  "- we keep it\n- we answer soon\n- we call\n", "1. We answer\n   soon\n2. we call\n",
  "- We keep it. We answer soon\n", "# Answers\nWe answer soon\n| a | b |\n",
  "> We keep it.\n\nWe answer soon", "* we answer soon",
])
func fingerprintIgnoresOtherItemsAndMarks(text: String) {
  let one = Fingerprint(finding("We answer soon", at: "soon"))
  let lower = Fingerprint(finding("we answer soon", at: "soon"))
  #expect([one, lower].contains(Fingerprint(finding(text, at: "soon"))))
}

@Test func fingerprintFollowsWhatIsJudgedRatherThanThePlace() {
  var one = finding("We answer soon.", at: "soon")
  var other = finding("We reply later.", at: "later")
  one.judged = "Legal basis"
  other.judged = "Legal basis"
  #expect(Fingerprint(one) == Fingerprint(other))
  other.judged = "Purpose"
  #expect(Fingerprint(one) != Fingerprint(other))
}

@Test(arguments: ["", "\n", "x", ".", "\r\n\r\n", "a.\u{0}"])
func fingerprintsOfAnyPlaceExist(text: String) {
  let file = SourceFile(path: "x", text: text)
  for offset in 0...file.bytes.count {
    let range = SourceRange(file, ByteRange(offset, offset))
    #expect(Fingerprint(Diagnostic("a", at: range, "b")).text.utf8.count == 16)
  }
}
