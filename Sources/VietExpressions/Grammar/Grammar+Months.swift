/// Months and what is part of them.
extension Grammar {
  /// `tháng 5`, `tháng 5/2025`, `tháng mười một năm 2024`, `tháng trước`, `tháng 6 vừa qua`, `tháng Giêng`
  func month(at index: Int) -> Moment? {
    let behind = next(index)
    guard behind < lexemes.count else { return nil }
    if isInStreetName(index) { return nil }
    // ngày    tháng    năm 2026: nobody has filled in the day and the month.
    if roles(behind)?.timeUnit == .year, marks(index - 1).contains(.day), number(behind + 1) != nil { return nil }
    if let point = number(behind)?.monthYear ?? number(behind)?.dottedMonthYear {
      return Moment(point: point, end: behind + 1)
    }
    if let lunar = roles(behind)?.lunarMonth { return inLunarYear(month: lunar, behind + 1) }
    if let deictic = deictic(.month, at: index) ?? partOfYear(.month, at: index) { return deictic }
    guard let month = smallNumber(at: behind, in: 1...12), !isQuantity(from: behind, month.end) else { return nil }
    // tháng năm needs a day or a year to be May.
    let moment = Moment(point: TemporalPoint(month: month.value), end: month.end, confidence: 0.9)
    if let lunar = inLunarCalendar(moment) { return lunar }
    return monthAndYear(moment) ?? dayBehindMonth(moment) ?? moment
  }

  /// Tháng in `đường 30 Tháng 4`.
  func isInStreetName(_ index: Int) -> Bool {
    lexemes[index].isCapitalised && number(index - 1) != nil && isPreceded(index - 1, by: .label)
  }

  /// The year behind a month: `năm 2024`, `/2024`, `, 2021`, `năm ngoái`; or the side on which it lies: `vừa qua`.
  func monthAndYear(_ month: Moment) -> Moment? {
    var result = month
    let end = month.end
    if let year = year(at: marks(end).contains(.of) ? end + 1 : end, isCounted: false), year.last == nil {
      (result.point.year, result.point.shift, result.end) = (year.point.year, year.point.shift, year.end)
      (result.point.cycle, result.point.calendar) = (year.point.cycle, year.point.calendar)
      return result
    }
    if let side = side(at: end) {
      if side.policy != .nearest { result.point.direction = side.policy }
      result.end = side.end
      return result
    }
    // tháng 8/2012, tháng 8-2012, tháng 8, 2012, tháng 8 2012
    let isJoined = (sign(end) == 0x2F || isHyphen(end)) && isGlued(end) && isGlued(end + 1)
    let place = isJoined || sign(end) == 0x2C ? end + 1 : end
    guard let year = number(place)?.bareYear, place > end || !isQuantity(from: place, place + 1),
      place > end || !isWord(place + 1) || marks(place + 1).contains(.function)
    else { return nil }
    (result.point.year, result.end) = (year, place + 1)
    return result
  }

  /// `Tháng Mười Một 3, 2015`, as some programs write dates.
  private func dayBehindMonth(_ month: Moment) -> Moment? {
    guard let day = integer(month.end), sign(month.end + 1) == 0x2C, let year = number(month.end + 2)?.bareYear,
      let number = month.point.month, let date = CivilDate(year: year, month: number, day: day)
    else { return nil }
    return Moment(point: TemporalPoint(date), end: month.end + 3)
  }

  /// `mỗi tháng 5 triệu`: the number belongs to what follows.
  func isQuantity(from start: Int, _ end: Int) -> Bool {
    guard let roles = roles(end) else { return sign(end) == 0x25 }
    return roles.scale != nil || roles.currency != nil || measure(at: end) != nil && isNumber(start)
      || roles.marks.contains(.percent)
  }

  // MARK: Parts

  /// `ngày đầu tiên của tháng 3`, `tuần cuối cùng của tháng 10`, `tuần thứ hai tháng 9`, `tuần đầu tháng 9`
  func partOfMonth(_ unit: TimeUnit, at index: Int) -> Moment? {
    guard let (number, end) = partNumber(unit, next(index)) else { return nil }
    let place = marks(end).contains(.of) ? end + 1 : end
    guard place < lexemes.count else { return nil }
    if roles(place)?.timeUnit == .month, var month = month(at: place) ?? present(.month, at: place),
      month.point.month != nil || month.point.shift != nil,
      month.point.calendar == .gregorian
    {
      if unit == .day, number == 1 { month.point.day = 1 } else { month.point.part = TemporalPart(number, unit) }
      return month
    }
    guard var year = year(at: place) ?? present(.year, at: place), year.point.year != nil || year.point.shift != nil
    else { return nil }
    if unit == .day {
      (year.point.month, year.point.day) = number == 1 ? (1, 1) : (12, 31)
      return abs(number) == 1 ? year : nil
    }
    guard let calendar = year.point.year, number > 0 else { return nil }
    year.point = TemporalPoint(year: calendar, week: number)
    return year
  }

  /// `tháng đầu tiên của năm 2018`, `quý cuối cùng của năm`, `quý thứ ba năm 2018`
  func partOfYear(_ unit: TimeUnit, at index: Int) -> Moment? {
    let behind = next(index)
    let isOrdinal = marks(behind).contains(.ordinal)
    let last = unit == .month ? 12 : 4
    guard let part = isOrdinal ? smallNumber(at: behind + 1, in: 1...last) : partNumber(unit, behind) else {
      return nil
    }
    let place = marks(part.end).contains(.of) ? part.end + 1 : part.end
    guard var moment = year(at: place) ?? present(.year, at: place), moment.last == nil, moment.point.cycle == nil,
      moment.point.year != nil || moment.point.shift != nil
    else { return nil }
    let number = part.value < 0 ? last : part.value
    if unit == .month { moment.point.month = number } else { moment.point.quarter = number }
    return moment
  }

  /// `của tháng`, `của năm`: the one that is now.
  func present(_ unit: TimeUnit, at index: Int) -> Moment? {
    guard roles(index)?.timeUnit == unit, lexemes[index].length == 1, marks(index - 1).contains(.of),
      number(index + 1) == nil, !isWord(index + 1) || marks(index + 1).contains(.function)
    else { return nil }
    return Moment(point: TemporalPoint(shift: TemporalShift(0, unit)), end: index + 1, confidence: 0.8)
  }

  private func partNumber(_ unit: TimeUnit, _ index: Int) -> (value: Int, end: Int)? {
    guard index < lexemes.count else { return nil }
    let marks = marks(index)
    if marks.contains(.partFirst) { return (1, next(index)) }
    if marks.contains(.partLast) { return (-1, next(index)) }
    if unit == .day, roles(index)?.modifier == .end, self.marks(index + 1).contains(.of) { return (-1, index + 1) }
    guard unit == .week || unit == .quarter && !isPreceded(index - 1, by: .each) else { return nil }
    if unit == .week, marks.contains(.ordinal), let week = smallNumber(at: index + 1, in: 1...53) {
      return (week.value, week.end)
    }
    switch roles(index)?.modifier {
    case .start: return (1, index + 1)
    case .end: return (-1, index + 1)
    default: return nil
    }
  }
}
