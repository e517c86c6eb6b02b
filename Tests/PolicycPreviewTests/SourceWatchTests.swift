import Foundation
import PolicyShell
import Testing

@testable import policyc_preview

/// When a save is noticed.
struct SourceWatchTests {
  @Test func everySaveIsNoticedOnce() throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "policyc-watch-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let policies = folder.appending(path: "Policies/harbour")
    try FileManager.default.createDirectory(at: policies, withIntermediateDirectories: true)
    let file = policies.appending(path: "x.policy.md")
    try Data("a".utf8).write(to: file)
    var watch = SourceWatch(root: try ProjectRoot(named: folder.path), templates: nil)
    var saved = watch.hasChanged()
    #expect(!saved)

    try Data("b".utf8).write(to: file)
    saved = watch.hasChanged()
    #expect(saved)
    saved = watch.hasChanged()
    #expect(!saved)

    try Data("x".utf8).write(to: policies.appending(path: ".x.policy.md.swp"))
    saved = watch.hasChanged()
    #expect(!saved)

    let templates = folder.appending(path: "Templates")
    try FileManager.default.createDirectory(at: templates, withIntermediateDirectories: true)
    try Data().write(to: templates.appending(path: "style.css"))
    saved = watch.hasChanged()
    #expect(saved)

    try FileManager.default.removeItem(at: file)
    saved = watch.hasChanged()
    #expect(saved)
  }
}
