/// The bytes of a word of up to sixteen as two numbers, zeros behind them.
struct WordBytes: Hashable, Sendable {
  static let capacity = 16
  var low: UInt64
  var high: UInt64
}

extension WordBytes {
  /// Invariant: `range` is inside the text, not empty, and holds at most sixteen bytes; sixteen are loaded at once only
  /// where the text has them.
  @inline(__always)
  init(_ text: Span<UInt8>, _ range: Range<Int>) {
    let start = range.lowerBound
    let count = range.count
    guard start + Self.capacity <= text.count else {
      (low, high) = (0, 0)
      for offset in range.reversed() {
        high = high << 8 | low >> 56
        low = low << 8 | UInt64(text[offset])
      }
      return
    }
    let bytes = unsafe text.bytes
    low = unsafe UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: start, as: UInt64.self))
    if count <= 8 {
      low &= ~0 >> UInt64(64 - 8 * count)
      high = 0
    } else {
      high = unsafe UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: start + 8, as: UInt64.self))
      high &= ~0 >> UInt64(128 - 8 * count)
    }
  }

  @inline(__always)
  func slot(bitCount: Int) -> Int {
    let mixed = (low ^ high &* 0xD6E8_FEB8_6659_FD93) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> UInt64(64 - bitCount))
  }
}
