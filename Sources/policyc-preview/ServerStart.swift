import Dispatch
import Synchronization

/// Whether a server has begun to listen: decided once, awaited once.
final class ServerStart: Sendable {
  enum Outcome: Sendable {
    case listening(on: UInt16)
    /// With the system's number for the reason; 0 if it gave none.
    case failed(Int32)
  }

  private let outcome = Mutex<Outcome?>(nil)
  private let isDecided = DispatchSemaphore(value: 0)

  /// Decides, if nothing was decided before; false if it was.
  @discardableResult
  func decide(_ outcome: Outcome) -> Bool {
    let isFirst = self.outcome.withLock { decided in
      defer { decided = decided ?? outcome }
      return decided == nil
    }
    if isFirst { isDecided.signal() }
    return isFirst
  }

  /// Waits for the decision.
  func wait() -> Outcome {
    isDecided.wait()
    return outcome.withLock { $0 } ?? .failed(0)
  }
}
