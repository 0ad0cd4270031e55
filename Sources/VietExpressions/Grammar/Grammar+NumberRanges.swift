/// Ranges of numbers.
extension Grammar {
  func range(
    from index: Int, _ low: Numeral, _ lowSuffix: (value: Suffix, end: Int)?
  ) -> Match? {
    let behind = lowSuffix?.end ?? low.end
    let isHyphen = isHyphen(behind)
    let isBetween = marks(behind).contains(.and) && isPreceded(index, by: .between)
    guard isHyphen || isBetween || marks(behind).contains(.rangeTo), behind + 1 < lexemes.count else { return nil }
    // 2-3, 2 - 3 and 2 triệu -3 triệu and 947- 948 USD, but not 2 -3 or 2- 3.
    let isSkewed = isHyphen && lexemes[behind].hasSpaceBefore != lexemes[behind + 1].hasSpaceBefore
    if isSkewed, lexemes[behind].hasSpaceBefore, lowSuffix == nil, low.scale == 0 { return nil }
    // từ 2 đến dưới 3 triệu
    let isBounded = !isHyphen && [.lessThan, .moreThan].contains(roles(next(behind))?.modifier)
    guard let high = numeral(at: isBounded ? next(next(behind)) : next(behind)) else { return nil }
    let highSuffix = suffix(behind: high)
    if isSkewed, lowSuffix == nil, low.scale == 0, highSuffix == nil { return nil }
    if isBounded, lowSuffix != nil || low.scale > 0 || highSuffix == nil && high.scale == 0 { return nil }
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

  /// khoảng, chừng
  func isApproximate(_ index: Int) -> Bool { roles(index - 1)?.modifier == .approximately }

  /// A scale, thousands, decimals, từ, khoảng or what is told in spans tell that two numbers are amounts and no score:
  /// `8-10tr`, `10.000 - 20.000`, `24,5-27`, `từ 18-35`, `độ tuổi 18-35`.
  private func isAmounts(_ low: Numeral, _ high: Numeral, from index: Int) -> Bool {
    let thousand = ExactDecimal(1000)
    let isYears = number(index)?.count == 1 && high.value < ExactDecimal(2200) && low.value > ExactDecimal(500)
    let isSpan = isPreceded(index, by: .from) || cue(.span, before: index) != nil || isApproximate(index)
    let comma = UInt8(ascii: ",")
    // (3-6,6-3)
    let hasDecimals =
      !isHyphen(high.end)
      && (number(index)?.separators[0] == comma || number(low.end + 1)?.separators[0] == comma)
    return high.scale > 0 || hasDecimals || isSpan && !isYears && !marks(high.end).contains(.rangeTo)
      || low.value >= thousand && (number(index)?.count ?? 1) > 1 && (number(low.end + 1)?.count ?? 1) > 1
  }
}
