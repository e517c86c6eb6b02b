import FlyingFox
import FlyingSocks
import Foundation
import Glibc
import PolicyShell

/// The web server: requests in, answers out.
struct PreviewServer: Sendable {
  let desk: PreviewDesk
  let host: ListeningHost
  let port: UInt16

  /// Starts to listen and returns the address of the first page; requests are answered in the
  /// background.
  ///
  /// Throws `CannotRun` if the port cannot be had.
  func start() throws -> String {
    let configuration = HTTPServer.Configuration(
      address: try host.address(port: port), logger: .disabled)
    let server = HTTPServer(
      config: configuration, handler: ClosureHTTPHandler { [self] in response(to: $0) })
    let start = ServerStart()
    Task {
      var code: Int32 = 0
      do {
        try await server.run()
      } catch SocketError.failed(_, let number, _) {
        code = number
      }
      guard !start.decide(.failed(code)) else { return }
      Console.error.write("policyc: the server has stopped\n")
      Glibc.exit(Verdict.couldNotRun.exitCode)
    }
    Task {
      try await server.waitUntilListening()
      switch await server.listeningAddress {
      case .ip4(_, let port), .ip6(_, let port): start.decide(.listening(on: port))
      case .unix, nil: break
      }
    }
    switch start.wait() {
    case .listening(let port): return "http://\(host.shown):\(port)/"
    case .failed(let code): throw problem(code)
    }
  }

  private func problem(_ code: Int32) -> CannotRun {
    switch code {
    case EADDRINUSE:
      CannotRun(
        "port \(port) is in use by another program, perhaps by another preview",
        help: "policyc preview --port 0 takes one that is free")
    case EACCES:
      CannotRun(
        "you do not have the permission to use port \(port)",
        help: "policyc preview --port 0 takes one that is free")
    case EADDRNOTAVAIL: CannotRun("\(host.shown) is no address of this machine")
    default:
      CannotRun("nothing can listen on port \(port): \(FileProblem(code).reason)")
    }
  }

  // MARK: - Answers

  private func response(to request: HTTPRequest) -> HTTPResponse {
    guard host.isNamed(by: request.headers.values(for: .host)) else {
      return response(.refusal("This preview answers to its own address only."), to: request)
    }
    guard request.method == .GET || request.method == .HEAD else {
      var response = response(
        PreviewAnswer(status: .methodNotAllowed, text: "Only GET and HEAD are answered."),
        to: request)
      response.headers[HTTPHeader("Allow")] = "GET, HEAD"
      return response
    }
    let path = request.target.path(percentEncoded: false)
    guard path != PreviewAnswer.events else {
      return HTTPResponse(
        statusCode: .ok, headers: headers(type: "text/event-stream"),
        body: HTTPBodySequence(from: EventStream(events: desk.listen())))
    }
    return response(PreviewAnswer(to: path, in: desk.state), to: request)
  }

  private func response(_ answer: PreviewAnswer, to request: HTTPRequest) -> HTTPResponse {
    var headers = headers(type: answer.type)
    headers[.location] = answer.location
    headers[.contentLength] = String(answer.bytes.count)
    return HTTPResponse(
      statusCode: HTTPStatusCode(answer.status.rawValue, phrase: answer.status.phrase),
      headers: headers, body: request.method == .HEAD ? Data() : Data(answer.bytes))
  }

  /// Nothing is kept by the browser, and no page of a stranger may use what is answered.
  private func headers(type: String) -> HTTPHeaders {
    [
      .contentType: type, .cacheControl: "no-store",
      HTTPHeader("X-Content-Type-Options"): "nosniff",
      HTTPHeader("Cross-Origin-Resource-Policy"): "same-origin",
      HTTPHeader("X-Frame-Options"): "SAMEORIGIN",
    ]
  }
}
