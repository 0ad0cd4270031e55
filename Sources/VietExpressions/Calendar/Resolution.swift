/// Which date is meant when the year, the month or the week is left open.
public enum ResolutionPolicy: String, Sendable, Codable, CaseIterable {
  /// The date nearest to the reference; the earlier one on a tie.
  case nearest
  /// The last date that is not after the reference.
  case past
  /// The first date that is not before the reference.
  case future
}

extension Expression {
  /// The expression with its date filled in from `reference`. Pure: the text is not looked at again.
  ///
  /// Shifts from an earlier date (`trước đó`) are counted from the reference here;
  /// use ``VietExpressions/Swift/Array/resolved(reference:policy:)`` for the expressions of one text.
  public func resolved(reference: DateReference, policy: ResolutionPolicy = .nearest) -> Expression {
    [self].resolved(reference: reference, policy: policy)[0]
  }
}

extension Array where Element == Expression {
  /// The expressions of one text with their dates filled in.
  ///
  /// Local time is assumed throughout. `trước đó`, `sau đó`, `cùng ngày` count from the nearest explicit date before
  /// them, else from the reference. Complexity: O(*n*).
  public func resolved(reference: DateReference, policy: ResolutionPolicy = .nearest) -> [Expression] {
    var resolver = Resolver(reference: reference, policy: policy)
    return map { resolver.resolved($0) }
  }
}

/// Fills the open fields of points in time.
struct Resolver {
  let reference: DateReference
  let policy: ResolutionPolicy
  /// The last explicit date.
  private var previous: CivilDate?

  init(reference: DateReference, policy: ResolutionPolicy) {
    (self.reference, self.policy) = (reference, policy)
  }

  mutating func resolved(_ expression: Expression) -> Expression {
    var expression = expression
    let weekday = expression.value.point?.weekday
    expression.value = resolved(expression.value)
    // A weekday that contradicts its date makes the reading doubtful.
    if let weekday, let date = expression.value.point?.date, date.weekday != weekday {
      expression.confidence = min(expression.confidence, Expression.doubtful)
    }
    let anchor = previous
    expression.alternatives = expression.alternatives.map { reading in
      var reading = reading
      reading.value = resolved(reading.value)
      return reading
    }
    previous = anchor
    return expression
  }

  private mutating func resolved(_ value: ExpressionValue) -> ExpressionValue {
    guard case .temporal(let temporal) = value else { return value }
    switch temporal {
    case .point(let point):
      if let days = lunarMonth(point) { return .temporal(.interval(TemporalPoint(days.0), TemporalPoint(days.1))) }
      let resolved = resolved(point)
      if point.shift == nil, let date = resolved.date, point.day != nil { previous = date }
      return .temporal(.point(resolved))
    case .interval(let start, let end):
      let (first, last) = interval(from: start, to: end)
      if let date = first.date { previous = date }
      return .temporal(.interval(first, last))
    case .duration, .set:
      return value
    }
  }

  /// Both ends of an interval, so that it runs forwards.
  private func interval(from start: TemporalPoint, to end: TemporalPoint) -> (TemporalPoint, TemporalPoint) {
    var first = lunarMonth(start).map { TemporalPoint($0.0) } ?? resolved(start)
    var last = lunarMonth(end).map { TemporalPoint($0.1) } ?? resolved(end)
    guard start.calendar == .gregorian, end.calendar == .gregorian else { return (first, last) }
    if let from = first.date, let to = last.date, end.year == nil, end.shift == nil {
      if to < from {
        if end.month != nil {
          last = last.inYear(to.year + 1)
        } else if !end.hasDate {
          last = onDay(last, isBefore(last, first) ? from.adding(days: 1) : from)
        } else {
          last = onDay(last, end.day.map(from.next(day:)) ?? to.adding(days: 7))
        }
      } else if to == from, isBefore(last, first) {
        last = onDay(last, to.adding(days: 1))
      }
    }
    if let from = first.month, let to = last.month, start.year == nil, end.year == nil, end.shift == nil,
      first.day == nil, let begins = first.year, let ends = last.year
    {
      // tháng 11 đến tháng 3: the second month is the first one behind the first.
      last.year = to < from ? begins + 1 : begins
      if policy == .past, ends < begins { (first.year, last.year) = (to < from ? ends - 1 : ends, ends) }
    }
    if start.year == nil, start.shift == nil, end.year != nil, let from = first.date, let to = last.date {
      first.year = to.year
      if let moved = first.date, moved > to { first.year = to.year - 1 }
      if first.date == nil { first.year = from.year }
    }
    return (first, last)
  }

