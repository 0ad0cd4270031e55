/// Ranges of numbers, and scores.
extension Grammar {
  func range(
    from index: Int, _ low: Numeral, _ lowSuffix: (value: Suffix, end: Int)?
  ) -> Match? {
    let behind = lowSuffix?.end ?? low.end
    let isHyphen = isHyphen(behind)
    let isBetween = marks(behind).contains(.and) && isPreceded(index, by: .between)
    guard isHyphen || isBetween || marks(behind).contains(.rangeTo), behind + 1 < lexemes.count else { return nil }
    // 2-3 and 2 - 3, but not 2 -3 or 2- 3.
    if isHyphen, lexemes[behind].hasSpaceBefore != lexemes[behind + 1].hasSpaceBefore { return nil }
    guard let high = numeral(at: next(behind)) else { return nil }
    let highSuffix = suffix(behind: high)
    var lowValue = low.value
    // 10 đến 15 triệu shares its scale; 850.000 đến 1,2 triệu does not.
    if low.scale == 0, high.scale > 0, lowSuffix == nil, !low.isSlang,
      let scaled = lowValue.scaled(byPowerOfTen: high.scale), scaled < high.value
    {
      lowValue = scaled
    }
    guard lowValue < high.value else { return nil }
    let amount = Amount(lowValue, high.value)
    if let highSuffix {
      if let lowSuffix, lowSuffix.value != highSuffix.value { return nil }
      guard let value = value(amount, highSuffix.value) else { return nil }
      return Match(start: index, end: highSuffix.end, kind: kind(of: highSuffix.value), value: value)
    }
    guard lowSuffix == nil, roles(high.end)?.timeUnit == nil || isHyphen else { return nil }
    if isBetween { return Match(start: index, end: high.end, kind: .number, value: .number(amount), confidence: 0.85) }
    let isCounted = isWord(high.end) && !marks(high.end).contains(.function)
    guard isHyphen ? isCounted : isPreceded(index, by: .from) || isCounted && high.isSpelled == low.isSpelled,
      marks(high.end).contains(.counted) || !isLabelled(index)
    else { return nil }
    return Match(start: index, end: high.end, kind: .number, value: .number(amount), confidence: 0.85)
  }

  /// Two rising digit words before a counted noun: `năm bảy người`.
  func digitPair(at index: Int) -> Match? {
    guard let low = roles(index), let high = roles(index + 1), let from = low.digit, let to = high.digit,
      !low.isInnerDigit, !high.isInnerDigit, from > 0, from < to, to < 10, lexemes[index].length == 1,
      lexemes[index + 1].length == 1, marks(index + 2).contains(.counted)
    else { return nil }
    return Match(
      start: index, end: index + 2, kind: .number, value: .number(Amount(ExactDecimal(from), ExactDecimal(to))))
  }

  func score(at index: Int) -> Match? {
    guard let left = number(index)?.integer, let right = number(index + 2)?.integer, isHyphen(index + 1),
      left < 100, right < 100, suffix(at: index + 3) == nil, roles(index + 3)?.timeUnit == nil
    else { return nil }
    let score = Match(start: index, end: index + 3, kind: .score, value: .score(left, right), confidence: 0.9)
    for distance in 1...4 where marks(index - distance).contains(.score) { return score }
    // 3-0 trước Malaysia
    if marks(index + 3).contains(.to), isName(index + 4) { return score }
    // 6-4, 3-6: the sets behind the first
    let follows = sign(index - 1) == 0x2C && isHyphen(index - 3) && number(index - 2)?.integer != nil
    return follows && isScoreList(before: index - 4) ? score : nil
  }

  private func isScoreList(before index: Int) -> Bool {
    guard number(index)?.integer != nil else { return false }
    return (1...10).contains { marks(index - $0).contains(.score) }
  }
}
