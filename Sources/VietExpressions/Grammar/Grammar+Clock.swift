/// Clock times: `8h30`, `7 giờ kém 15`, `4pm CET`.
extension Grammar {
  struct Clock {
    var point: TemporalPoint
    var end: Int
    /// Whether it is a time of day; `7 giờ` alone may be a length of time.
    var isSure: Bool
  }

  func clockMoment(at index: Int, isBehindClock: Bool) -> Moment? {
    guard let clock = clock(at: index, isBehindClock: isBehindClock) else { return nil }
    var moment = Moment(point: clock.point, end: clock.end)
    var isSure = clock.isSure
    let day = isSure ? behindInto(moment.end) : moment.end
    if let part = roles(day)?.partOfDay {
      if let whole = partMoment(at: day), whole.last == nil {
        moment.point.takeDate(from: whole.point)
        moment.end = whole.end
      } else {
        moment.end = next(day)
      }
      moment.point.hour = moment.point.hour.map { part.hour(said: $0) }
      // The small hours of đêm qua are those of today.
      if part == .night, let hour = moment.point.hour, hour < 6, let shift = moment.point.shift, shift.unit == .day,
        shift.amount < 0, moment.point.day == nil
      {
        moment.point.shift = TemporalShift(shift.amount + 1, .day, from: shift.anchor)
      }
      isSure = true
      if moment.point.zone == nil, let zone = zone(at: moment.end) {
        (moment.point.zone, moment.end) = (zone.minutes, zone.end)
      }
    }
    if !moment.point.hasDate, let date = dateBehind(moment.end, isSure: isSure) {
      moment.point.takeDate(from: date.point)
      moment.end = date.end
      isSure = true
    }
    return isSure ? moment : nil
  }

  /// Whether the digits at `index`, or what stands behind them, may be those of a time.
  func mayBeClock(_ index: Int) -> Bool {
    let behind = index + 1
    switch number(index)?.separators[0] {
    case UInt8(ascii: ":"), UInt8(ascii: "."): return true
    case 0:
      return isWord(behind)
        && (isGlued(behind) || lexemes[behind].range.count == 1 || roles(behind)?.timeUnit == .hour
          || roles(behind)?.numeral == .half || !marks(behind).isDisjoint(with: [.beforeNoon, .afterNoon]))
    default: return false
    }
  }

  /// The place behind vào: `19h vào ngày 20/11`, but `làm 8 giờ vào thứ bảy`.
  private func behindInto(_ index: Int) -> Int {
    marks(index).contains(.clockCue) && lexemes[index].length == 1 ? index + 1 : index
  }

  /// The day that a time names right behind itself, with a comma at most, or vào where it is sure to be one.
  private func dateBehind(_ end: Int, isSure: Bool = false) -> Moment? {
    let index = endOfLocalTime(end) ?? end
    let isSpaced = isHyphen(index) && !isGlued(index) && !isGlued(index + 1)
    let isParted = sign(index) == 0x2C || sign(index) == 0x7C || isSpaced
    let start = isParted ? index + 1 : isSure ? behindInto(index) : index
    let hasCue =
      marks(start).contains(.day) || roles(start)?.dayOffset != nil || roles(start)?.weekday != nil
      || !marks(start).isDisjoint(with: [.ordinal, .sameDay, .nextDay, .lunarDay])
    guard start == index || hasCue || numericDate(at: start, hasCue: false)?.point.day != nil else { return nil }
    if let date = date(at: start, hasCue: true).map({ withWeekday($0) }), date.isDay {
      return weekday(at: start)?.end == date.end && isRangeOfWeekdays(from: date.end, start) ? nil : date
    }
    let weekdayStart = marks(start).contains(.day) ? next(start) : start
    guard let weekday = weekday(at: weekdayStart), !isRangeOfWeekdays(from: weekday.end, start) else { return nil }
    return Moment(point: TemporalPoint(weekday: weekday.number), end: weekday.end, confidence: 0.8)
  }

  /// `22h (giờ Hà Nội) ngày 30/11`: the bracket tells whose clock it is.
  private func endOfLocalTime(_ index: Int) -> Int? {
    guard sign(index) == 0x28, roles(index + 1)?.timeUnit == .hour,
      isName(index + 2) || marks(index + 2).contains(.counted)
    else { return nil }
    return (index + 3...index + 4).first { sign($0) == 0x29 }.map { $0 + 1 }
  }

  /// `8h-17h thứ 2 đến thứ 6`: the days are an interval of their own.
  func isRangeOfWeekdays(from end: Int, _ start: Int) -> Bool {
    rangeEnd(end, from: start).map { weekday(at: $0) != nil } ?? false
  }

