/// Weekdays of a list, and those that are short for others: `thứ 2, 4, 6`, `T7, CN`.
extension Grammar {
  /// `T2-CN`: a word of its own, whose two digits are the first and the last day.
  func weekdaySpan(at index: Int) -> Match? {
    guard let days = roles(index)?.weekday, days > 7 else { return nil }
    return match(index, index + 1, TemporalPoint(weekday: days / 10), TemporalPoint(weekday: days % 10))
  }

  /// `4` and `6` in `thứ 2, 4, 6`.
  func listedWeekday(at index: Int) -> Match? {
    guard let number = weekdayDigit(index), !isGlued(index + 1) || !isWord(index + 1) else { return nil }
    var (first, least) = (index, number)
    while let before = weekdayDigit(first - 2), before < least, isListSign(first - 1), first > 2 {
      (first, least) = (first - 2, before)
    }
    guard first < index, marks(first - 1).contains(.ordinal), weekdayDate(at: first - 1, (least - 1, first + 1)) != nil
    else { return nil }
    return match(index, Moment(point: TemporalPoint(weekday: number - 1), end: index + 1, confidence: 0.8))
  }

  /// Whether `, 4` or `và 4` follows, and nothing that is counted: `đứng thứ 2, 4 điểm`.
  func isListOfWeekdays(from index: Int) -> Bool {
    guard isListSign(index), weekdayDigit(index + 1) != nil, let first = weekdayDigit(index - 1) else { return false }
    var (place, last) = (index, first)
    while isListSign(place), let number = weekdayDigit(place + 1), number > last { (place, last) = (place + 2, number) }
    return last > first
      && (!isWord(place) || roles(place)?.partOfDay != nil || !marks(place).isDisjoint(with: [.function, .every]))
  }

  /// T2 and CN are weekdays beside another one, before a date or a week, and behind a time.
  func isShortWeekday(_ index: Int) -> Bool {
    if roles(index - 1)?.partOfDay != nil { return true }
    // t6 này, cn tuần sau
    let isOfWeek = side(at: index + 1) != nil || roles(index + 1)?.timeUnit == .week && roles(index + 2)?.deixis != nil
    guard isOfWeek || lexemes[index].isAllUpper || lexemes[index].isFirstUpper else { return false }
    if isOfWeek { return true }
    // nghỉ CN
    if marks(index - 1).contains(.dayCue) { return true }
    let behind = next(index)
    let isBehindClock = roles(index - 1)?.timeUnit == .hour || number(index - 1)?.clock != nil
    if isBehindClock || marks(index - 1).contains(.clockCue) { return true }
    if isWeekdayName(index - 2), isListSign(index - 1) || isHyphen(index - 1) || marks(index - 1).contains(.rangeTo) {
      return true
    }
    guard behind < lexemes.count else { return false }
    if isListSign(behind) || isHyphen(behind) || marks(behind).contains(.rangeTo), isWeekdayName(behind + 1) {
      return true
    }
    let date = sign(behind) == 0x2C || sign(behind) == 0x28 ? behind + 1 : behind
    return number(date)?.dayMonth(separator: UInt8(ascii: "/")) != nil || marks(date).contains(.day)
      || roles(behind)?.timeUnit == .week || side(at: behind) != nil
  }

  private func isWeekdayName(_ index: Int) -> Bool {
    roles(index)?.weekday != nil || marks(index).contains(.ordinal) && weekdayDigit(index + 1) != nil
      || marks(index - 1).contains(.ordinal) && weekdayDigit(index) != nil
  }

  private func weekdayDigit(_ index: Int) -> Int? {
    number(index)?.integer.flatMap { (2...7).contains($0) ? $0 : nil }
  }

  func isListSign(_ index: Int) -> Bool {
    guard let sign = sign(index) else { return marks(index).contains(.and) }
    return sign == 0x2C || sign == 0x26 || sign == 0x2F || sign == 0x2D && isHyphen(index + 2)
      || sign == 0x2D && isHyphen(index - 2)
  }
}
