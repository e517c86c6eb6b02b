import Glibc

/// Variables of the environment: the only place that reads them.
enum Surroundings {
  /// The value of a variable; empty if it is not set.
  static func variable(_ name: String) -> String {
    getenv(name).map { String(cString: $0) } ?? ""
  }
}
