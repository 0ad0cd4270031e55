/// Years, decades, centuries and eras.
extension Grammar {
  /// `năm 2030`, `năm 938`, `năm 40 sau Công nguyên`, `năm ngoái`, `năm Giáp Thìn`, `năm một chín bảy lăm`
  func year(at index: Int, isCounted: Bool? = nil) -> Moment? {
    guard roles(index)?.timeUnit == .year, lexemes[index].length == 1 else { return nil }
    if let era = yearOfEra(at: index + 1) { return era }
    if let literal = number(index + 1), let year = literal.integer, (3...4).contains(literal.groups[0].digitCount),
      year > 0
    {
      return Moment(point: TemporalPoint(year: year), end: index + 2)
    }
    if let year = shortYear(at: index + 1) { return year }
    return deictic(.year, at: index, isCounted: isCounted) ?? cycleYear(at: index + 1) ?? spelledYear(at: index + 1)
      ?? spelledShortYear(at: index + 1)
  }

  /// `năm '45`, `tháng 4 năm 75`, `sinh năm 95`, and `năm 90` when nothing else is said: the century is left out. In a
  /// sentence without the sign, the month or the birth it may be the first century.
  private func shortYear(at index: Int) -> Moment? {
    let isMarked = sign(index) == 0x27 || sign(index) == 0x2019
    let place = isMarked ? index + 1 : index
    let isTold = isBehindMonth(index) || cue(.birth, before: index - 1) != nil
    let isAll = index == 1 && place + 1 == lexemes.count
    guard let literal = number(place), let year = literal.integer, literal.groups[0].digitCount == 2,
      isMarked ? isGlued(place) : isTold || isAll, !isHyphen(place + 1), sign(place + 1) != 0x25,
      isMarked || !isWord(place + 1) || marks(place + 1).contains(.function) && !isQuantity(from: place, place + 1)
    else { return nil }
    let century = year < 30 ? 2000 : 1900
    var moment = Moment(point: TemporalPoint(year: century + year), end: place + 1, confidence: isMarked ? 0.9 : 0.7)
    if isAll, !isMarked { moment.alternative = TemporalPoint(year: year) }
    return moment
  }

  /// `tháng năm năm chín mươi`: the same in words.
  private func spelledShortYear(at index: Int) -> Moment? {
    guard isBehindMonth(index), let year = section(at: index), year.wordCount > 1, let value = year.value.intValue,
      (30...99).contains(value), roles(year.end)?.scale == nil, !isWord(year.end) || marks(year.end).contains(.function)
    else { return nil }
    return Moment(point: TemporalPoint(year: 1900 + value), end: year.end, confidence: 0.7)
  }

  /// Whether a month and năm stand before it.
  private func isBehindMonth(_ index: Int) -> Bool {
    roles(index - 3)?.timeUnit == .month && (number(index - 2) != nil || roles(index - 2)?.digit != nil)
  }

  /// `179 trước Công nguyên`, `43 SCN`: the year before 1 is 0 in ISO 8601.
  func yearOfEra(at index: Int) -> Moment? {
    guard let year = integer(index), (1...9999).contains(year) else { return nil }
    let marks = marks(index + 1)
    if marks.contains(.beforeEra) { return Moment(point: TemporalPoint(year: 1 - year), end: next(index + 1)) }
    return marks.contains(.ofEra) ? Moment(point: TemporalPoint(year: year), end: next(index + 1)) : nil
  }

