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
    expression.value = resolved(expression.value)
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
      let resolved = resolved(point)
      if point.shift == nil, let date = resolved.date, point.day != nil { previous = date }
      return .temporal(.point(resolved))
    case .interval(let start, let end):
      var first = resolved(start)
      var last = resolved(end)
      if end.year == nil, end.shift == nil, let from = first.date, let to = last.date, to < from {
        last.year = to.year + 1
      }
      if start.year == nil, end.year != nil, let from = first.date, let to = last.date {
        first.year = to.year
        if let moved = first.date, moved > to { first.year = to.year - 1 }
        if first.date == nil { first.year = from.year }
      }
      if let date = first.date { previous = date }
      return .temporal(.interval(first, last))
    case .duration:
      return value
    }
  }

  private func resolved(_ point: TemporalPoint) -> TemporalPoint {
    var result = point
    if let shift = point.shift {
      result = shifted(point, by: shift)
    } else if let day = point.day, let month = point.month {
      if point.year == nil { result.year = year(month: month, day: day) }
    } else if let day = point.day {
      let date = nearest(candidates: monthCandidates(day: day), to: { $0.dayNumber }, from: reference.date.dayNumber)
      if let date { (result.year, result.month) = (date.year, date.month) }
    } else if let month = point.month {
      if point.year == nil { result.year = year(of: month, in: 12, reference.date.month) }
    } else if let quarter = point.quarter {
      if point.year == nil { result.year = year(of: quarter, in: 4, (reference.date.month + 2) / 3) }
    } else if let half = point.half {
      if point.year == nil { result.year = year(of: half, in: 2, (reference.date.month + 5) / 6) }
    } else if let weekday = point.weekday, point.week == nil {
      result = onDay(point, weekdayDate(weekday))
    } else if !point.hasDate, point.hasTime {
      result = onDay(point, day(of: point))
    }
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

  private func onDay(_ point: TemporalPoint, _ date: CivilDate) -> TemporalPoint {
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
    case .hour, .minute, .second:
      let seconds = [.hour: 3600, .minute: 60, .second: 1][shift.unit] ?? 1
      let now = ((reference.hour ?? 0) * 60 + (reference.minute ?? 0)) * 60 + shift.amount * seconds
      let ofDay = now.flooredRemainder(86_400)
      result = onDay(point, anchor.adding(days: now.flooredQuotient(86_400)))
      (result.hour, result.minute) = (ofDay / 3600, ofDay / 60 % 60)
    }
    return result
  }

  // MARK: Open fields

  private func year(month: Int, day: Int) -> Int? {
    // A century without a leap day puts eight years between two of them.
    let candidates = (reference.date.year - 8...reference.date.year + 8).compactMap {
      CivilDate(year: $0, month: month, day: day)
    }
    return nearest(candidates: candidates, to: { $0.dayNumber }, from: reference.date.dayNumber)?.year
  }

  /// The year of the `index`th of `count` equal parts, where the reference is in part `current` of its year.
  private func year(of index: Int, in count: Int, _ current: Int) -> Int? {
    let now = reference.date.year * count + current
    let candidates = (reference.date.year - 1...reference.date.year + 1).map { $0 * count + index }
    return nearest(candidates: candidates, to: { $0 }, from: now).map { ($0 - index) / count }
  }

  private func monthCandidates(day: Int) -> [CivilDate] {
    let current = reference.date.year * 12 + reference.date.month - 1
    return (current - 2...current + 2).compactMap {
      CivilDate(year: $0.flooredQuotient(12), month: $0.flooredRemainder(12) + 1, day: day)
    }
  }

  private func weekdayDate(_ weekday: Int) -> CivilDate {
    let candidates = (-7...7).map { reference.date.adding(days: $0) }.filter { $0.weekday == weekday }
    return nearest(candidates: candidates, to: { $0.dayNumber }, from: reference.date.dayNumber) ?? reference.date
  }

  /// The candidate that the policy prefers; candidates are in order, so that the earlier one wins a tie.
  private func nearest<T>(candidates: [T], to position: (T) -> Int, from origin: Int) -> T? {
    let allowed = candidates.filter {
      switch policy {
      case .nearest: true
      case .past: position($0) <= origin
      case .future: position($0) >= origin
      }
    }
    return allowed.min { abs(position($0) - origin) < abs(position($1) - origin) }
  }
}

extension Int {
  fileprivate func flooredQuotient(_ divisor: Int) -> Int { (self - flooredRemainder(divisor)) / divisor }
  fileprivate func flooredRemainder(_ divisor: Int) -> Int {
    let remainder = self % divisor
    return remainder < 0 ? remainder + divisor : remainder
  }
}
