internal import PolicyMarkdown
internal import PolicyModel

extension ComparedTextBuilder {
  /// Reads what readers see of a policy, in the order in which they see it.
  static func read(_ policy: Policy) -> ComparedTextBuilder {
    var builder = ComparedTextBuilder()
    let document = builder.begin(
      .document, name: policy.name, title: policy.title, parent: nil, depth: 0)
    builder.add(.title(level: 1), policy.title)
    var waiting: [(element: Element, parent: Int, depth: Int)] = []
    for element in policy.elements.reversed() { waiting.append((element, document, 1)) }
    while let next = waiting.popLast() {
      let unit = builder.read(next.element, parent: next.parent, depth: next.depth)
      for child in next.element.children.reversed() {
        waiting.append((child, unit, next.depth + 1))
      }
    }
    return builder
  }

  /// Reads a policy as one block, without the names of those inside it.
  static func readFlat(_ policy: Policy) -> ComparedTextBuilder {
    var builder = read(policy)
    builder.flatten()
    return builder
  }

  /// Reads a document whose author gave no names: one block with all its words.
  static func read(
    _ prose: [Prose], title: String
  ) -> ComparedTextBuilder {
    var builder = ComparedTextBuilder()
    _ = builder.begin(.document, name: nil, title: title, parent: nil, depth: 0)
    for part in prose { builder.read(part, base: 0) }
    return builder
  }

  private mutating func read(_ element: Element, parent: Int, depth: Int) -> Int {
    let level = min(depth + 1, 6)
    switch element {
    case .section(let section):
      let unit = begin(
        .section, name: section.name, title: section.title, parent: parent, depth: depth)
      add(.title(level: level), section.title)
      add(.gist, section.gist)
      return unit
    case .clause(let clause):
      let unit = begin(
        .clause, name: clause.name, title: clause.title, parent: parent, depth: depth)
      add(.title(level: level), clause.title)
      add(.gist, clause.gist)
      read(clause.wording.prose, base: level)
      return unit
    case .term(let term):
      let unit = begin(.term, name: term.name, title: term.title, parent: parent, depth: depth)
      if !term.wording.prose.isEmpty { add(.title(level: level), term.title) }
      read(term.wording.prose, base: level)
      return unit
    case .register(let register):
      let unit = begin(
        .register, name: register.name, title: register.title, parent: parent, depth: depth)
      add(.title(level: level), register.title)
      read(register.table)
      return unit
    }
  }

  private mutating func read(_ table: Register.Table) {
    for column in table.columns {
      add(column.header, ComparedText.Style())
      endCell()
    }
    end(.row(isHeader: true))
    for row in table.rows {
      for cell in row {
        readInlines(cell, 0..<cell.nodes.count)
        endCell()
      }
      end(.row(isHeader: false))
    }
  }

  /// Reads the passages of a body.
  ///
  /// - Parameter base: the level of the heading that the body stands under.
  mutating func read(_ prose: Prose, base: Int) {
    var containers: [(end: Int, container: Container)] = []
    var index = 0
    while index < prose.nodes.count {
      while let last = containers.last, last.end <= index { containers.removeLast() }
      let node = prose.nodes[index]
      var skip = false
      switch node.kind {
      case .paragraph:
        readInlines(prose, index + 1..<node.end)
        end(kind(&containers))
        skip = true
      case .heading(let level):
        readInlines(prose, index + 1..<node.end)
        end(.heading(level: min(6, base + level)))
        skip = true
      case .codeBlock(_, let literal):
        var style = ComparedText.Style()
        style.isCode = true
        add(literal, style)
        end(.code)
        skip = true
      case .tableRow(let isHeader):
        var cell = index + 1
        while cell < node.end {
          readInlines(prose, cell + 1..<prose.nodes[cell].end)
          endCell()
          cell = prose.nodes[cell].end
        }
        end(.row(isHeader: isHeader))
        skip = true
      case .blockQuote: containers.append((node.end, .quotation))
      case .list(let start, _): containers.append((node.end, .list(start)))
      case .item:
        var number: Int?
        if let last = containers.indices.last, case .list(let start?) = containers[last].container {
          number = start
          containers[last].container = .list(start + 1)
        }
        containers.append((node.end, .item(number, isFirst: true)))
      default: break
      }
      index = skip ? node.end : index + 1
    }
  }

  private enum Container {
    case quotation
    case list(Int?)
    case item(Int?, isFirst: Bool)
  }

  private func kind(_ containers: inout [(end: Int, container: Container)]) -> ComparedText.Kind {
    var depth = 0
    for container in containers { if case .list = container.container { depth += 1 } }
    guard let last = containers.indices.last else { return .paragraph }
    switch containers[last].container {
    case .item(let number, let isFirst):
      containers[last].container = .item(number, isFirst: false)
      return .item(depth: depth, number: number, isFirst: isFirst)
    case .quotation: return .quotation
    case .list: return .paragraph
    }
  }

  private mutating func readInlines(_ prose: Prose, _ range: Range<Int>) {
    var styles: [(end: Int, style: ComparedText.Style)] = []
    var index = range.lowerBound
    while index < range.upperBound {
      while let last = styles.last, last.end <= index { styles.removeLast() }
      let node = prose.nodes[index]
      var style = styles.last?.style ?? ComparedText.Style()
      switch node.kind {
      case .text(let words): add(words, style)
      case .code(let words):
        style.isCode = true
        add(words, style)
      case .softBreak, .lineBreak: add(" ", style)
      case .emphasis:
        style.isEmphasis = true
        styles.append((node.end, style))
      case .strong:
        style.isStrong = true
        styles.append((node.end, style))
      case .strikethrough:
        style.isStruck = true
        styles.append((node.end, style))
      case .link(let destination, _):
        style.link = destination
        styles.append((node.end, style))
      case .image:
        add(prose.imageText(index), style)
        index = node.end
        continue
      default: break
      }
      index += 1
    }
  }
}
