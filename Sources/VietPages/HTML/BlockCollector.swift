internal import CVietPages
internal import VietUnicode

/// How text looks where it stands: what an element hands down to its content.
struct TextStyle {
  var context: BlockContext = []
  var element = BlockElement.other
  var isLink = false
  var isPreformatted = false
}

/// Gathers text into blocks, with white space collapsed and every byte tied to its source.
struct BlockCollector {
  /// A stretch of `bytes` and where it comes from. Runs follow each other without a gap.
  struct Run {
    var source: Range<Int>
    var count: Int
    var isCopy: Bool
  }

  /// Whether the source is well-formed UTF-8, which most pages are.
  private let isWellFormed: Bool
  var bytes: [UInt8] = []
  var runs: [Run] = []
  var blocks: [PageBlock] = []

  /// The open rows of tables, the innermost last, and the first block of each of their cells.
  var rows: [PendingRow] = []
  var cells: [Int] = []

  /// Where the block that is being written begins; nil between blocks.
  private var start: Int?
  /// Where the line feed before it stands.
  private var separator = (byte: 0, run: 0)
  private var element = BlockElement.other
  private var linkByteCount = 0
  private var sharedContext: BlockContext = []
  private var anyContext: BlockContext = []
  /// White space that waits for the text after it.
  private var space: Range<Int>?
  private var isSpaceLinked = false
  /// 1 after one line break, more after the bounds of a block element.
  private var breakCount = 0

  /// - Parameter count: the bytes of the source.
  init(count: Int, isWellFormed: Bool) {
    self.isWellFormed = isWellFormed
    bytes.reserveCapacity(count / 8)
    runs.reserveCapacity(count / 64)
    blocks.reserveCapacity(count / 512)
  }

  /// Ends the block, if there is one.
  @inline(__always)
  mutating func endBlock(atLineBreak isLineBreak: Bool = false) {
    breakCount += isLineBreak ? 1 : 2
    space = nil
    if let start { finishBlock(from: start) }
  }

  @inline(never)
  private mutating func finishBlock(from lower: Int) {
    start = nil
    defer { linkByteCount = 0 }
    let count = bytes.count - lower
    if count <= Self.longestInvisible, isInvisible(from: lower) {
      bytes.removeSubrange(separator.byte...)
      runs.removeSubrange(separator.run...)
      return
    }
    var context = sharedContext
    if count <= Self.shortLength { context.formUnion(anyContext.intersection(Self.smallParts)) }
    if linkByteCount == count { context.insert(.link) }
    blocks.append(
      PageBlock(range: lower..<bytes.count, element: element, linkByteCount: linkByteCount, context: context))
  }

  private static let longestInvisible = 12

  /// Whether the block has nothing but zero-width spaces and soft hyphens.
  private func isInvisible(from start: Int) -> Bool {
    let text = bytes.span
    var index = start
    while index < text.count {
      let step = text.utf8Step(at: index)
      switch step.scalar {
      case 0x20, 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF: index += step.count
      default: return false
      }
    }
    return true
  }

  /// What an inline element may say of the whole block, when the block is short.
  private static let smallParts: BlockContext = [.byline, .dateline, .tags, .share, .breadcrumb]
  private static let shortLength = 160

  /// Lets `range` count as white space.
  mutating func appendSpace(_ range: Range<Int>, style: TextStyle) {
    guard start != nil, space == nil else { return }
    space = range
    isSpaceLinked = style.isLink
  }

  /// The same for white space of the source, in which line breaks may end the block.
  mutating func appendSpace(_ source: Span<UInt8>, _ range: Range<Int>, style: TextStyle) {
    if style.isPreformatted, source.holdsLineBreak(range) {
      endBlock(atLineBreak: true)
    } else {
      appendSpace(range, style: style)
    }
  }

  /// Makes the block ready for a piece of text that begins at `position` of the source.
  private mutating func open(_ source: Span<UInt8>, at position: Int, style: TextStyle) {
    if start == nil {
      noteBlockStart()
      separator = (bytes.count, runs.count)
      if !bytes.isEmpty {
        bytes.append(0x0A)
        runs.append(Run(source: (runs.last?.source.upperBound ?? 0)..<position, count: 1, isCopy: false))
      }
      start = bytes.count
      element = style.element
      sharedContext = style.context
      anyContext = style.context
    } else {
      sharedContext.formIntersection(style.context)
      anyContext.formUnion(style.context)
      if let space {
        if space.count == 1, source[space.lowerBound] == 0x20 {
          appendCopy(source, of: space, isLink: isSpaceLinked)
        } else {
          bytes.append(0x20)
          appendRun(space, count: 1, isLink: isSpaceLinked)
        }
      }
    }
    space = nil
  }

