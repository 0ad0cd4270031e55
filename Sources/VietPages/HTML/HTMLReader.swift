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
    return read(source, using: &styler)
  }

  /// - Parameter styler: remembers what it found on earlier pages; the first page makes it.
  func read(_ source: [UInt8], using styler: inout ElementStyler?) -> PageText {
    // Taken, so that its memory is changed where it is.
    var pass = HTMLPass(source: source, styler: styler.take() ?? ElementStyler())
    let page = pass.run(source.span)
    styler = pass.styler
    return page
  }
}

/// One page being read.
struct HTMLPass {
  var tokenizer: HTMLTokenizer
  var stack = ElementStack()
  var text: BlockCollector
  var metadata = MetadataCollector()
  var styler: ElementStyler
  /// How many SVG and MathML elements are open.
  var foreignDepth = 0
  let traits = HTMLElement.traits
  private var isLinkedData = false

  init(source: [UInt8], styler: ElementStyler) {
    self.styler = styler
    tokenizer = HTMLTokenizer(position: source.span.hasPrefix("\u{FEFF}", at: 0) ? 3 : 0)
    text = BlockCollector(source: source)
  }

  var style: TextStyle { stack.elements.last?.style ?? TextStyle() }
  var isDropped: Bool { stack.elements.last?.isDropped ?? false }

  mutating func run(_ source: Span<UInt8>) -> PageText {
    reading: while true {
      let token = tokenizer.next(source)
      switch token.kind {
      case .end: break reading
      case .text: readText(token, source, decodesReferences: true)
      case .rawText, .escapableText: readRawText(token, source)
      case .startTag: startTag(token, source)
      case .endTag: endTag(token)
      case .comment, .doctype, .section, .ignored: break
      }
    }
    text.endBlock()
    pop(to: 0)
    var page = text.finish()
    page.metadata = metadata.finish()
    return page
  }

  private mutating func readText(_ token: HTMLToken, _ source: Span<UInt8>, decodesReferences: Bool) {
    guard !isDropped else { return }
    text.appendText(source, token.content, decodesReferences: decodesReferences, style: style)
  }

  private mutating func readRawText(_ token: HTMLToken, _ source: Span<UInt8>) {
    switch token.element {
    case .script:
      if isLinkedData { metadata.readLinkedData(token.content, source) }
    case .title: metadata.readTitle(token.content, source)
    case .xmp, .plaintext: readText(token, source, decodesReferences: false)
    default: break
    }
  }

  private mutating func startTag(_ token: HTMLToken, _ source: Span<UInt8>) {
    let element = token.element
    let traits = traits[element.ordinal]
    if foreignDepth > 0 {
      guard traits.contains(.leavesForeign), !stack.isOpen(.foreignObject) else {
        if !token.isSelfClosing { push(token, traits, source) }
        return
      }
      leaveForeign()
    }
    closeImplied(by: element, traits)
    if traits.contains(.block) { text.endBlock() }
    switch element {
    case .html: return metadata.readRoot(tokenizer.attributes, source)
    case .head, .body, .frameset: return
    case .br: return breakLine(token)
    case .meta: return metadata.readMeta(tokenizer.attributes, source)
    case .link: return metadata.readLink(tokenizer.attributes, source)
    case .script: isLinkedData = tokenizer.isLinkedDataScript(source)
    case .svg, .math: if token.isSelfClosing { return }
    case .tr, .td, .th, .tbody, .thead, .tfoot, .caption, .colgroup:
      guard prepareTable(for: element) else { return }
    case .table: text.markRowAsLayout()
    default:
      if traits.contains(.block), !traits.contains(.plainInCell) { text.markRowAsLayout() }
    }
    if !traits.contains(.void) { push(token, traits, source) }
  }

  /// A line break ends a block, but in a heading it is white space.
  mutating func breakLine(_ token: HTMLToken) {
    guard !isDropped else { return }
    if case .heading = style.element {
      text.appendSpace(token.range, style: style)
    } else {
      text.endBlock(atLineBreak: true)
    }
  }

  /// Opens an element.
  private mutating func push(_ token: HTMLToken, _ traits: HTMLElementTraits, _ source: Span<UInt8>) {
    guard !stack.isFull else {
      stack.overflow += 1
      return
    }
    let attributes = tokenizer.attributes
    let element = token.element
    var open = OpenElement(
      element: element, name: token.name, traits: traits, style: style, isDropped: isDropped)
    if !open.isDropped {
      open.style = styler.style(of: element, in: open.style, attributes: attributes, source)
      if element == .form, !stack.elements.isEmpty, !ElementStyler.isPageForm(attributes, source) {
        open.style.context.insert(.form)
      }
      open.isDropped =
        traits.contains(.dropped) || ElementStyler.isHidden(element, attributes: attributes, source)
      if element == .time, !open.isDropped {
        open.time = metadata.beginTime(attributes, source)
        open.textStart = text.bytes.count
      }
      if attributes[.itemprop] != nil { metadata.readItem(attributes, source) }
    }
    stack.push(open)
    switch element {
    case .tr: text.beginRow()
    case .td, .th: text.beginCell()
    case .svg, .math:
      foreignDepth += 1
      tokenizer.isForeign = true
    default: break
    }
  }

  /// Closes the elements from `index` on.
  mutating func pop(to index: Int) {
    while stack.elements.count > index {
      let closed = stack.pop()
      if closed.traits.contains(.block) { text.endBlock() }
      switch closed.element {
      case .tr:
        if let moved = text.endRow() { metadata.forgetTimes(from: moved) }
      case .td, .th: text.endCell()
      case .time: endTime(closed)
      case .svg, .math:
        foreignDepth -= 1
        tokenizer.isForeign = foreignDepth > 0
      default: break
      }
    }
  }

  private mutating func endTime(_ closed: OpenElement) {
    guard let time = closed.time else { return }
    var lower = closed.textStart
    while lower < text.bytes.count, text.bytes[lower] == 0x20 || text.bytes[lower] == 0x0A { lower += 1 }
    if lower < text.bytes.count { metadata.endTime(time, range: lower..<text.bytes.count) }
  }

  private mutating func leaveForeign() {
    while foreignDepth > 0, !stack.elements.isEmpty { pop(to: stack.elements.count - 1) }
  }

  private mutating func endTag(_ token: HTMLToken) {
    let element = token.element
    let traits = traits[element.ordinal]
    switch element {
    case .html, .body, .head: return text.endBlock()
    case .br: return breakLine(token)
    default: break
    }
    if stack.overflow > 0 {
      if !traits.contains(.void) { stack.overflow -= 1 }
      if traits.contains(.block) { text.endBlock() }
      return
    }
    guard let index = stack.index(closedBy: element, name: token.name) else {
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

extension HTMLTokenizer {
  /// Whether the script whose start tag was read last holds JSON-LD.
  fileprivate func isLinkedDataScript(_ source: Span<UInt8>) -> Bool {
    guard let type = attributes[.type] else { return false }
    let value = source.trimmed(type)
    return source.hasPrefix("application/ld+json", at: value.lowerBound) && value.count >= 19
  }
}