  /// Whether the clock shows less at the one than at the other.
  private func isBefore(_ one: TemporalPoint, _ other: TemporalPoint) -> Bool {
    guard let one = one.minuteOfDay, let other = other.minuteOfDay else { return false }
    return one < other
  }

  func resolved(_ point: TemporalPoint) -> TemporalPoint {
    guard point.calendar == .gregorian else { return resolvedLunar(point) }
    var result = point
    result.direction = nil
    if let shift = point.shift {
      result = shifted(result, by: shift)
    } else if let day = point.day, let month = point.month {
      if point.year == nil { result.year = year(month: month, day: day, of: point) }
    } else if let day = point.day {
      let candidates = monthCandidates(day: day)
      let date = nearest(candidates: candidates, to: { $0.dayNumber }, from: reference.date.dayNumber, of: point)
      if let date { (result.year, result.month) = (date.year, date.month) }
    } else if let month = point.month {
      if point.year == nil { result.year = year(of: month, in: 12, reference.date.month, of: point) }
    } else if let quarter = point.quarter {
      if point.year == nil { result.year = year(of: quarter, in: 4, (reference.date.month + 2) / 3, of: point) }
    } else if let half = point.half {
      if point.year == nil { result.year = year(of: half, in: 2, (reference.date.month + 5) / 6, of: point) }
    } else if let season = point.season {
      if point.year == nil { result.year = year(of: season.quarter, in: 4, (reference.date.month + 2) / 3, of: point) }
    } else if point.isEaster {
      if point.year == nil { result.year = easterYear(of: point) }
    } else if let weekday = point.weekday, point.week == nil {
      result = onDay(result, weekdayDate(weekday, of: point))
    } else if !point.hasDate, point.hasTime {
      result = inLocalTime(onDay(result, day(of: point)))
    }
    if result.isEaster, let year = result.year {
      result = onDay(result, .easter(year: year))
      result.isEaster = false
    }
    if let part = result.part { result = result.taking(part) }
    if result.date != nil { result.weekday = nil }
    return result
  }

  /// The day of a clock time that names none: the reference's, or the one that the policy asks for.
  private func day(of point: TemporalPoint) -> CivilDate {
    guard policy != .nearest, let hour = point.hour, let now = reference.hour else { return reference.date }
    let difference = (hour - now) * 60 + (point.minute ?? 0) - (reference.minute ?? 0)
    if policy == .future, difference < 0 { return reference.date.adding(days: 1) }
    if policy == .past, difference > 0 { return reference.date.adding(days: -1) }
    return reference.date
  }

  /// A clock time of another zone, at UTC+7.
  private func inLocalTime(_ point: TemporalPoint) -> TemporalPoint {
    guard let zone = point.zone, let minutes = point.minuteOfDay, let date = point.date else { return point }
    let local = minutes - zone + 7 * 60
    var result = onDay(point, date.adding(days: local.flooredQuotient(1440)))
    (result.hour, result.minute) = (local.flooredRemainder(1440) / 60, local.flooredRemainder(1440) % 60)
    result.zone = nil
    return result
  }

