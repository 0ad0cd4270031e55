/// Points counted from another: `cách đây 10 năm`, `trước đó hai ngày`, `ba ngày nữa`, `2 tuần 3 ngày trước`.
extension Grammar {
  private typealias Count = (amount: Int, unit: TimeUnit, end: Int)

  func shift(at index: Int) -> Match? {
    let marks = marks(index)
    if !marks.isDisjoint(with: [.ago, .beforeThat, .afterThat]) {
      var start = next(index)
      // cách đây khoảng 3 năm
      if roles(start)?.modifier != nil { start = next(start) }
      guard let count = count(at: start) else { return nil }
      let anchor: TemporalShift.Anchor = marks.contains(.ago) ? .reference : .previous
      let amount = marks.contains(.afterThat) ? count.amount : -count.amount
      return shifted(index, TemporalShift(amount, count.unit, from: anchor), count.end, 0.95)
    }
    if let days = smallNumber(at: index, in: 1...99), self.marks(days.end).contains(.nextDay) {
      return shifted(index, TemporalShift(days.value, .day, from: .previous), next(days.end), 0.85)
    }
    guard let count = count(at: index) else { return nil }
    return monthsOfYear(at: index, count) ?? daysOfMonth(at: index, count)
      ?? shift(behind: count).map { shifted(index, $0, next(count.end), 0.85) }
  }

  private func shifted(_ start: Int, _ shift: TemporalShift, _ end: Int, _ confidence: Double) -> Match {
    match(start, Moment(point: TemporalPoint(shift: shift), end: end, confidence: confidence))
  }

  private func shift(behind count: Count) -> TemporalShift? {
    let behind = marks(count.end)
    if behind.contains(.hence) { return TemporalShift(count.amount, count.unit) }
    if behind.contains(.beforeThat) { return TemporalShift(-count.amount, count.unit, from: .previous) }
    if behind.contains(.afterThat) { return TemporalShift(count.amount, count.unit, from: .previous) }
    guard behind.contains(.to) else { return nil }
    switch roles(count.end)?.deixis {
    case -1 where !isDayNamed(next(count.end)): return TemporalShift(-count.amount, count.unit)
    // `hai ngày sau, …` is a date, `20 phút sau bữa ăn` a length of time.
    case 1 where !behind.contains(.rangeTo) && !isWord(next(count.end)):
      return TemporalShift(count.amount, count.unit, from: .previous)
    default: return nil
    }
  }

  /// `2 tuần trước Tết`, `3 ngày trước ngày cưới`: what was counted from.
  private func isDayNamed(_ index: Int) -> Bool {
    roles(index)?.holiday != nil || !marks(index).isDisjoint(with: [.day, .newYear])
  }

  /// A whole number and a unit of time, a second one of a finer unit, or half of a unit; counted in the finest.
  private func count(at index: Int) -> Count? {
    guard index < lexemes.count else { return nil }
    if !isNumber(index) {
      if let whole = unitAndHalf(at: index), let half = whole.unit.half {
        return (half.count * 3, half.unit, whole.end)
      }
      if let half = half(at: index), let amount = half.amount.low.intValue { return (amount, half.unit, half.end) }
    }
    guard let first = plainCount(at: index) else { return nil }
    if roles(first.end)?.numeral == .half, let half = first.unit.half {
      return (first.amount * half.count * 2 + half.count, half.unit, first.end + 1)
    }
    if first.unit == .hour, isGlued(first.end), let minutes = number(first.end)?.integer, minutes < 60,
      marks(first.end + 1).contains(.hence)
    {
      return (first.amount * 60 + minutes, .minute, first.end + 1)
    }
    guard let second = plainCount(at: first.end), let factor = first.unit.factor(to: second.unit) else { return first }
    return (first.amount * factor + second.amount, second.unit, second.end)
  }

  private func plainCount(at index: Int) -> Count? {
    guard index < lexemes.count else { return nil }
    if let number = smallNumber(at: index, in: 1...9999), let unit = unit(at: number.end) {
      return (number.value, unit, next(number.end))
    }
    return manyYears(at: index)
  }

