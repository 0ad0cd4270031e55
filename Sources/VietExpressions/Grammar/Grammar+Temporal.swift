/// Dates and times with their ranges, durations and shifts.
extension Grammar {
  /// A point in time in the text.
  struct Moment {
    var point: TemporalPoint
    var end: Int
    var confidence = 0.95
    /// The other end, for `chiều và tối nay`.
    var last: TemporalPoint?
  }

  func temporal(at index: Int) -> Match? {
    if let range = partialRange(at: index) { return range }
    if let moment = moment(at: index) {
      if let last = moment.last { return match(index, moment.end, moment.point, last) }
      if let range = range(from: index, moment) { return range }
      return match(index, moment)
    }
    return shift(at: index) ?? duration(at: index)
  }

  private func match(_ start: Int, _ moment: Moment) -> Match {
    let isClock = moment.point.shift.map { $0.unit == .hour || $0.unit == .minute || $0.unit == .second } ?? false
    let isTime = moment.point.hasTime || isClock
    var match = Match(
      start: start, end: moment.end, kind: isTime ? .time : .date, value: .temporal(.point(moment.point)),
      confidence: moment.confidence)
    if let fraction = number(start)?.fraction, moment.end == start + 1, fraction.numerator < fraction.denominator,
      moment.point.year == nil
    {
      let value = ExpressionValue.fraction(numerator: fraction.numerator, denominator: fraction.denominator)
      match.alternatives = [.init(kind: .fraction, value: value, confidence: 1 - moment.confidence)]
    }
    return match
  }

  private func match(_ start: Int, _ end: Int, _ first: TemporalPoint, _ last: TemporalPoint) -> Match {
    Match(
      start: start, end: end, kind: first.hasTime || last.hasTime ? .time : .date,
      value: .temporal(.interval(first, last)))
  }

  /// One point in time: a clock time, a part of the day with its day, or a date with what follows it.
  private func moment(at index: Int, isBehindClock: Bool = false) -> Moment? {
    if let clock = clockMoment(at: index, isBehindClock: isBehindClock) { return clock }
    if let part = partMoment(at: index) { return part }
    return date(at: index).map { withTime($0) }
  }

  // MARK: Ranges

  /// The place behind a word or hyphen that leads to the other end of a range.
  private func rangeEnd(_ index: Int) -> Int? {
    guard index + 1 < lexemes.count else { return nil }
    if isHyphen(index) { return lexemes[index].hasSpaceBefore == lexemes[index + 1].hasSpaceBefore ? index + 1 : nil }
    return marks(index).contains(.rangeTo) ? next(index) : nil
  }

  private func range(from start: Int, _ low: Moment) -> Match? {
    guard let behind = rangeEnd(low.end), behind < lexemes.count else { return nil }
    let isYear = low.point.month == nil && low.point.year != nil && !low.point.hasTime && low.point.quarter == nil
    var high = moment(at: behind, isBehindClock: low.point.hour != nil)
    if isYear, let year = number(behind)?.bareYear {
      high = Moment(point: TemporalPoint(year: year), end: behind + 1)
    }
    guard let high, high.last == nil, let (first, last) = completed(low.point, high.point) else { return nil }
    if isYear, let from = first.year, let to = last.year, to <= from { return nil }
    return match(start, high.end, first, last)
  }

  /// `22-24/9`, `ngày 1 đến 5/12`, `2021-2025`: a bare number whose month or kind the other end tells.
  private func partialRange(at index: Int) -> Match? {
    let hasDay = marks(index).contains(.day) && lexemes[index].length == 1
    let first = hasDay ? index + 1 : index
    guard let value = number(first)?.integer, let behind = rangeEnd(first + 1) else { return nil }
    if let from = number(first)?.bareYear, let to = number(behind)?.bareYear, from < to, to - from <= 200,
      !marks(behind + 1).contains(.counted), roles(behind + 1)?.unit == nil, roles(behind + 1)?.currency == nil
    {
      return match(index, behind + 1, TemporalPoint(year: from), TemporalPoint(year: to))
    }
    guard (1...31).contains(value), hasDay || isHyphen(first + 1) || isPreceded(index, by: .from),
      let high = date(at: behind), let day = high.point.day, high.point.shift == nil, let month = high.point.month,
      value < day, fraction(at: behind) == nil
    else { return nil }
    let low = TemporalPoint(year: high.point.year, month: month, day: value)
    return match(index, high.end, low, high.point)
  }

