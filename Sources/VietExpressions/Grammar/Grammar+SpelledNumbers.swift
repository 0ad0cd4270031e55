/// Numbers in words, below a thousand.
extension Grammar {
  /// A spelled number below a thousand.
  func section(at index: Int) -> Numeral? {
    if let contracted = contractedTens(at: index) { return contracted }
    guard let first = roles(index), let digit = first.digit, lexemes[index].length == 1 else { return nil }
    var value = digit
    var end = index + 1
    if let scale = roles(end)?.scale, scale == 2, digit < 10 {
      value = digit * 100
      end += 1
      if roles(end)?.numeral == .half {
        return spelled(value + 50, index, end + 1)
      }
      if roles(end)?.numeral == .zero, let unit = unitDigit(at: end + 1, isBehindTens: false) {
        return spelled(value + unit, index, end + 2)
      }
      if let tens = tens(at: end) { return spelled(value + tens.value, index, tens.end) }
      if let tens = roles(end)?.digit, let unit = roles(end + 1)?.digit, tens > 1, tens < 10, unit > 0, unit < 10,
        roles(end + 2)?.scale != 2, roles(end + 2)?.numeral != .tens
      {
        // năm trăm chín ba
        return spelled(value + tens * 10 + unit, index, end + 2)
      }
      if let unit = roles(end)?.digit, unit > 0, unit < 10, roles(end + 1)?.scale == nil,
        roles(end)?.isInnerDigit == true || isFollowedByNoun(end + 1)
          || roles(end)?.timeUnit == nil && end + 1 == lexemes.count
      {
        // một trăm mốt, hai trăm ba người: the tens
        return spelled(value + unit * 10, index, end + 1)
      }
      return spelled(value, index, end)
    }
    if let tens = tens(at: index) { return spelled(tens.value, index, tens.end) }
    if let numeral = roles(end)?.numeral, numeral == .ten || numeral == .dozen, digit > 0 {
      return spelled(digit * (numeral == .ten ? 10 : 12), index, end + 1)
    }
    if digit > 0, digit < 10, !first.isInnerDigit, let unit = roles(end)?.digit, unit > 0, unit < 10,
      roles(end)?.isInnerDigit == true && !lexemes[end].isCapitalised || isJoinedPair(at: end),
      roles(end)?.timeUnit == nil || roles(end + 1)?.scale ?? 0 >= 3
    {
      // hai mốt, tám chín triệu
      return spelled(digit * 10 + unit, index, end + 1)
    }
    guard !first.isInnerDigit else { return nil }
    return spelled(value, index, end)
  }

  /// Two digit words that are tens and units: a scale word, a point or a fraction follows, or they are all that is said.
  private func isJoinedPair(at second: Int) -> Bool {
    // Ba Tư is Persia.
    if lexemes[second].isCapitalised { return false }
    if second == 1, lexemes.count == 2 { return true }
    if second + 1 == lexemes.count, !marks(second - 2).isDisjoint(with: [.over, .part]) { return true }
    if roles(second + 1)?.numeral == .point || !marks(second + 1).isDisjoint(with: [.over, .part, .percent]) {
      return true
    }
    // hai chín tháng hai
    if roles(second + 1)?.timeUnit == .month, roles(second + 2)?.digit ?? roles(second + 2)?.lunarMonth != nil {
      return true
    }
    if let scale = roles(second + 1)?.scale { return scale >= 3 }
    let isCounted = marks(second + 1).contains(.counted)
    if let before = roles(second - 2) {
      // tám giờ hai ba, chín giờ kém hai hai, âm hai ba, hai đô bốn ba
      let isMinute = before.timeUnit == .hour || before.marks.contains(.less)
      if before.numeral == .minus || isMinute && !isCounted { return true }
      if before.hasCurrency, !isWord(second + 1) { return true }
    }
    guard let tens = roles(second - 1)?.digit, let unit = roles(second)?.digit else { return false }
    // Neighbours, and năm bảy, mean from the one to the other; other digits leave out mươi: ba bảy độ, hai tám tuổi.
    let isPair = unit == tens + 1 || tens == 5 && unit == 7
    guard tens > 1, !isPair, let measured = roles(second + 1) else { return false }
    return isCounted || measured.isMeasure || measured.timeUnit.map { $0 != .year } ?? false
  }

  /// `hăm ba`, `băm lăm`: hai mươi and ba mươi in one word, always with a digit behind.
  private func contractedTens(at index: Int) -> Numeral? {
    let numeral = roles(index)?.numeral
    guard numeral == .twenty || numeral == .thirty, let unit = unitDigit(at: index + 1, isBehindTens: true) else {
      return nil
    }
    return spelled((numeral == .twenty ? 20 : 30) + unit, index, index + 2)
  }

  func spelled(_ value: Int, _ start: Int, _ end: Int) -> Numeral {
    Numeral(value: ExactDecimal(value), end: end, isSpelled: true, wordCount: end - start)
  }

  /// mười lăm, hai mươi mốt
  private func tens(at index: Int) -> (value: Int, end: Int)? {
    guard let digit = roles(index)?.digit else { return nil }
    var value = 10
    var end = index + 1
    if digit < 10 {
      guard digit > 1, roles(end)?.numeral == .tens else { return nil }
      value = digit * 10
      end += 1
    }
    if let unit = unitDigit(at: end, isBehindTens: true) { return (value + unit, end + 1) }
    return (value, end)
  }

  private func unitDigit(at index: Int, isBehindTens: Bool) -> Int? {
    guard let roles = roles(index), let digit = roles.digit, digit > 0, digit < 10, lexemes[index].length == 1 else {
      return nil
    }
    // mười năm is ten years: five is lăm behind tens.
    if isBehindTens, roles.timeUnit == .year, self.roles(index + 1)?.scale ?? 0 < 3 { return nil }
    // mười một nghìn is one thing, hai mươi ba trăm is not.
    return self.roles(index + 1)?.scale == 2 ? nil : digit
  }
}
