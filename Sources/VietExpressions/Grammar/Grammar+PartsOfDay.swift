/// Parts of the day with their day: `chiều 25/11`, `sáng mai`, `tối thứ bảy`.
extension Grammar {
  func partMoment(at index: Int) -> Moment? {
    guard let part = roles(index)?.partOfDay else { return nil }
    var behind = next(index)
    // sáng mốt
    if let days = roles(index)?.dayOffset {
      let point = TemporalPoint(partOfDay: part, shift: TemporalShift(days, .day))
      return apposition(to: Moment(point: point, end: behind))
    }
    guard behind < lexemes.count else { return nil }
    if marks(behind).contains(.and), let second = roles(next(behind))?.partOfDay {
      guard let day = dayOfPart(next(next(behind))) else { return nil }
      var (first, last) = (day.point, day.point)
      (first.partOfDay, last.partOfDay) = (part, second)
      return Moment(point: first, end: day.end, last: last)
    }
    if sign(behind) == 0x2C, marks(behind + 1).contains(.ordinal) || marks(behind + 1).contains(.day) { behind += 1 }
    guard var day = dayOfPart(behind), day.last == nil else { return nil }
    day.point.partOfDay = part
    return day
  }

  /// `24` in `đêm 24, rạng sáng 25/11`: the month stands with the next day.
  private func dayBeforePart(at index: Int) -> Moment? {
    guard let day = integer(index), day >= 1 else { return nil }
    var place = index + 1
    if sign(place) == 0x2C || isHyphen(place) || !marks(place).isDisjoint(with: [.and, .rangeTo]) {
      place = next(place)
    }
    if let part = roles(place), part.partOfDay != nil { place = next(place) }
    if marks(place).contains(.day), lexemes[place].length == 1 { place += 1 }
    guard place < lexemes.count, place > index + 1, let last = numericDate(at: place, hasCue: true)?.point,
      let month = last.month,
      let end = last.day, day < end, last.shift == nil, last.calendar == .gregorian
    else { return nil }
    return Moment(point: TemporalPoint(year: last.year, month: month, day: day), end: index + 1, confidence: 0.9)
  }

  /// The day behind a part of it: `nay`, `mai 19/9`, `hôm qua`, `thứ hai, 24/11`, `cùng ngày`, `25/11`.
  private func dayOfPart(_ index: Int) -> Moment? {
    guard index < lexemes.count else { return nil }
    // trưa hôm thứ sáu
    if roles(index)?.timeUnit == .day, !marks(index).contains(.day), lexemes[index].length == 1,
      number(index + 1) != nil || marks(index + 1).contains(.ordinal) || roles(index + 1)?.weekday != nil
    {
      return dayOfPart(index + 1)
    }
    if let roles = roles(index), roles.marks.contains(.ofDay), let days = roles.deixis, lexemes[index].length == 1 {
      let named = Moment(point: TemporalPoint(shift: TemporalShift(days, .day)), end: index + 1)
      return apposition(to: named)
    }
    if let date = date(at: index, hasCue: true), date.isDay { return withWeekday(date) }
    if let day = dayBeforePart(at: index) { return day }
    return weekday(at: index).map { Moment(point: TemporalPoint(weekday: $0.number), end: $0.end, confidence: 0.8) }
  }
}
