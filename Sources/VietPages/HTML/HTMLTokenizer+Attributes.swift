extension HTMLTokenizer {
  /// Reads attributes up to the end of the tag; those with an unknown name are stepped over.
  ///
  /// - Returns: the byte after the tag, whether "/>" ends it, and whether it ends before the source does.
  mutating func readAttributes(
    _ source: Span<UInt8>, from start: Int
  ) -> (end: Int, isSelfClosing: Bool, isComplete: Bool) {
    if !attributes.isEmpty { attributes.removeAll(keepingCapacity: true) }
    var seen: UInt32 = 0
    var index = start
    while index < source.count {
      let byte = source[index]
      if byte == 0x3E { return (index + 1, false, true) }
      if byte == 0x2F {
        if index + 1 < source.count, source[index + 1] == 0x3E { return (index + 2, true, true) }
        index += 1
        continue
      }
      if byte.isHTMLSpace {
        index += 1
        continue
      }
      var name = PackedName()
      // An equals sign where a name should begin belongs to the name.
      repeat {
        name.append(source[index])
        index += 1
      } while index < source.count && !source[index].endsAttributeName
      let value = readValue(source, at: &index)
      let known = attributeNames[name]
      guard known != .none, seen & 1 << known.ordinal == 0 else { continue }
      seen |= 1 << known.ordinal
      attributes.append(HTMLAttribute(name: known, value: value))
    }
    return (source.count, false, false)
  }

  /// The value after a name, if "=" follows; moves `index` past it.
  private func readValue(_ source: Span<UInt8>, at index: inout Int) -> Range<Int> {
    var next = index
    while next < source.count, source[next].isHTMLSpace { next += 1 }
    index = next
    guard next < source.count, source[next] == 0x3D else { return next..<next }
    next += 1
    while next < source.count, source[next].isHTMLSpace { next += 1 }
    index = next
    guard next < source.count else { return next..<next }
    let quote = source[next]
    switch quote {
    case 0x22, 0x27:
      let end = source.firstIndex(of: quote, from: next + 1)
      index = min(end + 1, source.count)
      return next + 1..<end
    case 0x3E:
      return next..<next
    default:
      while index < source.count, source[index] != 0x3E, !source[index].isHTMLSpace { index += 1 }
      return next..<index
    }
  }
}

extension [HTMLAttribute] {
  /// The value of an attribute, nil when the tag has none of that name.
  subscript(name: HTMLAttribute.Name) -> Range<Int>? {
    for attribute in self where attribute.name == name { return attribute.value }
    return nil
  }
}
