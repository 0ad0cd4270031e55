extension HTMLReader {
  /// Whether bytes are HTML rather than plain text, judged by their first 4 KiB.
  ///
  /// A declaration or a tag of the page's frame at the beginning decides; otherwise several tags must stand there. Where
  /// text comes first, tags count that do something to it: what closes an element that holds text, what has attributes,
  /// and line breaks. A text that speaks of `<p>` and `<h1>` is not HTML, nor is one with a stray `<`.
  package static func looksLikeHTML(_ source: [UInt8]) -> Bool {
    let all = source.span
    let span = all.extracting(0..<min(all.count, 4096))
    var tokenizer = HTMLTokenizer(position: span.hasPrefix("\u{FEFF}", at: 0) ? 3 : 0)
    let attributes = HTMLAttributes()
    var known = 0
    var isAtStart = true
    var beginsWithText = false
    /// The elements that are open, and whether text stands in them.
    var open: [(name: PackedName, holdsText: Bool)] = []
    while known < leastTagCount {
      let kind = tokenizer.next(span, attributes)
      let token = tokenizer.token
      switch kind {
      case .end: return false
      case .doctype: if isAtStart { return true }
      case .comment:
        if isAtStart, token.range.upperBound == span.count, span.hasPrefix("<!--", at: token.range.lowerBound) {
          // A comment longer than what is looked at.
          return all.count > span.count
        }
      case .space: continue
      case .text:
        guard !span.trimmed(token.content).isEmpty else { continue }
        if isAtStart { beginsWithText = true }
        isAtStart = false
        if !open.isEmpty { open[open.count - 1].holdsText = true }
      case .startTag:
        if isAtStart, isFrame(token.element) { return true }
        isAtStart = false
        guard token.element != .unknown else { continue }
        if !beginsWithText || token.element == .br || !attributes.isEmpty { known += 1 }
        if !HTMLElement.traits[token.element.ordinal].contains(.void) { open.append((token.name, false)) }
      case .endTag:
        if isAtStart, isFrame(token.element) { return true }
        isAtStart = false
        guard token.element != .unknown else { continue }
        let isClosing = open.last?.name == token.name
        if !beginsWithText || isClosing && open.last?.holdsText == true { known += 1 }
        if isClosing, let closed = open.popLast(), closed.holdsText, !open.isEmpty {
          open[open.count - 1].holdsText = true
        }
      case .ignored: break
      case .rawText, .escapableText, .section: known += 1
      }
    }
    return true
  }

  private static let leastTagCount = 3

  private static func isFrame(_ element: HTMLElement) -> Bool {
    switch element {
    case .html, .head, .body, .title, .meta, .frameset: true
    default: false
    }
  }
}
