internal import VietUnicode

/// Reads an HTML page in one pass: its text in blocks, with the way back to the bytes, and what it says about itself.
///
///     let page = HTMLReader().read(Array("<h1>Tin</h1><p>Gi&aacute; <b>15</b>,6 tỷ".utf8))
///     page.blocks.map(page.text(of:))                      // ["Tin", "Giá 15,6 tỷ"]
///     page.offsets.sourceRange(of: page.blocks[0].range)   // 4..<7
///
/// There is no tree and no style sheet: tags, a few attributes and the words of class names must do. Input need not be
/// well-formed, neither as HTML nor as UTF-8.
///
/// Complexity: O(*n*); memory beyond the result does not grow with the page.
package struct HTMLReader {
  package init() {}

  package func read(_ source: [UInt8]) -> PageText {
    var styler: ElementStyler?
    return read(source, isWellFormed: source.span.firstIllFormedRange() == nil, using: &styler)
  }

  /// - Parameters:
  ///   - isWellFormed: whether the source is known to be well-formed UTF-8, which most pages are.
  ///   - styler: remembers what it found on earlier pages; the first page makes it.
  func read(_ source: [UInt8], isWellFormed: Bool, using styler: inout ElementStyler?) -> PageText {
    // Taken, so that its memory is changed where it is.
    var pass = HTMLPass(source: source, isWellFormed: isWellFormed, styler: styler.take() ?? ElementStyler())
    let page = pass.run(source.span)
    styler = pass.styler
    return page
  }
}

/// One page being read.
struct HTMLPass: ~Copyable {
  var tokenizer: HTMLTokenizer
  var stack = ElementStack()
  var text: BlockCollector
  var metadata = MetadataCollector()
  var styler: ElementStyler
  /// How many SVG and MathML elements are open.
  var foreignDepth = 0
  let traits = HTMLElement.traits
  private let effects = ElementStyler.effects
  /// Of the last tag.
  private let attributes = HTMLAttributes()
  private var isLinkedData = false
  /// The `time` elements that are open: their entries of `PageMetadata.timeElements`, and how much text there was when they
  /// began.
  private var times: [(index: Int, textStart: Int)] = []

  init(source: [UInt8], isWellFormed: Bool, styler: ElementStyler) {
    self.styler = styler
    tokenizer = HTMLTokenizer(position: source.span.hasPrefix("\u{FEFF}", at: 0) ? 3 : 0)
    text = BlockCollector(count: source.count, isWellFormed: isWellFormed)
  }

  var style: TextStyle { stack.style }
  var isDropped: Bool { stack.isDropped }

  mutating func run(_ source: Span<UInt8>) -> PageText {
    // Lent, so that their memory is changed where it is.
    swap(&tokenizer.tags, &styler.tags)
    defer { swap(&tokenizer.tags, &styler.tags) }
    reading: while true {
      // Most end tags end the innermost element.
      if stack.overflow == 0, tokenizer.skipEndTag(source, named: stack.name) {
        popLast()
        continue
      }
      switch tokenizer.next(source, attributes) {
      case .end: break reading
      case .text: readText(source, decodesReferences: true)
      case .space: if !isDropped { text.appendSpace(source, tokenizer.token.range, style: style) }
      case .rawText, .escapableText: readRawText(source)
      case .startTag: startTag(source)
      case .endTag: endTag()
      case .comment, .doctype, .section, .ignored: break
      }
    }
    text.endBlock()
    pop(to: 0)
    return text.finish(with: metadata.finish())
  }

  private mutating func readText(_ source: Span<UInt8>, decodesReferences: Bool) {
    guard !isDropped else { return }
    text.appendText(source, tokenizer.token.content, decodesReferences: decodesReferences, style: style)
  }

  private mutating func readRawText(_ source: Span<UInt8>) {
    let content = tokenizer.token.content
    switch tokenizer.token.element {
    case .script:
      if isLinkedData { metadata.readLinkedData(content, source) }
    case .title: metadata.readTitle(content, source)
    case .xmp, .plaintext: readText(source, decodesReferences: false)
    default: break
    }
  }

  private mutating func startTag(_ source: Span<UInt8>) {
    let element = tokenizer.token.element
    let traits = traits[element.ordinal]
    if foreignDepth > 0 {
      guard traits.contains(.leavesForeign), !stack.isOpen(.foreignObject) else {
        if !tokenizer.token.isSelfClosing { push(element, traits, source) }
        return
      }
      leaveForeign()
    }
    closeImplied(by: element, traits)
    if traits.contains(.block) {
      text.endBlock()
      if traits.isDisjoint(with: [.plainInCell, .placed]) { text.markRowAsLayout() }
    }
    if traits.contains(.placed), !place(element, source) { return }
    if !traits.contains(.void) { push(element, traits, source) }
  }

