/// The colours of a terminal, or none.
struct Palette: Sendable {
  private let isOn: Bool

  static let none = Palette(isOn: false)
  static let terminal = Palette(isOn: true)

  /// The words that name a severity, and the marks under the fault.
  func severity(_ severity: Severity, _ text: String) -> String {
    switch severity {
    case .error: paint(text, "1;31")
    case .warning: paint(text, "1;33")
    case .note: paint(text, "1;36")
    }
  }

  func strong(_ text: String) -> String { paint(text, "1") }
  /// Line numbers and the frame round the source.
  func frame(_ text: String) -> String { paint(text, "34") }
  func related(_ text: String) -> String { paint(text, "36") }
  func help(_ text: String) -> String { paint(text, "32") }
  /// What only those look for who need it.
  func dim(_ text: String) -> String { paint(text, "2") }

  private func paint(_ text: String, _ code: String) -> String {
    isOn && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
