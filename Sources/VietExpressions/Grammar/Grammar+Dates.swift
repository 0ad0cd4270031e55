/// Dates without a time: which kind begins here, and dates in digits.
extension Grammar {
  /// A date at `index`; `hasCue` tells that a time stands before it, so that `20-11` is a day.
  func date(at index: Int, hasCue: Bool = false) -> Moment? {
    guard index < lexemes.count else { return nil }
    if isNumber(index) { return numericDate(at: index, hasCue: hasCue) ?? bareYear(at: index) }
    guard let roles = roles(index) else { return nil }
    if roles.digit != nil, let eve = eveOfNewYear(at: index) { return eve }
    if let day = countedDay(at: index, roles) { return day }
    if roles.timeUnit != nil, roles.deixis != nil { return nextPeriod(at: index, roles) }
    if roles.weekday != nil || roles.marks.contains(.ordinal), let weekday = weekday(at: index),
      let moment = weekdayDate(at: index, weekday)
    {
      return moment
    }
    if roles.isNamedTime,
      let named = lunarDay(at: index) ?? holiday(at: index) ?? season(at: index) ?? decade(at: index)
        ?? halfPeriod(at: index) ?? reportPeriod(at: index)
    {
      return named
    }
    guard lexemes[index].length == 1 || roles.timeUnit != nil else {
      return dayAndMonth(at: index)
    }
    switch roles.timeUnit {
    case .day: return roles.marks.contains(.day) ? day(at: index) : nil
    case .week: return week(at: index)
    case .month: return month(at: index)
    case .quarter: return quarter(at: index)
    case .year: return year(at: index) ?? dayAndMonth(at: index)
    case .decade: return deictic(.decade, at: index)
    case .century: return century(at: index)
    default: return dayAndMonth(at: index)
    }
  }

  /// `cùng ngày`, `hôm sau`, `ngày mai`
  private func countedDay(at index: Int, _ roles: Roles) -> Moment? {
    if roles.marks.contains(.sameDay) {
      return Moment(point: TemporalPoint(shift: TemporalShift(0, .day, from: .previous)), end: next(index))
    }
    if roles.marks.contains(.nextDay) {
      return Moment(
        point: TemporalPoint(shift: TemporalShift(1, .day, from: .previous)), end: next(index), confidence: 0.8)
    }
    // mấy hôm nay, 2 bữa nay are lengths of time.
    guard let days = roles.dayOffset, self.roles(index - 1)?.numeral != .several,
      days != 0
        || integer(index - 1) == nil && (self.roles(index - 1)?.digit == nil || marks(index - 2).contains(.ordinal))
    else { return nil }
    return apposition(to: Moment(point: TemporalPoint(shift: TemporalShift(days, .day)), end: next(index)))
  }

  /// `sang năm`, but not `sang năm 2026`, `sang tuần thứ hai`.
  private func nextPeriod(at index: Int, _ roles: Roles) -> Moment? {
    // từ năm này sang năm khác
    guard let unit = roles.timeUnit, let count = roles.deixis, lexemes[index + 1].length == 1,
      self.roles(index - 1)?.deixis == nil
    else { return nil }
    let end = next(index)
    let isOther =
      number(end) != nil || self.roles(end)?.digit != nil || self.roles(end)?.deixis != nil
      || self.roles(end)?.stem != nil || marks(end).contains(.ordinal)
    return isOther
      ? nil : Moment(point: TemporalPoint(shift: TemporalShift(count, unit)), end: end, confidence: 0.8)
  }

  // MARK: Days

  /// `ngày 25/11`, `ngày 30 tháng 4 năm 1975`, `ngày 20-11`, `ngày 15`, `ngày 5 tháng sau`, `ngày Quốc khánh`
  func day(at index: Int) -> Moment? {
    let behind = next(index)
    guard behind < lexemes.count else { return nil }
    if let date = numericDate(at: behind, hasCue: true) ?? dayAndMonth(at: behind), date.point.day != nil {
      return date
    }
    if let named = lunarDay(at: behind) ?? holiday(at: behind) { return named }
    if let part = partOfMonth(.day, at: index) { return part }
    // ngày hai lần: only from ten on a spelled number is the day.
    guard let small = smallNumber(at: behind, in: (number(behind) == nil ? 10 : 1)...31),
      !isPreceded(index, by: .each), numeral(at: behind)?.end == small.end, !isHyphen(small.end)
    else { return nil }
    let (day, follower) = small
    if roles(follower)?.timeUnit == .month, var month = deictic(.month, at: follower, isCounted: false) {
      month.point.day = day
      return month
    }
    let isFree =
      !isWord(follower) || roles(follower)?.deixis != nil
      || !marks(follower).isDisjoint(with: [.function, .every, .clockCue])
    return isFree ? Moment(point: TemporalPoint(day: day), end: follower, confidence: 0.7) : nil
  }

