internal import CVietPages
internal import VietUnicode

extension Span<UInt8> {
  /// The end of the text from `start` on that can be taken over as it is: well-formed, without NUL, with single spaces
  /// between words only. `start` itself when white space or something to replace stands there.
  func endOfPlainText(from start: Int, to end: Int, stopsAtAmpersand: Bool) -> Int {
    var index = start
    while index < end {
      let byte = self[index]
      if byte < 0x80 {
        if byte > 0x20 {
          if byte == 0x26, stopsAtAmpersand { break }
          index += 1
        } else if byte == 0x20, index > start, index + 1 < end, startsWord(at: index + 1, stopsAtAmpersand) {
          index += 2
        } else if byte.isHTMLSpace || byte == 0 {
          break
        } else {
          index += 1
        }
        continue
      }
      // The letters of Vietnamese: two bytes, or three that begin with E1.
      if byte >= 0xC3, byte < 0xE0, index + 1 < end, self[index + 1] & 0xC0 == 0x80 {
        index += 2
      } else if byte == 0xE1, index + 2 < end, self[index + 1] & 0xC0 == 0x80, self[index + 2] & 0xC0 == 0x80 {
        index += 3
      } else {
        let step = utf8Step(at: index)
        guard step.isWellFormed, step.scalar != 0xA0 else { break }
        index += step.count
      }
    }
    return index
  }

  /// The same in text that is well-formed.
  @inline(__always)
  func endOfWellFormedText(from start: Int, to end: Int, stopsAtAmpersand: Bool) -> Int {
    unsafe extracting(start..<count).withUnsafeBufferPointer { rest in
      // Invariant: the pointer is used only during the call, for `count` bytes, and `end` is no further than they are.
      guard let base = rest.baseAddress else { return start }
      return unsafe start + viet_html_plain_count(base, end - start, rest.count, stopsAtAmpersand)
    }
  }

  /// How many characters well-formed text has, which are scalars where none is beyond the letters of Vietnamese.
  func characterCount(in range: Range<Int>) -> Int {
    var count = 0
    for index in range {
      switch self[index] {
      case 0x80..<0xC0: continue
      case 0x0D, 0xC7..<0xE1, 0xE2...: return String(decoding: range.map { self[$0] }, as: UTF8.self).count
      case 0xE1 where self[index + 1] & 0xFE != 0xBA:
        return String(decoding: range.map { self[$0] }, as: UTF8.self).count
      default: count += 1
      }
    }
    return count
  }

  /// The text of a range, when all of it can be taken over as it is.
  func stringOfPlainText(in range: Range<Int>) -> String? {
    guard endOfWellFormedText(from: range.lowerBound, to: range.upperBound, stopsAtAmpersand: true) == range.upperBound
    else { return nil }
    return String(validating: extracting(range))
  }

  /// Whether an ASCII character that is neither white space nor to be replaced stands at `index`.
  @inline(__always)
  private func startsWord(at index: Int, _ stopsAtAmpersand: Bool) -> Bool {
    let byte = self[index]
    return byte > 0x20 && byte < 0x80 && !(byte == 0x26 && stopsAtAmpersand)
  }

  /// The end of the white space at `start`, no-break spaces included.
  func endOfSpace(from start: Int, to end: Int) -> Int {
    var index = start
    while true {
      index = firstIndex(in: viet_html_no_space, from: index, to: end)
      guard index + 1 < end, self[index] == 0xC2, self[index + 1] == 0xA0 else { return index }
      index += 2
    }
  }

  func holdsLineBreak(_ range: Range<Int>) -> Bool {
    for index in range where self[index] == 0x0A || self[index] == 0x0D { return true }
    return false
  }
}
