/// Lengths of time: `45 ngày`, `1 giờ 50 phút`, `nửa năm`, `ba thập kỷ`.
extension Grammar {
  /// A unit of time that can be counted, behind a number.
  func unit(at index: Int) -> TimeUnit? {
    guard let unit = roles(index)?.timeUnit, !isInStreetName(index) else { return nil }
    // năm 2024 begins a date of its own, and ngày 25/11; in 5 năm 2021-2025 the years are what was counted.
    let isCounted =
      unit == .year && number(index + 1)?.bareYear != nil && isHyphen(index + 2) || isMonthsOfYear(at: index - 1)
      || unit == .month && isNumber(index + 1) && isCountOfDays(index + 2)
    if !isCounted, [.year, .day, .month].contains(unit), isNumber(index + 1), date(at: index) != nil {
      return nil
    }
    // những năm thập niên 1960
    if unit == .decade, isNumber(next(index)) { return nil }
    // lớp 10 ngày 1-2/6
    if unit == .day, isNumber(index + 1), isPreceded(index - 1, by: .label) { return nil }
    let isLetter = lexemes[index].range.count <= 2
    if isLetter, isLineCount(index - 1) || unit == .second && isModel(index - 1) { return nil }
    return isLetter && !isGlued(index) ? nil : unit
  }

  /// `5S`, `iPhone 6s`, `90s`, `1s2`: a method, a telephone, the nineties, a shell.
  private func isModel(_ index: Int) -> Bool {
    let value = integer(index) ?? 0
    return lexemes[index + 1].isFirstUpper || isLabelled(index) || value > 180 || isGlued(index)
      || number(index + 2)?.groups[0].digitCount == 1 && isGlued(index + 2) || isListedShell(index)
      || (70...90).contains(value) && value % 10 == 0
      || marks(index - 2).contains(.decades)
  }

  /// The second of `lớp 1s và 4s`: shells of an atom, as the first is.
  func isListedShell(_ index: Int) -> Bool {
    func isGluedSecond(_ index: Int) -> Bool {
      isNumber(index) && isGlued(index + 1) && roles(index + 1)?.timeUnit == .second
        && lexemes[index + 1].range.count == 1
    }
    return isGluedSecond(index) && isListComma(index - 1) && isGluedSecond(index - 3) && isModel(index - 3)
  }

  func duration(at index: Int) -> Match? {
    if let primes = primes(at: index) { return primes }
    if !isNumber(index) {
      if let half = half(at: index) ?? share(at: index) {
        return duration(index, half.end, [part(half.amount, half.unit)])
      }
      if let pair = digitPair(at: index), pair.kind == .duration { return pair }
    }
    guard let low = durationNumeral(at: index), !isUnderStroke(index) else { return nil }
    if let behind = rangeEnd(low.end, from: index), let high = durationNumeral(at: behind),
      let unit = unit(at: high.end), let from = lowEnd(low, high), from < high.value
    {
      return duration(index, next(high.end), [part(Amount(from, high.value), unit)])
    }
    guard let unit = unit(at: low.end) else { return nil }
    if let behind = rangeEnd(next(low.end), from: index), let high = durationNumeral(at: behind),
      self.unit(at: high.end) == unit, low.value < high.value
    {
      return duration(index, next(high.end), [part(Amount(low.value, high.value), unit)])
    }
    var parts = [part(Amount(low.value), unit)]
    var (last, end) = (unit, next(low.end))
    while let more = durationNumeral(at: end), let finer = self.unit(at: more.end), finer.isFiner(than: last) {
      parts.append(part(Amount(more.value), finer))
      (last, end) = (finer, next(more.end))
    }
    if last == .hour, parts.count == 1, isGlued(end), let minutes = integer(end), minutes < 60 {
      // 1h45
      parts.append(part(Amount(minutes), .minute))
      end += 1
    }
    // 11 giây 53, 10s03
    if last == .second, lexemes[end - 1].range.count > 1 || isGlued(end), let hundredths = number(end),
      hundredths.count == 1,
      hundredths.groups[0].digitCount <= 3, !isWord(end + 1) || marks(end + 1).contains(.function),
      case let amount = parts[parts.count - 1].amount, amount.high == nil,
      let fraction = ExactDecimal(hundredths.groups[0].value).scaled(byPowerOfTen: -hundredths.groups[0].digitCount),
      let seconds = amount.low.adding(fraction), sign(end + 1) != 0x25
    {
      parts[parts.count - 1] = part(Amount(seconds), .second)
      end += 1
    }
    if roles(end)?.numeral == .half, let half = low.value.adding(ExactDecimal(significand: 5, scale: 1)),
      parts.count == 1
    {
      parts[0] = part(Amount(half), unit)
      end += 1
    }
    return duration(index, end, parts)
  }

  /// `24h` in `mm/24h`, `Tin tức 24h`: what an amount is told for, or a name.
  private func isUnderStroke(_ index: Int) -> Bool {
    guard isNumber(index), isGlued(index + 1) else { return false }
    return isGlued(index) && sign(index - 1) == 0x2F
      || integer(index) == 24 && isLabelled(index) && !isPreceded(index, by: .each)
  }

