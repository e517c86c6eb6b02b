internal import PolicyDiff
internal import PolicyModel
internal import PolicyWire

/// A message as a mail: a specimen, of which the sender replaces recipient, date and id.
///
/// Source: RFC 5322, RFC 2045 to 2047; RFC 3834 for `Auto-Submitted`.
struct NoticeMail {
  let message: NoticeMessage
  let text: String
  let html: [UInt8]
  let sender: NoticeSender
  /// The address of the sender.
  let from: String
  /// Of the publication.
  let day: CalendarDate
  /// `<content digest>@<host>`, without angle brackets.
  let id: String

  /// The whole file; lines end with CR LF.
  func encode() -> [UInt8] {
    // No encoded line can hold this, since "=" is always followed by digits or a line end there.
    let boundary = "=_" + id.prefix(32)
    var head = MailHeader()
    head.add("From", display: sender.name, address: from)
    head.add("To", atoms: ["undisclosed-recipients:;"])
    head.add("Subject", words: message.title)
    head.add("Date", atoms: [NoticeMail.date(day)])
    head.add("Message-ID", atoms: ["<\(id)>"])
    head.add("Auto-Submitted", atoms: ["auto-generated"])
    head.add("Content-Language", atoms: [message.language.onOneLine])
    head.add("MIME-Version", atoms: ["1.0"])
    head.add(
      "Content-Type", atoms: ["multipart/alternative;", "boundary=\"\(boundary)\""])
    return head.bytes + NoticeMail.end
      + NoticeMail.part("text/plain", Array(text.utf8), boundary)
      + NoticeMail.part("text/html", html, boundary)
      + Array("--\(boundary)--".utf8) + NoticeMail.end
  }

  /// What identifies the mail: a digest of everything that its reader sees.
  ///
  /// - Parameters:
  ///   - audience: the readers' name, so that two audiences with one text have two mails.
  ///   - base: the address of the site.
  /// - Returns: `nil` if the address names no host.
  static func id(
    audience: String, message: NoticeMessage, text: String, html: [UInt8], base: String
  ) -> String? {
    guard let host = host(of: base) else { return nil }
    let content = [Array(audience.utf8), Array(message.title.utf8), Array(text.utf8), html]
    return ContentDigest(of: Array(content.joined(separator: [0]))).text + "@" + host
  }

  /// The host in an address of the web, in lower case.
  static func host(of address: String) -> String? {
    guard let start = address.firstRange(of: "://") else { return nil }
    let rest = address[start.upperBound...].prefix { !"/?#".contains($0) }
    let host = (rest.split(separator: "@").last ?? "").prefix { $0 != ":" }.lowercased()
    return MailAddress.isHost(host.utf8) ? host : nil
  }

  private static let end: [UInt8] = [0x0D, 0x0A]

  private static func part(_ type: String, _ content: [UInt8], _ boundary: String) -> [UInt8] {
    let isEncoded = QuotedPrintable.isNeeded(for: content)
    let encoding = isEncoded ? "quoted-printable" : "7bit"
    let isASCII = content.allSatisfy { $0 < 0x80 }
    var head = MailHeader()
    head.add(
      "Content-Type",
      atoms: ["\(type);", "charset=\(isASCII && !isEncoded ? "us-ascii" : "utf-8")"])
    head.add("Content-Transfer-Encoding", atoms: [encoding])
    // What an encoding does not do, line ends need all the same.
    let body =
      isEncoded
      ? QuotedPrintable.encode(content)
      : content.flatMap { $0 == 0x0A ? end : [$0] }
    return Array("--\(boundary)".utf8) + end + head.bytes + end + body + end
  }

  /// `Thu, 01 Oct 2026 00:00:00 +0000`.
  private static func date(_ day: CalendarDate) -> String {
    let days = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    let name = days[((day.dayNumber % 7) + 7) % 7]
    let number = day.day < 10 ? "0\(day.day)" : "\(day.day)"
    let iso = day.description
    return "\(name), \(number) \(months[day.month - 1]) \(iso.prefix(4)) 00:00:00 +0000"
  }
}
