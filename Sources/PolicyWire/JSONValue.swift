/// A value of JSON as it was read; objects keep the order of their keys.
package enum JSONValue: Sendable, Hashable {
  case null
  case bool(Bool)
  /// Whole numbers only: none of our formats has others.
  case number(Int)
  case string(String)
  case array([JSONValue])
  case object([Member])

  /// A key with its value.
  package struct Member: Sendable, Hashable {
    package let key: String
    package let value: JSONValue
  }

  /// The value of a key; `nil` if this is no object or has no such key.
  package subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  package var string: String? { if case .string(let text) = self { text } else { nil } }
  package var number: Int? { if case .number(let number) = self { number } else { nil } }
  package var array: [JSONValue]? { if case .array(let values) = self { values } else { nil } }
}
