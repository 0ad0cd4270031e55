/// Intervals of dates and times, and lists of days that share a month.
extension Grammar {
  /// The place behind a word or hyphen that leads to the other end of a range that begins at `start`.
  func rangeEnd(_ index: Int, from start: Int) -> Int? {
    guard index + 1 < lexemes.count else { return nil }
    if isHyphen(index) { return lexemes[index].hasSpaceBefore == lexemes[index + 1].hasSpaceBefore ? index + 1 : nil }
    let leads = marks(index).contains(.rangeTo) || marks(index).contains(.and) && isPreceded(start, by: .between)
    return leads ? next(index) : nil
  }

  func range(from start: Int, _ low: Moment) -> Match? {
    guard let behind = rangeEnd(low.end, from: start), behind < lexemes.count else { return nil }
    let isYear = low.point.month == nil && low.point.year != nil && !low.point.hasTime && low.point.quarter == nil
    var high = moment(at: behind, isBehindClock: low.point.hour != nil)
    if isYear, let year = number(behind)?.bareYear {
      high = Moment(point: TemporalPoint(year: year), end: behind + 1)
    }
    // tháng 10-12, tháng 3 đến 5
    if high == nil, low.point.grain == .month, low.point.year == nil, let month = smallNumber(at: behind, in: 1...12),
      !isQuantity(from: behind, month.end)
    {
      let plain = Moment(point: TemporalPoint(month: month.value), end: month.end)
      high = monthAndYear(plain) ?? plain
    }
    // thứ 2-6, thứ hai đến sáu
    if high == nil, let from = low.point.weekday, !low.point.hasTime, let to = smallNumber(at: behind, in: 3...7),
      to.value - 1 > from, !isHyphen(to.end), !marks(to.end).contains(.of),
      !isWord(to.end) || marks(to.end).contains(.function)
    {
      high = Moment(point: TemporalPoint(weekday: to.value - 1), end: to.end)
    }
    guard let high, high.last == nil, let (first, last) = completed(low.point, high.point) else { return nil }
    if isYear, let from = first.year, let to = last.year, to <= from { return nil }
    return match(start, high.end, first, last)
  }

  /// `22-24/9`, `ngày 1 đến 5/12`, `13 đến 15 tháng 7`, `2021-2025`: a bare number whose month or kind the other end tells.
  func partialRange(at index: Int) -> Match? {
    let hasDay = marks(index).contains(.day) && lexemes[index].length == 1
    let first = hasDay ? index + 1 : index
    guard let value = integer(first) else { return shortYears(at: first, from: index) ?? spelledDays(at: first, index) }
    guard let behind = rangeEnd(first + 1, from: index) else { return nil }
    if let era = yearsOfEra(value, behind, from: index) { return era }
    if let from = number(first)?.bareYear, let years = years(from, behind, from: index) { return years }
    if let life = yearsInBrackets(value, behind, from: index) { return life }
    guard (1...31).contains(value),
      hasDay || isHyphen(first + 1) || isPreceded(index, by: .from) || isPreceded(index, by: .between)
        || roles(behind + 1)?.timeUnit == .month,
      let high = date(at: behind, hasCue: hasDay || isDashedEnd(behind, from: index)), let day = high.point.day,
      high.point.shift == nil,
      let month = high.point.month,
      value < day, fraction(at: behind) == nil
    else { return nil }
    var low = TemporalPoint(year: high.point.year, month: month, day: value)
    (low.calendar, low.cycle) = (high.point.calendar, high.point.cycle)
    return match(index, high.end, low, high.point)
  }

  /// `7-12` of `từ 5 đến 7-12`, where nothing is counted.
  private func isDashedEnd(_ end: Int, from start: Int) -> Bool {
    isPreceded(start, by: .from) && marks(end - 1).contains(.rangeTo) && isHyphen(end + 1)
      && (!isWord(end + 3) || marks(end + 3).contains(.function))
  }

