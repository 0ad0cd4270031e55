internal import CVietExpressions

/// The bytes of a word of up to sixteen as two numbers, zeros behind them.
struct WordBytes: Hashable, BitwiseCopyable, Sendable {
  static let capacity = 16
  var low: UInt64
  var high: UInt64
}

extension WordBytes {
  /// Invariant: `range` is inside the text, not empty, and holds at most sixteen bytes; eight or sixteen are loaded at
  /// once only where the text has them, before the word where it has none behind it.
  @inline(__always)
  init(_ text: Span<UInt8>, _ range: Range<Int>) {
    let start = range.lowerBound
    let length = range.count <= 8 ? 8 : Self.capacity
    guard start + length <= text.count else {
      (low, high) = Self.halves(ofLast: range, text)
      return
    }
    let bytes = unsafe text.bytes
    low = unsafe UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: start, as: UInt64.self))
    if length == 8 {
      low &= ~0 >> UInt64(truncatingIfNeeded: 64 &- 8 &* range.count)
      high = 0
    } else {
      high = unsafe UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: start + 8, as: UInt64.self))
      high &= ~0 >> UInt64(truncatingIfNeeded: 128 &- 8 &* range.count)
    }
  }

  @inline(never)
  private static func halves(ofLast range: Range<Int>, _ text: Span<UInt8>) -> (UInt64, UInt64) {
    var word: UInt128 = 0
    if text.count >= capacity {
      let place = text.count - capacity
      let last = unsafe text.bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt128.self)
      word = UInt128(littleEndian: last) >> (8 * (range.lowerBound - place)) & ~(~0 << (8 * range.count))
    } else {
      for offset in range.reversed() { word = word << 8 | UInt128(text[offset]) }
    }
    return (UInt64(truncatingIfNeeded: word), UInt64(truncatingIfNeeded: word >> 64))
  }

  /// The same with small letters for the capitals of ASCII.
  var small: WordBytes { WordBytes(low: Self.small(low), high: Self.small(high)) }

  private static func small(_ bytes: UInt64) -> UInt64 {
    let (ones, tops): (UInt64, UInt64) = (0x0101_0101_0101_0101, 0x8080_8080_8080_8080)
    let seven = bytes & ~tops
    let capitals = (seven + (0x80 - 0x41) * ones) & ~(seven + (0x80 - 0x5B) * ones) & ~bytes & tops
    return bytes | capitals >> 2
  }

  var hash: UInt64 { viet_word_hash(low, high) }
}
