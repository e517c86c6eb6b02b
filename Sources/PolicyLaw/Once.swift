internal import Synchronization

/// A value that is made when it is first asked for, and then kept; on whatever thread that is.
final class Once<Value: Sendable>: Sendable {
  private let made: Mutex<Value?>
  private let make: @Sendable () -> Value

  init(_ make: @escaping @Sendable () -> Value) {
    made = Mutex(nil)
    self.make = make
  }

  /// A value that is there already.
  convenience init(_ value: Value) {
    self.init { value }
  }

  var value: Value {
    made.withLock { made in
      if let made { return made }
      let value = make()
      made = value
      return value
    }
  }
}
