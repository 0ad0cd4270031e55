/// Dates without a time.
extension Grammar {
  /// A date at `index`; `hasCue` tells that a time stands before it, so that `20-11` is a day.
  func date(at index: Int, hasCue: Bool = false) -> Moment? {
    guard index < lexemes.count else { return nil }
    if number(index) != nil { return numericDate(at: index, hasCue: hasCue) ?? bareYear(at: index) }
    guard let roles = roles(index) else { return nil }
    if roles.marks.contains(.sameDay) {
      return Moment(point: TemporalPoint(shift: TemporalShift(0, .day, from: .previous)), end: next(index))
    }
    if let days = roles.dayOffset {
      return apposition(to: Moment(point: TemporalPoint(shift: TemporalShift(days, .day)), end: next(index)))
    }
    if let weekday = weekday(at: index), let moment = weekdayDate(at: index, weekday) { return moment }
    guard lexemes[index].length == 1 || roles.timeUnit != nil else {
      return roles.digit == nil ? nil : dayAndMonth(at: index)
    }
    switch roles.timeUnit {
    case .day: return roles.marks.contains(.day) ? day(at: index) : nil
    case .week: return deictic(.week, at: index)
    case .month: return month(at: index)
    case .quarter: return quarter(at: index)
    case .year: return year(at: index) ?? dayAndMonth(at: index)
    default: return roles.digit == nil ? nil : dayAndMonth(at: index)
    }
  }

  // MARK: Days

  /// `ngày 25/11`, `ngày 30 tháng 4 năm 1975`, `ngày 20-11`, `ngày 15`
  private func day(at index: Int) -> Moment? {
    let behind = next(index)
    guard behind < lexemes.count else { return nil }
    if let date = numericDate(at: behind, hasCue: true) ?? dayAndMonth(at: behind), date.point.day != nil {
      return date
    }
    guard let literal = number(behind), let day = literal.integer, (1...31).contains(day),
      !isPreceded(index, by: .each), numeral(at: behind)?.end == behind + 1, !isHyphen(behind + 1)
    else { return nil }
    let follower = behind + 1
    let isFree = !isWord(follower) || roles(follower)?.deixis != nil || marks(follower).contains(.function)
    return isFree ? Moment(point: TemporalPoint(day: day), end: follower, confidence: 0.7) : nil
  }

  private func numericDate(at index: Int, hasCue: Bool) -> Moment? {
    guard let literal = number(index) else { return nil }
    if isLabelBefore(index), !hasCue { return nil }
    if let dashed = dashedDate(at: index, hasCue: hasCue) { return dashed }
    if let words = dayAndMonth(at: index) { return words }
    if fraction(at: index) != nil, !hasCue { return nil }
    if let point = literal.dayMonth(separator: UInt8(ascii: "/")) {
      // 24/7 is all day, every day.
      if !hasCue, point.year == nil, literal.value(0) == 24, literal.value(1) == 7 { return nil }
      return Moment(point: point, end: index + 1, confidence: hasCue || point.year != nil ? 0.97 : 0.85)
    }
    if let point = literal.dayMonth(separator: UInt8(ascii: ".")), hasCue || point.year != nil {
      return Moment(point: point, end: index + 1, confidence: 0.9)
    }
    if let point = literal.monthYear { return Moment(point: point, end: index + 1, confidence: 0.9) }
    return nil
  }

