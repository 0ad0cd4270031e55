internal import CVietTokens
internal import VietUnicode

extension WordSegmenter.Workspace {
  /// Reads the tokens as units, and calls `body` with them; three edges stand before the first and behind the last.
  ///
  /// Invariant: a token gives one unit, and an edge when a sequence ends before it, so that the memory holds them all. The
  /// text, the tokens and the cache do not move while they are read.
  mutating func withUnits(
    of text: Span<UInt8>, _ tokens: Span<Token>, _ tables: SegmenterTables,
    _ body: (UnsafeMutableBufferPointer<SegmenterUnit>) -> Void
  ) {
    prepareCache(tables, tokenCount: tokens.count)
    let greatestCount = 2 * tokens.count + 6
    if units.count < greatestCount {
      units.append(contentsOf: repeatElement(.edge, count: max(greatestCount, 2 * units.count) - units.count))
    }
    let bitCount = cache.bitCount
    unitCount = unsafe units.withUnsafeMutableBufferPointer { units in
      unsafe cache.entries.withUnsafeMutableBufferPointer { entries in
        guard let units = units.baseAddress, let entries = entries.baseAddress else { return 0 }
        let count = unsafe Self.read(text, tokens, tables, units, entries, bitCount)
        unsafe body(UnsafeMutableBufferPointer(start: units, count: count))
        return count
      }
    }
  }

  /// The count of units.
  private static func read(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ tables: SegmenterTables,
    _ units: UnsafeMutablePointer<SegmenterUnit>, _ entries: UnsafeMutablePointer<SurfaceCache.Entry>, _ bitCount: Int
  ) -> Int {
    for index in 0..<3 { unsafe units[index] = .edge }
    var unit = unsafe units + 3
    var sequence = unsafe Sequence(first: unit)
    var end = tokens.isEmpty ? 0 : tokens[0].range.lowerBound
    var wasWord = false
    unsafe text.withUnsafeBufferPointer { bytes in
      // Up to here sixteen bytes can be read from a word on, and from there on before the end.
      let greatestStart = bytes.count - 16
      for index in 0..<min(lookahead, tokens.count) {
        unsafe prefetch(tokens[index], bytes, entries, bitCount)
      }
      for index in 0..<tokens.count {
        if index + lookahead < tokens.count { unsafe prefetch(tokens[index + lookahead], bytes, entries, bitCount) }
        let token = tokens[index]
        let start = token.range.lowerBound
        let isWord = if case .word = token.kind { true } else { false }
        let isPunctuation = if case .punctuation = token.kind { true } else { false }
        if start > end {
          if start - end == 1 && text[end] == 0x20 || isNarrow(text, end..<start), !sequence.isStopped {
            unsafe unit[-1].flags.insert(isWord && wasWord ? [.isSpaced, .isJoinable] : .isSpaced)
          } else {
            unsafe sequence.finish(unit)
            unsafe unit[0] = .edge
            unsafe unit += 1
            unsafe sequence = Sequence(first: unit)
          }
        }
        let count = token.range.upperBound - start
        end = token.range.upperBound
        wasWord = isWord
        sequence.isStopped = isPunctuation && isStop(text, token.range)
        if isWord || isPunctuation, count <= SurfaceCache.greatestCount, greatestStart >= 0,
          let base = bytes.baseAddress
        {
          let key =
            unsafe start <= greatestStart
            ? SurfaceCache.key(base + start, count: count)
            : SurfaceCache.key(base + start, count: count, end: base + bytes.count)
          let entry = unsafe entries + SurfaceCache.place(key, bitCount: bitCount)
          if unsafe entry[0].low != key.low || entry[0].high != key.high {
            if unsafe entry[1].low != key.low || entry[1].high != key.high {
              let slow = Self.unit(text, token, tables)
              unsafe entry[1] = SurfaceCache.Entry(low: key.low, high: key.high, id: slow.id, shape: slow.shape)
            }
            unsafe swap(&entry[0], &entry[1])
          }
          unsafe unit[0] = SegmenterUnit(id: entry[0].id, shape: entry[0].shape)
        } else {
          unsafe unit[0] = Self.unit(text, token, tables)
        }
        unsafe tables.prefetch(unit)
        unsafe sequence.note(unit[0].shape, byteCount: count)
        unsafe unit += 1
      }
    }
    unsafe sequence.finish(unit)
    for index in 0..<3 { unsafe unit[index] = .edge }
    unsafe tables.prefetch(unit)
    return unsafe unit - units + 3
  }

