internal import CVietExpressions

/// Which words may be the first two of a phrase: those that are, and a few others.
///
/// A bit for each of 65,536 values of a hash, small enough to stay in the nearest cache.
struct WordPairs: Sendable {
  private(set) var bits = [UInt64](repeating: 0, count: 1024)

  mutating func insert(_ first: UInt16, _ second: UInt16) {
    let bit = viet_pair_bit(first, second)
    bits[Int(bit >> 6)] |= 1 << UInt64(bit & 63)
  }
}
