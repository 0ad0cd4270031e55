internal import CVietPages

extension HTMLTokenizer {
  /// Reads attributes up to the end of the tag; those with an unknown name are stepped over, and all of them in a tag
  /// of which none are needed.
  ///
  /// - Returns: the byte after the tag, whether "/>" ends it, and whether it ends before the source does.
  mutating func readAttributes(
    _ source: Span<UInt8>, from start: Int, areNeeded: Bool
  ) -> (end: Int, isSelfClosing: Bool, isComplete: Bool) {
    if !attributes.isEmpty { attributes.removeAll(keepingCapacity: true) }
    // Most tags have none.
    if start < source.count, source[start] == 0x3E { return (start + 1, false, true) }
    var seen: UInt32 = 0
    var scanner = AttributeScanner(position: start)
    while let (name, value) = scanner.next(source) {
      guard areNeeded, name.count <= HTMLAttribute.Name.longest else { continue }
      let known = attributeNames[PackedName(source, name)]
      guard known != .none, seen & 1 << known.ordinal == 0 else { continue }
      seen |= 1 << known.ordinal
      attributes.append(HTMLAttribute(name: known, value: value))
    }
    return (scanner.position, scanner.isSelfClosing, scanner.isComplete)
  }
}

/// Cuts what follows the name of a tag into attributes, up to and with its ">".
struct AttributeScanner {
  private(set) var position: Int
  private(set) var isSelfClosing = false
  /// Whether the tag ends before the source does.
  private(set) var isComplete = false

  init(position: Int) { self.position = position }

  /// The next attribute, its value without quotation marks and empty when it has none; nil at the end of the tag.
  @inline(__always)
  mutating func next(_ source: Span<UInt8>) -> (name: Range<Int>, value: Range<Int>)? {
    while position < source.count {
      let byte = source[position]
      if byte == 0x3E {
        position += 1
        isComplete = true
        return nil
      }
      if byte == 0x2F || byte.isHTMLSpace {
        position += 1
        isSelfClosing = byte == 0x2F && position < source.count && source[position] == 0x3E
        continue
      }
      let start = position
      // An equals sign where a name should begin belongs to the name.
      position = source.firstIndex(in: viet_html_attribute_name_ends, from: start + 1, to: source.count)
      return (start..<position, readValue(source))
    }
    return nil
  }

  /// The value after a name, if "=" follows.
  private mutating func readValue(_ source: Span<UInt8>) -> Range<Int> {
    skipSpace(source)
    guard position < source.count, source[position] == 0x3D else { return position..<position }
    position += 1
    skipSpace(source)
    let start = position
    guard start < source.count else { return start..<start }
    let quote = source[start]
    switch quote {
    case 0x22, 0x27:
      let end = source.firstIndex(of: quote, from: start + 1)
      position = min(end + 1, source.count)
      return start + 1..<end
    case 0x3E:
      return start..<start
    default:
      position = source.firstIndex(in: viet_html_value_ends, from: start, to: source.count)
      return start..<position
    }
  }

  @inline(__always)
  private mutating func skipSpace(_ source: Span<UInt8>) {
    while position < source.count, source[position].isHTMLSpace { position += 1 }
  }
}

extension [HTMLAttribute] {
  /// The value of an attribute, nil when the tag has none of that name.
  subscript(name: HTMLAttribute.Name) -> Range<Int>? {
    for attribute in self where attribute.name == name { return attribute.value }
    return nil
  }
}
