/// Weekdays that a month is asked for: `thứ Hai đầu tiên của tháng 3`, `chủ nhật thứ hai của tháng 5`.
extension Grammar {
  func weekdayOfMonth(_ weekday: (number: Int, end: Int)) -> Moment? {
    guard let (day, end) = firstDay(weekday.end) else { return nil }
    let place = marks(end).contains(.of) ? end + 1 : end
    if abs(day) == 1, let year = year(at: place, isCounted: false), year.point.year != nil || year.point.shift != nil {
      var moment = year
      (moment.point.month, moment.point.weekday) = (day == 1 ? 1 : 12, weekday.number)
      moment.point.part = TemporalPart(day, .day)
      return moment
    }
    guard roles(place)?.timeUnit == .month, var month = month(at: place) ?? present(.month, at: place),
      month.point.month != nil || month.point.shift != nil, month.point.calendar == .gregorian, month.last == nil
    else { return nil }
    (month.point.weekday, month.point.part) = (weekday.number, TemporalPart(day, .day))
    return month
  }

  /// The day of the month that the search begins with: the second Sunday is the first one from the eighth on.
  private func firstDay(_ index: Int) -> (day: Int, end: Int)? {
    let marks = marks(index)
    if marks.contains(.partFirst) { return (1, next(index)) }
    if marks.contains(.partLast) { return (-1, next(index)) }
    guard marks.contains(.ordinal), let number = smallNumber(at: index + 1, in: 1...5) else { return nil }
    return (number.value * 7 - 6, number.end)
  }
}
