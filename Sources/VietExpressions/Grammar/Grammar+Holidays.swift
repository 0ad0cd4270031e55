/// Holidays by their names: `Quốc khánh 2/9`, `Tết Nguyên đán 2026`, `đêm Giáng sinh`.
extension Grammar {
  func holiday(at index: Int) -> Moment? {
    guard let number = roles(index)?.holiday else { return nil }
    let holiday = Vocabulary.holidays[number]
    guard !isNamed(index) else { return nil }
    let named = withYear(holiday, next(index))
    if let date = dateBeside(holiday, named.end) { return date }
    let isSaid = named.end > next(index)
    let isAlone = index == 0 && next(index) == lexemes.count
    let isCapital = lexemes[index].isFirstUpper
    let hasTimeCue = holiday.isFeast && isCapital && isPreceded(index, by: [.to, .clockCue, .from, .rangeTo])
    let hasFeastCue = isPreceded(index, by: .feast) || roles(index - 1)?.partOfDay != nil
    // Giáng sinh, phố đông người.
    let isTopic = holiday.isFeast && isCapital && beginsClause(index) && sign(named.end) == 0x2C
    let hasCue = isTopic || hasTimeCue || hasFeastCue && (isCapital || !marks(index).contains(.newYear))
    // Quốc khánh Pháp is another day, and Đỗ Quốc Khánh a person.
    let isOther = isName(named.end) || isName(index - 1) && !isPreceded(index, by: .feast)
    guard isAlone || isSaid || !isOther && (holiday.isSure || hasCue) else { return nil }
    return named
  }

  /// Behind là it names the date that stands before: `2/9 là ngày Quốc khánh`.
  private func isNamed(_ index: Int) -> Bool {
    isPreceded(index, by: .naming)
      || isPreceded(index, by: .feast) && (1...2).contains { isPreceded(index - $0, by: .naming) }
  }

  private func withYear(_ holiday: Holiday, _ end: Int) -> Moment {
    if holiday.calendar == .vietnameseLunar {
      var moment = inLunarYear(month: holiday.month, day: holiday.day, end)
      moment.confidence = 0.85
      if moment.point.year == nil, moment.point.cycle == nil, moment.point.shift == nil { take(side(at: end), &moment) }
      return moment
    }
    var point = TemporalPoint(month: holiday.month, day: holiday.day)
    if let weekday = holiday.weekday {
      (point.day, point.weekday, point.part) = (nil, weekday, TemporalPart(holiday.day, .day))
    }
    if holiday.isEaster { (point.month, point.day, point.isEaster) = (nil, nil, true) }
    var moment = Moment(point: point, end: end, confidence: 0.85)
    if let year = year(at: end, isCounted: false), year.last == nil, year.point.cycle == nil {
      (moment.point.year, moment.point.shift, moment.end) = (year.point.year, year.point.shift, year.end)
    } else if let year = number(end)?.bareYear {
      (moment.point.year, moment.end) = (year, end + 1)
    } else {
      take(side(at: end), &moment)
    }
    if holiday.isEaster, let year = moment.point.year { moment.point = TemporalPoint(.easter(year: year)) }
    return moment
  }

  /// An explicit date right behind the name is the date: `Quốc khánh 2/9`. Beside a lunar feast its own day is lunar.
  private func dateBeside(_ holiday: Holiday, _ index: Int) -> Moment? {
    guard index < lexemes.count, isNumber(index) || !marks(index).isDisjoint(with: [.day, .lunarDay]),
      var date = date(at: index, hasCue: true), date.point.day != nil, date.point.month != nil, date.last == nil
    else { return nil }
    if holiday.calendar == .vietnameseLunar, date.point.month == holiday.month, date.point.day == holiday.day {
      (date.point.calendar, date.alternative) = (.vietnameseLunar, nil)
    }
    return date
  }
}
