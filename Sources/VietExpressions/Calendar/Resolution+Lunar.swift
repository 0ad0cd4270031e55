/// Points of the lunar calendar, on the civil one.
extension Resolver {
  /// The first and the last day of a lunar month that names no day; `nil` for all else.
  func lunarMonth(_ point: TemporalPoint) -> (CivilDate, CivilDate)? {
    guard point.calendar == .vietnameseLunar, let month = point.month, point.day == nil,
      let year = lunarYear(of: point), let first = day(1, of: month, year, point)
    else { return nil }
    let last = day(30, of: month, year, point) ?? first.adding(days: 28)
    return (first, last)
  }

  func resolvedLunar(_ point: TemporalPoint) -> TemporalPoint {
    var result = point
    (result.calendar, result.cycle, result.isLeapMonth, result.direction) = (.gregorian, nil, false, nil)
    guard let day = point.day else {
      // A year by its name alone.
      guard point.month == nil, let year = lunarYear(of: point) else { return point }
      result.year = year
      return result
    }
    guard let date = lunarDate(point, day: day) else { return point }
    return onDay(result, date)
  }

  private func lunarDate(_ point: TemporalPoint, day: Int) -> CivilDate? {
    if let month = point.month { return lunarYear(of: point).flatMap { self.day(day, of: month, $0, point) } }
    // mùng 3: of the nearest month.
    let current = LunarCalendar.lunar(from: reference.date)?.year ?? reference.date.year
    let years = point.shift == nil ? Array(current - 1...current + 1) : [current]
    let candidates = years.flatMap { year in (1...12).compactMap { self.day(day, of: $0, year, point) } }
    return nearest(candidates: candidates, to: { $0.dayNumber }, from: reference.date.dayNumber, of: point)
  }

  /// The lunar year that is said or meant.
  private func lunarYear(of point: TemporalPoint) -> Int? {
    if let year = point.year { return year }
    let current = LunarCalendar.lunar(from: reference.date)?.year ?? reference.date.year
    if let shift = point.shift, shift.unit == .year { return reference.date.year + shift.amount }
    if let cycle = point.cycle {
      let middle = cycle.year(nearest: current)
      return nearest(candidates: [middle - 60, middle, middle + 60], to: { $0 }, from: current, of: point)
    }
    guard let month = point.month else { return nil }
    let candidates = (current - 1...current + 1).compactMap { year in
      day(point.day ?? 1, of: month, year, point).map { (year, $0) }
    }
    return nearest(candidates: candidates, to: { $0.1.dayNumber }, from: reference.date.dayNumber, of: point)?.0
  }

  /// A day of a lunar month; the 30th of a month of 29 days is its last when it is the eve of the new year.
  private func day(_ day: Int, of month: Int, _ year: Int, _ point: TemporalPoint) -> CivilDate? {
    func solar(_ day: Int) -> CivilDate? {
      LunarCalendar.solar(fromLunarYear: year, month: month, day: day, isLeap: point.isLeapMonth)
    }
    return solar(day) ?? (day == 30 && month == 12 ? solar(29) : nil)
  }
}
