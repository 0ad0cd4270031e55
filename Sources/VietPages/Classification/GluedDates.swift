internal import VietTokens

/// Dates to which a page has glued what stands beside them, because a gap in its layout is no space in its text:
/// `Sáu Nghệ24/11/2025`, `24/11/202508:31`, `08:3124/11/2025`, `2025312 lượt xem`.
enum GluedDates {
  /// The text with spaces around its dates, or `nil` where all have them.
  static func separated(_ text: Span<UInt8>) -> [UInt8]? {
    var gaps: [Int] = []
    var offset = 0
    while offset < text.count {
      guard text[offset].isDigit else {
        offset += 1
        continue
      }
      let day = offset..<digitsEnd(text, offset)
      offset = day.upperBound
      guard let month = part(text, behind: day.upperBound), month.count <= 2,
        let year = part(text, behind: month.upperBound), isYear(text, year)
      else { continue }
      if let start = beginning(text, of: day), start > 0, !text[start - 1].isBlank { gaps.append(start) }
      offset = year.lowerBound + 4
      if offset < text.count, text[offset].isDigit || text[offset].isLetterByte { gaps.append(offset) }
    }
    guard !gaps.isEmpty else { return nil }
    var separated: [UInt8] = []
    separated.reserveCapacity(text.count + gaps.count)
    var start = 0
    for gap in gaps + [text.count] {
      if start > 0 { separated.append(0x20) }
      for place in start..<gap { separated.append(text[place]) }
      start = gap
    }
    return separated
  }

  /// Where the day begins: behind letters, and behind the minutes of a time. `nil` when something else stands before it.
  private static func beginning(_ text: Span<UInt8>, of day: Range<Int>) -> Int? {
    let before = day.lowerBound > 0 ? text[day.lowerBound - 1] : 0x20
    if day.count <= 2 { return before.isLetterByte ? day.lowerBound : nil }
    return before == UInt8(ascii: ":") && day.count <= 4 ? day.lowerBound + 2 : nil
  }

  /// The digits behind a separator.
  private static func part(_ text: Span<UInt8>, behind end: Int) -> Range<Int>? {
    guard end + 1 < text.count, text[end].separatesDates, text[end + 1].isDigit else { return nil }
    return end + 1..<digitsEnd(text, end + 1)
  }

  /// Four digits of a year, and up to four of something else.
  private static func isYear(_ text: Span<UInt8>, _ digits: Range<Int>) -> Bool {
    guard (4...8).contains(digits.count) else { return false }
    let century = (text[digits.lowerBound], text[digits.lowerBound + 1])
    return century == (0x31, 0x39) || century == (0x32, 0x30)
  }

  private static func digitsEnd(_ text: Span<UInt8>, _ start: Int) -> Int {
    var end = start
    while end < text.count, text[end].isDigit { end += 1 }
    return end
  }
}

extension UInt8 {
  fileprivate var separatesDates: Bool {
    self == UInt8(ascii: "/") || self == UInt8(ascii: "-") || self == UInt8(ascii: ".")
  }

  /// Of a letter of ASCII, or of anything beyond it.
  fileprivate var isLetterByte: Bool { self >= 0x80 || (self | 0x20) &- 0x61 < 26 }

  fileprivate var isBlank: Bool { self <= 0x20 }
}
