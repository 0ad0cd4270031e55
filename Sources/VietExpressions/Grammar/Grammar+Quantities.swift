internal import VietTokens

/// Numbers with what they count: money, percentages, measures, ranges, fractions, scores, ordinals.
extension Grammar {
  /// What a number is followed by.
  private enum Suffix: Equatable {
    case percent
    case money(String)
    case measure(Unit)
  }

  func quantity(at index: Int) -> Match? {
    guard !isCoveredOrJoined(index) else { return nil }
    if let prefixed = prefixedMoney(at: index) { return prefixed }
    if let score = score(at: index) { return score }
    if let fraction = fraction(at: index) { return fraction }
    if let pair = digitPair(at: index) { return pair }
    guard let numeral = numeral(at: index) else { return nil }
    let suffix = numeral.isSlang ? nil : suffix(at: numeral.end)
    if let range = range(from: index, numeral, suffix) { return range }
    if let suffix, let value = value(Amount(numeral.value), suffix.value) {
      return Match(start: index, end: suffix.end, kind: kind(of: suffix.value), value: value)
    }
    return bareNumber(at: index, numeral)
  }

  /// Digits that stick to something that makes them no number: `K+1`, `v.2`.
  private func isCoveredOrJoined(_ index: Int) -> Bool {
    guard number(index) != nil, isGlued(index) else { return lexemes[index].isCovered }
    if isWord(index - 1) { return true }
    // The other end of what was no range, as in a label: `ngõ 10-12`.
    if isHyphen(index - 1), isGlued(index - 1), number(index - 2) != nil { return true }
    switch sign(index - 1) {
    case 0x2B, 0x23, 0x40, 0x26, 0x3D, 0x5F, 0x2F, 0x2A: return true
    case 0x2E: return isGlued(index - 1)
    default: return false
    }
  }

  // MARK: Suffixes

  private func suffix(at index: Int) -> (value: Suffix, end: Int)? {
    if sign(index) == 0x25 { return (.percent, index + 1) }
    guard let roles = roles(index) else { return nil }
    if roles.marks.contains(.percent) { return (.percent, next(index)) }
    if let currency = roles.currency { return (.money(currency), next(index)) }
    guard let unit = roles.unit, isUnitWritten(index) else { return nil }
    if sign(next(index)) == 0x2F, isGlued(next(index)), isGlued(next(index) + 1),
      let below = denominator(at: next(index) + 1), Vocabulary.compoundUnits.contains("\(unit.symbol)/\(below)")
    {
      return (.measure(Unit(symbol: "\(unit.symbol)/\(below)", factor: unit.factor)), self.next(next(index) + 1))
    }
    return (.measure(unit), next(index))
  }

  private func denominator(at index: Int) -> String? {
    switch roles(index)?.timeUnit {
    case .hour: return "h"
    case .second: return "s"
    default: break
    }
    if let unit = roles(index)?.unit { return unit.symbol }
    return index < lexemes.count && written(index).lowercased() == "s" ? "s" : nil
  }

  /// Units of one letter are small letters: `12 m`, but not `4G` or `12 M`.
  private func isUnitWritten(_ index: Int) -> Bool {
    let isOneLetter = lexemes[index].range.count == 1
    return !(isOneLetter && lexemes[index].isFirstUpper && roles(index)?.unit?.symbol != "W")
  }

  private func kind(of suffix: Suffix) -> ExpressionKind {
    switch suffix {
    case .percent: .percent
    case .money: .money
    case .measure: .measure
    }
  }

  private func value(_ amount: Amount, _ suffix: Suffix) -> ExpressionValue? {
    switch suffix {
    case .percent: .percent(amount)
    case .money(let currency): .money(amount, currency: currency)
    case .measure(let unit): amount.multiplied(by: unit.factor).map { .measure($0, unit: unit.symbol) }
    }
  }

  /// `$50`, `US$ 5,5 triệu`, `USD 20`
  private func prefixedMoney(at index: Int) -> Match? {
    let currency = sign(index).flatMap { Vocabulary.currencySigns[$0] } ?? roles(index)?.currency
    guard let currency, isWord(index) == lexemes[index].isAllUpper || sign(index) != nil else { return nil }
    let start = next(index)
    guard number(start) != nil, let numeral = numeral(at: start), !isWord(index) || lexemes[start].hasSpaceBefore,
      suffix(at: numeral.end) == nil
    else { return nil }
    return Match(
      start: index, end: numeral.end, kind: .money, value: .money(Amount(numeral.value), currency: currency))
  }

  // MARK: Ranges

  private func range(
    from index: Int, _ low: Numeral, _ lowSuffix: (value: Suffix, end: Int)?
  ) -> Match? {
    let behind = lowSuffix?.end ?? low.end
    let isHyphen = isHyphen(behind)
    guard isHyphen || marks(behind).contains(.rangeTo), behind + 1 < lexemes.count else { return nil }
    // 2-3 and 2 - 3, but not 2 -3 or 2- 3.
    if isHyphen, lexemes[behind].hasSpaceBefore != lexemes[behind + 1].hasSpaceBefore { return nil }
    guard let high = numeral(at: behind + 1) else { return nil }
    let highSuffix = suffix(at: high.end)
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
    let isCounted = isWord(high.end) && !marks(high.end).contains(.function)
    guard isHyphen ? isCounted : isPreceded(index, by: .from) || isCounted && high.isSpelled == low.isSpelled,
      marks(high.end).contains(.counted) || !isLabelled(index)
    else { return nil }
    return Match(start: index, end: high.end, kind: .number, value: .number(amount), confidence: 0.85)
  }

