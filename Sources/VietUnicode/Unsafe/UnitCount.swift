extension Span where Element == UInt8 {
  /// How many code units of UTF-16, or scalars, begin in a part of well-formed UTF-8: one at each byte that begins a
  /// scalar, and for UTF-16 one more where it has four.
  func unitCount(in range: Range<Int>, isUTF16: Bool) -> Int {
    var index = range.lowerBound
    var count = range.count
    // Invariant: only whole words inside the range are loaded, and `extracting` has checked the range.
    let bytes = unsafe extracting(range).bytes
    while index + 8 <= range.upperBound {
      let word = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: index - range.lowerBound, as: UInt64.self)
      count -= Self.tops(word & ~(word << 1))
      if isUTF16 { count += Self.tops(word & word << 1 & word << 2 & word << 3) }
      index += 8
    }
    while index < range.upperBound {
      let byte = self[index]
      if byte & 0xC0 == 0x80 { count -= 1 }
      if isUTF16, byte >= 0xF0 { count += 1 }
      index += 1
    }
    return count
  }

  /// How many of the eight bytes have their highest bit set.
  private static func tops(_ word: UInt64) -> Int {
    Int(((word >> 7 & 0x0101_0101_0101_0101) &* 0x0101_0101_0101_0101) >> 56)
  }
}
