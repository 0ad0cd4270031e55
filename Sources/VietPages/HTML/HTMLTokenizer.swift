internal import CVietPages

/// Cuts HTML into tokens in one pass, by the rules of the HTML Living Standard, section 13.2.5 "Tokenization".
///
///     var tokenizer = HTMLTokenizer()
///     while tokenizer.next(source, attributes) != .end { print(tokenizer.token.range) }
///
/// Complexity: O(*n*) for the whole source. Nothing is allocated per token.
struct HTMLTokenizer {
  private(set) var position: Int
  /// What was read last. It stays here, since most of it is never looked at.
  private(set) var token = HTMLToken()
  /// The tags that were read of late, and what they say.
  var tags = RecentTable(filler: TagSense(), count: 2, upTo: 2)
  /// Whether the reader is inside SVG or MathML, where there is no raw text and CDATA sections are text.
  var isForeign = false
  /// Whether a start tag such as `script` decides how what follows it is read.
  var followsElements = true

  /// What comes next, when it is not markup.
  private var raw: RawText?
  /// The beginning of the start tag that comes next, where it was read ahead.
  private var ahead = TagStart()
  private var isAhead = false
  private let elements = HTMLElement.byName
  private let traits = HTMLElement.traits

  /// - Parameter raw: what the source begins with, when it is not markup.
  init(position: Int = 0, raw: RawText? = nil) {
    self.position = position
    self.raw = raw
  }

  /// Reads the next token, and tells what it is.
  ///
  /// - Parameter attributes: takes those of a tag.
  @inline(__always)
  mutating func next(_ source: Span<UInt8>, _ attributes: HTMLAttributes) -> HTMLToken.Kind {
    if let raw {
      self.raw = nil
      if raw.state == .section { return section(source, contentAt: position) }
      let end = raw.end(source, from: position)
      if end > position {
        return take(raw.state == .escapableText ? .escapableText : .rawText, to: end, element: raw.element)
      }
    }
    guard position < source.count else { return take(.end, to: source.count) }
    var start = position + 1
    if source[position].isHTMLSpace {
      // Most of what stands between tags.
      start = source.firstIndex(in: viet_html_no_space, from: start, to: source.count)
      if start < source.count, source[start] == 0x3C, startsMarkup(source, at: start) {
        let kind = take(.space, to: start)
        lookAhead(source)
        return kind
      }
    } else if source[position] == 0x3C, let kind = markup(source, at: position, attributes) {
      return kind
    }
    let kind = take(.text, to: endOfText(source, from: start))
    lookAhead(source)
    return kind
  }