  /// So many tokens ahead the memory of spellings is asked for.
  private static var lookahead: Int { 6 }

  @inline(__always)
  private static func prefetch(
    _ token: Token, _ bytes: UnsafeBufferPointer<UInt8>, _ entries: UnsafeMutablePointer<SurfaceCache.Entry>,
    _ bitCount: Int
  ) {
    let range = token.range
    guard range.lowerBound + 16 <= bytes.count, let base = bytes.baseAddress else { return }
    let key = unsafe SurfaceCache.key(base + range.lowerBound, count: range.count)
    unsafe viet_prefetch(entries + SurfaceCache.place(key, bitCount: bitCount))
  }

  /// The slow way: the unit of a token by its letters.
  private static func unit(_ text: Span<UInt8>, _ token: Token, _ tables: SegmenterTables) -> SegmenterUnit {
    func unit(_ id: UInt16, _ shape: SyllableShape) -> SegmenterUnit { SegmenterUnit(id: id, shape: shape.rawValue) }
    switch token.kind {
    case .word:
      let key = SyllableKey(text, in: token.range)
      return unit(tables.id(of: key), SyllableShape(ofWord: text, in: token.range, key: key))
    case .number: return unit(SegmenterUnit.ID.number, .digits)
    case .punctuation, .symbol: return unit(tables.id(of: SyllableKey(text, in: token.range)), .punctuation)
    case .abbreviation: return unit(tables.id(of: SyllableKey(text, in: token.range)), .mixed)
    case .emoji: return unit(SegmenterUnit.ID.unknown, .punctuation)
    case .url, .email, .hashtag, .mention, .phone, .code: return unit(SegmenterUnit.ID.unknown, .mixed)
    }
  }

  private static func isNarrow(_ text: Span<UInt8>, _ gap: Range<Int>) -> Bool {
    gap.count <= 3 && !text.hasLineBreak(in: gap)
  }

  /// `.`, `...`, `?`, `!`, `…`: what follows begins a sequence of its own.
  private static func isStop(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    switch text[range.lowerBound] {
    case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"): true
    case 0xE2: range.count == 3 && text[range.lowerBound + 1] == 0x80 && text[range.lowerBound + 2] == 0xA6
    default: false
    }
  }

  /// A stretch without a stop, a line break or a wide gap inside.
  @safe
  private struct Sequence {
    let first: UnsafeMutablePointer<SegmenterUnit>
    var isStopped = false
    private var capitalWords = 0
    private var shapes: UInt16 = 0

    init(first: UnsafeMutablePointer<SegmenterUnit>) { unsafe self.first = first }

    @inline(__always)
    mutating func note(_ shape: UInt8, byteCount: Int) {
      if shape == SyllableShape.upper.rawValue { capitalWords += 1 }
      // A single capital letter has the shape of a title.
      if shape != SyllableShape.title.rawValue || byteCount > 3 { shapes |= 1 << UInt16(shape) }
    }

    /// Where every word is in capitals they say nothing, and the text is read as if it had none.
    func finish(_ end: UnsafeMutablePointer<SegmenterUnit>) {
      let noLowerCase: UInt16 = 1 << 2 | 1 << 3 | 1 << 4
      guard capitalWords >= 3, shapes & ~noLowerCase == 0 else { return }
      for index in unsafe 0..<end - first where unsafe first[index].shape <= SyllableShape.upper.rawValue {
        let isKnown = unsafe first[index].id != SegmenterUnit.ID.unknown
        unsafe first[index].shape = (isKnown ? SyllableShape.lower : .foreignLower).rawValue
      }
    }
  }
}