  /// `20'`, `1'30''`: minutes and seconds where a length of time is meant.
  private func primes(at index: Int) -> Match? {
    guard isPrime(index + 1), !isGlued(index), let minutes = integer(index), !isPrime(index + 2) || !isGlued(index + 2)
    else { return nil }
    if let seconds = integer(index + 2), isGlued(index + 2), isGlued(index + 3), seconds < 60 {
      let isDouble = isPrime(index + 3) && isPrime(index + 4) && isGlued(index + 4)
      guard isDouble || sign(index + 3) == 0x22 || sign(index + 3) == 0x2033 else { return nil }
      return duration(
        index, isDouble ? index + 5 : index + 4, [part(Amount(minutes), .minute), part(Amount(seconds), .second)])
    }
    let isAll = index == 0 && index + 2 == lexemes.count
    let isLength =
      isAll || isPreceded(index, by: .each) || cue(.length, before: index) != nil
      || [.approximately, .atMost, .atLeast].contains(roles(index - 1)?.modifier)
      || measure(at: index - 1)?.symbol == "°C"
    guard isLength, !isGlued(index + 2) || !isNumber(index + 2) else { return nil }
    return duration(index, index + 2, [part(Amount(minutes), .minute)])
  }

  /// ' or ′ behind digits.
  private func isPrime(_ index: Int) -> Bool {
    isGlued(index) && (sign(index) == 0x27 || sign(index) == 0x2032 || sign(index) == 0x2019)
  }

  func duration(_ start: Int, _ end: Int, _ parts: [TemporalDuration.Part]) -> Match {
    Match(start: start, end: end, kind: .duration, value: .temporal(.duration(TemporalDuration(parts: parts))))
  }

  /// A count of units, in years or months where ISO 8601 has no letter for the unit.
  func part(_ amount: Amount, _ unit: TimeUnit) -> TemporalDuration.Part {
    let (factor, counted): (Int, TimeUnit) =
      switch unit {
      case .century: (100, .year)
      case .decade: (10, .year)
      case .half: (6, .month)
      case .quarter: (3, .month)
      default: (1, unit)
      }
    guard factor > 1, let product = amount.multiplied(by: ExactDecimal(factor)) else {
      return TemporalDuration.Part(amount: amount, unit: unit)
    }
    return TemporalDuration.Part(amount: product, unit: counted)
  }

  /// `nửa năm`: six months. Half a month is fifteen days.
  func half(at index: Int) -> (amount: Amount, unit: TimeUnit, end: Int)? {
    if let whole = unitAndHalf(at: index) { return whole }
    guard roles(index)?.numeral == .halfOf, lexemes[index].length == 1, let unit = unit(at: index + 1) else {
      return nil
    }
    // nửa ngày 2/9 is no half of a day, nửa đêm no duration.
    return halfCount(unit).map { (Amount($0.count), $0.unit, next(index + 1)) }
  }

  /// `ba phần tư giờ`, `một phần tư thế kỷ`: a share that is whole in the next finer unit.
  private func share(at index: Int) -> (amount: Amount, unit: TimeUnit, end: Int)? {
    guard let share = spelledFraction(at: index), case .fraction(let numerator, let denominator) = share.value,
      let unit = unit(at: share.end), let half = halfCount(unit), numerator * half.count * 2 % denominator == 0
    else { return nil }
    return (Amount(numerator * half.count * 2 / denominator), half.unit, next(share.end))
  }

  /// A century stands here alone: một thế kỷ rưỡi trước is a length of time, no date.
  private func halfCount(_ unit: TimeUnit) -> (count: Int, unit: TimeUnit)? {
    unit == .century ? (50, .year) : unit.half
  }

  /// `tiếng rưỡi`, `năm rưỡi`: one and a half, with the one left out.
  func unitAndHalf(at index: Int) -> (amount: Amount, unit: TimeUnit, end: Int)? {
    guard roles(index + 1)?.numeral == .half, let unit = unit(at: index), lexemes[index].length == 1,
      lexemes[index].range.count > 1, !isNumber(index - 1), roles(index - 1)?.digit == nil,
      roles(index - 1)?.numeral == nil, roles(index - 1)?.scale == nil
    else { return nil }
    let end = roles(index + 2)?.timeUnit == unit && marks(index + 2).contains(.hourCount) ? next(index + 2) : index + 2
    return (Amount(ExactDecimal(significand: 15, scale: 1)), unit, end)
  }

  private func durationNumeral(at index: Int) -> Numeral? {
    guard index < lexemes.count, isNumber(index) || roles(index)?.mayCount == true, let numeral = numeral(at: index),
      !numeral.isSlang, !isName(index) || isTitle(index), numeral.value > ExactDecimal(0)
    else { return nil }
    return numeral
  }
}

extension TimeUnit {
  fileprivate func isFiner(than other: TimeUnit) -> Bool {
    (Self.allCases.firstIndex(of: self) ?? 0) > (Self.allCases.firstIndex(of: other) ?? 0)
  }
}
