import FlyingFox
import FlyingSocks

/// Events as the body of an answer that goes on for as long as the browser listens.
struct EventStream: AsyncBufferedSequence {
  typealias Element = UInt8

  let events: AsyncStream<[UInt8]>

  func makeAsyncIterator() -> Iterator { Iterator(events: events.makeAsyncIterator()) }

  struct Iterator: AsyncBufferedIteratorProtocol {
    fileprivate var events: AsyncStream<[UInt8]>.Iterator
    private var pending: ArraySlice<UInt8> = []

    fileprivate init(events: AsyncStream<[UInt8]>.Iterator) { self.events = events }

    mutating func next() async -> UInt8? {
      while pending.isEmpty {
        guard let event = await events.next() else { return nil }
        pending = event[...]
      }
      return pending.popFirst()
    }

    /// One event at a time, however long: an event that waits for the next one comes too late.
    mutating func nextBuffer(suggested count: Int) async -> [UInt8]? {
      guard pending.isEmpty else {
        defer { pending = [] }
        return Array(pending)
      }
      return await events.next()
    }
  }
}