  /// Steps over an end tag that is nothing but a name, the packed one; false where something else comes next.
  @inline(__always)
  mutating func skipEndTag(_ source: Span<UInt8>, named name: UInt64) -> Bool {
    guard raw == nil, position < source.count else { return false }
    let count = unsafe source.extracting(position..<source.count).withUnsafeBufferPointer { rest in
      // Invariant: the pointer is used only during the call, for `count` bytes.
      unsafe rest.baseAddress.map { unsafe viet_html_end_tag_count($0, rest.count, name) } ?? 0
    }
    guard count > 0 else { return false }
    position += count
    lookAhead(source)
    return true
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

  private mutating func markup(
    _ source: Span<UInt8>, at start: Int, _ attributes: HTMLAttributes
  ) -> HTMLToken.Kind? {
    guard start + 1 < source.count else { return nil }
    let next = source[start + 1]
    if next.isASCIILetter { return startTag(source, attributes) }
    if next == 0x2F, start + 2 < source.count {
      if source[start + 2].isASCIILetter { return endTag(source, attributes) }
      if source[start + 2] == 0x3E { return take(.ignored, to: start + 3) }
      return bogusComment(source, contentAt: start + 2)
    }
    if next == 0x21 { return declaration(source, at: start) }
    return next == 0x3F ? bogusComment(source, contentAt: start + 1) : nil
  }

  /// The beginning of a start tag.
  private struct TagStart {
    var content = 0..<0
    var name = PackedName()
    var element = HTMLElement.unknown
    /// Where it ends if it was read before, and what it is remembered by then; 0 when it cannot have been.
    var close = 0
    var hash: UInt64 = 0
  }

  /// Reads the name of a start tag, and asks for what is remembered of the tag.
  @inline(never)
  private mutating func readStart(_ source: Span<UInt8>, nameAt start: Int) {
    ahead.name = PackedName(ofTag: source, at: start)
    let end = start + ahead.name.count
    ahead.content = start..<end
    ahead.element = elements[ahead.name]
    (ahead.close, ahead.hash) = (0, 0)
    // A tag that goes on behind its first ">", because that stands in a value, is not remembered, and no other tag begins
    // with the same bytes and ends there.
    guard end < source.count, source[end] != 0x3E, traits[ahead.element.ordinal].isDisjoint(with: .readTag),
      let key = tags.key(ofTag: source, from: end, kind: UInt64(ahead.element.ordinal))
    else { return }
    (ahead.close, ahead.hash) = (end + key.count + 1, key.hash)
    tags.prefetch(key.hash)
  }

  /// Reads the beginning of a start tag that follows at once: what is remembered of it comes from afar.
  @inline(__always)
  private mutating func lookAhead(_ source: Span<UInt8>) {
    guard raw == nil, position + 1 < source.count, source[position] == 0x3C, source[position + 1].isASCIILetter
    else { return }
    readStart(source, nameAt: position + 1)
    isAhead = true
  }

  private mutating func startTag(_ source: Span<UInt8>, _ attributes: HTMLAttributes) -> HTMLToken.Kind {
    if !isAhead { readStart(source, nameAt: position + 1) }
    isAhead = false
    let (content, element) = (ahead.content, ahead.element)
    let traits = traits[element.ordinal]
    var rest: (end: Int, isSelfClosing: Bool, isComplete: Bool)
    token.hash = ahead.hash
    token.sense = nil
    if content.upperBound < source.count, source[content.upperBound] == 0x3E {
      attributes.removeAll()
      if traits.isDisjoint(with: .readTag) { token.sense = TagSense() }
      rest = (content.upperBound + 1, false, true)
    } else if let sense = tags[ahead.hash] {
      token.sense = sense
      rest = (ahead.close, sense.traits.contains(.isSelfClosing), true)
    } else if traits.contains(.void), !traits.contains(.told), !isForeign {
      // An image, say: nobody asks.
      rest = attributes.skip(source, from: content.upperBound)
    } else {
      rest = attributes.read(source, from: content.upperBound)
      if rest.end != ahead.close { token.hash = 0 }
    }
    token.name = ahead.name
    token.isSelfClosing = rest.isSelfClosing
    if rest.isComplete, followsElements, !isForeign {
      raw = RawText(of: element, traits: traits, name: token.name)
    }
    let kind = take(rest.isComplete ? .startTag : .ignored, to: rest.end, content: content, element: element)
    lookAhead(source)
    return kind
  }

  private mutating func endTag(_ source: Span<UInt8>, _ attributes: HTMLAttributes) -> HTMLToken.Kind {
    let start = position + 2
    token.name = PackedName(ofTag: source, at: start)
    let content = start..<start + token.name.count
    token.isSelfClosing = false
    let element = elements[token.name]
    if content.upperBound < source.count, source[content.upperBound] == 0x3E {
      let kind = take(.endTag, to: content.upperBound + 1, content: content, element: element)
      lookAhead(source)
      return kind
    }
    let rest = attributes.read(source, from: content.upperBound)
    token.isSelfClosing = rest.isSelfClosing
    return take(rest.isComplete ? .endTag : .ignored, to: rest.end, content: content, element: element)
  }

  /// Remembers what the attributes of the last tag say.
  mutating func remember(_ sense: TagSense) {
    if token.hash != 0 { tags.store(sense, by: token.hash) }
  }

  private mutating func declaration(_ source: Span<UInt8>, at start: Int) -> HTMLToken.Kind {
    let content = start + 2
    if source.hasPrefix("--", at: content) { return comment(source, contentAt: content + 2) }
    if source.hasPrefix("doctype", at: content) {
      let end = source.firstIndex(of: 0x3E, from: content)
      return take(.doctype, to: min(end + 1, source.count), content: content..<end)
    }
    if isForeign, source.hasExactly("[CDATA[", at: content) { return section(source, contentAt: content + 7) }
    return bogusComment(source, contentAt: content)
  }

  private mutating func section(_ source: Span<UInt8>, contentAt start: Int) -> HTMLToken.Kind {
    let end = source.firstIndex(of: "]]>", from: start)
    return take(.section, to: min(end + 3, source.count), content: start..<end)
  }

  private mutating func comment(_ source: Span<UInt8>, contentAt start: Int) -> HTMLToken.Kind {
    if source.hasPrefix(">", at: start) { return take(.comment, to: start + 1, content: start..<start) }
    if source.hasPrefix("->", at: start) { return take(.comment, to: start + 2, content: start..<start) }
    var index = start
    while true {
      index = source.firstIndex(of: 0x2D, from: index)
      guard index < source.count else {
        return take(.comment, to: source.count, content: start..<endOfCutComment(source, contentAt: start))
      }
      if source.hasPrefix("-->", at: index) { return take(.comment, to: index + 3, content: start..<index) }
      if source.hasPrefix("--!>", at: index) { return take(.comment, to: index + 4, content: start..<index) }
      index += 1
    }
  }

  /// Where a comment ends that the end of the source cuts off: before what looked like its end.
  private func endOfCutComment(_ source: Span<UInt8>, contentAt start: Int) -> Int {
    let end = source.count
    if end - start >= 3, source.hasPrefix("--!", at: end - 3) { return end - 3 }
    var index = end
    while index > max(start, end - 2), source[index - 1] == 0x2D { index -= 1 }
    return index
  }

  private mutating func bogusComment(_ source: Span<UInt8>, contentAt start: Int) -> HTMLToken.Kind {
    let end = source.firstIndex(of: 0x3E, from: start)
    return take(.comment, to: min(end + 1, source.count), content: start..<end)
  }

  private mutating func take(
    _ kind: HTMLToken.Kind, to end: Int, content: Range<Int>? = nil, element: HTMLElement = .unknown
  ) -> HTMLToken.Kind {
    token.range = position..<end
    token.content = content ?? token.range
    token.element = element
    token.kind = kind
    position = end
    return kind
  }
}
