/// Two digit words that mean from the one to the other: `năm bảy người`, `ba bốn chục nghìn`.
extension Grammar {
  /// Two rising digit words before a counted noun or a unit of time: `năm bảy người`, `ba bốn ngày`; `đôi ba`.
  func digitPair(at index: Int) -> Match? {
    if let scaled = scaledPair(at: index) { return scaled }
    if let digits = roles(index)?.pair {
      let (low, high, end) = (digits / 10, digits % 10, next(index))
      if let scale = scales(at: end) { return pair(low, high, power: scale.power, index, scale.end) }
      return pair(low, high, index, end)
    }
    if let list = separatedPair(at: index) { return list }
    guard let low = roles(index), let high = roles(index + 1), let from = low.digit, let to = high.digit,
      !low.isInnerDigit, !high.isInnerDigit, from > 0, from < to, to < 10, lexemes[index].length == 1,
      lexemes[index + 1].length == 1,
      marks(index + 2).contains(.counted) && to - from < 3
        || unit(at: index + 2) != nil && (from + 1 == to || from == 5)
    else { return nil }
    return pair(from, to, index, index + 2)
  }

  /// `năm bảy trăm mét`, `ba bốn chục nghìn`: no number has two digits before trăm, chục or mươi.
  private func scaledPair(at index: Int) -> Match? {
    guard let low = roles(index), let high = roles(index + 1), let from = low.digit, let to = high.digit,
      !low.isInnerDigit, !high.isInnerDigit, from > 0, to < 10, from + 1 == to || from == 5 && to == 7,
      lexemes[index].length == 1, lexemes[index + 1].length == 1, let first = roles(index + 2),
      roles(index - 1)?.digit == nil, roles(index - 1)?.scale == nil, roles(index - 1)?.numeral == nil
    else { return nil }
    var (power, end) = (first.scale == 2 ? 2 : first.numeral == .ten || first.numeral == .tens ? 1 : 0, index + 3)
    guard power > 0 else { return nil }
    while let scale = roles(end)?.scale, (3...9).contains(scale), roles(end)?.isSlangScale == false, power < 15 {
      (power, end) = (power + scale, end + 1)
    }
    return roles(end)?.digit == nil && roles(end)?.numeral == nil ? pair(from, to, power: power, index, end) : nil
  }

  /// `năm bảy trăm`, `dăm ba chục nghìn`, with what they measure.
  private func pair(_ low: Int, _ high: Int, power: Int, _ index: Int, _ end: Int) -> Match? {
    guard let least = ExactDecimal(low).scaled(byPowerOfTen: power),
      let most = ExactDecimal(high).scaled(byPowerOfTen: power)
    else { return nil }
    let amount = Amount(least, most)
    guard let suffix = suffix(at: end), let value = value(amount, suffix.value) else {
      guard let unit = unit(at: end) else {
        return Match(start: index, end: end, kind: .number, value: .number(amount), confidence: 0.85)
      }
      let duration = TemporalDuration(parts: [part(amount, unit)])
      return Match(start: index, end: next(end), kind: .duration, value: .temporal(.duration(duration)))
    }
    return Match(start: index, end: suffix.end, kind: kind(of: suffix.value), value: value)
  }

  /// `mười lăm hai mươi phút`
  private func areRound(_ low: Int, _ high: Int) -> Bool {
    low >= 10 && low % 5 == 0 && high % 5 == 0 && (5...10).contains(high - low)
  }

  private func pair(_ low: Int, _ high: Int, _ start: Int, _ end: Int) -> Match {
    let amount = Amount(ExactDecimal(low), ExactDecimal(high))
    if let hours = hours(low, high, start) { return hours }
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
      (low.wordCount > 1) == (high.wordCount > 1), from + 1 == to || from == 5 && to == 7 || areRound(from, to),
      roles(high.end)?.scale == nil, isWord(high.end), place == low.end || marks(high.end).contains(.counted)
    else { return nil }
    return pair(from, to, index, high.end)
  }

  /// `ba bốn giờ chiều`: two hours of one part of the day.
  private func hours(_ low: Int, _ high: Int, _ start: Int) -> Match? {
    guard roles(start + 2)?.timeUnit == .hour, let end = clockMoment(at: start + 1, isBehindClock: true),
      let hour = end.point.hour, roles(next(start + 2))?.partOfDay != nil, hour >= high - low
    else { return nil }
    var first = end.point
    first.hour = hour - (high - low)
    return match(start, end.end, first, end.point)
  }
}
