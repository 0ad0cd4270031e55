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

  /// The first `count` of sixteen bytes, 1 to 12, as two numbers.
  ///
  /// Invariant: sixteen bytes can be read at `bytes`.
  @inline(__always)
  static func key(_ bytes: UnsafePointer<UInt8>, count: Int) -> (low: UInt64, high: UInt32) {
    let low = unsafe UInt64(littleEndian: UnsafeRawPointer(bytes).loadUnaligned(as: UInt64.self))
    guard count > 8 else { return (low & (~0 >> UInt64(64 - 8 * count)), 0) }
    let high = unsafe UInt32(littleEndian: UnsafeRawPointer(bytes + 8).loadUnaligned(as: UInt32.self))
    return (low, high & (~0 >> UInt32(96 - 8 * count)))
  }

  /// The first of the two places of a spelling in a memory of 2 to the power of `bitCount`.
  @inline(__always)
  static func place(_ key: (low: UInt64, high: UInt32), bitCount: Int) -> Int {
    let mixed = (key.low ^ UInt64(key.high) &* 0xD6E8_FEB8_6659_FD93) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> UInt64(64 - bitCount)) & ~1
  }
}