  /// Both ends of a range with the fields that one took from the other; `nil` when they do not fit together.
  private func completed(_ low: TemporalPoint, _ high: TemporalPoint) -> (TemporalPoint, TemporalPoint)? {
    var (low, high) = (low, high)
    if low.hour != nil, high.hour != nil {
      if !low.hasDate, high.hasDate { low.takeDate(from: high) }
      if !high.hasDate, low.hasDate { high.takeDate(from: low) }
      return (low, high)
    }
    guard low.hasTime == high.hasTime || low.partOfDay != nil else { return nil }
    guard low.hour == nil, high.hour == nil, low.hasDate, high.hasDate else { return nil }
    if low.year == nil, low.shift == nil, let year = high.year, let month = low.month, let other = high.month {
      low.year = month > other ? year - 1 : year
    }
    if (low.day == nil) != (high.day == nil), low.shift == nil, high.shift == nil { return nil }
    return (low, high)
  }

  // MARK: Clock times

  private func clockMoment(at index: Int, isBehindClock: Bool) -> Moment? {
    guard let clock = clock(at: index, isBehindClock: isBehindClock) else { return nil }
    var moment = Moment(point: clock.point, end: clock.end)
    var isSure = clock.isSure
    if let part = roles(moment.end)?.partOfDay {
      if let whole = partMoment(at: moment.end), whole.last == nil {
        moment.point.takeDate(from: whole.point)
        moment.end = whole.end
      } else {
        moment.end = next(moment.end)
      }
      moment.point.hour = moment.point.hour.map { part.hour(said: $0) }
      isSure = true
    }
    if !moment.point.hasDate, let date = dateBehind(moment.end) {
      moment.point.takeDate(from: date.point)
      moment.end = date.end
      isSure = true
    }
    return isSure ? moment : nil
  }

  /// The day that a time names right behind itself, with a comma at most.
  private func dateBehind(_ index: Int) -> Moment? {
    let start = sign(index) == 0x2C ? index + 1 : index
    let hasCue =
      marks(start).contains(.day) || roles(start)?.dayOffset != nil || roles(start)?.weekday != nil
      || marks(start).contains(.ordinal) || marks(start).contains(.sameDay)
    guard start == index || hasCue, let date = date(at: start, hasCue: true), date.isDay else { return nil }
    return date
  }

  private func clock(at index: Int, isBehindClock: Bool) -> (point: TemporalPoint, end: Int, isSure: Bool)? {
    if let point = number(index)?.clock { return (point, index + 1, true) }
    guard let hour = smallNumber(at: index, in: 0...24), hour.end < lexemes.count else { return nil }
    if number(index) != nil, isGlued(hour.end), isWord(hour.end) {
      let letter = written(hour.end)
      let minute = isGlued(hour.end + 1) ? number(hour.end + 1)?.integer : nil
      guard letter == "h" || letter == "H" || letter == "g" && minute != nil else { return nil }
      guard let minute, minute < 60, hour.value < 24 else {
        return hour.value < 24 || minute == nil ? (.hour(hour.value), hour.end + 1, true) : nil
      }
      return (TemporalPoint(hour: hour.value, minute: minute), minuteSignEnd(hour.end + 2), true)
    }
    guard roles(hour.end)?.timeUnit == .hour, written(hour.end).count == 3, hour.value < 24 else { return nil }
    let isSure = isBehindClock || isPreceded(index, by: [.clockCue, .from]) || isPreceded(index, by: .to)
    let behind = hour.end + 1
    if roles(behind)?.numeral == .half { return (TemporalPoint(hour: hour.value, minute: 30), behind + 1, true) }
    if behind < lexemes.count, written(behind) == "kém", let less = smallNumber(at: behind + 1, in: 1...59) {
      let minutes = hour.value * 60 - less.value
      guard minutes >= 0 else { return nil }
      return (TemporalPoint(hour: minutes / 60, minute: minutes % 60), minuteWordEnd(less.end), true)
    }
    if let minute = spokenMinute(at: behind) {
      let end = minuteWordEnd(minute.end)
      return (TemporalPoint(hour: hour.value, minute: minute.value), end, isSure || end == minute.end)
    }
    return (.hour(hour.value), behind, isSure)
  }

  /// The minutes behind an hour: digits, or words from ten on, or words with phút.
  private func spokenMinute(at index: Int) -> (value: Int, end: Int)? {
    let start = roles(index)?.numeral == .zero || roles(index)?.digit == 0 ? index + 1 : index
    guard let minute = smallNumber(at: start, in: 0...59) else { return nil }
    if start > index { return minute.value < 10 ? minute : nil }
    let isSure = number(index) != nil || roles(minute.end)?.timeUnit == .minute
    let isLone = minute.value >= 10 && (minute.end == lexemes.count || sign(minute.end) != nil)
    return isSure || isLone ? minute : nil
  }

