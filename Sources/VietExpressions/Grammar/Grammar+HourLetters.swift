/// The letter g for giờ, as the South writes it: an hour only beside another one, for it is the gram too.
extension Grammar {
  /// `từ 7g đến 17g`, but not `từ 5g đến 10g muối`: hours where nothing is weighed. `6g - 17g30` is sure.
  func opensHourRange(_ index: Int) -> Bool {
    guard isHourLetter(index + 1), let behind = rangeEnd(index + 2, from: index), let close = integer(behind),
      close <= 24, isHourLetter(behind + 1)
    else { return false }
    let end = behind + 2
    if isNumber(end), isGlued(end) { return true }
    return isPreceded(index, by: [.from, .clockCue])
      && (!isWord(end) || !marks(end).isDisjoint(with: [.function, .day]) || roles(end)?.partOfDay != nil)
  }

  /// The other end.
  func closesHourRange(_ index: Int) -> Bool {
    guard isHyphen(index - 1) || marks(index - 1).contains(.rangeTo) else { return false }
    let hasMinutes = isNumber(index - 2) && isGlued(index - 2) && isHourLetter(index - 3)
    return hasMinutes || isNumber(index - 3) && opensHourRange(index - 3)
  }

  /// The g of `7g`, right behind its digits.
  private func isHourLetter(_ index: Int) -> Bool {
    isWord(index) && isGlued(index) && lexemes[index].range.count == 1
      && text[lexemes[index].range.lowerBound] | 0x20 == UInt8(ascii: "g")
  }
}
