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

  /// `11` in `tháng 10 và 11`, `tháng 9, 10 và 11`: a month whose word stands before the first.
  func listedMonth(at index: Int) -> Match? {
    guard let month = listMonth(index), isListComma(index - 1), !isCounted(index + 1) else { return nil }
    var (first, least) = (index, month)
    while isListComma(first - 1), let before = listMonth(first - 2), before < least {
      (first, least) = (first - 2, before)
    }
    guard first < index, roles(first - 1)?.timeUnit == .month, lexemes[first - 1].length == 1,
      !isNumber(first - 2), sign(index - 1) == nil || isEndOfList(index + 1)
    else { return nil }
    return match(index, Moment(point: TemporalPoint(month: month), end: index + 1, confidence: 0.8))
  }

  private func listMonth(_ index: Int) -> Int? { integer(index).flatMap { (1...12).contains($0) ? $0 : nil } }

  /// Whether what stands behind the number makes it an amount.
  private func isCounted(_ index: Int) -> Bool {
    let roles = roles(index)
    return isQuantity(from: index - 1, index) || roles?.timeUnit != nil || roles?.numeral != nil
      || marks(index).contains(.counted) || sign(index) == 0x2F || isHyphen(index)
  }

  private func isEndOfList(_ index: Int) -> Bool {
    !isWord(index) || !marks(index).isDisjoint(with: [.function, .and])
  }

  /// A month or quarter of the list, with its own word or without.
  private func period(_ unit: TimeUnit, behind separator: Int) -> Moment? {
    let place = separator + 1
    if roles(place)?.timeUnit == unit { return unit == .month ? month(at: place) : quarter(at: place) }
    if unit == .month, let point = number(place)?.monthYear { return Moment(point: point, end: place + 1) }
    let roman = unit == .quarter ? roman(at: place).map { ($0, place + 1) } : nil
    guard let small = smallNumber(at: place, in: unit == .month ? 1...12 : 1...4) ?? roman,
      !isQuantity(from: place, small.end)
    else { return nil }
    var point = TemporalPoint()
    if unit == .month { point.month = small.value } else { point.quarter = small.value }
    if let year = year(at: small.end, isCounted: false), let number = year.point.year {
      point.year = number
      return Moment(point: point, end: year.end)
    }
    // III/2025
    if unit == .quarter, sign(small.end) == 0x2F, let year = number(small.end + 1)?.bareYear {
      point.year = year
      return Moment(point: point, end: small.end + 2)
    }
    return Moment(point: point, end: small.end)
  }

  private func isOpen(_ moment: Moment) -> Bool {
    moment.point.year == nil && moment.point.shift == nil && moment.last == nil && moment.point.day == nil
      && moment.point.direction == nil && moment.point.calendar == .gregorian
  }
}
