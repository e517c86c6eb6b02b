package import PolicyDiagnostics

/// Findings in the Static Analysis Results Interchange Format (SARIF) 2.1.0, for code hosts and
/// viewers.
///
/// Source: OASIS Standard, SARIF Version 2.1.0 plus Errata 01, 28 August 2023. What a baseline
/// holds and is gone is left out: readers that do not know the state "absent" would show it as new.
package struct SARIFLog {
  private let findings: FindingList
  private let pages: [String: RulePage]
  private let version: String
  /// The ids of the rules that something was found by, sorted.
  let rules: [String]

  /// Paths are from here; whoever reads the log knows where the project lies.
  static let root = "%SRCROOT%"

  /// - Parameters:
  ///   - pages: of all rules, for those that something was found by.
  ///   - version: of the program.
  package init(_ findings: FindingList, pages: [RulePage], version: String) {
    self.findings = findings
    self.version = version
    self.pages = Dictionary(pages.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    rules = Set(findings.all.map(\.diagnostic.id)).sorted()
  }

  /// The log as JSON, pretty, ending with a newline.
  package func encode() -> [UInt8] {
    var writer = JSONWriter(.pretty, capacity: 4_096 + findings.all.count * 1_500)
    writer.object { log in
      log.string(
        "$schema",
        "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
      )
      log.string("version", "2.1.0")
      log.array("runs") { $0.object(writeRun) }
    }
    return writer.finish()
  }

  private func writeRun(_ run: inout JSONWriter) {
    run.object("tool") { tool in
      tool.object("driver") { driver in
        driver.string("name", "policyc")
        driver.string("semanticVersion", version)
        driver.string("language", "en")
        driver.array("rules") { array in
          for id in rules { SARIFRule(id: id, page: pages[id]).write(to: &array) }
        }
      }
    }
    run.array("invocations") { $0.object(writeInvocation) }
    run.string("columnKind", "unicodeCodePoints")
    run.strings("newlineSequences", ["\r\n", "\n", "\r"])
    run.object("originalUriBaseIds") { bases in
      bases.object(SARIFLog.root) {
        $0.object("description") { $0.string("text", "the folder that holds Policies/") }
      }
    }
    run.array("results") { array in
      let indices = Dictionary(uniqueKeysWithValues: zip(rules, rules.indices))
      let hasWaivers = !findings.waived.isEmpty
      for finding in findings.all {
        SARIFResult(
          finding: finding, ruleIndex: indices[finding.diagnostic.id] ?? 0,
          isCompared: findings.isCompared, hasSuppressions: hasWaivers
        ).write(to: &array)
      }
    }
  }

  private func writeInvocation(_ invocation: inout JSONWriter) {
    invocation.bool("executionSuccessful", true)
    guard findings.omitted > 0 else { return }
    invocation.array("toolExecutionNotifications") { array in
      for (path, count) in findings.omittedByFile.sorted(by: { $0.key < $1.key }) {
        array.object {
          $0.string("level", "warning")
          SARIFText.write("\(count) more findings in \(path) were left out", to: &$0)
        }
      }
    }
  }
}