  func onDay(_ point: TemporalPoint, _ date: CivilDate) -> TemporalPoint {
    var result = point
    (result.year, result.month, result.day, result.weekday, result.shift) = (date.year, date.month, date.day, nil, nil)
    return result
  }

  private func shifted(_ point: TemporalPoint, by shift: TemporalShift) -> TemporalPoint {
    let anchor = shift.anchor == .previous ? previous ?? reference.date : reference.date
    var result = point
    result.shift = nil
    switch shift.unit {
    case .day:
      return onDay(point, anchor.adding(days: shift.amount))
    case .week:
      let date = anchor.adding(days: shift.amount * 7)
      if let weekday = point.weekday { return onDay(point, date.adding(days: weekday - date.weekday)) }
      (result.year, result.week) = (date.week.year, date.week.number)
    case .month:
      let index = anchor.year * 12 + anchor.month - 1 + shift.amount
      (result.year, result.month) = (index.flooredQuotient(12), index.flooredRemainder(12) + 1)
    case .quarter:
      let index = anchor.year * 4 + (anchor.month - 1) / 3 + shift.amount
      (result.year, result.quarter) = (index.flooredQuotient(4), index.flooredRemainder(4) + 1)
    case .half:
      let index = anchor.year * 2 + (anchor.month - 1) / 6 + shift.amount
      (result.year, result.half) = (index.flooredQuotient(2), index.flooredRemainder(2) + 1)
    case .year:
      result.year = anchor.year + shift.amount
    case .decade:
      result.decade = anchor.year.flooredQuotient(10) + shift.amount
    case .century:
      result.century = (anchor.year - 1).flooredQuotient(100) + 1 + shift.amount
    case .hour, .minute, .second:
      guard reference.hour != nil || shift.amount != 0 else { return onDay(point, anchor) }
      let seconds = [.hour: 3600, .minute: 60, .second: 1][shift.unit] ?? 1
      let now = ((reference.hour ?? 0) * 60 + (reference.minute ?? 0)) * 60 + shift.amount * seconds
      let ofDay = now.flooredRemainder(86_400)
      result = onDay(point, anchor.adding(days: now.flooredQuotient(86_400)))
      (result.hour, result.minute) = (ofDay / 3600, ofDay / 60 % 60)
      if shift.unit == .second { result.second = ofDay % 60 }
    }
    // 29/2 of a year, or a 31st of a month, that has none.
    if result.day != nil, result.month != nil, result.date == nil { result.day = nil }
    return result
  }

  // MARK: Open fields

  private func year(month: Int, day: Int, of point: TemporalPoint) -> Int? {
    // A century without a leap day puts eight years between two of them.
    let candidates = (reference.date.year - 8...reference.date.year + 8).compactMap {
      CivilDate(year: $0, month: month, day: day)
    }
    return nearest(candidates: candidates, to: { $0.dayNumber }, from: reference.date.dayNumber, of: point)?.year
  }

  private func easterYear(of point: TemporalPoint) -> Int? {
    let candidates = (reference.date.year - 1...reference.date.year + 1).map { CivilDate.easter(year: $0) }
    return nearest(candidates: candidates, to: { $0.dayNumber }, from: reference.date.dayNumber, of: point)?.year
  }

  /// The year of the `index`th of `count` equal parts, where the reference is in part `current` of its year.
  private func year(of index: Int, in count: Int, _ current: Int, of point: TemporalPoint) -> Int? {
    let now = reference.date.year * count + current
    let candidates = (reference.date.year - 1...reference.date.year + 1).map { $0 * count + index }
    // tháng 11 vừa qua is this one, as long as it lasts.
    if point.direction == .past, point.grain == .month, index == current { return reference.date.year }
    return nearest(candidates: candidates, to: { $0 }, from: now, of: point).map { ($0 - index) / count }
  }

  private func monthCandidates(day: Int) -> [CivilDate] {
    let current = reference.date.year * 12 + reference.date.month - 1
    return (current - 2...current + 2).compactMap {
      CivilDate(year: $0.flooredQuotient(12), month: $0.flooredRemainder(12) + 1, day: day)
    }
  }

