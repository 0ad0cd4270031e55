internal import CVietPages
internal import VietUnicode

/// A character reference, decoded: `&eacute;` `&#233;` `&#xE9;` `&amp` (HTML Living Standard, 13.2.5.72 and after).
struct CharacterReference {
  var first: UInt32
  /// A second scalar, or 0.
  var second: UInt32 = 0
  /// The bytes from the ampersand to the end.
  var count: Int

  /// The reference whose ampersand stands at `start`; nil when it is only an ampersand.
  ///
  /// In an attribute, a name without a semicolon is none when a letter, a digit or "=" follows: `?a=1&copy=2`.
  init?(_ source: Span<UInt8>, at start: Int, end: Int, isAttribute: Bool = false) {
    guard start + 1 < end else { return nil }
    if source[start + 1] == 0x23 {
      self.init(number: source, at: start, end: end)
    } else {
      self.init(name: source, at: start, end: end, isAttribute: isAttribute)
    }
  }

  private init?(number source: Span<UInt8>, at start: Int, end: Int) {
    var index = start + 2
    let isHexadecimal = index < end && source[index] | 0x20 == 0x78
    if isHexadecimal { index += 1 }
    let digits = index
    var value: UInt32 = 0
    while index < end {
      let byte = source[index]
      let digit: UInt32
      if byte.isASCIIDigit {
        digit = UInt32(byte & 0x0F)
      } else if isHexadecimal, (byte | 0x20) &- 0x61 < 6 {
        digit = UInt32((byte | 0x20) - 0x57)
      } else {
        break
      }
      value = min(value * (isHexadecimal ? 16 : 10) + digit, 0x11_0000)
      index += 1
    }
    guard index > digits else { return nil }
    if index < end, source[index] == 0x3B { index += 1 }
    first = Self.scalar(numbered: value)
    count = index - start
  }

  private init?(name source: Span<UInt8>, at start: Int, end: Int, isAttribute: Bool) {
    let nameStart = start + 1
    var nameEnd = nameStart
    let limit = min(end, nameStart + Self.longestName)
    while nameEnd < limit, source[nameEnd].isASCIIAlphanumeric { nameEnd += 1 }
    guard nameEnd > nameStart else { return nil }
    if nameEnd < end, source[nameEnd] == 0x3B, let found = Self.named(source, nameStart..<nameEnd + 1) {
      (first, second) = found
      count = nameEnd + 1 - start
      return
    }
    // The names that need no semicolon have at most six letters; the longest that fits counts.
    var length = min(nameEnd - nameStart, Self.longestLegacyName)
    while length >= 2 {
      let after = nameStart + length
      if let found = Self.named(source, nameStart..<after) {
        if isAttribute, after < end, source[after] == 0x3D || source[after].isASCIIAlphanumeric { return nil }
        (first, second) = found
        count = after - start
        return
      }
      length -= 1
    }
    return nil
  }

  private static let longestName = 32
  private static let longestLegacyName = 6

  private static func named(_ source: Span<UInt8>, _ range: Range<Int>) -> (UInt32, UInt32)? {
    if range.count <= ShortNames.longest, let found = shortNames[source, range] { return (found, 0) }
    let found = unsafe source.extracting(range).withUnsafeBufferPointer { name in
      // Invariant: the pointer is used only during the call, for `count` bytes.
      unsafe viet_html_reference_named(name.baseAddress, name.count)
    }
    return found.first == 0 ? nil : (found.first, found.second)
  }

  private static let shortNames = ShortNames()

  private static func scalar(numbered value: UInt32) -> UInt32 {
    switch value {
    case 0x80...0x9F: UInt32(windows1252[Int(value - 0x80)])
    case 0, 0xD800...0xDFFF, 0x11_0000...: 0xFFFD
    default: value
    }
  }

  /// 80 to 9F, which pages mean as windows-1252 has them.
  private static let windows1252: [UInt16] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152,
    0x8D,
    0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161,
    0x203A,
    0x0153, 0x9D, 0x017E, 0x0178,
  ]
}

extension Span<UInt8> {
  /// The text of a range with references decoded and line breaks as line feeds; ill-formed UTF-8 is U+FFFD, and so is
  /// NUL unless it is kept.
  func decodingReferences(in range: Range<Int>, isAttribute: Bool, keepsNUL: Bool = false) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(range.count)
    var index = range.lowerBound
    while index < range.upperBound {
      if self[index] == 0x26,
        let reference = CharacterReference(self, at: index, end: range.upperBound, isAttribute: isAttribute)
      {
        result.appendUTF8(reference.first)
        if reference.second != 0 { result.appendUTF8(reference.second) }
        index += reference.count
      } else {
        index = appendCharacter(at: index, end: range.upperBound, keepsNUL: keepsNUL, to: &result)
      }
    }
    return result
  }

  /// The same without references.
  func characters(in range: Range<Int>, keepsNUL: Bool = false) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(range.count)
    var index = range.lowerBound
    while index < range.upperBound {
      index = appendCharacter(at: index, end: range.upperBound, keepsNUL: keepsNUL, to: &result)
    }
    return result
  }

  private func appendCharacter(at index: Int, end: Int, keepsNUL: Bool, to result: inout [UInt8]) -> Int {
    let byte = self[index]
    if byte < 0x80, byte != 0, byte != 0x0D {
      result.append(byte)
      return index + 1
    }
    let step = utf8Step(at: index)
    let next = index + step.count
    if byte >= 0x80, step.isWellFormed {
      for place in index..<next { result.append(self[place]) }
      return next
    }
    switch step.scalar {
    case 0: result.appendUTF8(keepsNUL ? 0 : 0xFFFD)
    case 0x0D: if next >= end || self[next] != 0x0A { result.append(0x0A) }
    default: result.appendUTF8(step.scalar)
    }
    return next
  }

  /// The same with white space collapsed to single spaces and trimmed; nil when nothing is left.
  func plainString(in range: Range<Int>, isAttribute: Bool) -> String? {
    if let string = stringOfPlainText(in: trimmed(range)) { return string.isEmpty ? nil : string }
    let decoded = decodingReferences(in: range, isAttribute: isAttribute)
    return decoded.collapsedString
  }
}

extension [UInt8] {
  /// The text with white space (no-break spaces too) collapsed and trimmed; nil when nothing is left.
  var collapsedString: String? {
    var result: [UInt8] = []
    result.reserveCapacity(count)
    var index = 0
    while index < count {
      let isNoBreakSpace = self[index] == 0xC2 && index + 1 < count && self[index + 1] == 0xA0
      if isNoBreakSpace || self[index].isHTMLSpace {
        if result.last != 0x20, !result.isEmpty { result.append(0x20) }
      } else {
        result.append(self[index])
      }
      index += isNoBreakSpace ? 2 : 1
    }
    if result.last == 0x20 { result.removeLast() }
    return result.isEmpty ? nil : String(decoding: result, as: UTF8.self)
  }
}
