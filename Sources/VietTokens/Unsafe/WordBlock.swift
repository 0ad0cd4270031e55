internal import CVietTokens

/// The word bytes among the next 64: what `WordRun` says of eight, for all words that end in the block at once.
struct WordBlock {
  /// From the lowest on, the bytes from `base` on. The bits from `limit` on may say too little, unless it is the end.
  private var bits: UInt64 = 0
  private var base = 0
  private var limit = 0

  private static let byteCount = 64
  /// A letter that begins in the last two bytes may end behind them.
  private static let sureCount = 62

  /// The end of the word bytes at `start`, before `end`; how far they are sure to go when they fill a whole block.
  @inline(__always)
  mutating func runEnd(in text: Span<UInt8>, from start: Int, end: Int) -> (end: Int, isSure: Bool) {
    var run = runEnd(from: start)
    if start >= limit || run >= limit && limit < end {
      read(text, from: start, end: end)
      run = runEnd(from: start)
    }
    return (run, run < limit || limit == end)
  }

  @inline(__always)
  private func runEnd(from start: Int) -> Int {
    start &+ (~(bits &>> UInt64(truncatingIfNeeded: start &- base))).trailingZeroBitCount
  }

  /// Invariant of the loads: `extracting` checks the place, and gives 64 bytes, or fewer, which are copied.
  @inline(never)
  private mutating func read(_ text: Span<UInt8>, from start: Int, end: Int) {
    base = start
    limit = start + Self.byteCount <= end ? start + Self.sureCount : end
    let first = min(start, max(0, end - Self.byteCount))
    let block = text.extracting(first..<min(first + Self.byteCount, end))
    bits = unsafe block.withUnsafeBufferPointer { block in
      if block.count == Self.byteCount, let base = block.baseAddress {
        return unsafe viet_word_bits(base, UInt32(start - first))
      }
      var copy = SIMD64<UInt8>.zero
      return unsafe withUnsafeMutableBytes(of: &copy) { copy in
        unsafe copy.copyBytes(from: block)
        return unsafe viet_word_bits(copy.assumingMemoryBound(to: UInt8.self).baseAddress!, UInt32(start - first))
      }
    }
  }
}
