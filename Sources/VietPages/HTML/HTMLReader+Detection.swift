extension HTMLReader {
  /// Whether bytes are HTML rather than plain text, judged by their first 4 KiB.
  ///
  /// A declaration or a tag of the page's frame at the beginning decides; otherwise several tags of known elements must
  /// stand there. Plain text with a stray `<` is not HTML.
  package static func looksLikeHTML(_ source: [UInt8]) -> Bool {
    let all = source.span
    let span = all.extracting(0..<min(all.count, 4096))
    var tokenizer = HTMLTokenizer(position: span.hasPrefix("\u{FEFF}", at: 0) ? 3 : 0)
    var known = 0
    var isAtStart = true
    while true {
      let token = tokenizer.next(span)
      switch token.kind {
      case .end: return false
      case .doctype: if isAtStart { return true }
      case .comment:
        if isAtStart, token.range.upperBound == span.count, span.hasPrefix("<!--", at: token.range.lowerBound) {
          // A comment longer than what is looked at.
          return all.count > span.count
        }
      case .text:
        if !span.trimmed(token.content).isEmpty { isAtStart = false }
      case .startTag, .endTag:
        if isAtStart, isFrame(token.element) { return true }
        isAtStart = false
        if token.element != .unknown { known += 1 }
        if known >= 3 { return true }
      case .ignored: break
      case .rawText, .escapableText, .section: known += 1
      }
    }
  }

  private static func isFrame(_ element: HTMLElement) -> Bool {
    switch element {
    case .html, .head, .body, .title, .meta, .frameset: true
    default: false
    }
  }
}