  private func minuteWordEnd(_ index: Int) -> Int { roles(index)?.timeUnit == .minute ? next(index) : index }

  /// `5h15'`, `5h15p`
  private func minuteSignEnd(_ index: Int) -> Int {
    guard isGlued(index) else { return index }
    if let sign = sign(index), sign == 0x27 || sign == 0x2019 || sign == 0x2032 { return index + 1 }
    return roles(index)?.timeUnit == .minute ? index + 1 : index
  }

  /// A time that follows a date: `25/11/2020 20:25`, `19/9/2025 - 08:31`, `ngày 3/6, lúc 9h05`.
  private func withTime(_ date: Moment) -> Moment {
    guard date.isDay, date.point.partOfDay == nil else { return date }
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
    guard start < lexemes.count, let clock = clock(at: start, isBehindClock: false), clock.isSure,
      !needsColon || number(start)?.clock != nil
    else { return date }
    var result = date
    (result.point.hour, result.point.minute, result.point.second) = (
      clock.point.hour, clock.point.minute, clock.point.second
    )
    result.end = clock.end
    return result
  }

  // MARK: Parts of the day

  private func partMoment(at index: Int) -> Moment? {
    guard let part = roles(index)?.partOfDay else { return nil }
    var behind = next(index)
    guard behind < lexemes.count else { return nil }
    if marks(behind).contains(.and), let second = roles(next(behind))?.partOfDay {
      guard let day = dayOfPart(next(next(behind))) else { return nil }
      var (first, last) = (day.point, day.point)
      (first.partOfDay, last.partOfDay) = (part, second)
      return Moment(point: first, end: day.end, last: last)
    }
    if sign(behind) == 0x2C, marks(behind + 1).contains(.ordinal) || marks(behind + 1).contains(.day) { behind += 1 }
    guard var day = dayOfPart(behind) else { return nil }
    day.point.partOfDay = part
    return day
  }

  /// The day behind a part of it: `nay`, `mai 19/9`, `hôm qua`, `thứ hai, 24/11`, `cùng ngày`, `25/11`.
  private func dayOfPart(_ index: Int) -> Moment? {
    guard index < lexemes.count else { return nil }
    if let roles = roles(index), roles.marks.contains(.ofDay), let days = roles.deixis, lexemes[index].length == 1 {
      let named = Moment(point: TemporalPoint(shift: TemporalShift(days, .day)), end: index + 1)
      return apposition(to: named)
    }
    if let date = date(at: index, hasCue: true), date.isDay { return date }
    return weekday(at: index).map { Moment(point: TemporalPoint(weekday: $0.number), end: $0.end, confidence: 0.8) }
  }

  // MARK: Durations and shifts

  /// `cách đây 10 năm`, `trước đó hai ngày`, `ba ngày nữa`, `hai tuần trước`, `sáu tháng đầu năm 2025`
  private func shift(at index: Int) -> Match? {
    let marks = marks(index)
    if !marks.isDisjoint(with: [.ago, .beforeThat, .afterThat]) {
      guard let count = count(at: next(index)) else { return nil }
      let anchor: TemporalShift.Anchor = marks.contains(.ago) ? .reference : .previous
      let amount = marks.contains(.afterThat) ? count.amount : -count.amount
      return match(
        index, Moment(point: TemporalPoint(shift: TemporalShift(amount, count.unit, from: anchor)), end: count.end))
    }
    guard let count = count(at: index) else { return nil }
    if let half = partOfYear(at: index, count) { return half }
    let behind = self.marks(count.end)
    var shift: TemporalShift?
    if behind.contains(.hence) {
      shift = TemporalShift(count.amount, count.unit)
    } else if behind.contains(.beforeThat) {
      shift = TemporalShift(-count.amount, count.unit, from: .previous)
    } else if behind.contains(.afterThat) {
      shift = TemporalShift(count.amount, count.unit, from: .previous)
    } else if let direction = roles(count.end)?.deixis {
      let word = written(count.end).lowercased()
      if direction == -1, word == "trước" { shift = TemporalShift(-count.amount, count.unit) }
      // `hai ngày sau, …` is a date, `20 phút sau bữa ăn` a length of time.
      if direction == 1, word == "sau", !isWord(next(count.end)) {
        shift = TemporalShift(count.amount, count.unit, from: .previous)
      }
    }
    return shift.map { match(index, Moment(point: TemporalPoint(shift: $0), end: next(count.end), confidence: 0.85)) }
  }

