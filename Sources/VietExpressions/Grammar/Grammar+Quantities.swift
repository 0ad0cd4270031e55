/// Numbers with what they count.
extension Grammar {
  func quantity(at index: Int) -> Match? {
    guard !isCoveredOrJoined(index) else { return nil }
    if isNumber(index) {
      if let share = score(at: index) ?? fraction(at: index) { return share }
    } else if let spelled = prefixedMoney(at: index) ?? approximation(at: index) ?? fraction(at: index)
      ?? digitPair(at: index) ?? halfOfUnit(at: index) ?? unitAlone(at: index)
    {
      return spelled
    }
    guard let numeral = numeral(at: index) else { return nil }
    let suffix = isDegree(index, numeral.end) ? nil : suffix(behind: numeral)
    if let range = range(from: index, numeral, suffix) { return range }
    if let pieces = decimalsBehindUnit(numeral) {
      let value = ExpressionValue.measure(Amount(pieces.value), unit: pieces.unit.symbol)
      return Match(start: index, end: pieces.end, kind: .measure, value: value, confidence: 0.9)
    }
    guard let suffix else { return bareNumber(at: index, numeral) }
    // không đồng tình
    if numeral.isSpelled, numeral.wordCount == 1, numeral.value == ExactDecimal(0), isWord(suffix.end),
      !marks(suffix.end).contains(.function)
    {
      return nil
    }
    var (amount, end) = (numeral.value, suffix.end)
    switch suffix.value {
    case .money(let currency):
      if let exact = withFraction(amount, currency, end, scale: numeral.scale) { (amount, end) = exact }
    case .measure:
      if let half = withHalf(amount, end, scale: numeral.scale) { (amount, end) = half }
    case .percent, .permille, .cents: break
    }
    return value(Amount(amount), suffix.value).map {
      Match(start: index, end: end, kind: kind(of: suffix.value), value: $0)
    }
  }

  /// What a numeral measures; slang measures nothing but money.
  func suffix(behind numeral: Numeral) -> (value: Suffix, end: Int)? {
    if marks(numeral.end).contains(.closing), numeral.scale >= 6 || numeral.value >= ExactDecimal(1000),
      let currency = roles(numeral.end)?.currency
    {
      return (.money(currency), next(numeral.end))
    }
    guard let suffix = suffix(at: numeral.end) else { return nil }
    if numeral.isSlang, kind(of: suffix.value) != .money { return nil }
    return suffix
  }

  /// `góc 45 độ`, `rượu 40 độ`, `xoay 360 độ`: độ is no temperature.
  func isDegree(_ index: Int, _ end: Int) -> Bool {
    guard lexemes.indices.contains(end), lexemes[end].length == 1, lexemes[end].range.count > 2,
      measure(at: end)?.symbol == "°C"
    else { return false }
    return integer(index) == 360 || (0...2).contains { cue(.degree, before: index - $0) != nil }
  }

  /// Digits that stick to something that makes them no number: `K+1`, `v.2`.
  func isCoveredOrJoined(_ index: Int) -> Bool {
    if isNumber(index), isGlued(index + 1), isLineCount(index) || isListedShell(index) { return true }
    guard isNumber(index), isGlued(index) else { return lexemes[index].isCovered }
    if isWord(index - 1) { return true }
    // The other end of what was no range, as in a label: `ngõ 10-12`.
    if isHyphen(index - 1), isGlued(index - 1), isNumber(index - 2) { return true }
    switch sign(index - 1) {
    case 0x2B, 0x23, 0x40, 0x26, 0x3D, 0x5F, 0x2F, 0x2A: return true
    case 0x2E: return isGlued(index - 1)
    default: return false
    }
  }

  /// `720p` and `1080p`, the lines of a picture.
  func isLineCount(_ index: Int) -> Bool {
    isGlued(index + 1) && roles(index + 1)?.timeUnit == .minute && lexemes[index + 1].range.count == 1
      && integer(index) ?? 0 > 143
  }

  // MARK: Numbers alone

  /// `8 điểm rưỡi`, `ba tuổi rưỡi`
  func withHalfOfNoun(_ value: ExactDecimal, _ end: Int) -> (value: ExactDecimal, end: Int) {
    guard marks(end).contains(.counted) else { return (value, end) }
    return withHalf(value, next(end), scale: 0) ?? (value, end)
  }

