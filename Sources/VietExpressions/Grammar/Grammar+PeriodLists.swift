/// Months and quarters whose year stands at the end of their list: `tháng 1 và 2/2026`, `quý I và quý II năm 2025`.
extension Grammar {
  func listedPeriod(at index: Int) -> Match? {
    guard let unit = roles(index)?.timeUnit, unit == .month || unit == .quarter, lexemes[index].length == 1,
      var first = unit == .month ? month(at: index) : quarter(at: index), isOpen(first)
    else { return nil }
    var end = first.end
    for _ in 0..<Self.longestPeriodList {
      guard sign(end) == 0x2C || marks(end).contains(.and), let next = period(unit, behind: end), next.last == nil,
        next.end > end
      else { return nil }
      if let year = next.point.year {
        first.point.year = year
        return match(index, first)
      }
      guard isOpen(next) else { return nil }
      end = next.end
    }
    return nil
  }

  private static let longestPeriodList = 6

  /// A month or quarter of the list, with its own word or without.
  private func period(_ unit: TimeUnit, behind separator: Int) -> Moment? {
    let place = separator + 1
    if roles(place)?.timeUnit == unit { return unit == .month ? month(at: place) : quarter(at: place) }
    if unit == .month, let point = number(place)?.monthYear { return Moment(point: point, end: place + 1) }
    guard let small = smallNumber(at: place, in: unit == .month ? 1...12 : 1...4), !isQuantity(from: place, small.end)
    else { return nil }
    var point = TemporalPoint()
    if unit == .month { point.month = small.value } else { point.quarter = small.value }
    if let year = year(at: small.end, isCounted: false), let number = year.point.year {
      point.year = number
      return Moment(point: point, end: year.end)
    }
    return Moment(point: point, end: small.end)
  }

  private func isOpen(_ moment: Moment) -> Bool {
    moment.point.year == nil && moment.point.shift == nil && moment.last == nil && moment.point.day == nil
      && moment.point.direction == nil && moment.point.calendar == .gregorian
  }
}