  /// A clock time with what is written behind it: AM, PM and a zone.
  func clock(at index: Int, isBehindClock: Bool) -> Clock? {
    guard var clock = plainClock(at: index, isBehindClock: isBehindClock) ?? hourBeforeMeridiem(at: index) else {
      return nil
    }
    if let hour = clock.point.hour, hour <= 12, let meridiem = meridiem(at: clock.end) {
      (clock.point.hour, clock.end, clock.isSure) = (hour % 12 + meridiem.hours, meridiem.end, true)
    }
    if clock.isSure, let zone = zone(at: clock.end) {
      (clock.point.zone, clock.end) = (zone.minutes, zone.end)
    }
    return clock
  }

  private func plainClock(at index: Int, isBehindClock: Bool) -> Clock? {
    if let point = number(index)?.clock { return Clock(point: point, end: index + 1, isSure: true) }
    if let point = number(index)?.dottedClock,
      roles(index + 1)?.partOfDay != nil || marks(index - 1).contains(.clockCue)
    {
      return Clock(point: point, end: index + 1, isSure: true)
    }
    if let named = namedHour(at: index) { return named }
    guard let hour = smallNumber(at: index, in: 0...24), hour.end < lexemes.count else { return nil }
    if let half = halfPast(hour, from: index, isBehindClock) { return half }
    if isNumber(index), isWord(hour.end), isGlued(hour.end) || isSpacedClock(hour.end) {
      return gluedClock(hour.value, hour.end)
    }
    guard roles(hour.end)?.timeUnit == .hour, lexemes[hour.end].range.count > 2, hour.value < 24,
      !marks(hour.end).contains(.hourCount)
    else { return nil }
    let isSure =
      isBehindClock || marks(hour.end).contains(.clockCue) || isPreceded(index, by: [.clockCue, .from, .to, .between])
      || cue(.event, before: index) != nil
    let behind = next(hour.end)
    // từ 06 giờ trở lên
    if marks(behind).contains(.postfix) { return nil }
    // Đăng lúc 2 giờ trước
    if roles(behind)?.deixis == -1, marks(behind).contains(.to), !isWord(next(behind)), !isNumber(next(behind)) {
      return nil
    }
    if roles(behind)?.numeral == .half {
      let isAll = index == 0 && behind + 1 == lexemes.count
      return Clock(point: TemporalPoint(hour: hour.value, minute: 30), end: behind + 1, isSure: isSure || isAll)
    }
    if marks(behind).contains(.less), let less = smallNumber(at: behind + 1, in: 1...59) {
      let minutes = hour.value * 60 - less.value
      guard minutes >= 0 else { return nil }
      let point = TemporalPoint(hour: minutes / 60, minute: minutes % 60)
      return Clock(point: point, end: minuteEnd(less.end), isSure: true)
    }
    guard let minute = spokenMinute(at: behind) else {
      return Clock(point: .hour(hour.value), end: behind, isSure: isSure || index == 0 && behind == lexemes.count)
    }
    var clock = Clock(
      point: TemporalPoint(hour: hour.value, minute: minute.value), end: minuteEnd(minute.end),
      isSure: isSure || minute.isSure)
    let hasMinuteWord = roles(minute.end)?.timeUnit == .minute
    if hasMinuteWord, let second = smallNumber(at: clock.end, in: 0...59),
      roles(second.end)?.timeUnit == .second
    {
      (clock.point.second, clock.end) = (second.value, next(second.end))
    }
    // sau 1 giờ 42 phút: what it took
    if hasMinuteWord, hour.value < 6, roles(index - 1)?.deixis == 1, roles(clock.end)?.partOfDay == nil,
      dateBehind(clock.end) == nil
    {
      return nil
    }
    // All that is said is rather a time than a length of time; so is tám giờ alone.
    clock.isSure = clock.isSure || !hasMinuteWord || index == 0 && clock.end == lexemes.count
    return clock
  }