  private func weekdayDate(_ weekday: Int, of point: TemporalPoint) -> CivilDate {
    let candidates = (-7...7).map { reference.date.adding(days: $0) }.filter { $0.weekday == weekday }
    return nearest(candidates: candidates, to: { $0.dayNumber }, from: reference.date.dayNumber, of: point)
      ?? reference.date
  }

  /// The candidate that the policy prefers; candidates are in order, so that the earlier one wins a tie.
  ///
  /// Where the words of the point say a side, the reference itself does not count: `thứ hai tới` is never today.
  func nearest<T>(candidates: [T], to position: (T) -> Int, from origin: Int, of point: TemporalPoint) -> T? {
    let isSaid = point.direction != nil
    let allowed = candidates.filter {
      switch point.direction ?? policy {
      case .nearest: true
      case .past: position($0) < origin || !isSaid && position($0) == origin
      case .future: position($0) > origin || !isSaid && position($0) == origin
      }
    }
    return allowed.min { abs(position($0) - origin) < abs(position($1) - origin) }
  }
}

extension Expression {
  /// The confidence of a reading that its own words contradict.
  static let doubtful = 0.5
}

extension ExpressionValue {
  /// The point in time, if it is one.
  fileprivate var point: TemporalPoint? {
    if case .temporal(.point(let point)) = self { return point }
    return nil
  }
}

extension TemporalPoint {
  fileprivate var minuteOfDay: Int? { hour.map { $0 * 60 + (minute ?? 0) } }

  fileprivate func inYear(_ year: Int) -> TemporalPoint {
    var point = self
    point.year = year
    return point
  }

  /// The day or the week of the month that is said; a week belongs to the month in which it begins.
  fileprivate func taking(_ part: TemporalPart) -> TemporalPoint {
    guard let year, let month, let first = CivilDate(year: year, month: month, day: 1) else { return self }
    var point = self
    let count = CivilDate.dayCount(year: year, month: month)
    switch part.unit {
    case .week:
      let monday = (8 - first.weekday) % 7
      let weeks = (count - 1 - monday) / 7 + 1
      let index = part.index > 0 ? part.index - 1 : weeks + part.index
      guard (0..<weeks).contains(index) else { return self }
      let week = first.adding(days: monday + index * 7).week
      (point.year, point.month, point.week) = (week.year, nil, week.number)
    default:
      var day = part.index > 0 ? part.index : count + part.index + 1
      if let weekday, let from = CivilDate(year: year, month: month, day: min(max(day, 1), count)) {
        let distance = (part.index > 0 ? weekday - from.weekday : from.weekday - weekday).flooredRemainder(7)
        day = part.index > 0 ? from.day + distance : from.day - distance
      }
      guard (1...count).contains(day) else { return self }
      point.day = day
    }
    point.part = nil
    return point
  }
}

extension CivilDate {
  /// The first day of that number behind this one.
  fileprivate func next(day: Int) -> CivilDate {
    let index = year * 12 + month - 1 + (day > self.day ? 0 : 1)
    return (index...index + 2).lazy.compactMap {
      CivilDate(year: $0.flooredQuotient(12), month: $0.flooredRemainder(12) + 1, day: day)
    }.first ?? self
  }
}

extension Season {
  /// The quarter of the year that is nearest to it.
  fileprivate var quarter: Int {
    switch self {
    case .spring: 1
    case .summer: 2
    case .autumn: 3
    case .winter: 4
    }
  }
}

extension Int {
  func flooredQuotient(_ divisor: Int) -> Int { (self - flooredRemainder(divisor)) / divisor }
  func flooredRemainder(_ divisor: Int) -> Int {
    let remainder = self % divisor
    return remainder < 0 ? remainder + divisor : remainder
  }
}