  /// `4.000 năm`, `hai nghìn năm`
  private func manyYears(at index: Int) -> Count? {
    guard (number(index)?.count ?? 1) > 1 || roles(index + 1)?.scale != nil, let numeral = numeral(at: index),
      !numeral.isSlang, let years = numeral.value.intValue, (1...99_999).contains(years),
      unit(at: numeral.end) == .year
    else { return nil }
    return (years, .year, next(numeral.end))
  }

  /// `sáu tháng đầu năm 2025`, `9 tháng cuối năm ngoái`, `9 tháng năm 2025`
  private func monthsOfYear(at index: Int, _ count: Count) -> Match? {
    let months = count.unit == .quarter ? count.amount * 3 : count.amount
    guard count.unit == .month || count.unit == .quarter, months < 12 else { return nil }
    let edge = isMonthsOfYear(at: index) ? .start : roles(count.end)?.modifier
    guard edge == .start || edge == .end else { return nil }
    let behind = isMonthsOfYear(at: index) ? count.end : count.end + 1
    let place = marks(behind).contains(.of) ? behind + 1 : behind
    guard roles(place)?.timeUnit == .year, place < lexemes.count else { return nil }
    let year = year(at: place, isCounted: false)
    let end = year?.end ?? place + 1
    let shift = year == nil ? TemporalShift(0, .year) : year?.point.shift
    var (first, last) = (TemporalPoint(year: year?.point.year, shift: shift), TemporalPoint())
    last = first
    if months == 6 {
      first.half = edge == .start ? 1 : 2
      return match(index, Moment(point: first, end: end))
    }
    (first.month, last.month) = edge == .start ? (1, months) : (13 - months, 12)
    return match(index, end, first, last)
  }

  /// `15 ngày đầu tháng 11`, `10 ngày cuối tháng này`
  private func daysOfMonth(at index: Int, _ count: Count) -> Match? {
    guard count.unit == .day, count.amount < 28, let edge = roles(count.end)?.modifier, edge == .start || edge == .end,
      lexemes[count.end].length == 1
    else { return nil }
    let place = marks(count.end + 1).contains(.of) ? count.end + 2 : count.end + 1
    guard roles(place)?.timeUnit == .month, let month = month(at: place), month.last == nil,
      month.point.month != nil || month.point.shift != nil, month.point.day == nil, month.point.calendar == .gregorian
    else { return nil }
    var (first, last) = (month.point, month.point)
    if edge == .start {
      (first.day, last.day) = (1, count.amount)
    } else {
      (first.part, last.part) = (TemporalPart(-count.amount, .day), TemporalPart(-1, .day))
    }
    return match(index, month.end, first, last)
  }
}

extension Grammar {
  /// Whether `9 tháng năm 2025` are the first nine months, as reports have it, and not a day of May: that is written with
  /// ngày, or its month in digits.
  func isMonthsOfYear(at index: Int) -> Bool {
    guard let count = integer(index), (2...11).contains(count), !isPreceded(index, by: .day),
      roles(index + 1)?.timeUnit == .month, lexemes[index + 1].length == 1, roles(index + 2)?.timeUnit == .year
    else { return false }
    return number(index + 3)?.bareYear != nil
  }
}

extension TimeUnit {
  /// What half of it is counted in, and how many make the half.
  var half: (count: Int, unit: TimeUnit)? {
    switch self {
    case .decade: (5, .year)
    case .year: (6, .month)
    case .month: (15, .day)
    case .day: (12, .hour)
    case .hour: (30, .minute)
    case .minute: (30, .second)
    default: nil
    }
  }

  /// How many of a finer unit make one, where the number is fixed.
  fileprivate func factor(to finer: TimeUnit) -> Int? {
    switch (self, finer) {
    case (.year, .month): 12
    case (.week, .day): 7
    case (.day, .hour): 24
    case (.hour, .minute), (.minute, .second): 60
    default: nil
    }
  }
}