  /// 24/7, and 7/7 behind 24/24: all day, every day.
  private func isAllTheTime(_ index: Int, _ literal: NumberLiteral) -> Bool {
    guard literal.value(1) == 7 else { return false }
    return literal.value(0) == 24
      || literal.value(0) == 7 && [1, 2].contains { number(index - $0)?.value(1) == 24 }
  }

  func numericDate(at index: Int, hasCue: Bool) -> Moment? {
    guard let literal = number(index) else { return nil }
    if isLabelBefore(index), !hasCue { return nil }
    if let spaced = spacedDate(at: index) { return spaced }
    if let dashed = dashedDate(at: index, hasCue: hasCue || isDashedDay(at: index)) { return inCalendar(dashed) }
    if let words = dayAndMonth(at: index) { return words }
    if let eve = eveOfNewYear(at: index) { return eve }
    if let year = yearOfEra(at: index) { return year }
    guard literal.count > 1, hasCue || fraction(at: index) == nil else { return nil }
    if let point = literal.dayMonth(separator: UInt8(ascii: "/")) {
      if !hasCue, point.year == nil, isAllTheTime(index, literal) { return nil }
      let isSure = hasCue || point.year != nil || isPreceded(index, by: [.clockCue, .from, .rangeTo, .to])
      return inCalendar(withYear(Moment(point: point, end: index + 1, confidence: isSure ? 0.97 : 0.85)))
    }
    if let point = literal.dayMonth(separator: UInt8(ascii: ".")), hasCue || point.year != nil {
      return Moment(point: point, end: index + 1, confidence: 0.9)
    }
    if let point = literal.yearFirst { return Moment(point: point, end: index + 1) }
    if let point = literal.monthYear, point.year ?? 0 >= 1800 {
      return Moment(point: point, end: index + 1, confidence: 0.9)
    }
    return nil
  }

  /// An address or a label: `ngõ 12/5`.
  func isLabelBefore(_ index: Int) -> Bool {
    isPreceded(index, by: .label) && (number(index)?.count ?? 0) < 3
  }

  /// An end of `từ 1-6 đến 7-6`, the last of `ngày 26 và 27-6`, and `lễ 30-4`.
  private func isDashedDay(at index: Int) -> Bool {
    func isDashed(_ index: Int) -> Bool {
      number(index)?.integer != nil && isHyphen(index + 1) && isGlued(index + 1) && number(index + 2)?.integer != nil
    }
    guard isDashed(index) else { return false }
    if isPreceded(index, by: .feast) || endsListOfDays(index) { return true }
    if isPreceded(index, by: .from) { return marks(index + 3).contains(.rangeTo) && isDashed(index + 4) }
    return marks(index - 1).contains(.rangeTo) && isDashed(index - 4) && isPreceded(index - 4, by: .from)
  }

  /// Whether days with ngày before the first stand before it: `ngày 5, 6 và`.
  private func endsListOfDays(_ index: Int) -> Bool {
    var first = index
    while index - first < Self.longestEnumeration, isListComma(first - 1), let day = integer(first - 2), day <= 31 {
      first -= 2
    }
    return first < index && marks(first - 1).contains(.day)
  }

