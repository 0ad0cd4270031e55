/// Eight bytes of text at a time, without a branch for each.
///
/// What is a word byte is said by masks with the top bit of each byte; the arithmetic never carries from one byte into
/// the next, because the top bits are off before anything is added.
struct WordRun {
  private static let tops: UInt64 = 0x8080_8080_8080_8080
  private static let ones: UInt64 = 0x0101_0101_0101_0101

  /// How many of the eight bytes, least first, are whole letters of the Vietnamese alphabet, other letters of the blocks
  /// Latin-1 to Latin Extended-B and Additional, combining marks of U+0300 … U+033F, and ASCII digits.
  @inline(__always)
  static func count(_ bytes: UInt64) -> Int {
    let high = bytes & tops
    let low = bytes & ~tops
    let letters = (low | repeated(0x20))
    let alphanumeric = (atLeast(letters, 0x61) & ~atLeast(letters, 0x7B) | atLeast(low, 0x30) & ~atLeast(low, 0x3A))
    // C3 … C6 and CC begin two bytes, E1 three.
    let pairs = high & (atLeast(low, 0x43) & ~atLeast(low, 0x47) | ~differs(low, 0x4C))
    let triples = high & ~differs(low, 0x61)
    let leads = pairs | triples
    let seconds = leads << 8
    let thirds = triples << 16
    let continuations = high & ~(bytes << 1)
    // U+1E00 … U+1EFF alone; no × and ÷.
    let foreign =
      triples << 8 & differs(low & repeated(0x7C), 0x38)
      | (high & ~differs(low, 0x43)) << 8 & ~differs(low | repeated(0x20), 0x37)
    let missing = (seconds | thirds) & ~(continuations & ~foreign)
    let good = alphanumeric & ~high | leads | (seconds | thirds) & ~missing
    let cutShort = leads & 0x80 << 56 | triples & 0x80 << 48
    let stops = ~good & tops | (missing & seconds) >> 8 | (missing & thirds) >> 16 | cutShort
    return stops.trailingZeroBitCount >> 3
  }

  @inline(__always) private static func repeated(_ byte: UInt64) -> UInt64 { byte &* ones }

  /// The top bit of each byte that is at least `least`; both are below 0x80.
  @inline(__always)
  private static func atLeast(_ bytes: UInt64, _ least: UInt64) -> UInt64 { bytes &+ repeated(0x80 - least) }

  /// The top bit of each byte that is not `byte`; both are below 0x80.
  @inline(__always)
  private static func differs(_ bytes: UInt64, _ byte: UInt64) -> UInt64 { (bytes ^ repeated(byte)) &+ repeated(0x7F) }
}

extension Span where Element == UInt8 {
  /// The eight bytes from `offset` on, the first the least; zeros stand for those from `end` on.
  ///
  /// Invariant: `0 ≤ offset < end ≤ count`; the loads check their place, and any eight bytes are a number.
  @inline(__always)
  func word(at offset: Int, end: Int) -> UInt64 {
    if offset + 8 <= end {
      return unsafe UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }
    guard end < 8 else {
      let last = unsafe UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: end - 8, as: UInt64.self))
      return last >> UInt64(8 * (offset + 8 - end))
    }
    var word: UInt64 = 0
    for index in stride(from: end - 1, through: offset, by: -1) { word = word << 8 | UInt64(self[index]) }
    return word
  }
}