  /// Two rising digit words before a counted noun: `năm bảy người`.
  private func digitPair(at index: Int) -> Match? {
    guard let low = roles(index), let high = roles(index + 1), let from = low.digit, let to = high.digit,
      !low.isInnerDigit, !high.isInnerDigit, from > 0, from < to, to < 10, lexemes[index].length == 1,
      lexemes[index + 1].length == 1, marks(index + 2).contains(.counted)
    else { return nil }
    return Match(
      start: index, end: index + 2, kind: .number, value: .number(Amount(ExactDecimal(from), ExactDecimal(to))))
  }

  // MARK: Scores and fractions

  private func score(at index: Int) -> Match? {
    guard let left = number(index)?.integer, let right = number(index + 2)?.integer, isHyphen(index + 1),
      left < 100, right < 100, suffix(at: index + 3) == nil, roles(index + 3)?.timeUnit == nil
    else { return nil }
    for distance in 1...4 where marks(index - distance).contains(.score) {
      return Match(start: index, end: index + 3, kind: .score, value: .score(left, right), confidence: 0.9)
    }
    return nil
  }

  /// `2/3 số phiếu`, `quá 1/2`: a share noun follows, or quá or chiếm stands before.
  func fraction(at index: Int) -> Match? {
    if let spelled = spelledFraction(at: index) { return spelled }
    guard let fraction = number(index)?.fraction, fraction.numerator < fraction.denominator, isShare(index),
      !isPreceded(index, by: .day)
    else { return nil }
    var match = Match(
      start: index, end: index + 1, kind: .fraction,
      value: .fraction(numerator: fraction.numerator, denominator: fraction.denominator), confidence: 0.85)
    if let date = number(index)?.dayMonth(separator: UInt8(ascii: "/")) {
      match.alternatives = [.init(kind: .date, value: .temporal(.point(date)), confidence: 0.15)]
    }
    return match
  }

  /// `một phần ba`, `ba phần tư`; `phần trăm` is a percentage.
  private func spelledFraction(at index: Int) -> Match? {
    guard number(index) == nil, let numerator = smallNumber(at: index, in: 1...99), numerator.end < lexemes.count,
      marks(numerator.end).contains(.part), lexemes[numerator.end].length == 1, !isName(index),
      let denominator = smallNumber(at: numerator.end + 1, in: 2...1000),
      numerator.value <= denominator.value
    else { return nil }
    return Match(
      start: index, end: denominator.end, kind: .fraction,
      value: .fraction(numerator: numerator.value, denominator: denominator.value))
  }

  private func isShare(_ index: Int) -> Bool {
    marks(index + 1).contains(.share) || isPreceded(index, by: .strongShareCue)
  }

  // MARK: Ordinals

  /// `thứ ba`, `lần thứ XIV`, `thứ 12`
  func ordinal(at index: Int) -> Match? {
    let start = index
    var marker = index
    if marks(index).contains(.occasion), marks(index + 1).contains(.ordinal) { marker = index + 1 }
    guard marks(marker).contains(.ordinal), lexemes[marker].length == 1, let value = ordinalValue(at: marker + 1) else {
      return nil
    }
    return Match(start: start, end: value.end, kind: .ordinal, value: .number(Amount(value.number)))
  }

  private func ordinalValue(at index: Int) -> (number: Int, end: Int)? {
    if let small = smallNumber(at: index, in: 1...999) { return (small.value, small.end) }
    if let roman = roman(at: index) { return (roman, index + 1) }
    return marks(index).contains(.first) ? (1, index + 1) : nil
  }

  // MARK: Numbers alone

  private func bareNumber(at index: Int, _ numeral: Numeral) -> Match? {
    if numeral.isSpelled {
      let isAlone = numeral.wordCount == 1 && numeral.scale == 0 && !numeral.isNegative
      if isAlone, !isCountedDigit(index) { return nil }
      guard roles(numeral.end)?.timeUnit == nil || numeral.wordCount > 1 || numeral.scale > 0 else { return nil }
    } else if isLabelled(index) {
      return nil
    }
    let confidence = numeral.isSpelled && numeral.wordCount == 1 ? 0.8 : 0.95
    return Match(
      start: index, end: numeral.end, kind: .number, value: .number(Amount(numeral.value)), confidence: confidence)
  }

  /// Whether the digits are the number of a thing rather than a count: `ngõ 12`, `Nghi Sơn 2`, `bão số 8`.
  func isLabelled(_ index: Int) -> Bool {
    if isPreceded(index, by: .label) { return !marks(index + 1).contains(.counted) }
    guard
      isName(index - 1)
        || index > 1 && isWord(index - 1) && lexemes[index - 1].isAllUpper == false && isName(index - 2)
          && lexemes[index - 1].isCapitalised
    else { return false }
    return !marks(index + 1).contains(.counted)
  }

  /// Whether a digit word is a count: a noun that can be counted follows, and nothing makes it a name.
  private func isCountedDigit(_ index: Int) -> Bool {
    guard let roles = roles(index), let digit = roles.digit, !roles.isInnerDigit, digit > 1, isWord(index + 1),
      lexemes[index + 1].hasSpaceBefore, !lexemes[index + 1].isCapitalised, !lexemes[index + 1].isCovered
    else { return false }
    let follower = marks(index + 1)
    let isCounted = follower.contains(.counted)
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