  /// `2021-2025`, `2024-25`
  private func years(_ from: Int, _ behind: Int, from start: Int) -> Match? {
    guard !marks(behind + 1).contains(.counted), measure(at: behind + 1) == nil, roles(behind + 1)?.currency == nil,
      let literal = number(behind)
    else { return nil }
    if let to = literal.bareYear, from < to, to - from <= 200 {
      return match(start, behind + 1, TemporalPoint(year: from), TemporalPoint(year: to))
    }
    guard literal.count == 1, literal.groups[0].digitCount == 2, literal.value(0) == (from + 1) % 100, isGlued(behind),
      isHyphen(behind - 1), !isHyphen(behind + 1)
    else { return nil }
    return match(start, behind + 1, TemporalPoint(year: from), TemporalPoint(year: from + 1))
  }

  /// `mười ba đến mười lăm tháng bảy`, `ngày một đến ngày năm tháng tám`
  private func spelledDays(at first: Int, _ start: Int) -> Match? {
    guard let day = smallNumber(at: first, in: 1...31), let behind = rangeEnd(day.end, from: start),
      let high = date(at: behind, hasCue: true), let month = high.point.month, let last = high.point.day,
      day.value < last, high.point.calendar == .gregorian
    else { return nil }
    return match(start, high.end, TemporalPoint(year: high.point.year, month: month, day: day.value), high.point)
  }

  /// `(1765-1820)`, `(khoảng 974 - 1028)`: years of a life or a reign, alone in their brackets.
  private func yearsInBrackets(_ from: Int, _ behind: Int, from start: Int) -> Match? {
    let opening = isApproximate(start) ? start - 2 : start - 1
    guard sign(opening) == 0x28, sign(behind + 1) == 0x29, let to = integer(behind), (500...2100).contains(from),
      from < to, to - from < 400, to <= 2100
    else { return nil }
    return match(start, behind + 1, TemporalPoint(year: from), TemporalPoint(year: to), 0.9)
  }

  /// `771-403 TCN`: the era of both stands at the end.
  private func yearsOfEra(_ from: Int, _ behind: Int, from start: Int) -> Match? {
    guard let last = yearOfEra(at: behind), let to = last.point.year else { return nil }
    let first = marks(behind + 1).contains(.beforeEra) ? 1 - from : from
    return first < to ? match(start, last.end, TemporalPoint(year: first), last.point) : nil
  }

  /// `2024/25`: two years that follow one another.
  private func shortYears(at index: Int, from start: Int) -> Match? {
    guard let literal = number(index), literal.count == 2, literal.separators[0] == UInt8(ascii: "/"),
      literal.groups[0].digitCount == 4, (1900...2100).contains(literal.value(0)),
      literal.value(1) == (literal.groups[1].digitCount == 4 ? literal.value(0) + 1 : (literal.value(0) + 1) % 100),
      literal.groups[1].digitCount == 2 || literal.groups[1].digitCount == 4
    else { return nil }
    return match(start, index + 1, TemporalPoint(year: literal.value(0)), TemporalPoint(year: literal.value(0) + 1))
  }

  /// `8-11h30`, `từ 8 đến 10 giờ sáng`: an hour whose word stands at the other end.
  func partialClockRange(at index: Int) -> Match? {
    guard let small = smallNumber(at: index, in: 0...24) else { return nil }
    let (hour, unit) = small
    // 8 giờ đến 17 giờ ngày 5/12
    let hasUnit = unit < lexemes.count && roles(unit)?.timeUnit == .hour && lexemes[unit].range.count > 2
    guard isNumber(index) || hasUnit || isPreceded(index, by: .from),
      let behind = rangeEnd(hasUnit ? next(unit) : unit, from: index),
      let said = smallNumber(at: behind, in: 0...24)?.value, let high = clockMoment(at: behind, isBehindClock: true),
      let to = high.point.hour
    else { return nil }
    let isSure =
      !hasUnit && isPreceded(index, by: [.from, .clockCue]) || high.point.isMinuteSaid || high.point.hasDate
      || roles(high.end - 1)?.partOfDay != nil || cue(.weekday, before: index) != nil
      || cue(.event, before: index) != nil
      || !hasUnit && (index == 0 && high.end == lexemes.count || sign(index - 1) == 0x28 && sign(high.end) == 0x29)
    // Both ends are of one part of the day: 8 đến 10 giờ tối.
    let moved = to > said && hour <= said ? hour + (to - said) : hour
    guard isSure, moved < 24, moved < to || to == 0 else { return nil }
    var low = TemporalPoint.hour(moved)
    low.takeDate(from: high.point)
    return match(index, high.end, low, high.point)
  }