  /// An address or a label: `ngõ 12/5`.
  private func isLabelBefore(_ index: Int) -> Bool {
    isPreceded(index, by: .label) && (number(index)?.count ?? 0) < 3
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

  /// `30 tháng 4 năm 1975`, `ba mươi tháng tư`
  private func dayAndMonth(at index: Int) -> Moment? {
    guard let day = smallNumber(at: index, in: 1...31), roles(day.end)?.timeUnit == .month,
      let month = self.month(at: day.end), let number = month.point.month, month.point.shift == nil
    else { return nil }
    let year = month.point.year
    guard CivilDate(year: year ?? 2000, month: number, day: day.value) != nil else { return nil }
    if year == nil, marks(month.end).contains(.counted) { return nil }
    return Moment(point: TemporalPoint(year: year, month: number, day: day.value), end: month.end)
  }

  /// `hôm nay 19/9`: the explicit date beside a named day is the date.
  func apposition(to named: Moment) -> Moment? {
    let start = marks(named.end).contains(.day) ? next(named.end) : named.end
    guard start < lexemes.count, let date = numericDate(at: start, hasCue: true), date.point.day != nil else {
      return named
    }
    return date
  }

  // MARK: Weekdays

  /// `thứ hai` … `thứ 7`, `chủ nhật`; 1 is Monday.
  func weekday(at index: Int) -> (number: Int, end: Int)? {
    if let number = roles(index)?.weekday { return (number, next(index)) }
    guard marks(index).contains(.ordinal), lexemes[index].length == 1,
      let number = smallNumber(at: index + 1, in: 2...7)
    else { return nil }
    return (number.value - 1, number.end)
  }

  private func weekdayDate(at index: Int, _ weekday: (number: Int, end: Int)) -> Moment? {
    var behind = weekday.end
    if let sign = sign(behind), sign == 0x2C || sign == 0x28 { behind += 1 }
    if behind < lexemes.count, marks(behind).contains(.day) || number(behind) != nil {
      let date = marks(behind).contains(.day) ? day(at: behind) : numericDate(at: behind, hasCue: true)
      if let date, date.point.day != nil { return agreeing(date, weekday.number) }
    }
    if roles(weekday.end)?.timeUnit == .week, let week = deictic(.week, at: weekday.end, isCounted: false) {
      var point = week.point
      point.weekday = weekday.number
      return Moment(point: point, end: week.end, confidence: 0.9)
    }
    guard roles(index)?.weekday != nil || hasWeekdayCue(index, weekday.end) else { return nil }
    return Moment(point: TemporalPoint(weekday: weekday.number), end: weekday.end, confidence: 0.7)
  }

  /// A weekday that contradicts its date makes the reading doubtful.
  private func agreeing(_ date: Moment, _ weekday: Int) -> Moment {
    var date = date
    if let day = date.point.date, day.weekday != weekday { date.confidence = 0.5 }
    return date
  }

  private func hasWeekdayCue(_ index: Int, _ end: Int) -> Bool {
    if isPreceded(index, by: [.ranked, .counted, .occasion]) { return false }
    return beginsClause(index) || isPreceded(index, by: [.clockCue, .from, .rangeTo, .to])
      || roles(index - 1)?.partOfDay != nil || roles(index - 1)?.timeUnit == .day
  }

  // MARK: Months, quarters, years

  /// `tháng 5`, `tháng 5/2025`, `tháng mười một năm 2024`, `tháng trước`
  private func month(at index: Int) -> Moment? {
    let behind = next(index)
    guard behind < lexemes.count else { return nil }
    if let point = number(behind)?.monthYear { return Moment(point: point, end: behind + 1) }
    if let deictic = deictic(.month, at: index) { return deictic }
    guard let month = smallNumber(at: behind, in: 1...12), !isQuantity(from: behind, month.end) else { return nil }
    // tháng năm needs a day or a year to be May.
    var moment = Moment(point: TemporalPoint(month: month.value), end: month.end, confidence: 0.9)
    if let year = self.year(at: month.end), let value = year.point.year ?? year.point.shift?.amount {
      if year.point.year != nil {
        moment.point.year = value
        moment.end = year.end
      }
    } else if sign(month.end) == 0x2F, isGlued(month.end), let year = number(month.end + 1)?.bareYear {
      moment.point.year = year
      moment.end = month.end + 2
    } else if sign(month.end) == 0x2C, let year = number(month.end + 1)?.bareYear {
      // 20 Tháng Năm, 2021
      moment.point.year = year
      moment.end = month.end + 2
    } else if let day = number(month.end)?.integer, sign(month.end + 1) == 0x2C,
      let year = number(month.end + 2)?.bareYear, let date = CivilDate(year: year, month: month.value, day: day)
    {
      // Tháng Mười Một 3, 2015, as some programs write dates
      return Moment(point: TemporalPoint(date), end: month.end + 3)
    }
    return moment
  }

  /// `mỗi tháng 5 triệu`: the number belongs to what follows.
  private func isQuantity(from start: Int, _ end: Int) -> Bool {
    guard let roles = roles(end) else { return sign(end) == 0x25 }
    return roles.scale != nil || roles.currency != nil || roles.unit != nil && number(start) != nil
      || roles.marks.contains(.percent)
  }

  /// `quý III/2025`, `quý 2 năm 2024`, `quý này`
  private func quarter(at index: Int) -> Moment? {
    let behind = next(index)
    guard behind < lexemes.count else { return nil }
    if let deictic = deictic(.quarter, at: index) { return deictic }
    if let literal = number(behind), literal.count == 2, let year = literal.monthYear?.year, literal.value(0) <= 4 {
      return Moment(point: TemporalPoint(year: year, quarter: literal.value(0)), end: behind + 1)
    }
    let small = smallNumber(at: behind, in: 1...4) ?? roman(at: behind).map { ($0, behind + 1) }
    guard let small, (1...4).contains(small.value) else { return nil }
    var moment = Moment(point: TemporalPoint(quarter: small.value), end: small.end)
    if sign(small.end) == 0x2F, let year = number(small.end + 1)?.bareYear {
      (moment.point.year, moment.end) = (year, small.end + 2)
    } else if let year = year(at: written(of: "của", at: small.end) ? small.end + 1 : small.end), year.point.year != nil
    {
      (moment.point.year, moment.end) = (year.point.year, year.end)
    }
    return moment
  }

  private func written(of word: String, at index: Int) -> Bool { isWord(index) && written(index) == word }

  /// `năm 2030`, `năm 938`, `năm ngoái`
  private func year(at index: Int) -> Moment? {
    guard roles(index)?.timeUnit == .year, lexemes[index].length == 1 else { return nil }
    if let literal = number(index + 1), let year = literal.integer, (3...4).contains(literal.groups[0].digitCount),
      year > 0
    {
      return Moment(point: TemporalPoint(year: year), end: index + 2)
    }
    return deictic(.year, at: index)
  }

  /// A unit with này, trước, sau: `tuần tới`, `năm ngoái`
  ///
  /// Behind a number the unit is counted (`hai tuần trước`), unless `isCounted` says that it is not.
  private func deictic(_ unit: TimeUnit, at index: Int, isCounted: Bool? = nil) -> Moment? {
    let behind = next(index)
    let isBehindNumber = number(index - 1) != nil || roles(index - 1)?.digit != nil && roles(index - 1)?.timeUnit == nil
    guard let count = roles(behind)?.deixis, abs(count) <= 1, !marks(behind).contains(.beforeThat),
      written(behind).lowercased() != "mai", !isPreceded(index, by: .each), !(isCounted ?? isBehindNumber)
    else { return nil }
    return Moment(point: TemporalPoint(shift: TemporalShift(count, unit)), end: next(behind), confidence: 0.9)
  }

  /// A year without a word before it: behind a name, or where no counted noun follows.
  private func bareYear(at index: Int) -> Moment? {
    guard let year = number(index)?.bareYear, (1900...2100).contains(year), !isGlued(index) || sign(index - 1) != nil,
      !isPreceded(index, by: .label)
    else { return nil }
    let follower = roles(index + 1)
    if follower?.scale != nil || follower?.currency != nil || follower?.unit != nil || follower?.timeUnit != nil {
      return nil
    }
    if sign(index + 1) == 0x25 || isHyphen(index + 1) && number(index + 2) != nil { return nil }
    if follower?.marks.contains(.counted) == true { return nil }
    let isFree = !isWord(index + 1) || follower?.marks.contains(.function) == true
    guard isFree || (1...5).contains(where: { isName(index - $0) }) else { return nil }
    return Moment(point: TemporalPoint(year: year), end: index + 1, confidence: 0.7)
  }
}