  /// `8h30`, `20g15`
  private func gluedClock(_ hour: Int, _ letter: Int) -> Clock? {
    guard lexemes[letter].range.count == 1 else { return nil }
    let byte = text[lexemes[letter].range.lowerBound] | 0x20
    let minute = isGlued(letter + 1) || isSpacedClock(letter) ? integer(letter + 1) : nil
    // 17g chiều, 17g ngày 24-11, lúc 17g
    let hasPart =
      roles(letter + 1)?.partOfDay != nil || marks(letter + 1).contains(.day)
      || hour <= 24
        && (isPreceded(letter - 1, by: .clockCue) || opensHourRange(letter - 1)
          || closesHourRange(letter - 1))
    guard byte == UInt8(ascii: "h") || byte == UInt8(ascii: "g") && (minute != nil || hasPart) else { return nil }
    // kéo dài 1h45, 24h qua
    let isPast = roles(letter + 1)?.deixis == -1 && !isWord(letter + 2)
    if isPreceded(letter - 1, by: .each) || minute == nil && isPast || isPerDay(letter + 1) { return nil }
    // dưới 1h, 2h trở lên
    if minute == nil, marks(letter + 1).contains(.postfix) || !hasPart && isBounded(letter - 1) { return nil }
    // Tin tức 24h, 24h công nghệ: the day is over only where a time is expected.
    if hour == 24, minute == nil, !isHyphen(letter - 2),
      !isPreceded(letter - 1, by: [.clockCue, .from, .to, .rangeTo]),
      !hasPart
    {
      return nil
    }
    // ngâm 8h, mất 3h để đi
    if cue(.length, before: letter - 1) != nil, roles(letter + 1)?.partOfDay == nil, !marks(letter + 1).contains(.day) {
      return nil
    }
    if minute == nil, marks(letter + 1).contains(.less), let less = smallNumber(at: letter + 2, in: 1...59), hour > 0,
      hour < 24
    {
      let point = TemporalPoint(hour: hour - 1, minute: 60 - less.value)
      return Clock(point: point, end: minuteEnd(less.end), isSure: true)
    }
    guard let minute, minute < 60, hour < 24 else {
      return hour < 24 || minute == nil ? Clock(point: .hour(hour), end: letter + 1, isSure: true) : nil
    }
    var clock = Clock(
      point: TemporalPoint(hour: hour, minute: minute), end: minuteSignEnd(letter + 2), isSure: true)
    // 1h30 nữa is a length of time.
    if marks(clock.end).contains(.hence) { return nil }
    if clock.end > letter + 2, let second = signedSecond(at: clock.end) {
      (clock.point.second, clock.end) = (second, clock.end + 2)
    }
    return clock
  }

  /// `dưới 1h`, `không quá 2h`
  private func isBounded(_ index: Int) -> Bool {
    let bounds: [Modifier?] = [.lessThan, .atMost, .atLeast]
    return (1...3).contains { bounds.contains(roles(index - $0)?.modifier) && next(index - $0) == index }
  }

  /// `8h/ngày`
  private func isPerDay(_ index: Int) -> Bool {
    sign(index) == 0x2F && isGlued(index) && roles(index + 1)?.timeUnit != nil
  }

  /// `8 h 30`: the letter of the hour stands apart from both numbers.
  private func isSpacedClock(_ letter: Int) -> Bool {
    lexemes[letter].range.count == 1 && number(letter + 1)?.groups[0].digitCount == 2 && !isGlued(letter + 1)
      && integer(letter + 1) ?? 60 < 60
  }

  /// `30"` or `30s` behind the minutes.
  private func signedSecond(at index: Int) -> Int? {
    guard isGlued(index), isGlued(index + 1), let second = integer(index), second < 60,
      sign(index + 1).map({ Self.secondSigns.contains($0) }) ?? (roles(index + 1)?.timeUnit == .second)
    else { return nil }
    return second
  }

  private static let secondSigns: [UInt32] = [0x22, 0x201D, 0x2033]

  /// `7 rưỡi tối`, `tối nay 7 rưỡi`, `lúc 7 rưỡi`: the word giờ is left out.
  private func halfPast(_ hour: (value: Int, end: Int), from index: Int, _ isBehindClock: Bool) -> Clock? {
    guard roles(hour.end)?.numeral == .half, (1...12).contains(hour.value),
      isBehindClock || roles(hour.end + 1)?.partOfDay != nil || isPreceded(index, by: .clockCue)
        || index == 0 && hour.end + 1 == lexemes.count
    else { return nil }
    return Clock(point: TemporalPoint(hour: hour.value, minute: 30), end: hour.end + 1, isSure: true)
  }

  /// `nửa đêm`, `giữa trưa`: an hour by its name, where a time is expected.
  private func namedHour(at index: Int) -> Clock? {
    guard let hour = roles(index)?.namedHour else { return nil }
    let isAll = index == 0 && next(index) == lexemes.count
    let isSure = isAll || isPreceded(index, by: [.clockCue, .from, .to, .rangeTo])
    return Clock(point: .hour(hour), end: next(index), isSure: isSure)
  }

