internal import CVietPages

/// Cuts what follows the name of a tag into attributes, up to and with its ">", whatever their names are.
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
