/// Marks links whose words are their address, so that paper does not say it twice.
///
/// The words of a policy stay as cmark-gfm writes them everywhere else.
enum BareLinks {
  private static let start = Array("<a href=\"".utf8)
  private static let mark = Array("<a class=\"bare\" href=\"".utf8)

  /// The HTML with `class="bare"` on such links. Cost: linear.
  static func marked(_ html: [UInt8]) -> [UInt8] {
    var marked: [UInt8] = []
    marked.reserveCapacity(html.count + 256)
    var index = 0
    while index < html.count {
      guard html[index] == UInt8(ascii: "<"), html[index...].starts(with: start),
        saysItsAddress(html, from: index + start.count)
      else {
        marked.append(html[index])
        index += 1
        continue
      }
      marked += mark
      index += start.count
    }
    return marked
  }

  /// Whether `address">address</a>` follows.
  private static func saysItsAddress(_ html: [UInt8], from address: Int) -> Bool {
    guard let end = html[address...].firstIndex(of: UInt8(ascii: "\"")),
      end + 1 < html.count, html[end + 1] == UInt8(ascii: ">")
    else { return false }
    let words = html[(end + 2)...]
    return words.starts(with: html[address..<end])
      && words.dropFirst(end - address).starts(with: "</a>".utf8)
  }
}
