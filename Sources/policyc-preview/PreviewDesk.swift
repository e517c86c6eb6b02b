import Glibc
import PolicyRender
import Synchronization

/// What is shown at the moment.
struct PreviewState: Sendable {
  /// The last good pages; `nil` if there have never been any.
  fileprivate(set) var site: ServedSite?
  /// The newest attempt, good or bad.
  fileprivate(set) var attempt: Attempt
  /// Counts the pages that were shown one after the other.
  fileprivate var siteNumber = 1
  fileprivate var attemptNumber = 1
  /// Differs from run to run, so that a page of an earlier run is renewed.
  private let run = String(getpid())

  init(_ attempt: Attempt) {
    site = attempt.site
    self.attempt = attempt
  }

  /// Names the pages that are shown; another name means that they have changed.
  var siteName: String { "\(run)-\(siteNumber)" }
  /// Names the newest attempt.
  var attemptName: String { "\(run)-\(attemptNumber)" }

  /// What the pages have to say about the newest attempt; empty if it was good.
  var panel: String { attempt.site == nil ? FindingsPanel(attempt).html.string : "" }

  /// All that a browser must know, in the form of server-sent events.
  var events: [UInt8] {
    let lines = panel.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let data = lines.map { "data: \($0)\n" }.joined()
    return Array(
      """
      event: site
      data: \(siteName)

      event: attempt
      data: \(attemptName)

      event: panel
      \(data)

      """.utf8)
  }
}

/// Holds what is shown, and tells the browsers when it changes.
final class PreviewDesk: Sendable {
  private struct Holding {
    var state: PreviewState
    var listeners: [Int: AsyncStream<[UInt8]>.Continuation] = [:]
    var nextListener = 0
  }

  private let holding: Mutex<Holding>

  init(_ attempt: Attempt) {
    holding = Mutex(Holding(state: PreviewState(attempt)))
  }

  var state: PreviewState { holding.withLock { $0.state } }

  /// Takes over a newer attempt: its pages if it is good, else what it says beside the old ones.
  func take(_ attempt: Attempt) {
    holding.withLock { holding in
      holding.state.attempt = attempt
      holding.state.attemptNumber += 1
      if let site = attempt.site, site != holding.state.site {
        holding.state.site = site
        holding.state.siteNumber += 1
      }
      let events = holding.state.events
      for listener in holding.listeners.values { listener.yield(events) }
    }
  }

  /// Says something without meaning, so that connections whose browser has gone are closed.
  func keepAlive() {
    holding.withLock { holding in
      for listener in holding.listeners.values { listener.yield(Array(": \n\n".utf8)) }
    }
  }

  /// What is shown now, and then each change.
  func listen() -> AsyncStream<[UInt8]> {
    AsyncStream(bufferingPolicy: .bufferingNewest(8)) { continuation in
      let number = holding.withLock { holding in
        let number = holding.nextListener
        holding.nextListener += 1
        holding.listeners[number] = continuation
        continuation.yield(holding.state.events)
        return number
      }
      continuation.onTermination = { [weak self] _ in
        self?.holding.withLock { _ = $0.listeners.removeValue(forKey: number) }
      }
    }
  }
}
