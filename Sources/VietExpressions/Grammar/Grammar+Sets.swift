/// What returns: `mỗi ngày`, `hằng tuần`, `thứ ba hằng tuần`.
extension Grammar {
  /// `hằng năm`, `mỗi 3 tháng`, `mỗi sáng`, `mỗi thứ hai`
  func period(at index: Int) -> Match? {
    guard marks(index).contains(.every), lexemes[index].length == 1, index + 1 < lexemes.count else { return nil }
    let behind = index + 1
    if let end = periodEnd(at: index), let unit = roles(behind)?.timeUnit {
      return set(index, end, .every(TemporalDuration(parts: [part(Amount(1), unit)])))
    }
    // mỗi sáng thứ ba
    if roles(behind)?.partOfDay != nil, let part = partMoment(at: behind), part.last == nil, part.point.weekday != nil,
      part.point.day == nil, part.point.shift == nil
    {
      return set(index, part.end, .each(part.point))
    }
    if let part = roles(behind)?.partOfDay, dayBehind(next(behind)) == nil {
      return set(index, next(behind), .each(TemporalPoint(partOfDay: part)))
    }
    if roles(index)?.numeral == .order { return nil }
    if let weekday = weekday(at: behind) {
      return set(index, weekday.end, .each(TemporalPoint(weekday: weekday.number)))
    }
    guard let count = smallNumber(at: behind, in: 2...99), let unit = unit(at: count.end) else { return nil }
    return set(index, next(count.end), .every(TemporalDuration(parts: [part(Amount(count.value), unit)])))
  }

  /// A date or time with the period behind it: `thứ ba hằng tuần`, `ngày 15 hằng tháng`, `7h mỗi ngày`.
  func recurring(_ moment: Moment, from start: Int) -> Match? {
    guard marks(moment.end).contains(.every), moment.point.shift == nil, moment.point.year == nil else { return nil }
    // 7h15 mỗi sáng
    if let part = roles(moment.end + 1)?.partOfDay, !moment.point.hasDate,
      let hour = moment.point.hour
    {
      var point = moment.point
      point.hour = part.hour(said: hour)
      return set(start, next(moment.end + 1), .each(point))
    }
    guard let end = periodEnd(at: moment.end) else { return nil }
    return set(start, end, .each(moment.point))
  }

  /// `3 tháng một lần`, `3 tháng/lần`
  func repeated(_ length: Match) -> Match {
    let isPerTime = sign(length.end) == 0x2F && marks(length.end + 1).contains(.occasion)
    guard isPerTime || marks(length.end).contains(.once), case .temporal(.duration(let period)) = length.value else {
      return length
    }
    return set(length.start, next(isPerTime ? length.end + 1 : length.end), .every(period))
  }

  /// The end of hằng or mỗi and a unit. hàng counts hours and the like: `hàng giờ liền`, `hàng tháng trời`.
  private func periodEnd(at index: Int) -> Int? {
    guard marks(index).contains(.every), lexemes[index].length == 1, let unit = roles(index + 1)?.timeUnit,
      lexemes[index + 1].range.count > 2
    else { return nil }
    // mỗi ngày 20/11 is a date, mỗi tháng 2 lần is none.
    if isNumber(index + 2), let point = date(at: index + 1)?.point, point.year != nil || point.day != nil {
      return nil
    }
    if roles(index)?.numeral == .order, [.hour, .minute, .second, .century, .decade].contains(unit) { return nil }
    return next(index + 1)
  }

  private func dayBehind(_ index: Int) -> Moment? { index < lexemes.count ? date(at: index, hasCue: true) : nil }

  private func set(_ start: Int, _ end: Int, _ set: TemporalSet) -> Match {
    Match(start: start, end: end, kind: .set, value: .temporal(.set(set)), confidence: 0.9)
  }
}