  /// `một nghìn chín trăm bảy mươi lăm`, `một chín bảy lăm`
  private func spelledYear(at index: Int) -> Moment? {
    guard let first = roles(index)?.digit, first == 1 || first == 2 || first == 10 else { return nil }
    // mười chín bốn lăm
    if first == 10, let century = smallNumber(at: index, in: 10...21),
      let rest = smallNumber(at: century.end, in: 10...99)
    {
      return Moment(point: TemporalPoint(year: century.value * 100 + rest.value), end: rest.end, confidence: 0.8)
    }
    // hai nghìn hai ba
    if first == 2, roles(index + 1)?.scale == 3, let tens = roles(index + 2)?.digit, let unit = roles(index + 3)?.digit,
      (1...9).contains(tens), (1...9).contains(unit), roles(index + 4)?.scale == nil,
      roles(index + 4)?.hasCurrency != true
    {
      return Moment(point: TemporalPoint(year: 2000 + tens * 10 + unit), end: index + 4, confidence: 0.8)
    }
    if let numeral = numeral(at: index), let year = numeral.value.intValue, (1000...2199).contains(year),
      roles(numeral.end)?.hasCurrency != true
    {
      return Moment(point: TemporalPoint(year: year), end: numeral.end, confidence: 0.9)
    }
    // hai không mười chín
    if let second = roles(index + 1)?.digit, second < 10, let rest = smallNumber(at: index + 2, in: 10...99),
      (1000...2199).contains(first * 1000 + second * 100 + rest.value)
    {
      let year = first * 1000 + second * 100 + rest.value
      return Moment(point: TemporalPoint(year: year), end: rest.end, confidence: 0.9)
    }
    var year = 0
    for place in index..<index + 4 {
      guard let digit = roles(place)?.digit, digit < 10, lexemes[place].length == 1 else { return nil }
      year = year * 10 + digit
    }
    return (1000...2199).contains(year)
      ? Moment(point: TemporalPoint(year: year), end: index + 4, confidence: 0.9) : nil
  }

  /// `những năm 90`, `thập niên 1990`, `thập niên 60 của thế kỷ XX`
  func decade(at index: Int) -> Moment? {
    guard marks(index).contains(.decades) else { return nil }
    var place = next(index)
    if roles(place)?.timeUnit == .year { place += 1 } else if roles(index)?.timeUnit != .decade { return nil }
    guard let year = smallNumber(at: place, in: 0...2190), year.value % 10 == 0, !isHyphen(year.end),
      sign(year.end) != 0x2C || !isNumber(year.end + 1) || isDecade(year.end + 1),
      year.value < 100 || year.value >= 1000
    else { return nil }
    var moment = Moment(point: TemporalPoint(), end: year.end, confidence: 0.9)
    moment.point.decade = year.value / 10
    guard year.value < 100 else { return moment }
    // Of the century that is said, else of the last one; the years 00 and 10 are of this one.
    var century = year.value < 20 ? 21 : 20
    var last = year.end
    for _ in 0..<Self.longestDecadeList where isListComma(last) && isDecade(last + 1) { last += 2 }
    if let said = self.century(ofDecadesBefore: last) {
      century = said.number
      if last == year.end { moment.end = said.end }
    } else if unit(at: year.end) != nil || isQuantity(from: place, year.end) || marks(year.end).contains(.counted) {
      return nil
    }
    moment.point.decade = (century - 1) * 10 + year.value / 10
    return moment
  }

  /// `70` in `thập niên 60, 70`, `những năm 60 và 70`: the word stands before the first.
  func listedDecade(at index: Int) -> Match? {
    guard isListComma(index - 1), isDecade(index), let value = integer(index), value < 100 else { return nil }
    var first = index
    for _ in 0..<Self.longestDecadeList where isListComma(first - 1) && isDecade(first - 2) { first -= 2 }
    let word = marks(first - 2).contains(.decades) ? first - 2 : first - 1
    guard first < index, let start = integer(first), start < value, var moment = decade(at: word),
      let decade = moment.point.decade
    else { return nil }
    (moment.point.decade, moment.end) = (
      decade + (value - start) / 10, century(ofDecadesBefore: index + 1)?.end ?? index + 1
    )
    return match(index, moment)
  }

  /// `của thế kỷ XX`; thế kỷ trước is the one before this.
  private func century(ofDecadesBefore index: Int) -> (number: Int, end: Int)? {
    let place = marks(index).contains(.of) ? index + 1 : index
    guard roles(place)?.timeUnit == .century, let said = century(at: place), said.last == nil else { return nil }
    return (max(1, said.point.century ?? 21 + (said.point.shift?.amount ?? 0)), said.end)
  }

  private func isDecade(_ index: Int) -> Bool { integer(index).map { $0 > 0 && $0 % 10 == 0 } ?? false }

  private static let longestDecadeList = 4

