/// Months and quarters whose year stands at the end of their list: `tháng 1 và 2/2026`, `quý I và quý II năm 2025`.
extension Grammar {
  func listedPeriod(at index: Int) -> Match? {
    guard let unit = roles(index)?.timeUnit, unit == .month || unit == .quarter, lexemes[index].length == 1,
      var first = unit == .month ? month(at: index) : quarter(at: index), isOpen(first)
    else { return nil }
    guard let year = yearOfList(unit, from: first.end) else { return nil }
    first.point.year = year
    return match(index, first)
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
    let point = TemporalPoint(year: yearOfList(.month, from: index + 1), month: month)
    return match(index, Moment(point: point, end: index + 1, confidence: 0.8))
  }

  /// `II` and `III/2025` in `quý I, II và III/2025`: Roman figures begin nothing by themselves, so that what stands before
  /// them asks for them.
  func listedQuarter(behind match: Match) -> Match? {
    guard isListComma(match.end), case .temporal(.point(let before)) = match.value, let least = before.quarter,
      roman(at: match.end + 1) != nil, var next = period(.quarter, behind: match.end),
      let quarter = next.point.quarter, quarter > least
    else { return nil }
    if next.point.year == nil { next.point.year = yearOfList(.quarter, from: next.end) }
    return self.match(match.end + 1, next)
  }

  /// The year that stands at the end of a list of months or quarters.
  private func yearOfList(_ unit: TimeUnit, from index: Int) -> Int? {
    var end = index
    for _ in 0..<Self.longestPeriodList {
      guard isListComma(end), let next = period(unit, behind: end), next.last == nil, next.end > end else { return nil }
      if let year = next.point.year { return year }
      guard isOpen(next) else { return nil }
      end = next.end
    }
    return nil
  }

  /// `2024` and `2025` in `năm 2023, 2024 và 2025`: years whose word stands before the first.
  func isListedYear(_ index: Int) -> Bool {
    var first = index
    while index - first < Self.longestEnumeration, isListComma(first - 1), number(first - 2)?.bareYear != nil {
      first -= 2
    }
    return first < index && roles(first - 1)?.timeUnit == .year
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
