internal import CVietPages

extension UInt8 {
  /// Tab, line feed, form feed, carriage return, space.
  @inline(__always)
  var isHTMLSpace: Bool { self <= 0x20 && (1 << UInt64(self)) & 0x1_0000_3600 != 0 }

  @inline(__always)
  var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }

  @inline(__always)
  var isASCIIDigit: Bool { self &- 0x30 < 10 }

  @inline(__always)
  var isASCIIAlphanumeric: Bool { isASCIILetter || isASCIIDigit }

  @inline(__always)
  var asciiLowered: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }

}

extension Span<UInt8> {
  /// The first `byte` from `start` on, or the end.
  @inline(__always)
  func firstIndex(of byte: UInt8, from start: Int) -> Int {
    guard start < count else { return count }
    return unsafe extracting(start..<count).withUnsafeBufferPointer { rest in
      // Invariant: the pointer is used only during the call, for `count` bytes.
      unsafe start + viet_html_first(rest.baseAddress, rest.count, byte)
    }
  }

  /// The first byte from `start` on that is in the set, or `end`.
  @inline(__always)
  func firstIndex(in set: viet_html_set, from start: Int, to end: Int) -> Int {
    unsafe extracting(start..<count).withUnsafeBufferPointer { rest in
      // Invariant: as above, and `end` is no further than the end of the span.
      guard let base = rest.baseAddress else { return end }
      return unsafe start + viet_html_count_until(base, end - start, rest.count, set)
    }
  }

  /// The first place from `start` on where `text` stands, which begins with no letter; or the end.
  func firstIndex(of text: StaticString, from start: Int) -> Int {
    let first = text.withUTF8Buffer { unsafe $0[0] }
    var index = firstIndex(of: first, from: start)
    while index < count, !hasPrefix(text, at: index) { index = firstIndex(of: first, from: index + 1) }
    return index
  }

  /// What stands between the places of `separator`, without what is empty.
  func parts(between separator: StaticString) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = 0
    while start < count {
      let end = firstIndex(of: separator, from: start)
      if end > start { parts.append(start..<end) }
      start = end + separator.utf8CodeUnitCount
    }
    return parts
  }

  /// Whether `text`, which is ASCII in lower case, stands at `start` in any case.
  @inline(__always)
  func hasPrefix(_ text: StaticString, at start: Int) -> Bool {
    guard count - start >= text.utf8CodeUnitCount else { return false }
    return text.withUTF8Buffer { text in
      for index in text.indices where unsafe self[start + index].asciiLowered != text[index] { return false }
      return true
    }
  }

  /// Whether the bytes end with `text`, in just this case.
  func hasSuffix(_ text: StaticString) -> Bool {
    count >= text.utf8CodeUnitCount && hasExactly(text, at: count - text.utf8CodeUnitCount)
  }

  /// Whether `text` stands at `start` in just this case.
  func hasExactly(_ text: StaticString, at start: Int) -> Bool {
    guard count - start >= text.utf8CodeUnitCount else { return false }
    return text.withUTF8Buffer { text in
      for index in text.indices where unsafe self[start + index] != text[index] { return false }
      return true
    }
  }

  /// The range without white space at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (lower, upper) = (range.lowerBound, range.upperBound)
    while lower < upper, self[lower].isHTMLSpace { lower += 1 }
    while lower < upper, self[upper - 1].isHTMLSpace { upper -= 1 }
    return lower..<upper
  }
}