  /// Both ends of a range with the fields that one took from the other; `nil` when they do not fit together.
  private func completed(_ low: TemporalPoint, _ high: TemporalPoint) -> (TemporalPoint, TemporalPoint)? {
    var (low, high) = (low, high)
    if low.hour != nil, high.hour != nil {
      if !low.hasDate, high.hasDate {
        low.takeDate(from: high)
        // 22h đến 5h sáng hôm sau
        let isNextDay = low.shift == TemporalShift(1, .day, from: .previous)
        if isNextDay { low.shift = TemporalShift(0, .day, from: .previous) }
      }
      if !high.hasDate, low.hasDate { high.takeDate(from: low) }
      return (low, high)
    }
    guard low.hasTime == high.hasTime || low.partOfDay != nil else { return nil }
    guard low.hour == nil, high.hour == nil, low.hasDate, high.hasDate else { return nil }
    if low.day != nil, low.month == nil, low.shift == nil, let month = high.month, low.calendar == high.calendar {
      // mùng 1 đến mùng 3 Tết
      (low.month, low.year, low.cycle) = (month, high.year, high.cycle)
    }
    if low.day != nil, low.month == nil, low.shift == nil, high.month == nil, high.shift?.unit == .month {
      // ngày 3 đến ngày 5 tháng trước
      low.shift = high.shift
    }
    if low.year == nil, low.shift == nil, let own = low.month ?? low.quarter, let other = high.month ?? high.quarter,
      (low.quarter == nil) == (high.quarter == nil)
    {
      // Of one year, that of the other end, or of two that follow one another.
      let earlier = own > other ? 1 : 0
      low.year = high.year.map { $0 - earlier }
      low.shift = high.shift.map { TemporalShift($0.amount - earlier, $0.unit, from: $0.anchor) }
    }
    if low.shift == nil, let own = low.weekday, let other = high.weekday, own < other, low.day == nil, high.day == nil {
      // thứ hai đến thứ sáu tuần sau
      (low.shift, low.direction) = (high.shift, high.direction)
    }
    if (low.day == nil) != (high.day == nil), low.shift == nil, high.shift == nil { return nil }
    // hôm nay đến chủ nhật
    if low.shift?.unit == .day, high.weekday != nil, high.shift == nil { return (low, high) }
    if (low.weekday == nil) != (high.weekday == nil), low.day == nil || high.day == nil { return nil }
    return (low, high)
  }

  // MARK: Lists

  /// One of `1, 2 và 3/12`: a day whose month stands at the end of the list.
  func listedDay(at index: Int) -> Match? {
    let hasDay = marks(index).contains(.day) && lexemes[index].length == 1
    let first = hasDay ? index + 1 : index
    guard let day = listDay(first), isListComma(first + 1), hasDay || isListed(first) else { return nil }
    var (last, place) = (day, first + 2)
    for _ in 0..<Self.longestList {
      if marks(place).contains(.day), lexemes[place].length == 1 { place += 1 }
      if let date = date(at: place, hasCue: true), let end = date.point.day, let month = date.point.month {
        guard end > last, date.point.shift == nil, date.last == nil else { return nil }
        var point = TemporalPoint(year: date.point.year, month: month, day: day)
        point.calendar = date.point.calendar
        return match(index, Moment(point: point, end: first + 1, confidence: 0.9))
      }
      guard let next = listDay(place), next > last, isListComma(place + 1) else { return nil }
      (last, place) = (next, place + 2)
    }
    return nil
  }

  private static let longestList = 6

  private func listDay(_ index: Int) -> Int? {
    integer(index).flatMap { (1...31).contains($0) ? $0 : nil }
  }

  /// A comma, or và.
  func isListComma(_ index: Int) -> Bool { sign(index) == 0x2C || marks(index).contains(.and) }

  /// Whether the number is the first of a list of days, by the cue before it, or follows another one.
  private func isListed(_ index: Int) -> Bool {
    var first = index
    for _ in 0..<Self.longestList {
      if isPreceded(first, by: [.day, .clockCue, .from]) || first == 0 { return true }
      guard isListComma(first - 1), listDay(first - 2) != nil else { break }
      first -= 2
    }
    // cuối tuần 29 và 30/11
    let before = roles(first - 1)
    return before?.partOfDay != nil || before?.timeUnit == .week && roles(first - 2)?.modifier == .end
  }
}
