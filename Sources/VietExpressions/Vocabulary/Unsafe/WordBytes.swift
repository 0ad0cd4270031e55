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

  /// Whether the first byte is a capital of ASCII.
  @inline(__always)
  var beginsWithCapital: Bool { (low &- 0x41) & 0xFF < 26 }

  /// The same with a small letter there.
  @inline(__always)
  var small: WordBytes { WordBytes(low: low | (beginsWithCapital ? 0x20 : 0), high: high) }

  var hash: UInt64 { (low ^ high &* 0xD6E8_FEB8_6659_FD93) &* 0x9E37_79B9_7F4A_7C15 }
}
