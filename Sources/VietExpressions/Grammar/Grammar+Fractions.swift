/// Fractions in digits and in words.
extension Grammar {
  /// `2/3 số phiếu`, `quá 1/2`: a share noun follows, or quá or chiếm stands before.
  func fraction(at index: Int) -> Match? {
    let roles = roles(index)
    if let share = roles?.share {
      // 56⅔
      if isGlued(index), isNumber(index - 1) { return nil }
      let value = ExpressionValue.fraction(numerator: share / 10, denominator: share % 10)
      return Match(start: index, end: index + 1, kind: .fraction, value: value)
    }
    if let spelled = spelledFraction(at: index) ?? half(at: index) { return spelled }
    // âm hai phần ba
    if roles?.numeral == .minus, isMinus(index), let positive = spelledFraction(at: index + 1),
      case .fraction(let numerator, let denominator) = positive.value
    {
      let value = ExpressionValue.fraction(numerator: -numerator, denominator: denominator)
      return Match(start: index, end: positive.end, kind: .fraction, value: value)
    }
    guard let fraction = number(index)?.fraction, fraction.numerator < fraction.denominator || isAll(fraction, index),
      isShare(index),
      !isPreceded(index, by: .day)
    else { return nil }
    let date = number(index)?.dayMonth(separator: UInt8(ascii: "/"))
    return Match(
      start: index, end: index + 1, kind: .fraction,
      value: .fraction(numerator: fraction.numerator, denominator: fraction.denominator), confidence: 0.85,
      alternatives: date.map { [.init(kind: .date, value: .temporal(.point($0)), confidence: 0.15)] } ?? [])
  }

  /// `19/19 tiêu chí`: all of them.
  private func isAll(_ fraction: (numerator: Int, denominator: Int), _ index: Int) -> Bool {
    fraction.numerator == fraction.denominator && marks(index + 1).contains(.counted)
  }

  /// `một phần ba`, `hai trên mười lăm`, `một chia tám`; `phần trăm` is a percentage.
  func spelledFraction(at index: Int) -> Match? {
    guard roles(index)?.digit != nil || isShareInDigits(index), !isName(index),
      let numerator = smallNumber(at: index, in: 1...999), numerator.end < lexemes.count,
      !marks(numerator.end).isDisjoint(with: [.part, .over]), lexemes[numerator.end].length == 1,
      let denominator = smallNumber(at: numerator.end + 1, in: 2...1000) ?? bareScale(at: numerator.end + 1),
      isShare(numerator, denominator, index)
    else { return nil }
    return Match(
      start: index, end: denominator.end, kind: .fraction,
      value: .fraction(numerator: numerator.value, denominator: denominator.value))
  }

  /// `phần nghìn`, `phần triệu`
  private func bareScale(at index: Int) -> (value: Int, end: Int)? {
    guard marks(index - 1).contains(.part), let scale = roles(index)?.scale, (3...6).contains(scale),
      roles(index)?.isSlangScale == false
    else { return nil }
    return ([3: 1000, 4: 10_000][scale] ?? 1_000_000, index + 1)
  }

  /// `3 trên 5 người`, `2 phần 3`
  private func isShareInDigits(_ index: Int) -> Bool {
    guard isNumber(index), let behind = roles(index + 1), lexemes[index + 1].length == 1 else { return false }
    let isShare =
      behind.modifier == .moreThan
      || behind.marks.contains(.part) && isNumber(index + 2) && !marks(index + 3).contains(.counted)
    return isShare && !isLabelled(index)
  }

  /// Whether two numbers with trên or chia between them are a fraction, and not two things: no unit follows, and an
  /// improper fraction is all that is said.
  private func isShare(_ numerator: (value: Int, end: Int), _ denominator: (value: Int, end: Int), _ start: Int) -> Bool
  {
    if marks(numerator.end).contains(.part), numerator.value <= denominator.value { return true }
    if start == 0, denominator.end == lexemes.count { return true }
    guard marks(numerator.end).contains(.over), numerator.value < denominator.value, !isLabelled(start) else {
      return false
    }
    let roles = roles(denominator.end)
    return measure(at: denominator.end) == nil && roles?.currency == nil && roles?.timeUnit == nil
      && roles?.scale == nil
      && !marks(denominator.end).contains(.percent) && sign(denominator.end) != 0x25
  }

  /// `một nửa`
  private func half(at index: Int) -> Match? {
    guard roles(index)?.digit == 1, lexemes[index].length == 1, roles(index + 1)?.numeral == .halfOf,
      lexemes[index + 1].length == 1, roles(index + 2)?.scale == nil, roles(index + 2)?.timeUnit == nil
    else { return nil }
    return Match(start: index, end: index + 2, kind: .fraction, value: .fraction(numerator: 1, denominator: 2))
  }

  private func isShare(_ index: Int) -> Bool {
    if isPreceded(index, by: .strongShareCue) || isBounded(index) { return true }
    // tỷ lệ chọi là 1/12
    if marks(index - 1).contains(.naming), isPreceded(index - 1, by: .strongShareCue) { return true }
    // 1/2 kg, but not 380/660 V
    let isSmall = number(index).map { $0.value(1) <= 10 || $0.value(0) == 1 } ?? false
    let isOfThing =
      !marks(index + 1).isDisjoint(with: [.share, .counted]) || isSmall && measure(at: index + 1) != nil
      || roles(index + 1)?.modifier == .moreThan
    return isOfThing && !isPreceded(index, by: [.from, .clockCue, .rangeTo, .to])
  }

  /// hơn, dưới, ít nhất are said of shares, not of days.
  private func isBounded(_ index: Int) -> Bool {
    let bounds: [Modifier?] = [.moreThan, .lessThan, .atLeast]
    return (1...2).contains { length in
      index >= length && bounds.contains(roles(index - length)?.modifier)
        && index - length + lexemes[index - length].length == index
    }
  }
}