  /// Does what an element asks for that is more than a place for text; false when it is not to be opened.
  private mutating func place(_ element: HTMLElement, _ source: Span<UInt8>) -> Bool {
    switch element {
    case .html: metadata.readRoot(attributes, source)
    case .br: breakLine()
    case .meta: metadata.readMeta(attributes, source)
    case .link: metadata.readLink(attributes, source)
    case .script:
      isLinkedData = attributes.areOfLinkedData(source)
      return true
    case .svg, .math: return !tokenizer.token.isSelfClosing
    case .tr, .td, .th, .tbody, .thead, .tfoot, .caption, .colgroup: return prepareTable(for: element)
    default: break
    }
    return false
  }

  /// A line break ends a block, but in a heading it is white space.
  mutating func breakLine() {
    guard !isDropped else { return }
    if case .heading = style.element {
      text.appendSpace(tokenizer.token.range, style: style)
    } else {
      text.endBlock(atLineBreak: true)
    }
  }

  /// Opens the element of the last tag.
  private mutating func push(_ element: HTMLElement, _ traits: HTMLElementTraits, _ source: Span<UInt8>) {
    guard !stack.isFull else {
      stack.overflow += 1
      return
    }
    var open = OpenElement(
      style: style, name: tokenizer.token.name.bits, traits: traits, element: element, isDropped: isDropped)
    if !open.isDropped {
      let sense = sense(of: element, source)
      open.style = ElementStyler.style(of: effects[element.ordinal], in: open.style, sense)
      if element == .form, !stack.isEmpty, !ElementStyler.isPageForm(attributes, source) {
        open.style.context.insert(.form)
      }
      open.isDropped = traits.contains(.dropped) || sense.traits.contains(.isHidden)
      if element == .time, !open.isDropped {
        open.isTime = true
        times.append((metadata.beginTime(attributes, source), text.bytes.count))
      }
    }
    stack.push(open)
    guard traits.contains(.tracked) else { return }
    switch element {
    case .tr: text.beginRow()
    case .td, .th: text.beginCell()
    case .svg, .math:
      foreignDepth += 1
      tokenizer.isForeign = true
    default: break
    }
  }

  /// What the attributes of the last tag say.
  @inline(__always)
  private mutating func sense(of element: HTMLElement, _ source: Span<UInt8>) -> TagSense {
    if let sense = tokenizer.token.sense { return sense }
    return readSense(of: element, source)
  }

  @inline(never)
  private mutating func readSense(of element: HTMLElement, _ source: Span<UInt8>) -> TagSense {
    var sense = styler.sense(of: element, attributes, source)
    if tokenizer.token.isSelfClosing { sense.traits.insert(.isSelfClosing) }
    if attributes.contains(.itemprop) {
      metadata.readItem(attributes, source)
    } else {
      tokenizer.remember(sense)
    }
    return sense
  }

  /// Closes the elements from `index` on.
  mutating func pop(to index: Int) {
    while stack.count > index { popLast() }
  }

  @inline(__always)
  private mutating func popLast() {
    let closed = stack.pop()
    if closed.traits.contains(.block) { text.endBlock() }
    if closed.traits.contains(.tracked) { endTracked(closed) }
  }

  private mutating func endTracked(_ closed: OpenElement) {
    switch closed.element {
    case .tr:
      if let moved = text.endRow() { metadata.forgetTimes(from: moved) }
    case .td, .th: text.endCell()
    case .time: if closed.isTime { endTime() }
    case .svg, .math:
      foreignDepth -= 1
      tokenizer.isForeign = foreignDepth > 0
    default: break
    }
  }

  private mutating func endTime() {
    guard let time = times.popLast() else { return }
    var lower = time.textStart
    while lower < text.bytes.count, text.bytes[lower] == 0x20 || text.bytes[lower] == 0x0A { lower += 1 }
    if lower < text.bytes.count { metadata.endTime(time.index, range: lower..<text.bytes.count) }
  }

  private mutating func leaveForeign() {
    while foreignDepth > 0, !stack.isEmpty { pop(to: stack.count - 1) }
  }

  private mutating func endTag() {
    let element = tokenizer.token.element
    let traits = traits[element.ordinal]
    switch element {
    case .html, .body, .head: return text.endBlock()
    case .br: return breakLine()
    default: break
    }
    if stack.overflow > 0 {
      if !traits.contains(.void) { stack.overflow -= 1 }
      if traits.contains(.block) { text.endBlock() }
      return
    }
    guard let index = stack.index(closedBy: element, name: tokenizer.token.name.bits) else {
      // An end tag alone makes an empty paragraph.
      if element == .p { text.endBlock() }
      return
    }
    if element == .a, stack.holdsBlock(above: index) {
      stack.removeLink(at: index)
    } else {
      pop(to: index)
    }
  }
}

extension HTMLAttributes {
  /// Whether they are those of a script that holds JSON-LD.
  fileprivate func areOfLinkedData(_ source: Span<UInt8>) -> Bool {
    guard let type = self[.type] else { return false }
    let value = source.trimmed(type)
    return source.hasPrefix("application/ld+json", at: value.lowerBound) && value.count >= 19
  }
}
