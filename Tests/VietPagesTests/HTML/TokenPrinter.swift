@testable import VietPages

/// Writes tokens as one line: `<p class="a">`, `</p>`, `'text'` and `rc'text'` with references decoded, `raw'bytes'`,
/// `<!--comment-->`, `!doctype`.
enum TokenPrinter {
  static func print(_ html: String) -> String {
    let bytes = Array(html.utf8)
    let source = bytes.span
    var tokenizer = HTMLTokenizer()
    var parts: [String] = []
    var position = 0
    while true {
      let token = tokenizer.next(source)
      if token.range.lowerBound != position { parts.append("gap at \(position)") }
      position = token.range.upperBound
      let content = String(decoding: bytes[token.content], as: UTF8.self)
      switch token.kind {
      case .end: return parts.joined(separator: " ")
      case .text: parts.append("'\(decoded(source, token.content))'")
      case .escapableText: parts.append("rc'\(decoded(source, token.content))'")
      case .rawText: parts.append("raw'\(content)'")
      // A tag that the end cuts off is a comment without content worth printing.
      case .comment: parts.append(content.isEmpty || token.name.count > 0 ? "<!-->" : "<!--\(content)-->")
      case .doctype: parts.append("!doctype")
      case .startTag, .endTag:
        var text = token.kind == .endTag ? "</" : "<"
        text += content.lowercased()
        if token.kind == .startTag {
          for attribute in tokenizer.attributes {
            let value = source.decodingReferences(in: attribute.value, isAttribute: true)
            text += " \(attribute.name.rawValue)=\"\(String(decoding: value, as: UTF8.self))\""
          }
        }
        parts.append(text + (token.isSelfClosing ? "/>" : ">"))
      }
    }
  }

  private static func decoded(_ source: Span<UInt8>, _ range: Range<Int>) -> String {
    String(decoding: source.decodingReferences(in: range, isAttribute: false), as: UTF8.self)
  }
}
