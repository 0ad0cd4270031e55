internal import VietUnicode

extension WordSegmenter.Workspace {
  /// Reads the tokens as units.
  mutating func readUnits(_ text: Span<UInt8>, _ tokens: Span<Token>, _ tables: SegmenterTables) {
    if self.tables !== tables {
      self.tables = tables
      cache = SurfaceCache()
    }
    units.removeAll(keepingCapacity: true)
    units.append(contentsOf: SegmenterUnit.separators)
    var sequence = Sequence(first: units.count)
    var end = 0
    // The text and the cache do not move while they are read.
    unsafe text.withUnsafeBufferPointer { bytes in
      unsafe cache.entries.withUnsafeMutableBufferPointer { entries in
        for index in 0..<tokens.count {
          let range = tokens[index].range
          let kind = tokens[index].kind
          if index > 0 {
            let last = units.count - 1
            if range.lowerBound > end {
              let isSpaced =
                range.lowerBound - end == 1 && text[end] == 0x20 || Self.isSpace(text, end..<range.lowerBound)
              if isSpaced && !sequence.isStopped {
                units[last].flags.insert(.isSpaced)
                if kind == .word && sequence.endsInWord { units[last].flags.insert(.isJoinable) }
              } else {
                sequence.finish(&units)
                units.append(contentsOf: SegmenterUnit.separators)
                sequence = Sequence(first: units.count)
              }
            }
          }
          end = range.upperBound
          sequence.endsInWord = kind == .word
          sequence.isStopped = kind == .punctuation && Self.isStop(text, range)
          guard kind == .word, range.count <= SurfaceCache.greatestCount, range.lowerBound + 16 <= bytes.count,
            let base = bytes.baseAddress
          else {
            let unit = Self.unit(text, tokens[index], tables)
            sequence.count(unit.shape, byteCount: range.count)
            units.append(unit)
            continue
          }
          let key = unsafe SurfaceCache.key(base + range.lowerBound, count: range.count)
          let place = SurfaceCache.place(key)
          var entry = unsafe entries[place]
          if entry.low != key.low || entry.high != key.high {
            let unit = Self.unit(text, tokens[index], tables)
            entry = SurfaceCache.Entry(low: key.low, high: key.high, id: unit.id, shape: unit.shape)
            unsafe entries[place] = entry
          }
          sequence.count(entry.shape, byteCount: range.count)
          units.append(SegmenterUnit(id: entry.id, shape: SyllableShape(rawValue: entry.shape)))
        }
      }
    }
    sequence.finish(&units)
    units.append(contentsOf: SegmenterUnit.separators)
  }

  /// The slow way: the unit of a token by its letters.
  static func unit(_ text: Span<UInt8>, _ token: Token, _ tables: SegmenterTables) -> SegmenterUnit {
    switch token.kind {
    case .word:
      let key = SyllableKey(text, in: token.range)
      return SegmenterUnit(id: tables.id(of: key), shape: SyllableShape(ofWord: text, in: token.range, key: key))
    case .number: return SegmenterUnit(id: SegmenterUnit.ID.number, shape: .digits)
    case .punctuation, .symbol:
      return SegmenterUnit(id: tables.id(of: SyllableKey(text, in: token.range)), shape: .punctuation)
    case .abbreviation:
      return SegmenterUnit(id: tables.id(of: SyllableKey(text, in: token.range)), shape: .mixed)
    case .emoji: return SegmenterUnit(id: SegmenterUnit.ID.unknown, shape: .punctuation)
    case .url, .email, .hashtag, .mention, .phone, .code:
      return SegmenterUnit(id: SegmenterUnit.ID.unknown, shape: .mixed)
    }
  }

  private static func isSpace(_ text: Span<UInt8>, _ gap: Range<Int>) -> Bool {
    !gap.isEmpty && gap.count <= 3 && !text.hasLineBreak(in: gap)
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
  private struct Sequence {
    var first: Int
    var endsInWord = false
    var isStopped = false
    private var capitalWords = 0
    private var otherWords = 0

    init(first: Int) { self.first = first }

    @inline(__always)
    mutating func count(_ shape: UInt8, byteCount: Int) {
      if shape == SyllableShape.upper.rawValue {
        capitalWords += 1
      } else if shape != SyllableShape.digits.rawValue, shape != SyllableShape.punctuation.rawValue,
        shape != SyllableShape.title.rawValue || byteCount > 3
      {
        otherWords += 1
      }
    }

    /// Where every word is in capitals they say nothing, and the text is read as if it had none.
    func finish(_ units: inout [SegmenterUnit]) {
      guard capitalWords >= 3, otherWords == 0 else { return }
      for index in first..<units.count where units[index].shape <= SyllableShape.upper.rawValue {
        let isKnown = units[index].id != SegmenterUnit.ID.unknown
        units[index].shape = (isKnown ? SyllableShape.lower : .foreignLower).rawValue
      }
    }
  }
}
