/// Ranges of numbers, and scores.
extension Grammar {
  func range(
    from index: Int, _ low: Numeral, _ lowSuffix: (value: Suffix, end: Int)?
  ) -> Match? {
    let behind = lowSuffix?.end ?? low.end
    let isHyphen = isHyphen(behind)
    let isBetween = marks(behind).contains(.and) && isPreceded(index, by: .between)
    guard isHyphen || isBetween || marks(behind).contains(.rangeTo), behind + 1 < lexemes.count else { return nil }
    // 2-3, 2 - 3 and 2 triệu -3 triệu, but not 2 -3 or 2- 3.
    if isHyphen, lexemes[behind].hasSpaceBefore != lexemes[behind + 1].hasSpaceBefore, lowSuffix == nil, low.scale == 0
    {
      return nil
    }
    guard let high = numeral(at: next(behind)) else { return nil }
    let highSuffix = suffix(behind: high)
    guard let lowValue = lowSuffix == nil ? lowEnd(low, high) : low.value, lowValue < high.value else { return nil }
    let amount = Amount(lowValue, high.value)
    if let highSuffix {
      if let lowSuffix, lowSuffix.value != highSuffix.value { return nil }
      guard let value = value(amount, highSuffix.value) else { return nil }
      return Match(start: index, end: highSuffix.end, kind: kind(of: highSuffix.value), value: value)
    }
    guard lowSuffix == nil, roles(high.end)?.timeUnit == nil || isHyphen else { return nil }
    if isBetween { return Match(start: index, end: high.end, kind: .number, value: .number(amount), confidence: 0.85) }
    let isCounted = isWord(high.end) && !marks(high.end).contains(.function)
    guard
      isHyphen
        ? isCounted || isAmounts(low, high, from: index)
        : high.scale > 0 || isPreceded(index, by: .from)
          || isCounted && high.isSpelled == low.isSpelled,
      marks(high.end).contains(.counted) || !isLabelled(index)
    else { return nil }
    return Match(start: index, end: high.end, kind: .number, value: .number(amount), confidence: 0.85)
  }

  /// The lower end of a range: 10 đến 15 triệu shares its scale, 850.000 đến 1,2 triệu does not, and 250-65 triệu is none.
  func lowEnd(_ low: Numeral, _ high: Numeral) -> ExactDecimal? {
    guard low.scale == 0, high.scale > 0, !low.isSlang, let scaled = low.value.scaled(byPowerOfTen: high.scale) else {
      return low.value
    }
    return scaled < high.value ? scaled : low.value < ExactDecimal(1000) ? nil : low.value
  }

  /// A scale, thousands or từ tell that two numbers are amounts and no score: `8-10tr`, `10.000 - 20.000`, `từ 18-35`.
  private func isAmounts(_ low: Numeral, _ high: Numeral, from index: Int) -> Bool {
    let thousand = ExactDecimal(1000)
    let isYears = number(index)?.count == 1 && high.value < ExactDecimal(2200) && low.value > ExactDecimal(500)
    return high.scale > 0 || isPreceded(index, by: .from) && !isYears && !marks(high.end).contains(.rangeTo)
      || low.value >= thousand && (number(index)?.count ?? 1) > 1 && (number(low.end + 1)?.count ?? 1) > 1
  }

  /// Two rising digit words before a counted noun or a unit of time: `năm bảy người`, `ba bốn ngày`; `đôi ba`.
  func digitPair(at index: Int) -> Match? {
    if let digits = roles(index)?.pair { return pair(digits / 10, digits % 10, index, next(index)) }
    if let list = separatedPair(at: index) { return list }
    guard let low = roles(index), let high = roles(index + 1), let from = low.digit, let to = high.digit,
      !low.isInnerDigit, !high.isInnerDigit, from > 0, from < to, to < 10, lexemes[index].length == 1,
      lexemes[index + 1].length == 1,
      marks(index + 2).contains(.counted) || unit(at: index + 2) != nil && (from + 1 == to || from == 5)
    else { return nil }
    return pair(from, to, index, index + 2)
  }

  private func pair(_ low: Int, _ high: Int, _ start: Int, _ end: Int) -> Match {
    let amount = Amount(ExactDecimal(low), ExactDecimal(high))
    guard let unit = unit(at: end) else {
      return Match(start: start, end: end, kind: .number, value: .number(amount))
    }
    let duration = TemporalDuration(parts: [part(amount, unit)])
    return Match(start: start, end: next(end), kind: .duration, value: .temporal(.duration(duration)))
  }

  /// `năm, bảy người`, and neighbours that are longer: `mười lăm mười sáu tuổi`.
  private func separatedPair(at index: Int) -> Match? {
    guard let low = section(at: index), let from = low.value.intValue, from > 1 else { return nil }
    let place = sign(low.end) == 0x2C && from < 10 ? low.end + 1 : low.end
    guard place > low.end || low.wordCount > 1, let high = section(at: place), let to = high.value.intValue,
      (low.wordCount > 1) == (high.wordCount > 1), from + 1 == to || from == 5 && to == 7,
      roles(high.end)?.scale == nil, isWord(high.end), place == low.end || marks(high.end).contains(.counted)
    else { return nil }
    return pair(from, to, index, high.end)
  }

  func score(at index: Int) -> Match? {
    guard let left = integer(index), let right = integer(index + 2), isHyphen(index + 1),
      left < 100, right < 100, suffix(at: index + 3) == nil, roles(index + 3)?.timeUnit == nil
    else { return nil }
    let score = Match(start: index, end: index + 3, kind: .score, value: .score(left, right), confidence: 0.9)
    for distance in 1...4 where marks(index - distance).contains(.score) { return score }
    // Việt Nam 2-1 Thái Lan
    if isWord(index - 1), lexemes[index - 1].isFirstUpper, isName(index + 3), left <= 30, right <= 30 { return score }
    // 3-0 trước Malaysia
    if marks(index + 3).contains(.to), isName(index + 4) { return score }
    // 6-4, 3-6: the sets behind the first
    let follows = sign(index - 1) == 0x2C && isHyphen(index - 3) && integer(index - 2) != nil
    return follows && isScoreList(before: index - 4) ? score : nil
  }

  private func isScoreList(before index: Int) -> Bool {
    guard integer(index) != nil else { return false }
    return (1...10).contains { marks(index - $0).contains(.score) }
  }
}
