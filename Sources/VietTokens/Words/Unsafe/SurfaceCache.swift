internal import VietUnicode

/// What a word or a sign of up to twelve bytes was found to be: a memory of the slow way, which is taken once for a spelling.
///
/// Two places hold the last two spellings that fell on them, so that the size is fixed. Since a spelling comes from the
/// text with zeros behind it, and has no zero in it, equal bytes are equal spellings; no word begins like a sign.
struct SurfaceCache: Sendable {
  struct Entry: BitwiseCopyable, Sendable {
    var low: UInt64 = 0
    var high: UInt32 = 0
    var id: UInt16 = 0
    var shape: UInt8 = 0
  }

  static let greatestCount = 12
  let bitCount: Int
  var entries: [Entry]

  /// A memory of 2 to the power of `bitCount` spellings.
  init(bitCount: Int) {
    self.bitCount = bitCount
    entries = Array(repeating: Entry(), count: 1 << bitCount)
  }

  typealias Key = (low: UInt64, high: UInt32)

  /// The first `count` of sixteen bytes, at most 12, as two numbers.
  ///
  /// Invariant: sixteen bytes can be read at `bytes`.
  @inline(__always)
  static func key(_ bytes: UnsafePointer<UInt8>, count: Int) -> Key {
    let low = unsafe UInt64(littleEndian: UnsafeRawPointer(bytes).loadUnaligned(as: UInt64.self))
    let high = unsafe UInt32(littleEndian: UnsafeRawPointer(bytes + 8).loadUnaligned(as: UInt32.self))
    return key(low, high, count: count)
  }

  /// The same of the last `count` of sixteen bytes, or with less behind them than sixteen.
  ///
  /// Invariant: the bytes end at `end`, and sixteen can be read before it.
  static func key(_ bytes: UnsafePointer<UInt8>, count: Int, end: UnsafePointer<UInt8>) -> Key {
    let last = unsafe UInt128(littleEndian: UnsafeRawPointer(end - 16).loadUnaligned(as: UInt128.self))
    let word = unsafe last >> UInt128(8 * (16 - (end - bytes)))
    return key(UInt64(truncatingIfNeeded: word), UInt32(truncatingIfNeeded: word >> 64), count: count)
  }

  /// Without a branch, for the length of a word is not to be guessed.
  @inline(__always)
  private static func key(_ low: UInt64, _ high: UInt32, count: Int) -> Key {
    let lowBits = UInt64(truncatingIfNeeded: 8 &* min(count, 8))
    let highBits = UInt64(truncatingIfNeeded: 8 &* (min(max(count, 8), 12) &- 8))
    return (
      low & (~0 &>> (64 &- lowBits)), high & UInt32(truncatingIfNeeded: (1 &<< highBits) as UInt64 &- 1)
    )
  }

  /// The first of the two places of a spelling in a memory of 2 to the power of `bitCount`.
  @inline(__always)
  static func place(_ key: Key, bitCount: Int) -> Int {
    let mixed = (key.low ^ UInt64(key.high) &* 0xD6E8_FEB8_6659_FD93) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed &>> UInt64(truncatingIfNeeded: 64 &- bitCount)) & ~1
  }
}
