/// Weeks, quarters, halves and seasons.
extension Grammar {
  /// `tuần trước`, `tuần 49 năm 2025`, `tuần 49/2025`, `tuần đầu tiên của tháng 9`
  func week(at index: Int) -> Moment? {
    if let deictic = deictic(.week, at: index) { return deictic }
    if let part = partOfMonth(.week, at: index) { return part }
    let behind = next(index)
    if let literal = number(behind), literal.count == 2, literal.separators[0] == UInt8(ascii: "/"),
      (1...53).contains(literal.value(0)), literal.groups[1].digitCount == 4
    {
      return Moment(point: TemporalPoint(year: literal.value(1), week: literal.value(0)), end: behind + 1)
    }
    guard let week = integer(behind), (1...53).contains(week) else { return nil }
    let place = marks(behind + 1).contains(.of) ? behind + 2 : behind + 1
    guard let year = year(at: place)?.point.year else { return nil }
    return Moment(point: TemporalPoint(year: year, week: week), end: self.year(at: place)?.end ?? place)
  }

  /// `quý III/2025`, `quý IV-2026`, `quý 2 năm 2024`, `quý này`, `quý I năm ngoái`
  func quarter(at index: Int) -> Moment? {
    let behind = next(index)
    guard behind < lexemes.count else { return nil }
    if let deictic = deictic(.quarter, at: index) ?? partOfYear(.quarter, at: index) { return deictic }
    if let literal = number(behind), literal.count == 2, let year = literal.monthYear?.year, literal.value(0) <= 4 {
      return Moment(point: TemporalPoint(year: year, quarter: literal.value(0)), end: behind + 1)
    }
    if let (number, year) = romanAndYear(at: behind), (1...4).contains(number) {
      return Moment(point: TemporalPoint(year: year, quarter: number), end: behind + 1)
    }
    let small = smallNumber(at: behind, in: 1...4) ?? roman(at: behind).map { ($0, behind + 1) }
    guard let small, (1...4).contains(small.value) else { return nil }
    return withYear(Moment(point: TemporalPoint(quarter: small.value), end: small.end))
  }

  /// `nửa đầu năm 2025`, `nửa cuối tháng 11`, `nửa đầu thế kỷ XX`
  func halfPeriod(at index: Int) -> Moment? {
    guard marks(index).contains(.halfYear) else { return nil }
    let isFirst = marks(index).contains(.firstHalf)
    let place = next(index)
    switch roles(place)?.timeUnit {
    case .year:
      let year = year(at: place)
      let point = TemporalPoint(year: year?.point.year, half: isFirst ? 1 : 2, shift: year?.point.shift)
      return Moment(point: point, end: year?.end ?? place + 1, confidence: 0.9)
    case .month:
      guard let month = month(at: place), month.point.month != nil, month.point.calendar == .gregorian else {
        return nil
      }
      var (first, last) = (month.point, month.point)
      (first.day, last.day) = isFirst ? (1, 15) : (16, nil)
      if !isFirst { last.part = TemporalPart(-1, .day) }
      return Moment(point: first, end: month.end, last: last)
    case .century:
      guard let century = century(at: place), let number = century.point.century, number > 0, century.last == nil else {
        return nil
      }
      let begin = (number - 1) * 100 + (isFirst ? 1 : 51)
      return Moment(point: TemporalPoint(year: begin), end: century.end, last: TemporalPoint(year: begin + 49))
    default:
      return nil
    }
  }

  /// `mùa hè 2025`, `mùa đông năm ngoái`, `mùa xuân tới`; a season without a year is no date but a kind of weather.
  func season(at index: Int) -> Moment? {
    guard let season = roles(index)?.season else { return nil }
    // Nguyễn Thị Xuân 1985
    if season == .spring, lexemes[index].length == 1, isName(index), !isPreceded(index, by: .feast),
      cue(.greeting, before: index) == nil
    {
      return nil
    }
    var point = TemporalPoint()
    point.season = season
    let moment = withYear(Moment(point: point, end: next(index), confidence: 0.9))
    if moment.point.year != nil || moment.point.shift != nil { return moment }
    guard let side = side(at: moment.end) else { return nil }
    if side.policy != .nearest { point.direction = side.policy }
    return Moment(point: point, end: side.end, confidence: 0.85)
  }

  /// `Q3/2025`, `H1 2025`, `T9/2025`: never without a year.
  private func reportYear(at index: Int) -> (year: Int, end: Int)? {
    let place = sign(index) == 0x2F || isHyphen(index) ? index + 1 : index
    return number(place)?.bareYear.map { ($0, place + 1) }
  }

  func reportPeriod(at index: Int) -> Moment? {
    guard let roles = roles(index), roles.quarter != nil || roles.half != nil || roles.monthCode != nil,
      let year = reportYear(at: index + 1), roles.monthCode == nil || sign(index + 1) == 0x2F
    else { return nil }
    let point = TemporalPoint(year: year.year, half: roles.half, quarter: roles.quarter, month: roles.monthCode)
    return Moment(point: point, end: year.end, confidence: 0.9)
  }

  /// The year of a quarter or a season: `/2025`, ` - 2025` of a quarter, ` 2025`, `năm 2025`, `của năm ngoái`.
  private func withYear(_ moment: Moment) -> Moment {
    var moment = moment
    let end = moment.end
    let isJoined = isGlued(end) && isGlued(end + 1) || moment.point.quarter != nil
    if sign(end) == 0x2F || isHyphen(end) && isJoined, let year = number(end + 1)?.bareYear {
      (moment.point.year, moment.end) = (year, end + 2)
    } else if let year = number(end)?.bareYear, moment.point.season != nil, !isQuantity(from: end, end + 1),
      !isHyphen(end + 1)
    {
      (moment.point.year, moment.end) = (year, end + 1)
    } else if let year = year(at: marks(end).contains(.of) ? end + 1 : end, isCounted: false), year.point.cycle == nil,
      year.last == nil
    {
      (moment.point.year, moment.point.shift, moment.end) = (year.point.year, year.point.shift, year.end)
    } else if moment.point.season == nil, let side = side(at: end) {
      if side.policy != .nearest { moment.point.direction = side.policy }
      moment.end = side.end
    }
    return moment
  }
}
