internal import PolicyMarkdown
internal import PolicyModel
internal import PolicyReference

/// What the readers of one regime see of a policy: the elements that concern them, and their words.
///
/// Source: a fact counts only where readers are shown it, `Documentation/law.md`.
final class ReadersView {
  let input: PolicyInput
  /// The readers, as the policy names them; never empty.
  let readers: [JurisdictionCode]
  /// The elements that these readers see, in reading order.
  private(set) var elements: [Name: Visible] = [:]
  private(set) var order: [Name] = []
  /// The registers among them, by name.
  private(set) var registers: [Name: Register] = [:]

  /// An element that readers see.
  struct Visible {
    let element: Element
    /// Its own words, with its title; not those of the elements inside it.
    let text: SearchText
    /// Where its links lead.
    let destinations: Set<String>
    /// Names of the elements inside it, at any depth.
    var inside: [Name] = []
  }

  init(_ input: PolicyInput, readers: [JurisdictionCode]) {
    self.input = input
    self.readers = readers
    for element in input.policy.elements { add(element, outer: []) }
  }

  /// Whether all of these readers are in a scope.
  func sees(_ scope: Scope) -> Bool { readers.allSatisfy { scope.includes($0) } }

  /// Whether some of these readers are in a scope.
  func concerns(_ scope: Scope) -> Bool { readers.contains { scope.touches($0) } }

  private func add(_ element: Element, outer: [Name]) {
    guard sees(element.context.scope), element.context.status != .planned else { return }
    order.append(element.name)
    elements[element.name] = Visible(
      element: element, text: Self.text(of: element), destinations: Self.destinations(element))
    for name in outer { elements[name]?.inside.append(element.name) }
    if case .register(let register) = element { registers[register.name] = register }
    for child in element.children { add(child, outer: outer + [element.name]) }
  }

  private static func text(of element: Element) -> SearchText {
    var text = SearchText(element.title)
    switch element {
    case .section: break
    case .clause(let clause): text.append(clause.wording.prose.plainText)
    case .term(let term): text.append(term.wording.prose.plainText)
    case .register(let register):
      for row in register.table.rows {
        for cell in row { text.append(cell.plainText) }
      }
    }
    return text
  }

  private static func destinations(_ element: Element) -> Set<String> {
    let prose: Prose
    switch element {
    case .clause(let clause): prose = clause.wording.prose
    case .term(let term): prose = term.wording.prose
    case .section, .register: return []
    }
    var found: Set<String> = []
    for node in prose.nodes {
      if case .link(let destination, _) = node.kind { found.insert(destination) }
    }
    return found
  }

  /// The words of an element and of all inside it.
  func texts(within name: Name) -> [(name: Name, text: SearchText)] {
    guard let visible = elements[name] else { return [] }
    return ([name] + visible.inside).compactMap { inner in
      elements[inner].map { (inner, $0.text) }
    }
  }

  /// The first element whose words hold one of some forms.
  func element(saying forms: [String], among names: [Name]) -> Name? {
    let forms = forms.map { SearchText.Form($0) }
    return names.first { name in
      elements[name].map { visible in forms.contains { visible.text.contains($0) } } ?? false
    }
  }
}
