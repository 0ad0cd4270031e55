/// A clock time behind its day and part of the day: `tối mai 7h`, `chiều nay lúc 3h`, `mai 9h`.
extension Grammar {
  /// The part of the day tells which half of the clock is meant.
  func withClock(_ part: Moment) -> Moment {
    guard part.last == nil, let name = part.point.partOfDay, part.isDay, let clock = clockBehindDay(part.end),
      let said = clock.point.hour, name.fits(name.hour(said: said))
    else { return part }
    var moment = part
    (moment.point.partOfDay, moment.end) = (nil, clock.end)
    (moment.point.hour, moment.point.minute, moment.point.second) = (
      name.hour(said: said), clock.point.minute, clock.point.second
    )
    moment.point.isMinuteSaid = clock.point.isMinuteSaid
    return moment
  }

  /// mai is short for ngày mai only where a time follows, for it is a name too.
  func tomorrow(at index: Int) -> Moment? {
    guard let roles = roles(index), roles.isTomorrow, lexemes[index].length == 1, !isName(index),
      self.roles(index - 1)?.partOfDay == nil
    else { return nil }
    var day = Moment(point: TemporalPoint(shift: TemporalShift(1, .day)), end: index + 1, confidence: 0.85)
    if let part = self.roles(day.end)?.partOfDay, partMoment(at: day.end) == nil {
      (day.point.partOfDay, day.end) = (part, next(day.end))
      return withClock(day)
    }
    // Mai 8h tối thứ 6: the clock has a day of its own.
    guard clockMoment(at: day.end, isBehindClock: true)?.point.hasDate == false else { return nil }
    let timed = withTime(day, from: index)
    return timed.end > day.end ? timed : nil
  }

  /// A clock time right behind a day or with lúc before it, that has no day or part of the day of its own.
  private func clockBehindDay(_ index: Int) -> Clock? {
    var start = sign(index) == 0x2C ? index + 1 : index
    let hasCue = marks(start).contains(.clockCue)
    guard start == index || hasCue else { return nil }
    if hasCue { start = next(start) }
    guard start < lexemes.count, let clock = clock(at: start, isBehindClock: true),
      rangeEnd(clock.end, from: start) == nil,
      let whole = clockMoment(at: start, isBehindClock: true), whole.end == clock.end
    else { return nil }
    return clock
  }
}

extension PartOfDay {
  /// Whether an hour of the 24-hour clock lies in the part, as people say it.
  fileprivate func fits(_ hour: Int) -> Bool {
    switch self {
    case .morning: hour < 12
    case .midday: (10...14).contains(hour)
    case .afternoon: (12...19).contains(hour)
    case .evening: (17...23).contains(hour)
    case .night: hour < 6 || hour >= 18
    }
  }
}