  func bareNumber(at index: Int, _ numeral: Numeral) -> Match? {
    if numeral.isSpelled {
      let isAlone = numeral.wordCount == 1 && numeral.scale == 0 && !numeral.isNegative
      if isAlone, !isCountedDigit(index), lexemes.count > 1 { return nil }
      // không triệu hồi
      if numeral.scale > 0, numeral.value == ExactDecimal(0) { return nil }
      guard roles(numeral.end)?.timeUnit == nil || numeral.wordCount > 1 || numeral.scale > 0 else { return nil }
    } else if isLabelled(index)
      || isHyphen(numeral.end) && isGlued(numeral.end) && isGlued(numeral.end + 1) && isNumber(numeral.end + 1)
    {
      // 3-0 without a word that says what it is
      return nil
    }
    let confidence = numeral.isSpelled && numeral.wordCount == 1 ? 0.8 : 0.95
    let (amount, end) = numeral.scale > 0 ? (numeral.value, numeral.end) : withHalfOfNoun(numeral.value, numeral.end)
    return Match(start: index, end: end, kind: .number, value: .number(Amount(amount)), confidence: confidence)
  }

  /// Whether the digits are the number of a thing rather than a count: `ngõ 12`, `Nghi Sơn 2`, `bão số 8`.
  func isLabelled(_ index: Int) -> Bool {
    if isListComma(index - 1) ? isListedLabel(index) : isOfAccount(index) { return true }
    // mỗi ca 2 y tá
    if isPreceded(index, by: .label) {
      // phòng 3 triệu, lớp 500 nghìn
      if roles(index + 1)?.scale ?? 0 > 2, lexemes[index + 1].range.count > 1 { return false }
      // Điều 51 Bộ luật, mùa 3 tập 8, khoản 3 điểm b
      let isCounted = marks(index + 1).contains(.counted) && !(isName(index + 1) && lexemes[index - 1].isCapitalised)
      let isPart = isCounted && (isNumber(next(index + 1)) || isWord(index + 2) && lexemes[index + 2].range.count == 1)
      return (!isCounted || isPart) && !marks(index - 2).contains(.every)
    }
    // tại 72 Lê Thánh Tôn
    if isName(index + 1), isName(index + 2), cue(.place, before: index) != nil { return true }
    // tuần 12
    if roles(index - 1)?.timeUnit == .week,
      !isWord(index + 1) || roles(index + 1)?.timeUnit == .month || !marks(index + 1).isDisjoint(with: [.from, .and])
    {
      return true
    }
    guard
      isName(index - 1)
        || index > 1 && isWord(index - 1) && lexemes[index - 1].isAllUpper == false && isName(index - 2)
          && lexemes[index - 1].isCapitalised
    else { return false }
    return !marks(index + 1).contains(.counted) && roles(index + 1)?.scale == nil
  }

  /// `2` and `3` in `khoản 1, 2 và 3 Điều 5`: the label stands before the first of them.
  private func isListedLabel(_ index: Int) -> Bool {
    guard integer(index) != nil,
      !isWord(index + 1) || isName(index + 1) || !marks(index + 1).isDisjoint(with: [.function, .and])
    else { return false }
    var first = index
    for _ in 0..<Self.longestLabelList where isListComma(first - 1) && integer(first - 2) != nil { first -= 2 }
    return first < index && isPreceded(first, by: .label)
  }

  private static let longestLabelList = 8

  /// Whether a digit word is a count: a noun that can be counted follows, and nothing makes it a name.
  func isCountedDigit(_ index: Int) -> Bool {
    guard let roles = roles(index), let digit = roles.digit, !roles.isInnerDigit, digit > 1, isWord(index + 1),
      lexemes[index + 1].hasSpaceBefore, !lexemes[index + 1].isCovered
    else { return false }
    let follower = marks(index + 1)
    let isCounted = follower.contains(.counted)
    if lexemes[index + 1].isCapitalised {
      return isCounted && lexemes[index].isCapitalised && isTitle(index) && !isPreceded(index, by: .kin)
    }
    guard !isName(index), isCounted || !follower.contains(.function) else { return false }
    if isPreceded(index, by: .kin), !isCounted { return false }
    // năm is a year and bảy a name unless a noun that is usually counted follows.
    switch digit {
    case 5: return isCounted && !isPreceded(index, by: [.each, .from, .rangeTo])
    case 7: return isCounted || isPreceded(index, by: .each)
    default: return true
    }
  }
}
