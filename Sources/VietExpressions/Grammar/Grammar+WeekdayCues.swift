/// What tells that `thứ hai` … `thứ bảy` is a weekday and not the second one.
extension Grammar {
  func hasWeekdayCue(_ index: Int, _ end: Int) -> Bool {
    // phiên thứ ba liên tiếp
    if roles(end)?.cue == .succession { return false }
    let first = firstOfWeekdays(index)
    // Xếp thứ 2, thứ 4 và thứ 6: none of them is a day.
    if first < index, isPreceded(first, by: [.ranked, .counted, .occasion]) { return false }
    if isOfVerb(index, end) || isCalled(index, end) { return true }
    // thứ bảy và chủ nhật
    if isListComma(end), roles(end + 1)?.weekday != nil {
      return !isPreceded(index, by: [.ranked, .counted, .occasion])
    }
    return first < index && (roles(first)?.weekday != nil || isOfVerb(first, first + 2) || isCalled(first, first + 2))
  }

  /// Whether a word beside the weekday itself tells that it is one.
  private func isCalled(_ index: Int, _ end: Int) -> Bool {
    if isPreceded(index, by: [.ranked, .counted, .occasion]) { return false }
    if beginsClause(index), isEnumerated(index) { return false }
    // Ngày thứ hai của hội chợ: the second one.
    let isDayOf = roles(index - 1)?.timeUnit == .day && marks(end).contains(.of)
    if isDayOf, roles(end + 1)?.timeUnit == nil { return false }
    // hôm nay là thứ ba
    if marks(index - 1).contains(.naming), marks(index - 2).contains(.ofDay) { return true }
    return beginsClause(index) || isListOfWeekdays(from: end) || isRangeOfWeekdays(from: end, index)
      || marks(index - 1).contains(.dayCue) || isPreceded(index, by: [.clockCue, .from, .rangeTo, .to])
      || roles(index - 1)?.partOfDay != nil || roles(index - 1)?.timeUnit == .day || marks(end).contains(.every)
  }

  /// `họp thứ 5`, `họp thứ hai lúc 8 giờ`, `nộp bài thứ sáu nhé`: behind a verb of appointments, that no classifier makes a
  /// noun (`cuộc họp thứ 5`).
  private func isOfVerb(_ index: Int, _ end: Int) -> Bool {
    guard let verb = cue(.weekday, before: index) else { return false }
    let isNoun = !beginsClause(verb) && marks(verb - 1).isDisjoint(with: [.function, .kin]) && !isName(verb - 1)
    return !isNoun
      && (!isWord(end) || !marks(end).isDisjoint(with: [.function, .clockCue]) || roles(end)?.deixis != nil)
  }

  /// The first weekday of the list that `index` is in: `thứ 2` of `thứ 2, thứ 4 và thứ 6`.
  private func firstOfWeekdays(_ index: Int) -> Int {
    var first = index
    for _ in 0..<Self.longestWeekdayList {
      guard isListComma(first - 1), weekday(at: first - 3)?.end == first - 1 else { break }
      first -= 3
    }
    return first
  }

  private static let longestWeekdayList = 6

  /// Whether thứ nhất stands further up: `Thứ nhất, giá cao. Thứ hai, hàng xấu.`
  private func isEnumerated(_ index: Int) -> Bool {
    (max(0, index - Self.longestEnumeration)..<index).contains {
      marks($0).contains(.ordinal) && marks($0 + 1).contains(.first)
    }
  }

  /// No rule looks further back.
  static let longestEnumeration = 400
}
