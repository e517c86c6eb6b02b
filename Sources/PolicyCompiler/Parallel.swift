internal import Dispatch

/// Work on many values at once; the result does not depend on how many.
enum Parallel {
  /// The results in the order of the values.
  ///
  /// - Parameter jobs: how many are worked on at a time, at least one.
  static func map<Value: Sendable, Result: Sendable>(
    _ values: [Value], jobs: Int, _ transform: @Sendable @escaping (Value) -> Result
  ) -> [Result] {
    let workers = min(max(jobs, 1), values.count)
    guard workers > 1 else { return values.map(transform) }
    let slots = Slots<Result>(count: values.count)
    DispatchQueue.concurrentPerform(iterations: workers) { worker in
      // Every worker takes every so-manieth value, so that long and short ones mix.
      var index = worker
      while index < values.count {
        slots[index] = transform(values[index])
        index += workers
      }
    }
    return slots.results
  }

  /// Places for results; each is written once, by one worker.
  private final class Slots<Result>: @unchecked Sendable {
    private let storage: UnsafeMutableBufferPointer<Result?>

    init(count: Int) {
      storage = .allocate(capacity: count)
      storage.initialize(repeating: nil)
    }

    deinit {
      storage.deinitialize()
      storage.deallocate()
    }

    subscript(index: Int) -> Result? {
      get { storage[index] }
      set { storage[index] = newValue }
    }

    var results: [Result] { storage.compactMap(\.self) }
  }
}
