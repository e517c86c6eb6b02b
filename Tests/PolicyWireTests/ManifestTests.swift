import PolicyWire
import Testing

@Test func manifestSortsFilesAndInputs() {
  let files = [("site/b", "b"), ("json/a", "")].map {
    Manifest.Entry(path: $0.0, bytes: Array($0.1.utf8))
  }
  let manifest = Manifest(
    compiler: "policyc 0.1.0", inputs: [("stage", "publish"), ("as-of", "2026-03-01")],
    packs: [("house", "3"), ("eea", "2026.1")],
    published: [
      .init(policy: "terms", version: "2.0", digest: "b"),
      .init(policy: "privacy", version: "1.0.0", digest: "a"),
    ], files: files)
  #expect(
    String(decoding: manifest.encode(), as: UTF8.self) == """
      {
        "schema": "policyc/manifest/1",
        "compiler": "policyc 0.1.0",
        "inputs": {
          "as-of": "2026-03-01",
          "stage": "publish"
        },
        "packs": [
          {
            "name": "eea",
            "version": "2026.1"
          },
          {
            "name": "house",
            "version": "3"
          }
        ],
        "published": [
          {
            "policy": "privacy",
            "version": "1.0.0",
            "sha256": "a"
          },
          {
            "policy": "terms",
            "version": "2.0",
            "sha256": "b"
          }
        ],
        "files": [
          {
            "path": "json/a",
            "size": 0,
            "sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
          },
          {
            "path": "site/b",
            "size": 1,
            "sha256": "3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d"
          }
        ]
      }

      """)
}