  /// `2025-11-25`, `25-11-2025`, and with a cue `25-11`
  private func dashedDate(at index: Int, hasCue: Bool) -> Moment? {
    guard let first = number(index), isHyphen(index + 1), isGlued(index + 1), isGlued(index + 2),
      let second = number(index + 2), let a = first.integer, let b = second.integer, second.groups[0].digitCount <= 2
    else { return nil }
    if isHyphen(index + 3), isGlued(index + 3), isGlued(index + 4), let third = number(index + 4), let c = third.integer
    {
      let isISO = first.groups[0].digitCount == 4 && third.groups[0].digitCount <= 2
      let isDayFirst = first.groups[0].digitCount <= 2 && third.groups[0].digitCount == 4
      guard isISO || isDayFirst else { return nil }
      let date = isISO ? CivilDate(year: a, month: b, day: c) : CivilDate(year: c, month: b, day: a)
      return date.map { Moment(point: TemporalPoint($0), end: index + 5, confidence: 0.97) }
    }
    guard hasCue, first.groups[0].digitCount <= 2, let date = CivilDate(year: 2000, month: b, day: a) else {
      return nil
    }
    return Moment(point: TemporalPoint(month: date.month, day: date.day), end: index + 3, confidence: 0.9)
  }

  /// `12 - 10 - 2017`, `12 / 10 / 2017`
  private func spacedDate(at index: Int) -> Moment? {
    let isStroke = sign(index + 1) == 0x2F
    guard isStroke || isHyphen(index + 1), isStroke ? sign(index + 3) == 0x2F : isHyphen(index + 3),
      !isGlued(index + 1), !isGlued(index + 3), let day = integer(index), let month = integer(index + 2),
      let year = number(index + 4)?.bareYear
    else { return nil }
    return CivilDate(year: year, month: month, day: day).map { Moment(point: TemporalPoint($0), end: index + 5) }
  }

  /// `30 tháng 4 năm 1975`, `ba mươi tháng tư`, `23 tháng Chạp`
  func dayAndMonth(at index: Int) -> Moment? {
    // tuần 4 tháng 7
    guard roles(index - 1)?.timeUnit != .week || !isNumber(index), !isMonthsOfYear(at: index),
      let day = smallNumber(at: index, in: 1...31), roles(day.end)?.timeUnit == .month,
      var month = self.month(at: day.end), let number = month.point.month, month.last == nil, month.point.part == nil
    else { return nil }
    let year = month.point.year
    if month.point.calendar == .gregorian {
      guard CivilDate(year: year ?? 2000, month: number, day: day.value) != nil else { return nil }
    } else if day.value > 30 {
      return nil
    }
    if year == nil, marks(month.end).contains(.counted) || isCountOfDays(month.end) { return nil }
    // 9 Tháng 1 2015
    if year == nil, month.point.shift == nil, let year = self.number(month.end)?.bareYear,
      !isQuantity(from: month.end, month.end + 1),
      !marks(month.end + 1).contains(.counted)
    {
      (month.point.year, month.end) = (year, month.end + 1)
    }
    month.point.day = day.value
    month.confidence = 0.95
    return month
  }

  /// `5 tháng 10 ngày`: a length of time.
  func isCountOfDays(_ index: Int) -> Bool {
    roles(index)?.timeUnit == .day && marks(index).contains(.day) && lexemes[index].length == 1
      && number(index + 1) == nil
      && (!isWord(index + 1) || marks(index + 1).contains(.function))
  }

  /// The year behind a day and month: `25/11 năm 2024`, `2/9 năm ngoái`.
  private func withYear(_ date: Moment) -> Moment {
    guard date.point.year == nil else { return date }
    var date = date
    guard let year = year(at: date.end, isCounted: false) else {
      take(side(at: date.end), &date)
      return date
    }
    // Beside the name of a lunar year the day and the month are lunar.
    (date.point.cycle, date.point.calendar) = (year.point.cycle, year.point.calendar)
    (date.point.year, date.point.shift, date.end) = (year.point.year, year.point.shift, year.end)
    return date
  }

  /// `hôm nay 19/9`, `hôm nay, 19/9`: the explicit date beside a named day is the date; one in brackets, `hôm nay (19/9)`,
  /// tells it and is an expression of its own.
  func apposition(to named: Moment) -> Moment {
    let isBracketed = sign(named.end) == 0x28
    let behind = isBracketed || sign(named.end) == 0x2C ? named.end + 1 : named.end
    let hasDay = marks(behind).contains(.day)
    let start = hasDay ? next(behind) : behind
    let hasCue = hasDay || isBracketed || behind == named.end
    guard start < lexemes.count, var date = numericDate(at: start, hasCue: hasCue), date.point.day != nil,
      !isBracketed || sign(date.end) == 0x29
    else { return named }
    if isBracketed { date.end = named.end }
    date.point.partOfDay = named.point.partOfDay
    return date
  }
}
