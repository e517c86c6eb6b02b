/// Yes, no, or nobody has said.
enum Truth: Hashable, Sendable {
  case yes, no, unknown

  init(_ isSo: Bool) { self = isSo ? .yes : .no }

  var negated: Truth {
    switch self {
    case .yes: .no
    case .no: .yes
    case .unknown: .unknown
    }
  }
}
