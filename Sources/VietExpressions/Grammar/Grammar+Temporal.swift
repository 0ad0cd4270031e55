/// Dates, times, durations and what returns: which construction begins here.
extension Grammar {
  /// A point in time in the text.
  struct Moment {
    var point: TemporalPoint
    var end: Int
    var confidence = 0.95
    private var second: Second?

    /// Few moments have a second point, and points are large.
    private indirect enum Second {
      case last(TemporalPoint)
      case alternative(TemporalPoint)
    }

    init(point: TemporalPoint, end: Int, confidence: Double = 0.95, last: TemporalPoint? = nil) {
      (self.point, self.end, self.confidence) = (point, end, confidence)
      second = last.map { .last($0) }
    }

    /// The other end, for `chiều và tối nay`.
    var last: TemporalPoint? {
      get { if case .last(let point) = second { point } else { nil } }
      set { second = newValue.map { .last($0) } }
    }

    /// Another date that the words may mean.
    var alternative: TemporalPoint? {
      get { if case .alternative(let point) = second { point } else { nil } }
      set { second = newValue.map { .alternative($0) } }
    }
  }

  func temporal(at index: Int) -> Match? {
    let (isNumber, marks) = (isNumber(index), marks(index))
    if marks.contains(.every), let period = period(at: index) { return period }
    if isNumber || marks.contains(.day) || roles(index)?.digit != nil,
      let part = partialRange(at: index) ?? partialClockRange(at: index) ?? listedDay(at: index)
        ?? listedWeekday(at: index) ?? listedMonth(at: index) ?? listedDecade(at: index)
    {
      return part
    }
    if !isNumber, let listed = listedPeriod(at: index) ?? weekdaySpan(at: index) { return listed }
    if let moment = moment(at: index) {
      if let last = moment.last { return match(index, moment.end, moment.point, last, moment.confidence) }
      return recurring(moment, from: index) ?? range(from: index, moment) ?? orDuration(match(index, moment))
    }
    let mayCount =
      isNumber || roles(index)?.mayCount == true || roles(index + 1)?.numeral == .half && unitAndHalf(at: index) != nil
    guard mayCount || !marks.isDisjoint(with: [.ago, .beforeThat, .afterThat]) else { return nil }
    return shift(at: index) ?? duration(at: index).map { repeated($0) }
  }

  /// `8 giờ 30 phút`, when nothing else is said, is a time that may be meant as a length of time.
  private func orDuration(_ time: Match) -> Match {
    guard time.kind == .time, time.start == 0, time.end == lexemes.count, let length = duration(at: 0),
      length.end == time.end
    else { return time }
    return Match(
      start: time.start, end: time.end, kind: time.kind, value: time.value, confidence: 0.6,
      alternatives: [.init(kind: .duration, value: length.value, confidence: 0.4)])
  }

  func match(_ start: Int, _ moment: Moment) -> Match {
    let isClock = moment.point.shift.map { $0.unit == .hour || $0.unit == .minute || $0.unit == .second } ?? false
    let isTime = moment.point.hasTime || isClock
    var alternatives: [Expression.Reading] = []
    if let other = moment.alternative {
      alternatives = [.init(kind: .date, value: .temporal(.point(other)), confidence: 1 - moment.confidence)]
    } else if let fraction = number(start)?.fraction, moment.end == start + 1, moment.point.year == nil,
      fraction.numerator < fraction.denominator
    {
      let value = ExpressionValue.fraction(numerator: fraction.numerator, denominator: fraction.denominator)
      alternatives = [.init(kind: .fraction, value: value, confidence: 1 - moment.confidence)]
    }
    return Match(
      start: start, end: moment.end, kind: isTime ? .time : .date, value: .temporal(.point(moment.point)),
      confidence: moment.confidence, alternatives: alternatives)
  }

  func match(
    _ start: Int, _ end: Int, _ first: TemporalPoint, _ last: TemporalPoint, _ confidence: Double = 0.95
  ) -> Match {
    Match(
      start: start, end: end, kind: first.hasTime || last.hasTime ? .time : .date,
      value: .temporal(.interval(first, last)), confidence: confidence)
  }

  /// One point in time: a clock time, a part of the day with its day, or a date with what follows it.
  func moment(at index: Int, isBehindClock: Bool = false) -> Moment? {
    if isNumber(index) {
      if mayBeClock(index), let clock = clockMoment(at: index, isBehindClock: isBehindClock) { return clock }
    } else if let roles = roles(index) {
      if roles.marks.contains(.now), let now = now(at: index) { return now }
      // The five of năm 2025 is no hour.
      if roles.digit != nil && !isNumber(index + 1) || roles.namedHour != nil,
        let clock = clockMoment(at: index, isBehindClock: isBehindClock)
      {
        return clock
      }
      if roles.partOfDay != nil, let part = partMoment(at: index) { return withClock(part) }
      if roles.isTomorrow, let tomorrow = tomorrow(at: index) { return tomorrow }
    }
    return date(at: index).map { withTime(withWeekday($0), from: index) }
  }

  /// `bây giờ`, when nothing else is said: in a sentence it rarely means a point in time.
  private func now(at index: Int) -> Moment? {
    guard marks(index).contains(.now), index == 0, next(index) == lexemes.count else { return nil }
    return Moment(point: TemporalPoint(shift: TemporalShift(0, .minute)), end: next(index), confidence: 0.8)
  }
}

extension Grammar.Moment {
  /// Whether it names one day.
  var isDay: Bool {
    point.day != nil || point.weekday != nil || point.shift?.unit == .day || point.part?.unit == .day
  }
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
    (day, weekday, shift, part, direction) = (other.day, other.weekday, other.shift, other.part, other.direction)
    (calendar, isLeapMonth, cycle) = (other.calendar, other.isLeapMonth, other.cycle)
  }
}