  /// The minutes behind an hour: digits, or words from ten on, or words with phút. With không or linh before them, or
  /// with nothing behind them, they are sure to be minutes of the clock.
  private func spokenMinute(at index: Int) -> (value: Int, end: Int, isSure: Bool)? {
    let start = roles(index)?.numeral == .zero || roles(index)?.digit == 0 && !isNumber(index) ? index + 1 : index
    guard let minute = smallNumber(at: start, in: 0...59) else { return nil }
    if start > index { return minute.value < 10 ? (minute.value, minute.end, true) : nil }
    let isSaid = isNumber(index) || roles(minute.end)?.timeUnit == .minute
    let isBeforeDay = roles(minute.end)?.partOfDay != nil || roles(minute.end)?.dayOffset != nil
    let isLone =
      minute.value >= 10 && (minute.end == lexemes.count || sign(minute.end) != nil || isBeforeDay)
      || minute.value == 5 && (minute.end == lexemes.count || isBeforeDay)
    return isSaid || isLone ? (minute.value, minute.end, false) : nil
  }

  private func minuteEnd(_ index: Int) -> Int {
    roles(index)?.timeUnit == .minute ? next(index) : minuteSignEnd(index)
  }

  /// `5h15'`, `5h15p`
  private func minuteSignEnd(_ index: Int) -> Int {
    guard isGlued(index) else { return index }
    if let sign = sign(index), sign == 0x27 || sign == 0x2019 || sign == 0x2032 { return index + 1 }
    return roles(index)?.timeUnit == .minute ? index + 1 : index
  }

  // MARK: Behind a date

  /// A time that follows a date: `25/11/2020 20:25`, `19/9/2025 - 08:31`, `ngày 3/6, lúc 9h05`.
  func withTime(_ date: Moment, from index: Int) -> Moment {
    guard date.isDay, date.point.partOfDay == nil, date.last == nil else { return date }
    if let result = isoTime(behind: date) { return result }
    // T2 - T6, 8:00 - 17:30
    if sign(date.end) == 0x2C, date.point.weekday != nil, date.point.day == nil, !isLoneWeekday(date, from: index) {
      return date
    }
    var start = date.end
    var needsColon = false
    if let sign = sign(start), sign == 0x2C || sign == 0x7C || isHyphen(start) {
      needsColon = true
      start += 1
    }
    if marks(start).contains(.clockCue) {
      needsColon = false
      start = next(start)
    }
    guard start < lexemes.count, var clock = clock(at: start, isBehindClock: start == date.end),
      !needsColon || number(start)?.clock != nil
        || date.point.month != nil && isNumber(start) && isGlued(start + 1)
        || isLoneWeekday(date, from: index) && sign(date.end) == 0x2C
          && (isNumber(start) && isGlued(start + 1) || roles(clock.end)?.partOfDay != nil)
    else { return date }
    if let part = roles(clock.end)?.partOfDay, partMoment(at: clock.end) == nil {
      clock.point.hour = clock.point.hour.map { part.hour(said: $0) }
      (clock.end, clock.isSure) = (next(clock.end), true)
    }
    guard clock.isSure else { return date }
    return taking(clock, date)
  }

  /// A weekday without a date, that is no end of a range or a list: `thứ sáu, 8h`, but not `thứ 2 đến thứ 6, 8h`.
  private func isLoneWeekday(_ date: Moment, from index: Int) -> Bool {
    date.point.weekday != nil && date.point.day == nil && !isHyphen(index - 1) && !isListComma(index - 1)
      && !marks(index - 1).contains(.rangeTo)
  }

  /// `2025-11-25T10:00:00+07:00`
  private func isoTime(behind date: Moment) -> Moment? {
    guard marks(date.end).contains(.isoTime), isGlued(date.end), isGlued(date.end + 1),
      let point = number(date.end + 1)?.clock
    else { return nil }
    var clock = Clock(point: point, end: date.end + 2, isSure: true)
    if let zone = zoneShift(at: clock.end) ?? zone(at: clock.end) {
      (clock.point.zone, clock.end) = (zone.minutes, zone.end)
    }
    return taking(clock, date)
  }

  private func taking(_ clock: Clock, _ date: Moment) -> Moment {
    var result = date
    (result.point.hour, result.point.minute, result.point.second) = (
      clock.point.hour, clock.point.minute, clock.point.second
    )
    (result.point.isMinuteSaid, result.point.zone) = (clock.point.isMinuteSaid, clock.point.zone)
    result.end = clock.end
    return result
  }
}

extension PartOfDay {
  /// The hour on a 24-hour clock of an hour that is said with this part: `3 giờ chiều` is 15.
  func hour(said hour: Int) -> Int {
    switch self {
    case .morning: hour == 12 ? 0 : hour
    case .midday: hour < 5 ? hour + 12 : hour
    case .afternoon, .evening: hour < 12 ? hour + 12 : hour
    case .night: hour == 12 ? 0 : hour >= 6 && hour < 12 ? hour + 12 : hour
    }
  }
}
