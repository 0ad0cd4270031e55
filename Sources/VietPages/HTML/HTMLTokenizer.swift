/// Cuts HTML into tokens in one pass, by the rules of the HTML Living Standard, section 13.2.5 "Tokenization".
///
///     var tokenizer = HTMLTokenizer()
///     while true {
///       let token = tokenizer.next(source)
///       if token.kind == .end { break }
///     }
///
/// Complexity: O(*n*) for the whole source. Nothing is allocated per token: `attributes` is reused.
struct HTMLTokenizer {
  private(set) var position: Int
  /// The attributes of the last start tag that have a known name; of equal names the first counts.
  var attributes: [HTMLAttribute] = []
  /// Whether the reader is inside SVG or MathML, where there is no raw text and CDATA sections are text.
  var isForeign = false

  /// The element whose raw content comes next.
  private var rawElement: (element: HTMLElement, name: PackedName)?
  private let elements = HTMLElement.byName
  private let traits = HTMLElement.traits
  let attributeNames = HTMLAttribute.Name.byName

  init(position: Int = 0) {
    self.position = position
    attributes.reserveCapacity(16)
  }

  mutating func next(_ source: Span<UInt8>) -> HTMLToken {
    if let raw = rawElement {
      rawElement = nil
      let end = Self.endOfRawText(source, from: position, element: raw.element, name: raw.name)
      if end > position {
        let isEscapable = traits[raw.element.ordinal].contains(.escapableRaw)
        return take(isEscapable ? .escapableText : .rawText, to: end, element: raw.element)
      }
    }
    guard position < source.count else { return take(.end, to: source.count) }
    if let token = markup(source, at: position) { return token }
    let end = endOfText(source, from: position + 1)
    return take(.text, to: end)
  }

  /// The first byte from `start` on where markup begins.
  private func endOfText(_ source: Span<UInt8>, from start: Int) -> Int {
    var index = start
    while true {
      index = source.firstIndex(of: 0x3C, from: index)
      guard index < source.count, !startsMarkup(source, at: index) else { return index }
      index += 1
    }
  }

  /// Whether the `<` at `index` begins a tag, a comment or a declaration.
  private func startsMarkup(_ source: Span<UInt8>, at index: Int) -> Bool {
    guard index + 1 < source.count else { return false }
    switch source[index + 1] {
    case 0x21, 0x3F: return true
    case 0x2F: return index + 2 < source.count
    case let byte: return byte.isASCIILetter
    }
  }

  private mutating func markup(_ source: Span<UInt8>, at start: Int) -> HTMLToken? {
    guard source[start] == 0x3C, startsMarkup(source, at: start) else { return nil }
    switch source[start + 1] {
    case 0x21: return declaration(source, at: start)
    case 0x2F where source[start + 2].isASCIILetter: return tag(source, nameAt: start + 2, kind: .endTag)
    case 0x2F, 0x3F: return bogusComment(source, contentAt: start + (source[start + 1] == 0x2F ? 2 : 1))
    default: return tag(source, nameAt: start + 1, kind: .startTag)
    }
  }

  private mutating func tag(_ source: Span<UInt8>, nameAt start: Int, kind: HTMLToken.Kind) -> HTMLToken {
    var index = start
    var name = PackedName()
    while index < source.count {
      let byte = source[index]
      if byte == 0x3E || byte == 0x2F || byte.isHTMLSpace { break }
      name.append(byte)
      index += 1
    }
    let content = start..<index
    let (end, isSelfClosing, isComplete) = readAttributes(source, from: index)
    let element = elements[name]
    // A tag that the end of the file cuts off is dropped.
    var token = take(isComplete ? kind : .comment, to: end, element: element)
    token.content = content
    token.name = name
    token.isSelfClosing = isSelfClosing
    if kind == .startTag, isComplete, !isForeign,
      !traits[element.ordinal].isDisjoint(with: [.raw, .escapableRaw])
    {
      rawElement = (element, name)
    }
    return token
  }

  private mutating func declaration(_ source: Span<UInt8>, at start: Int) -> HTMLToken {
    let content = start + 2
    if source.hasPrefix("--", at: content) { return comment(source, contentAt: content + 2) }
    if source.hasPrefix("doctype", at: content) {
      let end = source.firstIndex(of: 0x3E, from: content)
      return take(.doctype, to: min(end + 1, source.count), content: content..<end)
    }
    if isForeign, source.hasPrefix("[cdata[", at: content) {
      let end = source.firstIndex(of: "]]>", from: content + 7)
      return take(.rawText, to: min(end + 3, source.count), content: content + 7..<end)
    }
    return bogusComment(source, contentAt: content)
  }

  private mutating func comment(_ source: Span<UInt8>, contentAt start: Int) -> HTMLToken {
    if source.hasPrefix(">", at: start) { return take(.comment, to: start + 1, content: start..<start) }
    if source.hasPrefix("->", at: start) { return take(.comment, to: start + 2, content: start..<start) }
    var index = start
    while true {
      index = source.firstIndex(of: 0x2D, from: index)
      guard index < source.count else {
        return take(.comment, to: source.count, content: start..<source.count)
      }
      if source.hasPrefix("-->", at: index) { return take(.comment, to: index + 3, content: start..<index) }
      if source.hasPrefix("--!>", at: index) { return take(.comment, to: index + 4, content: start..<index) }
      index += 1
    }
  }

  private mutating func bogusComment(_ source: Span<UInt8>, contentAt start: Int) -> HTMLToken {
    let end = source.firstIndex(of: 0x3E, from: start)
    return take(.comment, to: min(end + 1, source.count), content: start..<end)
  }

  private mutating func take(
    _ kind: HTMLToken.Kind, to end: Int, content: Range<Int>? = nil, element: HTMLElement = .unknown
  ) -> HTMLToken {
    let range = position..<end
    position = end
    return HTMLToken(kind: kind, range: range, content: content ?? range, element: element)
  }
}