  /// A whole number and a unit of time.
  private func count(at index: Int) -> (amount: Int, unit: TimeUnit, end: Int)? {
    guard index < lexemes.count, let number = smallNumber(at: index, in: 1...9999), let unit = unit(at: number.end)
    else { return nil }
    return (number.value, unit, next(number.end))
  }

  private func partOfYear(at index: Int, _ count: (amount: Int, unit: TimeUnit, end: Int)) -> Match? {
    let behind = marks(count.end)
    guard count.unit == .month, !behind.isDisjoint(with: [.firstHalf, .lastHalf]), count.amount < 12 else { return nil }
    let isFirst = behind.contains(.firstHalf)
    let year = number(count.end + 2)?.bareYear
    let end = year == nil ? count.end + 2 : count.end + 3
    if count.amount == 6 {
      return match(index, Moment(point: TemporalPoint(year: year, half: isFirst ? 1 : 2), end: end))
    }
    let (first, last) = isFirst ? (1, count.amount) : (13 - count.amount, 12)
    return match(index, end, TemporalPoint(year: year, month: first), TemporalPoint(year: year, month: last))
  }

  /// A unit of time that can be counted, behind a number.
  private func unit(at index: Int) -> TimeUnit? {
    guard let unit = roles(index)?.timeUnit, unit != .quarter else { return nil }
    // năm 2024 begins a date of its own; ngày 25/11 as well.
    if unit == .year || unit == .day || unit == .month, number(index + 1) != nil, date(at: index) != nil { return nil }
    let isLetter = lexemes[index].range.count <= 2
    return isLetter && !isGlued(index) ? nil : unit
  }

  private func duration(at index: Int) -> Match? {
    guard let low = durationNumeral(at: index) else { return nil }
    if let behind = rangeEnd(low.end), let high = durationNumeral(at: behind), let unit = unit(at: high.end),
      low.value < high.value
    {
      let part = TemporalDuration.Part(amount: Amount(low.value, high.value), unit: unit)
      return duration(index, next(high.end), [part])
    }
    guard let unit = unit(at: low.end) else { return nil }
    var parts = [TemporalDuration.Part(amount: Amount(low.value), unit: unit)]
    var end = next(low.end)
    while let more = durationNumeral(at: end), let finer = self.unit(at: more.end),
      finer.isFiner(than: parts[parts.count - 1].unit)
    {
      parts.append(TemporalDuration.Part(amount: Amount(more.value), unit: finer))
      end = next(more.end)
    }
    if roles(end)?.numeral == .half, let last = parts.last,
      let half = last.amount.low.adding(ExactDecimal(significand: 5, scale: 1))
    {
      parts[parts.count - 1].amount = Amount(half)
      end += 1
    }
    return duration(index, end, parts)
  }

  private func duration(_ start: Int, _ end: Int, _ parts: [TemporalDuration.Part]) -> Match {
    Match(start: start, end: end, kind: .duration, value: .temporal(.duration(TemporalDuration(parts: parts))))
  }

  private func durationNumeral(at index: Int) -> Numeral? {
    guard index < lexemes.count, number(index) != nil || roles(index)?.digit != nil, let numeral = numeral(at: index),
      !numeral.isSlang, !isName(index), numeral.value > ExactDecimal(0)
    else { return nil }
    return numeral
  }
}

extension Grammar.Moment {
  /// Whether it names one day.
  var isDay: Bool { point.day != nil || point.weekday != nil || point.shift?.unit == .day }
}

extension TemporalPoint {
  /// A time that says the hour only.
  static func hour(_ hour: Int) -> TemporalPoint {
    var point = TemporalPoint(hour: hour, minute: 0)
    point.isMinuteSaid = false
    return point
  }

  mutating func takeDate(from other: TemporalPoint) {
    (year, half, quarter, month, week) = (other.year, other.half, other.quarter, other.month, other.week)
    (day, weekday, shift) = (other.day, other.weekday, other.shift)
  }
}

extension PartOfDay {
  /// The hour on a 24-hour clock of an hour that is said with this part: `3 giờ chiều` is 15.
  fileprivate func hour(said hour: Int) -> Int {
    switch self {
    case .morning: hour == 12 ? 0 : hour
    case .midday: hour < 5 ? hour + 12 : hour
    case .afternoon, .evening: hour < 12 ? hour + 12 : hour
    case .night: hour == 12 ? 0 : hour >= 6 && hour < 12 ? hour + 12 : hour
    }
  }
}

extension TimeUnit {
  fileprivate func isFiner(than other: TimeUnit) -> Bool {
    (Self.allCases.firstIndex(of: self) ?? 0) > (Self.allCases.firstIndex(of: other) ?? 0)
  }
}
