internal import PolicyDiagnostics

extension TreeReader {
  /// Text with its slots taken out as nodes of their own.
  mutating func readText(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Range<Int>) {
    let range = buffer.fileRange(place)
    let signs = TextSigns(bytes)
    if signs.hasBracket { reportUndefinedLabels(bytes) }
    if signs.hasLess { reportOpenComment(bytes) }
    guard signs.hasMarker, !buffer.slots.isEmpty else {
      builder.text(bytes, range)
      return
    }
    SlotMarker.split(bytes) { run, isMarker in
      let part = UnsafeBufferPointer(rebasing: bytes[run])
      guard isMarker else {
        builder.text(part, range)
        return
      }
      guard let index = slotIndex(part) else { return }
      let slot = buffer.slots[index]
      if let fault = slot.fault {
        report(fault, index)
        builder.text("{{", slot.range)
      } else {
        builder.leaf(.slot(Prose.Slot(expression: slot.expression)), slot.range)
      }
    }
  }

  /// Code as the author wrote it: slots are not live there.
  func restored(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    guard bytes.mayHoldMarker, !buffer.slots.isEmpty else {
      return String(decoding: bytes, as: UTF8.self)
    }
    var text: [UInt8] = []
    SlotMarker.split(bytes) { run, isMarker in
      let part = UnsafeBufferPointer(rebasing: bytes[run])
      guard isMarker else {
        text.append(contentsOf: part)
        return
      }
      guard let index = slotIndex(part) else { return }
      let range = buffer.slots[index].range
      text.append(contentsOf: file.bytes[range.start..<range.end])
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// A destination or title: markers carry the expression from here on.
  mutating func embedded(_ bytes: UnsafeBufferPointer<UInt8>, _ range: ByteRange) -> String {
    guard bytes.mayHoldMarker, !buffer.slots.isEmpty else {
      return String(decoding: bytes, as: UTF8.self)
    }
    var text = ""
    SlotMarker.split(bytes) { run, isMarker in
      let part = UnsafeBufferPointer(rebasing: bytes[run])
      guard isMarker else {
        text += String(decoding: part, as: UTF8.self)
        return
      }
      guard let index = slotIndex(part) else { return }
      let slot = buffer.slots[index]
      if let fault = slot.fault {
        report(fault, index)
        text += "{{"
      } else {
        embeddedRanges.append(slot.range)
        text += SlotMarker.embed(slot.expression)
      }
    }
    return text
  }

  private func slotIndex(_ digits: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let index = Int(String(decoding: digits, as: UTF8.self)) else { return nil }
    return buffer.slots.indices.contains(index) ? index : nil
  }

  private mutating func report(_ fault: SlotScanner.Fault, _ index: Int) {
    guard reportedFaults.insert(index).inserted, hasRoom() else { return }
    let range = SourceRange(file, buffer.slots[index].range)
    let escape = Diagnostic.Help(
      "to print two braces, write \"\\{{\"",
      fix: .choose(
        TextEdit(SourceRange(file, ByteRange(range.bytes.start, range.bytes.start)), "\\"))
    )
    let (label, cure) = fault.explanation
    report(
      Diagnostic(
        "bad-slot", at: range, "\"{{\" begins no slot", label: label,
        helps: (cure.map { [Diagnostic.Help($0)] } ?? []) + [escape]))
  }
}

extension SlotScanner.Fault {
  /// What stands beside the carets, and the cure if there is one besides escaping.
  fileprivate var explanation: (label: String, cure: String?) {
    switch self {
    case .unclosed:
      ("no \"}}\" follows on this line", "close the slot with \"}}\" on the same line")
    case .empty: ("nothing stands between the braces", "name the value to print: \"{{name}}\"")
    case .pipe:
      ("a slot cannot hold \"|\", which divides the cells of a table", "leave the \"|\" out")
    case .mark(let byte):
      ("a slot cannot hold \"\(Character(Unicode.Scalar(byte)))\"", nil)
    case .tooLong: ("no \"}}\" follows within \(SlotScanner.longest) bytes", nil)
    }
  }
}