  private mutating func appendCopy(_ source: Span<UInt8>, of range: Range<Int>, isLink: Bool) {
    unsafe source.extracting(range.lowerBound...).withUnsafeBufferPointer { rest in
      // Invariant: the text is used only during the call, and there is room for all of it and a step behind it.
      guard let base = rest.baseAddress else { return }
      bytes.append(addingCapacity: range.count + Int(viet_html_step)) { output in
        unsafe output.withUnsafeMutableBufferPointer { buffer, filled in
          guard let start = buffer.baseAddress else { return }
          unsafe viet_html_copy(base, range.count, rest.count, start + filled)
          filled += range.count
        }
      }
    }
    if isLink { linkByteCount += range.count }
    if let last = runs.last, last.isCopy, last.source.upperBound == range.lowerBound {
      runs[runs.count - 1] = Run(
        source: last.source.lowerBound..<range.upperBound, count: last.count + range.count, isCopy: true)
    } else {
      runs.append(Run(source: range, count: range.count, isCopy: true))
    }
  }

  private mutating func appendRun(_ range: Range<Int>, count: Int, isLink: Bool) {
    if isLink { linkByteCount += count }
    runs.append(Run(source: range, count: count, isCopy: false))
  }

  private mutating func appendScalar(
    _ source: Span<UInt8>, _ scalar: UInt32, second: UInt32 = 0, for range: Range<Int>, style: TextStyle
  ) {
    open(source, at: range.lowerBound, style: style)
    let before = bytes.count
    bytes.appendUTF8(scalar)
    if second != 0 { bytes.appendUTF8(second) }
    appendRun(range, count: bytes.count - before, isLink: style.isLink)
  }

  /// Adds the text of a range of the source.
  mutating func appendText(
    _ source: Span<UInt8>, _ range: Range<Int>, decodesReferences: Bool, style: TextStyle
  ) {
    var index = range.lowerBound
    let end = range.upperBound
    while index < end {
      if source[index].isHTMLSpace || source[index] == 0xC2 {
        let spaces = source.endOfSpace(from: index, to: end)
        if spaces > index {
          appendSpace(source, index..<spaces, style: style)
          index = spaces
          continue
        }
      }
      let plain =
        isWellFormed
        ? source.endOfWellFormedText(from: index, to: end, stopsAtAmpersand: decodesReferences)
        : source.endOfPlainText(from: index, to: end, stopsAtAmpersand: decodesReferences)
      if plain > index {
        open(source, at: index, style: style)
        appendCopy(source, of: index..<plain, isLink: style.isLink)
        index = plain
        continue
      }
      index = appendSpecial(source, at: index, end: end, decodesReferences: decodesReferences, style: style)
    }
  }

  /// Adds a reference, a NUL or an ill-formed part; returns what comes after it.
  private mutating func appendSpecial(
    _ source: Span<UInt8>, at index: Int, end: Int, decodesReferences: Bool, style: TextStyle
  ) -> Int {
    if decodesReferences, source[index] == 0x26 {
      guard let reference = CharacterReference(source, at: index, end: end) else {
        open(source, at: index, style: style)
        appendCopy(source, of: index..<index + 1, isLink: style.isLink)
        return index + 1
      }
      let range = index..<index + reference.count
      if reference.isSpace {
        let isLineBreak = reference.first == 0x0A || reference.first == 0x0D
        if style.isPreformatted, isLineBreak {
          endBlock(atLineBreak: true)
        } else {
          appendSpace(range, style: style)
        }
      } else {
        appendScalar(source, reference.first, second: reference.second, for: range, style: style)
      }
      return range.upperBound
    }
    let count = source.utf8Step(at: index).count
    appendScalar(source, 0xFFFD, for: index..<index + count, style: style)
    return index + count
  }

  /// The row of the table hears of each new block.
  private mutating func noteBlockStart() {
    if !rows.isEmpty { noteBlockInRow(isContinuation: breakCount == 1) }
    breakCount = 0
  }

  /// The finished text.
  mutating func finish(with metadata: PageMetadata) -> PageText {
    endBlock()
    while !rows.isEmpty { _ = endRow() }
    var offsets = OffsetMap(capacity: runs.count)
    for run in runs {
      if run.isCopy {
        offsets.appendCopy(of: run.source)
      } else {
        offsets.appendReplacement(of: run.source, count: run.count)
      }
    }
    return PageText(bytes: bytes, offsets: offsets, blocks: blocks, metadata: metadata)
  }
}

extension CharacterReference {
  /// White space after collapsing, the no-break space too.
  fileprivate var isSpace: Bool {
    switch first {
    case 0x09, 0x0A, 0x0C, 0x0D, 0x20, 0xA0: second == 0
    default: false
    }
  }
}
