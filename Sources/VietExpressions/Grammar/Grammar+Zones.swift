/// What is written behind a clock time: AM, PM and zones.
extension Grammar {
  /// `4pm`, `8 AM`
  func hourBeforeMeridiem(at index: Int) -> Clock? {
    guard let hour = integer(index), (1...12).contains(hour), meridiem(at: index + 1) != nil else { return nil }
    return Clock(point: .hour(hour), end: index + 1, isSure: true)
  }

  /// The hours that AM or PM adds. In small letters am is a word, too, before others; SA and CH, sáng and chiều of
  /// systems that speak Vietnamese, stand in capitals behind minutes.
  func meridiem(at index: Int) -> (hours: Int, end: Int)? {
    if let dotted = dottedMeridiem(at: index) { return dotted }
    let marks = marks(index)
    guard lexemes.indices.contains(index), lexemes[index].range.count > 1,
      !marks.isDisjoint(with: [.beforeNoon, .afterNoon])
    else { return nil }
    let isAfter = marks.contains(.afterNoon)
    let isVietnamese = (text[lexemes[index].range.upperBound - 1] | 0x20) == UInt8(ascii: isAfter ? "h" : "a")
    let isClosed = !isWord(index + 1) || self.marks(index + 1).contains(.function)
    let isSure =
      isVietnamese
      ? lexemes[index].isAllUpper && number(index - 1)?.clock != nil
      : isAfter || isGlued(index) || lexemes[index].isAllUpper || isClosed
    return isSure ? (isAfter ? 12 : 0, next(index)) : nil
  }

  /// `a.m.`, `p.m`
  private func dottedMeridiem(at index: Int) -> (hours: Int, end: Int)? {
    guard isWord(index), isWord(index + 2), lexemes[index].range.count == 1, lexemes[index + 2].range.count == 1,
      sign(index + 1) == 0x2E, isGlued(index + 1), isGlued(index + 2),
      text[lexemes[index + 2].range.lowerBound] | 0x20 == UInt8(ascii: "m")
    else { return nil }
    let isAfter = text[lexemes[index].range.lowerBound] | 0x20 == UInt8(ascii: "p")
    guard isAfter || text[lexemes[index].range.lowerBound] | 0x20 == UInt8(ascii: "a") else { return nil }
    let hasDot = sign(index + 3) == 0x2E && isGlued(index + 3)
    return (isAfter ? 12 : 0, hasDot ? index + 4 : index + 3)
  }

  /// `CET`, `GMT+7`, `giờ GMT`, also in brackets
  func zone(at index: Int) -> (minutes: Int, end: Int)? {
    // 10:15 (GMT+7)
    if sign(index) == 0x28 {
      return zone(at: index + 1).flatMap { sign($0.end) == 0x29 ? ($0.minutes, $0.end + 1) : nil }
    }
    // 09:46:39 +07:00
    if sign(index) == 0x2B { return number(index + 1)?.clock == nil ? nil : zoneShift(at: index) }
    guard let minutes = roles(index)?.zone,
      lexemes[index].length > 1 || lexemes[index].isAllUpper || lexemes[index].isFirstUpper && isGlued(index)
    else { return nil }
    if minutes == 0, let shift = zoneShift(at: next(index)) { return shift }
    return (minutes, next(index))
  }

  /// `+7`, `-05:00`
  func zoneShift(at index: Int) -> (minutes: Int, end: Int)? {
    guard sign(index) == 0x2B || isHyphen(index) && isGlued(index), isGlued(index + 1), let literal = number(index + 1)
    else {
      return nil
    }
    let direction = sign(index) == 0x2B ? 1 : -1
    if let clock = literal.clock, let hour = clock.hour, hour <= 14 {
      return (direction * (hour * 60 + (clock.minute ?? 0)), index + 2)
    }
    return literal.integer.flatMap { $0 <= 14 ? (direction * $0 * 60, index + 2) : nil }
  }
}
