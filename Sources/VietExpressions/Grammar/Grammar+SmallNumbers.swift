/// Whole numbers for days, months and the like.
extension Grammar {
  /// A whole number in `limits`, in digits without separators or in words.
  func smallNumber(at index: Int, in limits: ClosedRange<Int>) -> (value: Int, end: Int)? {
    if let value = integer(index) {
      return limits.contains(value) ? (value, index + 1) : nil
    }
    if let roles = roles(index), roles.isInnerDigit, let digit = roles.digit, limits.contains(digit) {
      return (digit, index + 1)
    }
    guard let numeral = section(at: index), let value = numeral.value.intValue, limits.contains(value) else {
      return nil
    }
    return (value, numeral.end)
  }

  /// A Roman number in capitals.
  func roman(at index: Int) -> Int? {
    isWord(index) ? roman(in: lexemes[index].range) : nil
  }

  /// `XVIII-XIX`
  func romanRange(at index: Int) -> (Int, Int)? {
    guard isWord(index) else { return nil }
    let range = lexemes[index].range
    guard let hyphen = text[range].firstIndex(of: UInt8(ascii: "-")), let first = roman(in: range.lowerBound..<hyphen),
      let last = roman(in: hyphen + 1..<range.upperBound)
    else { return nil }
    return (first, last)
  }

  /// `IV-2026`
  func romanAndYear(at index: Int) -> (number: Int, year: Int)? {
    guard isWord(index), case let range = lexemes[index].range, range.count > 5,
      case let hyphen = range.upperBound - 5, text[hyphen] == UInt8(ascii: "-"),
      let number = roman(in: range.lowerBound..<hyphen),
      let year = NumberLiteral(text.span, hyphen + 1..<range.upperBound).bareYear, (1900...2100).contains(year)
    else { return nil }
    return (number, year)
  }

  private func roman(in range: Range<Int>) -> Int? {
    guard (1...8).contains(range.count) else { return nil }
    var total = 0
    var previous = Int.max
    for byte in text[range] {
      let value: Int
      switch byte {
      case UInt8(ascii: "I"): value = 1
      case UInt8(ascii: "V"): value = 5
      case UInt8(ascii: "X"): value = 10
      case UInt8(ascii: "L"): value = 50
      case UInt8(ascii: "C"): value = 100
      default: return nil
      }
      total += value > previous ? value - 2 * previous : value
      previous = value
    }
    return total
  }
}
