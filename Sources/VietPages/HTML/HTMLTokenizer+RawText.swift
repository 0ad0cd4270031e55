/// Text that ends with the end tag of its element, or not at all.
struct RawText {
  /// The tokenizer's states that know no tags but one.
  enum State {
    /// RCDATA: `title`, `textarea`.
    case escapableText
    /// RAWTEXT: `style`, `xmp`, `iframe`, …
    case rawText
    case script
    /// PLAINTEXT: nothing ends it.
    case plainText
    /// A CDATA section.
    case section
  }

  var state: State
  var element = HTMLElement.unknown
  /// The name that the end tag must have; with none, there is no end.
  var name: PackedName

  init(_ state: State, name: PackedName) {
    self.state = state
    self.name = name
  }

  /// What follows the start tag of an element; nil when it is markup.
  init?(of element: HTMLElement, traits: HTMLElementTraits, name: PackedName) {
    guard !traits.isDisjoint(with: [.raw, .escapableRaw]) else { return nil }
    switch element {
    case .script: state = .script
    case .plaintext: state = .plainText
    default: state = traits.contains(.escapableRaw) ? .escapableText : .rawText
    }
    (self.element, self.name) = (element, name)
  }

  /// Where the text that begins at `start` ends.
  func end(_ source: Span<UInt8>, from start: Int) -> Int {
    switch state {
    case .plainText: return source.count
    case .script: return endOfScript(source, from: start)
    case .escapableText, .rawText, .section:
      var index = start
      while true {
        index = source.firstIndex(of: 0x3C, from: index)
        guard index < source.count, !isEndTag(source, at: index, name: name) else { return index }
        index += 1
      }
    }
  }

  private static let script = PackedName("script")

  /// The same for a script, where `<!-- <script>` hides the next end tag (the "script data escaped" states).
  private func endOfScript(_ source: Span<UInt8>, from start: Int) -> Int {
    enum State { case plain, escaped, doubleEscaped }
    var state = State.plain
    var index = start
    while index < source.count {
      if state == .plain {
        index = source.firstIndex(of: 0x3C, from: index)
        guard index < source.count else { break }
      }
      let byte = source[index]
      if byte == 0x3C {
        if state == .plain, source.hasPrefix("<!--", at: index) {
          state = .escaped
          // The two hyphens may already be those of "-->".
          index += 2
          continue
        }
        if state == .doubleEscaped {
          if isEndTag(source, at: index, name: Self.script) { state = .escaped }
        } else if isEndTag(source, at: index, name: name) {
          return index
        } else if state == .escaped, isTag(source, nameAt: index + 1, name: Self.script) {
          state = .doubleEscaped
        }
      } else if byte == 0x2D, state != .plain, source.hasPrefix("-->", at: index) {
        state = .plain
      }
      index += 1
    }
    return source.count
  }

  private func isEndTag(_ source: Span<UInt8>, at index: Int, name: PackedName) -> Bool {
    guard index + 1 < source.count, source[index + 1] == 0x2F else { return false }
    return isTag(source, nameAt: index + 2, name: name)
  }

  /// Whether the name stands at `start`, with white space, "/" or ">" after it.
  private func isTag(_ source: Span<UInt8>, nameAt start: Int, name: PackedName) -> Bool {
    let end = start + name.count
    guard name.count > 0, end < source.count, source[end] == 0x3E || source[end] == 0x2F || source[end].isHTMLSpace
    else {
      return false
    }
    return PackedName(source, start..<end) == name
  }
}