  /// `thế kỷ XX`, `thế kỷ thứ 10`, `thế kỷ 3 trước Công nguyên`, `thế kỷ XVIII-XIX`
  func century(at index: Int) -> Moment? {
    guard roles(index)?.timeUnit == .century else { return nil }
    let behind = next(index)
    if let (first, last) = romanRange(at: behind), (1...30).contains(first), (first + 1...31).contains(last) {
      return centuries(first, last, behind + 1)
    }
    guard let first = centuryNumber(at: marks(behind).contains(.ordinal) ? behind + 1 : behind) else {
      return deictic(.century, at: index, isCounted: false)
    }
    if isHyphen(first.end) || marks(first.end).contains(.rangeTo), let second = centuryNumber(at: first.end + 1),
      second.number > first.number
    {
      return centuries(first.number, second.number, second.end)
    }
    return centuries(first.number, nil, first.end)
  }

  private func centuries(_ first: Int, _ second: Int?, _ end: Int) -> Moment {
    func point(_ number: Int) -> TemporalPoint {
      var point = TemporalPoint()
      point.century = number
      return point
    }
    return Moment(point: point(first), end: end, last: second.map(point))
  }

  private func centuryNumber(at index: Int) -> (number: Int, end: Int)? {
    let small = smallNumber(at: index, in: 1...30) ?? roman(at: index).map { ($0, index + 1) }
    guard let small, (1...30).contains(small.value) else { return nil }
    return marks(small.end).contains(.beforeEra) ? (-small.value, next(small.end)) : (small.value, small.end)
  }

  /// A unit with này, trước, sau: `tuần tới`, `năm ngoái`
  ///
  /// Behind a number the unit is counted (`hai tuần trước`), unless `isCounted` says that it is not.
  func deictic(_ unit: TimeUnit, at index: Int, isCounted: Bool? = nil) -> Moment? {
    let behind = next(index)
    let isBehindNumber = isNumber(index - 1) || roles(index - 1)?.digit != nil && roles(index - 1)?.timeUnit == nil
    guard let count = roles(behind)?.deixis, abs(count) <= 1 || unit == .year, !marks(behind).contains(.beforeThat),
      !(count == 1 && marks(behind).contains(.ofDay)),
      !isPreceded(index, by: .each) || cue(.whole, before: index) != nil,
      ![.several, .ten].contains(roles(index - 1)?.numeral), !(isCounted ?? isBehindNumber),
      !(marks(behind).contains(.closing) && isWord(next(behind)))
    else { return nil }
    // tuần trước nữa is the one before the last.
    let isTwice = abs(count) == 1 && marks(next(behind)).contains(.hence)
    return Moment(
      point: TemporalPoint(shift: TemporalShift(isTwice ? count * 2 : count, unit)),
      end: isTwice ? next(next(behind)) : next(behind), confidence: 0.9)
  }

  /// A year without a word before it: behind a name, or where no counted noun follows.
  func bareYear(at index: Int) -> Moment? {
    guard let literal = number(index), let year = literal.integer, literal.groups[0].digitCount == 4,
      !isGlued(index) || sign(index - 1) != nil, !isPreceded(index, by: .label)
    else { return nil }
    // trận Bạch Đằng (1288)
    let isBracketed = sign(index - 1) == 0x28 && sign(index + 1) == 0x29 && isWord(index - 2)
    guard (isBracketed ? 1000...2100 : 1900...2100).contains(year) else { return nil }
    let follower = roles(index + 1)
    if follower?.scale != nil || follower?.currency != nil || measure(at: index + 1) != nil
      || follower?.timeUnit != nil && !(isGlued(index + 1) && lexemes[index + 1].range.count == 1)
    {
      return nil
    }
    if sign(index + 1) == 0x25 || isHyphen(index + 1) && isNumber(index + 2) { return nil }
    if follower?.marks.contains(.counted) == true { return nil }
    let isFree = !isWord(index + 1) || follower?.marks.contains(.function) == true
    guard isFree || (1...5).contains(where: { isName(index - $0) }) || isListedYear(index) else { return nil }
    return Moment(point: TemporalPoint(year: year), end: index + 1, confidence: 0.7)
  }
}
