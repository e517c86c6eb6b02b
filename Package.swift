// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// A target of the compiler; the list of its dependencies is the law of who may import whom.
func target(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// A target that only tests use; it lies among them.
func testSupport(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(
    name: name, dependencies: dependencies, path: "Tests/\(name)", swiftSettings: strict)
}

/// The tests of one target.
func tests(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .testTarget(name: name, dependencies: dependencies, swiftSettings: strict)
}

let package = Package(
  name: "policyc",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.0"),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.0"),
  ],
  targets: [
    .systemLibrary(
      name: "CCMarkGFM", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    target("PolicyDiagnostics"),
    target("PolicyReference"),
    target("PolicySyntax", ["PolicyDiagnostics", "PolicyReference"]),
    target("PolicyMarkdown", ["PolicyDiagnostics", "CCMarkGFM"]),
    target("PolicyImport", ["PolicyDiagnostics", "PolicyReference", "PolicyMarkdown"]),
    target(
      "PolicyLowering",
      ["PolicyDiagnostics", "PolicyReference", "PolicySyntax", "PolicyMarkdown", "PolicyModel"]),
    target(
      "PolicyLaw",
      ["PolicyDiagnostics", "PolicyReference", "PolicySyntax", "PolicyModel"]),
    target(
      "PolicyAnalysis",
      [
        "PolicyDiagnostics", "PolicyReference", "PolicyMarkdown", "PolicyModel", "PolicyLaw",
      ]),
    target(
      "PolicyCompiler",
      [
        "PolicyDiagnostics", "PolicyReference", "PolicySyntax", "PolicyMarkdown", "PolicyModel",
        "PolicyDiff", "PolicyLaw", "PolicyAnalysis", "PolicyLedger", "PolicyLowering",
        "PolicyNotices", "PolicyRender", "PolicyReports", "PolicyText", "PolicyWire",
        "PolicySite", "PolicyResources",
      ]),
    // Reports are internal; nothing that writes public files may depend on this target.
    target(
      "PolicyReports",
      [
        "PolicyDiagnostics", "PolicyDiff", "PolicyLaw", "PolicyModel", "PolicyAnalysis",
        "PolicyNotices", "PolicyRender", "PolicyWire",
      ]),
    target("PolicyModel", ["PolicyDiagnostics", "PolicyReference", "PolicyMarkdown"]),
    target(
      "PolicyDiff",
      [
        "PolicyDiagnostics", "PolicyReference", "PolicyMarkdown", "PolicyModel", "PolicyLaw",
        "PolicyWire",
      ]),
    target(
      "PolicyText",
      ["PolicyDiagnostics", "PolicyReference", "PolicyMarkdown", "PolicyModel", "PolicyLaw"]),
    // The links to the embedded folders make the build notice every file that comes or goes.
    .target(
      name: "PolicyResources", exclude: ["Languages", "Law", "Schemas", "Templates"],
      swiftSettings: strict, plugins: ["EmbedResources"]),
    .executableTarget(name: "embed", swiftSettings: strict),
    .plugin(name: "EmbedResources", capability: .buildTool(), dependencies: ["embed"]),
    target(
      "PolicyWire",
      [
        "PolicyDiagnostics", "PolicyReference", "PolicyMarkdown", "PolicyModel",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    target(
      "PolicyLedger",
      ["PolicyDiagnostics", "PolicyModel", "PolicyWire"]),
    target(
      "PolicyRender",
      [
        "PolicyDiagnostics", "PolicyReference", "PolicyDiff", "PolicyMarkdown", "PolicyModel",
        "PolicyWire",
      ]),
    // What it writes is public; it knows nothing of reports.
    target(
      "PolicyNotices",
      ["PolicyReference", "PolicyDiff", "PolicyModel", "PolicyRender", "PolicyWire"]),
    target(
      "PolicySite",
      [
        "PolicyDiagnostics", "PolicyReference", "PolicyDiff", "PolicyModel", "PolicyRender",
        "PolicyWire",
        .product(name: "Mustache", package: "swift-mustache"),
      ]),
    // What both programs share of the world outside: files, the day, options, the terminal.
    target(
      "PolicyShell",
      [
        "PolicyDiagnostics", "PolicyModel", "PolicyLedger", "PolicyCompiler",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    // The only target with a web server, so that policyc itself starts fast.
    .executableTarget(
      name: "policyc-preview",
      dependencies: [
        "PolicyDiagnostics", "PolicyRender", "PolicyCompiler", "PolicyShell",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "FlyingFox", package: "FlyingFox"),
        .product(name: "FlyingSocks", package: "FlyingFox"),
      ], swiftSettings: strict),
    .systemLibrary(name: "CFolderSwap"),
    .executableTarget(
      name: "policyc",
      dependencies: [
        "CFolderSwap", "PolicyDiagnostics", "PolicyReference", "PolicySyntax", "PolicyModel",
        "PolicyDiff", "PolicyLaw", "PolicyAnalysis", "PolicyLedger", "PolicyLowering",
        "PolicyCompiler", "PolicyImport", "PolicyNotices", "PolicyReports", "PolicyResources",
        "PolicyShell", "PolicyText", "PolicyWire",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: strict),
    testSupport("PolicyTestSupport", ["PolicyDiagnostics"]),
    tests(
      "PolicySyntaxTests",
      ["PolicyDiagnostics", "PolicyReference", "PolicySyntax", "PolicyTestSupport"]),
    tests(
      "PolicyReferenceTests",
      [
        "PolicyDiagnostics", "PolicyReference", "PolicySyntax", "PolicyModel", "PolicyCompiler",
      ]),
    tests(
      "PolicyLoweringTests",
      [
        "PolicyDiagnostics", "PolicyReference", "PolicySyntax", "PolicyMarkdown", "PolicyModel",
        "PolicyLowering", "PolicyLaw", "PolicyCompiler", "PolicyTestSupport",
      ]),
    tests(
      "PolicyTextTests",
      [
        "PolicyDiagnostics", "PolicyModel", "PolicyText", "PolicyLaw", "PolicyCompiler",
        "PolicyTestSupport",
      ]),
    tests(
      "PolicyLawTests",
      [
        "PolicyCompiler", "PolicyDiagnostics", "PolicyLaw", "PolicyModel", "PolicySyntax",
      ]),
    tests(
      "PolicyAnalysisTests",
      [
        "PolicyAnalysis", "PolicyCompiler", "PolicyDiagnostics", "PolicyLaw", "PolicyModel",
        "PolicyReference", "PolicySyntax", "PolicyTestSupport",
      ]),
    tests(
      "PolicyDiffTests",
      [
        "PolicyCompiler", "PolicyDiagnostics", "PolicyDiff", "PolicyLaw", "PolicyModel",
        "PolicyRender", "PolicyTestSupport",
      ]),
    tests("PolicyMarkdownTests", ["PolicyDiagnostics", "PolicyMarkdown"]),
    tests(
      "PolicyImportTests",
      [
        "PolicyDiagnostics", "PolicyReference", "PolicyImport", "PolicyMarkdown", "PolicySyntax",
        "PolicyTestSupport",
      ]),
    testSupport(
      "PolicySamples",
      ["PolicyReference", "PolicyDiagnostics", "PolicyMarkdown", "PolicyModel"]),
    tests("PolicyResourcesTests", ["PolicyResources", "embed"]),
    tests(
      "PolicyWireTests",
      [
        "PolicyDiagnostics", "PolicyReference", "PolicyModel", "PolicyResources", "PolicySamples",
        "PolicyWire",
      ]),
    tests(
      "PolicyLedgerTests",
      [
        "PolicyCompiler", "PolicyDiagnostics", "PolicyLedger", "PolicyModel", "PolicySamples",
        "PolicyWire",
      ]),
    tests(
      "PolicyRenderTests",
      [
        "PolicyDiagnostics", "PolicyReference", "PolicyMarkdown", "PolicyModel", "PolicyWire",
        "PolicyRender", "PolicySamples",
      ]),
    tests(
      "PolicyNoticesTests",
      [
        "PolicyCompiler", "PolicyDiagnostics", "PolicyDiff", "PolicyLaw", "PolicyModel",
        "PolicyNotices", "PolicyWire",
      ]),
    tests(
      "PolicySiteTests",
      [
        "PolicyDiagnostics", "PolicyDiff", "PolicyReference", "PolicyMarkdown", "PolicyModel",
        "PolicyWire", "PolicyCompiler", "PolicyRender", "PolicyResources", "PolicySamples",
        "PolicySite",
      ]),
    tests(
      "PolicyReportsTests",
      [
        "PolicyAnalysis", "PolicyCompiler", "PolicyDiagnostics", "PolicyLaw", "PolicyModel",
        "PolicyReports", "PolicySamples",
      ]),
    tests(
      "PolicyCompilerTests",
      [
        "PolicyAnalysis", "PolicyCompiler", "PolicyDiagnostics", "PolicyLaw", "PolicyLedger",
        "PolicyModel",
        "PolicySyntax",
        "PolicyTestSupport", "PolicyWire",
      ]),
    tests(
      "PolicycTests",
      [
        "PolicyTestSupport", "policyc", "policyc-preview",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    tests(
      "PolicycPreviewTests",
      [
        "PolicyCompiler", "PolicyDiagnostics", "PolicyModel", "PolicyRender", "PolicyShell",
        "policyc-preview",
      ]),
  ]
)
