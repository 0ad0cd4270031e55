/// Dates of the lunar calendar (âm lịch): `mùng 3 Tết`, `rằm tháng Giêng`, `23 tháng Chạp`, `năm Giáp Thìn`.
extension Grammar {
  /// `mùng 3 Tết`, `mồng 1 tháng Giêng`, `mùng 4-6 Tết`, `rằm tháng 7`
  func lunarDay(at index: Int) -> Moment? {
    if marks(index).contains(.fullMoon) { return fullMoon(at: index) }
    guard marks(index).contains(.lunarDay), let day = smallNumber(at: index + 1, in: 1...10) else { return nil }
    guard day.value < 10, let behind = rangeEnd(day.end, from: index),
      let last = smallNumber(at: behind, in: day.value + 1...10),
      var month = monthOfLunarDay(last.value, at: last.end), month.end > last.end
    else { return monthOfLunarDay(day.value, at: day.end) }
    month.last = month.point
    month.point.day = day.value
    return month
  }

  private func fullMoon(at index: Int) -> Moment? {
    // trăng rằm is a kind of moon.
    guard !(isWord(index - 1) && marks(index - 1).contains(.moon)) else { return nil }
    if roles(index + 1)?.timeUnit == .month, let month = monthOfLunarDay(15, at: index + 1) {
      var result = month
      (result.point.calendar, result.alternative) = (.vietnameseLunar, nil)
      return result
    }
    if let feast = roles(index + 1)?.holiday.map({ Vocabulary.holidays[$0] }), feast.calendar == .vietnameseLunar,
      feast.day == 15
    {
      return inLunarYear(month: feast.month, day: 15, next(index + 1))
    }
    return Moment(point: lunar(day: 15), end: index + 1, confidence: 0.6)
  }

  /// The month behind mùng N: Tết and tháng Giêng are lunar, a numbered month is the civil one first.
  private func monthOfLunarDay(_ day: Int, at index: Int) -> Moment? {
    if marks(index).contains(.newYear) { return inLunarYear(month: 1, day: day, next(index)) }
    guard roles(index)?.timeUnit == .month, var month = month(at: index) ?? deictic(.month, at: index, isCounted: false)
    else {
      return Moment(
        point: lunar(day: day), end: marks(index).contains(.lunarCalendar) ? next(index) : index, confidence: 0.7)
    }
    guard month.point.month != nil || month.point.shift != nil, month.last == nil else { return nil }
    month.point.day = day
    guard month.point.calendar == .gregorian, month.point.shift == nil else { return month }
    var other = month.point
    other.calendar = .vietnameseLunar
    if isBesideLunarFeast(index, month.end) {
      month.point = other
    } else {
      (month.alternative, month.confidence) = (other, 0.7)
    }
    return month
  }

  private func isBesideLunarFeast(_ start: Int, _ end: Int) -> Bool {
    func isFeast(_ index: Int) -> Bool {
      roles(index)?.holiday.map { Vocabulary.holidays[$0].calendar == .vietnameseLunar } ?? false
    }
    return (1...8).contains { isFeast(start - $0) } || (0...3).contains { isFeast(end + $0) }
  }

  /// `29 Tết`, `30 Tết`: the days before the new year.
  func eveOfNewYear(at index: Int) -> Moment? {
    guard let day = smallNumber(at: index, in: 20...30), marks(day.end).contains(.newYear),
      lexemes[day.end].isFirstUpper || day.value >= 27 || isPreceded(index, by: .day)
    else { return nil }
    return Moment(point: lunar(month: 12, day: day.value), end: next(day.end), confidence: 0.9)
  }

  // MARK: Months and years

  /// A day or month with its lunar year, if one is said: `tháng Giêng năm Giáp Thìn`.
  func inLunarYear(month: Int, day: Int? = nil, _ end: Int) -> Moment {
    var moment = Moment(point: lunar(month: month, day: day), end: end)
    if marks(moment.end).contains(.lunarCalendar) { moment.end = next(moment.end) }
    let year = year(at: moment.end, isCounted: false) ?? cycleYear(at: moment.end)
    if let year, year.last == nil {
      (moment.point.year, moment.point.cycle, moment.point.shift) = (
        year.point.year, year.point.cycle, year.point.shift
      )
      moment.end = year.end
    } else if let year = number(moment.end)?.bareYear, !isHyphen(moment.end + 1) {
      (moment.point.year, moment.end) = (year, moment.end + 1)
    }
    return moment
  }

  /// `10/3 âm lịch`, `tháng 7 (âm lịch)`, `tháng 6 nhuận`; `nil` when nothing says that it is lunar.
  func inLunarCalendar(_ date: Moment) -> Moment? {
    var date = date
    if marks(date.end).contains(.leap) {
      (date.point.isLeapMonth, date.point.calendar) = (true, .vietnameseLunar)
      date.end += 1
    }
    // ngày 12 tháng 11 âm 2 độ
    let isMinus = roles(date.end)?.numeral == .minus && (isNumber(date.end + 1) || roles(date.end + 1)?.digit != nil)
    if marks(date.end).contains(.lunarCalendar), !isMinus {
      (date.point.calendar, date.end) = (.vietnameseLunar, next(date.end))
    } else if sign(date.end) == 0x28, marks(date.end + 1).contains(.lunarCalendar), sign(next(date.end + 1)) == 0x29 {
      (date.point.calendar, date.end) = (.vietnameseLunar, next(date.end + 1) + 1)
    }
    guard date.point.calendar == .vietnameseLunar, date.point.day ?? 1 <= 30 else { return nil }
    if date.point.year == nil, let year = year(at: date.end, isCounted: false), year.last == nil {
      (date.point.year, date.point.cycle, date.point.shift) = (year.point.year, year.point.cycle, year.point.shift)
      date.end = year.end
    }
    return date
  }

  func inCalendar(_ date: Moment) -> Moment { inLunarCalendar(date) ?? date }

  /// A stem and a branch with capitals: `Giáp Thìn`, `Ất Tỵ 2025`.
  func cycleYear(at index: Int) -> Moment? {
    guard let stem = roles(index)?.stem, let branch = roles(index + 1)?.branch, lexemes[index].isFirstUpper,
      lexemes[index + 1].isFirstUpper, let name = CanChi(stem: stem, branch: branch)
    else { return nil }
    var moment = Moment(point: TemporalPoint(), end: index + 2, confidence: 0.6)
    (moment.point.cycle, moment.point.calendar) = (name, .vietnameseLunar)
    // A number behind it that has this name is the year: Ất Tỵ 2025, Mậu Thân (1428).
    let place = sign(index + 2) == 0x28 ? index + 3 : index + 2
    guard let year = integer(place), year < 2200, CanChi(lunarYear: year) == name else { return moment }
    (moment.point.year, moment.confidence) = (year, 0.95)
    if place == index + 2 { moment.end = place + 1 }
    return moment
  }

  private func lunar(month: Int? = nil, day: Int? = nil) -> TemporalPoint {
    var point = TemporalPoint(month: month, day: day)
    point.calendar = .vietnameseLunar
    return point
  }
}
