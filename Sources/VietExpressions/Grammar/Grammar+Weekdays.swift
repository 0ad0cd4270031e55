/// Weekdays: `thứ hai`, `thứ Sáu, 28/11`, `chủ nhật tuần trước`, `thứ hai tới`.
extension Grammar {
  /// `thứ hai` … `thứ 7`, `chủ nhật`; 1 is Monday.
  func weekday(at index: Int) -> (number: Int, end: Int)? {
    if let number = roles(index)?.weekday, number <= 7 {
      return lexemes[index].range.count > 2 || isShortWeekday(index) ? (number, next(index)) : nil
    }
    guard marks(index).contains(.ordinal), lexemes[index].length == 1,
      let number = smallNumber(at: index + 1, in: 2...7)
    else { return nil }
    return (number.value - 1, number.end)
  }

  func weekdayDate(at index: Int, _ weekday: (number: Int, end: Int)) -> Moment? {
    var behind = weekday.end
    if let sign = sign(behind), sign == 0x2C || sign == 0x28 { behind += 1 }
    if let date = unsignedDate(at: behind) { return agreeing(date, weekday.number) }
    if behind < lexemes.count,
      marks(behind).contains(.day) || marks(behind).contains(.lunarDay) || isNumber(behind)
    {
      let date = !isNumber(behind) ? self.date(at: behind, hasCue: true) : numericDate(at: behind, hasCue: true)
      if var date, date.point.day != nil, date.last == nil {
        if sign(weekday.end) == 0x28, sign(date.end) == 0x29 { date.end += 1 }
        return agreeing(date, weekday.number)
      }
    }
    if let moment = weekdayOfMonth(weekday) { return moment }
    let isWeekAfter = marks(weekday.end).contains(.of) ? weekday.end + 1 : weekday.end
    if roles(isWeekAfter)?.timeUnit == .week, let week = deictic(.week, at: isWeekAfter, isCounted: false) {
      var point = week.point
      point.weekday = weekday.number
      return Moment(point: point, end: week.end, confidence: 0.9)
    }
    let isNamed = roles(index)?.weekday != nil
    if let side = side(at: weekday.end), isNamed || !isPreceded(index, by: [.ranked, .counted]),
      isNamed || side.policy != .nearest || hasWeekdayCue(index, weekday.end)
    {
      var point = TemporalPoint(weekday: weekday.number)
      if side.policy == .nearest { point.shift = TemporalShift(0, .week) } else { point.direction = side.policy }
      return Moment(point: point, end: side.end, confidence: 0.85)
    }
    guard roles(index)?.weekday != nil || hasWeekdayCue(index, weekday.end) else { return nil }
    var point = TemporalPoint(weekday: weekday.number)
    // hôm thứ tư
    if roles(index - 1)?.timeUnit == .day, !marks(index - 1).contains(.day) { point.direction = .past }
    return Moment(point: point, end: weekday.end, confidence: 0.7)
  }

  /// A weekday that contradicts its date makes the reading doubtful; the weekday is the other one. Resolution looks at
  /// dates without a year again.
  private func agreeing(_ date: Moment, _ weekday: Int) -> Moment {
    var date = date
    if date.point.calendar == .gregorian { date.point.weekday = weekday }
    if let day = date.point.date, date.point.calendar == .gregorian, day.weekday != weekday {
      date.confidence = Expression.doubtful
      date.alternative = TemporalPoint(weekday: weekday)
    }
    return date
  }

  /// `16 08 2017` behind a weekday, as the stamps of some sites have it.
  private func unsignedDate(at index: Int) -> Moment? {
    guard let day = integer(index), let month = integer(index + 1), let year = number(index + 2)?.bareYear else {
      return nil
    }
    return CivilDate(year: year, month: month, day: day).map { Moment(point: TemporalPoint($0), end: index + 3) }
  }

  /// `29/11 (thứ Bảy)`
  func withWeekday(_ date: Moment) -> Moment {
    guard date.point.day != nil, date.point.month != nil, date.last == nil, sign(date.end) == 0x28,
      let weekday = weekday(at: date.end + 1), sign(weekday.end) == 0x29
    else { return date }
    var named = agreeing(date, weekday.number)
    named.end = weekday.end + 1
    return named
  }

  /// On which side of the reference the words put a time: `tới`, `vừa qua`; `này` is the nearest.
  func side(at index: Int) -> (policy: ResolutionPolicy, end: Int)? {
    guard let count = roles(index)?.deixis, abs(count) <= 1, index < lexemes.count else { return nil }
    let end = next(index)
    if count == 0 { return marks(index).contains(.ofDay) ? nil : (.nearest, end) }
    // tháng 3 tới tháng 5 is a range.
    if marks(index).contains(.rangeTo) {
      let isRange = isNumber(end) || roles(end)?.timeUnit != nil || weekday(at: end) != nil || isName(end)
      return isRange ? nil : (.future, end)
    }
    // thứ ba trước, but not trước khi, trước Tết, nor the qua of hôm qua.
    let isAlone = marks(index).contains(.to) && count < 0 && !isWord(end) && !isNumber(end)
    guard lexemes[index].length > 1 && !marks(index).contains(.to) || isAlone else { return nil }
    return (count > 0 ? .future : .past, end)
  }

  func take(_ side: (policy: ResolutionPolicy, end: Int)?, _ moment: inout Moment) {
    guard let side else { return }
    if side.policy != .nearest { moment.point.direction = side.policy }
    moment.end = side.end
  }
}
