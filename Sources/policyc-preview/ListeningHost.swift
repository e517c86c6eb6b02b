import FlyingSocks
import Glibc
import PolicyShell

/// The address that the server listens on, and the names under which it may be asked.
struct ListeningHost: Sendable {
  /// As it stands in addresses: `127.0.0.1`, `[::1]`.
  let shown: String
  private let number: String
  private let isNewer: Bool

  /// Throws `CannotRun` if it is no address.
  /// - Parameter written: the value of `--host`.
  init(_ written: String) throws {
    let name = written == "localhost" ? "127.0.0.1" : written
    let bare = ListeningHost.withoutBrackets(name)
    guard ListeningHost.isNumber(bare) else {
      throw CannotRun(
        "\"\(written)\" is no address to listen on",
        help: "write it in numbers: 127.0.0.1 for this machine alone, 0.0.0.0 for everybody")
    }
    number = bare
    isNewer = bare.contains(":")
    shown = isNewer ? "[\(bare)]" : bare
  }

  /// Whether only this machine can reach it.
  var isLocal: Bool { number.hasPrefix("127.") || number == "::1" }

  /// Whether a request that asks this host may be answered.
  ///
  /// A page of a stranger can let a name of its own lead to this machine and then read what it
  /// gets; it cannot do so with an address in numbers.
  func isNamed(by headers: [String]) -> Bool {
    guard headers.count == 1, let header = headers.first else { return false }
    let host = ListeningHost.withoutPort(header)
    return host.lowercased() == "localhost" || ListeningHost.isNumber(host)
  }

  /// The socket's address.
  func address(port: UInt16) throws -> any SocketAddress {
    isNewer
      ? try sockaddr_in6.inet6(ip6: number, port: port)
      : try sockaddr_in.inet(ip4: number, port: port)
  }

  private static func withoutPort(_ header: String) -> String {
    guard header.hasPrefix("[") else { return String(header.prefix { $0 != ":" }) }
    return header.firstIndex(of: "]").map { withoutBrackets(String(header[...$0])) } ?? ""
  }

  private static func withoutBrackets(_ text: String) -> String {
    text.hasPrefix("[") && text.hasSuffix("]") ? String(text.dropFirst().dropLast()) : text
  }

  private static func isNumber(_ text: String) -> Bool {
    var older = in_addr()
    var newer = in6_addr()
    return inet_pton(AF_INET, text, &older) == 1 || inet_pton(AF_INET6, text, &newer) == 1
  }
}
