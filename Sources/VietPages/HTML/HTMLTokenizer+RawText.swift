extension HTMLTokenizer {
  /// Where the content of a raw text element ends: at its end tag, or at the end of the source.
  static func endOfRawText(
    _ source: Span<UInt8>, from start: Int, element: HTMLElement, name: PackedName
  ) -> Int {
    if element == .plaintext { return source.count }
    if element == .script { return endOfScript(source, from: start, name: name) }
    var index = start
    while true {
      index = source.firstIndex(of: 0x3C, from: index)
      guard index < source.count, !isEndTag(source, at: index, name: name) else { return index }
      index += 1
    }
  }

  /// The same for a script, where `<!-- <script>` hides the next end tag (the "script data escaped" states).
  private static func endOfScript(_ source: Span<UInt8>, from start: Int, name: PackedName) -> Int {
    enum State { case plain, escaped, doubleEscaped }
    var state = State.plain
    var index = start
    while index < source.count {
      let byte = source[index]
      if byte == 0x3C {
        if state == .plain, source.hasPrefix("<!--", at: index) {
          state = .escaped
          // The two hyphens may already be those of "-->".
          index += 2
          continue
        }
        if isEndTag(source, at: index, name: name) {
          guard state == .doubleEscaped else { return index }
          state = .escaped
        } else if state == .escaped, isTag(source, nameAt: index + 1, name: name) {
          state = .doubleEscaped
        }
      } else if byte == 0x2D, state != .plain, source.hasPrefix("-->", at: index) {
        state = .plain
      }
      index += 1
    }
    return source.count
  }

  private static func isEndTag(_ source: Span<UInt8>, at index: Int, name: PackedName) -> Bool {
    guard index + 1 < source.count, source[index + 1] == 0x2F else { return false }
    return isTag(source, nameAt: index + 2, name: name)
  }

  /// Whether the name stands at `start`, with white space, "/" or ">" after it.
  private static func isTag(_ source: Span<UInt8>, nameAt start: Int, name: PackedName) -> Bool {
    let end = start + name.count
    guard end < source.count, source[end] == 0x3E || source[end] == 0x2F || source[end].isHTMLSpace else {
      return false
    }
    return PackedName(source, start..<end) == name
  }
}
