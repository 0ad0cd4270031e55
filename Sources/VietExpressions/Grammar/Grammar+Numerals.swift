/// Numbers in digits and in words.
extension Grammar {
  struct Numeral {
    var value: ExactDecimal
    var end: Int
    /// Written in words only.
    var isSpelled = false
    /// The number of words, for spelled numerals without a scale word.
    var wordCount = 0
    /// The powers of ten of its scale words, added up; 0 without.
    var scale = 0
    /// Slang such as `50k`: no unit follows.
    var isSlang = false
    var isNegative = false
    /// rưỡi ends it.
    var isHalved = false
  }

  /// A numeral with its scale words and chains: `15,6 tỷ`, `3 triệu 200 nghìn`, `một trăm linh năm`.
  func numeral(at index: Int) -> Numeral? {
    var start = index
    var isNegative = false
    if isMinus(index) {
      isNegative = true
      start = index + 1
    } else if sign(index) == 0x2B, isPlus(index) {
      start = index + 1
    }
    guard var result = component(at: start) else { return nil }
    if let shared = sharedScale(behind: result) { result = shared }
    var least = result.isHalved ? 0 : result.scale
    while least > 1, !result.isSlang, result.end < lexemes.count, lexemes[result.end].hasSpaceBefore,
      let part = continuation(at: result.end, below: least), let sum = result.value.adding(part.value)
    {
      least = part.scale
      result.value = sum
      result.end = part.end
      result.wordCount += part.wordCount
    }
    addFraction(to: &result)
    if isNegative { (result.value, result.isNegative) = (result.value.negated, true) }
    return result
  }

  /// A minus sign that belongs to the number behind it, or âm.
  func isMinus(_ index: Int) -> Bool {
    if let roles = roles(index), roles.numeral == .minus {
      // Phúc Âm 15,1, and `trừ 4 xã`, which leaves out.
      let isSign =
        !roles.marks.contains(.dayCue) || index == 0 || isNumber(index - 1) || self.roles(index - 1)?.digit != nil
      return isSign && !isName(index) && isNumberStart(index + 1)
    }
    guard let sign = sign(index),
      sign == 0x2D || sign == 0x2212 || sign == 0x2013 && measure(at: index + 2)?.symbol == "°C",
      isGlued(index + 1), isNumber(index + 1)
    else { return false }
    return index == 0 || lexemes[index].hasSpaceBefore && !isNumber(index - 1)
      || self.sign(index - 1) == 0x28 && sign == 0x2D && measured(behind: index + 2)
  }

  /// `+2,3%`, `(+5,6 điểm)`: a change, not the end of a sum.
  private func isPlus(_ index: Int) -> Bool {
    isGlued(index + 1) && isNumber(index + 1)
      && (index == 0 || lexemes[index].hasSpaceBefore && !isNumber(index - 1) || sign(index - 1) == 0x28)
      && (measured(behind: index + 2) || marks(index + 2).contains(.counted)
        || index == 0 && index + 2 == lexemes.count)
  }

  /// Whether a percentage or a unit follows: `(-35%)`.
  private func measured(behind index: Int) -> Bool { sign(index) == 0x25 || measure(at: index) != nil }

  private func isNumberStart(_ index: Int) -> Bool { isNumber(index) || roles(index)?.digit != nil }

  /// What follows a scale word in a chain: a part with a smaller scale, `linh` and units, or a single digit.
  private func continuation(at index: Int, below scale: Int) -> Numeral? {
    if roles(index)?.numeral == .zero {
      guard let part = section(at: index + 1), part.value < ExactDecimal(100) else { return nil }
      // một triệu linh năm nghìn
      guard let scaled = scaled(part), scaled.scale > 0, scaled.scale < scale else { return part }
      return scaled
    }
    guard var part = component(at: index) ?? innerDigit(at: index) else { return nil }
    if part.scale > 0 { return part.scale < scale && part.value >= ExactDecimal(0) ? part : nil }
    if let literal = number(index) { return shorthand(part, literal, scale) }
    guard part.isSpelled else { return nil }
    // hai nghìn mười
    if part.wordCount > 1 || part.value == ExactDecimal(10) { return part }
    // 5 nghìn một cân: a price of one.
    if part.value == ExactDecimal(1), !endsAmount(part.end) { return nil }
    // 250 triệu năm are years.
    if roles(index)?.timeUnit == .year, part.end < lexemes.count, roles(part.end)?.currency == nil { return nil }
    guard roles(part.end)?.timeUnit == nil, !isFollowedByNoun(part.end), part.value > ExactDecimal(0),
      part.value < ExactDecimal(10), let shorthand = part.value.scaled(byPowerOfTen: scale - 1)
    else { return nil }
    // một nghìn chín, một triệu hai: the digit is that of the next lower place
    part.value = shorthand
    return part
  }

  /// Digits behind a scale word that count its next lower places: `15 nghìn 500`, `3 triệu 2`.
  private func shorthand(_ part: Numeral, _ literal: NumberLiteral, _ scale: Int) -> Numeral? {
    let digits = literal.groups[0].digitCount
    guard literal.integer != nil, digits == 3 || digits == 1, scale == 3 && digits == 3 || endsAmount(part.end),
      let value = part.value.scaled(byPowerOfTen: scale - digits)
    else { return nil }
    var part = part
    part.value = value
    return part
  }

  /// Whether nothing that could be counted follows.
  private func endsAmount(_ index: Int) -> Bool {
    guard index < lexemes.count else { return true }
    guard isWord(index) else {
      return !isNumber(index) && sign(index) != 0x2F && sign(index) != 0x25 && !isHyphen(index)
    }
    return roles(index)?.currency != nil || marks(index).contains(.function)
  }

  /// mốt, tư, lăm behind a scale word
  private func innerDigit(at index: Int) -> Numeral? {
    guard let roles = roles(index), roles.isInnerDigit, let digit = roles.digit else { return nil }
    return spelled(digit, index, index + 1)
  }

  /// `1½`: halves and quarters have decimals.
  private func addShare(to numeral: inout Numeral) {
    guard isGlued(numeral.end), let share = roles(numeral.end)?.share, share % 10 != 3, numeral.value.scale == 0,
      let sum = numeral.value.adding(ExactDecimal(significand: Int128(share / 10 * 100 / (share % 10)), scale: 2))
    else { return }
    (numeral.value, numeral.end) = (sum, numeral.end + 1)
  }

  /// phẩy or chấm with digits behind it, one by one (`phẩy không năm`) or as a number (`phẩy chín mươi hai`).
  private func addFraction(to numeral: inout Numeral) {
    guard roles(numeral.end)?.numeral == .point, !numeral.isSlang, numeral.value.trimmed.scale == 0,
      let digits = fractionDigits(at: numeral.end + 1), let part = Int128(digits.text)
    else { return }
    let count = digits.text.utf8.count
    guard let shifted = numeral.value.scaled(byPowerOfTen: count)?.adding(ExactDecimal(significand: part)) else {
      return
    }
    numeral.value = ExactDecimal(significand: shifted.significand, scale: count)
    numeral.wordCount += digits.end - numeral.end
    numeral.end = digits.end
  }

  private func fractionDigits(at index: Int) -> (text: String, end: Int)? {
    if let literal = number(index), literal.count == 1 { return (written(index), index + 1) }
    if let section = section(at: index), section.wordCount > 1, section.value >= ExactDecimal(10) {
      return (section.value.description, section.end)
    }
    var text = ""
    var end = index
    while let digit = roles(end)?.digit, digit < 10, lexemes[end].length == 1, text.utf8.count < 18 {
      // A year or a counted noun begins a word of its own.
      if !text.isEmpty, roles(end)?.timeUnit != nil, isNumber(end + 1) { break }
      text += String(digit)
      end += 1
    }
    return text.isEmpty ? nil : (text, end)
  }

  func isFollowedByNoun(_ index: Int) -> Bool { isWord(index) && marks(index).contains(.counted) }

  /// Digits or words up to 999, and the scale words behind them.
  private func component(at index: Int) -> Numeral? {
    if !isNumber(index), let half = halfOfScale(at: index) ?? scaleAlone(at: index) { return half }
    guard var result = isNumber(index) ? digits(at: index) : leadingPoint(at: index) ?? section(at: index) else {
      return nil
    }
    addFraction(to: &result)
    addShare(to: &result)
    return scaled(result)
  }

  /// `nửa triệu`
  private func halfOfScale(at index: Int) -> Numeral? {
    guard roles(index)?.numeral == .halfOf, let scale = roles(index + 1)?.scale, scale >= 3, lexemes[index].length == 1,
      let value = ExactDecimal(5).scaled(byPowerOfTen: scale - 1)
    else { return nil }
    return scaled(Numeral(value: value, end: index + 2, isSpelled: true, wordCount: 2, scale: scale))
  }

  func scaled(_ numeral: Numeral) -> Numeral? {
    var result = numeral
    var last = 0
    let isJoined = !numeral.isSpelled && isGlued(numeral.end)
    while let scale = scale(behind: result, isFirst: last == 0) {
      // 4K and 5K are sizes, not thousands.
      if scale.isSlang, lexemes[result.end].isFirstUpper, lexemes[result.end].range.count == 1,
        result.value < ExactDecimal(10), result.value.scale == 0,
        lexemes.count > 2
      {
        return nil
      }
      guard let value = result.value.scaled(byPowerOfTen: scale.power) else { return nil }
      result.value = value
      result.scale += scale.power
      result.isSlang = scale.isSlang
      result.end = next(result.end)
      last = scale.power
      if scale.isSlang { break }
    }
    if result.isSlang || isJoined && last > 0, let sum = slangRest(behind: result, below: last) {
      result.value = sum
      result.end += 1
    }
    if last > 0, roles(result.end)?.numeral == .half, let half = ExactDecimal(5).scaled(byPowerOfTen: last - 1),
      let sum = result.value.adding(half)
    {
      result.value = sum
      result.end += 1
      result.isHalved = true
    }
    return result
  }

  private func scale(behind numeral: Numeral, isFirst: Bool) -> (power: Int, isSlang: Bool)? {
    let end = numeral.end
    if isFirst, isGlued(end), !numeral.isSpelled, let power = capitalScale(behind: numeral) { return (power, true) }
    guard let roles = roles(end), let power = roles.scale, power >= 3 || isFirst && !numeral.isSpelled else {
      return nil
    }
    if roles.isSlangScale {
      // 15 tr are pages; 2,5 tr and 2 tr/tháng are millions.
      let isAmount = isGlued(end) || power == 6 && (numeral.value.scale > 0 || sign(next(end)) == 0x2F)
      return isFirst && !numeral.isSpelled && isAmount ? (power, true) : nil
    }
    if roles.marks.contains(.closing) {
      let isNoun = isWord(next(end)) && !marks(next(end)).contains(.function) && self.roles(next(end))?.numeral != .half
      return isNoun ? nil : (power, false)
    }
    return (power, false)
  }

  /// `1,2M`: a million where the letter is no label, as in 3M; a giga only where it is all that is said.
  private func capitalScale(behind numeral: Numeral) -> Int? {
    let end = numeral.end
    guard isWord(end), lexemes[end].isFirstUpper, lexemes[end].range.count == 1 else { return nil }
    let isAll = end + 1 == lexemes.count && end <= 2
    switch text[lexemes[end].range.lowerBound] {
    case UInt8(ascii: "M"): return isAll || numeral.value.scale > 0 || sign(end - 2) == 0x24 ? 6 : nil
    case UInt8(ascii: "G"): return isAll && numeral.value.scale > 0 ? 9 : nil
    default: return nil
    }
  }

  /// `1tr2`, `15k5`
  private func slangRest(behind numeral: Numeral, below power: Int) -> ExactDecimal? {
    guard isGlued(numeral.end), let literal = number(numeral.end), literal.integer != nil,
      literal.groups[0].digitCount <= power
    else { return nil }
    return ExactDecimal(literal.groups[0].value).scaled(byPowerOfTen: power - literal.groups[0].digitCount)
      .flatMap(numeral.value.adding)
  }

  func digits(at index: Int) -> Numeral? {
    if isNumber(index + 1), let spaced = spacedThousands(at: index) { return spaced }
    guard let literal = number(index) else { return nil }
    let behind = roles(index + 1)
    let isCounted =
      isWord(index + 1) && lexemes[index + 1].hasSpaceBefore && measure(at: index + 1) == nil && behind?.scale == nil
    // The đồng has no hundredths: 50,000đ is no decimal.
    let isVND = behind?.currency == "VND" || sign(index + 1) == 0x20AB
    // $1,500, 1,500€ and 1,500 USD are written in the English way.
    let isOfCurrency =
      literal.count > 1
      && (isCurrencySign(index - 1) || isCurrencySign(index + 1)
        || literal.count == 2 && literal.value(1) % 100 == 0 && behind?.hasCurrency == true)
    let isEnglish = usesDecimalPoints || isVND || isOfCurrency
    guard let value = literal.decimal(isCounted: isCounted || isVND, isEnglish: isEnglish) else {
      return nil
    }
    // 3 chục, 2 tá
    if behind?.numeral == .ten || behind?.numeral == .dozen,
      let dozens = value.multiplied(by: ExactDecimal(behind?.numeral == .ten ? 10 : 12))
    {
      return Numeral(value: dozens, end: index + 2, scale: behind?.numeral == .ten ? 1 : 0)
    }
    return Numeral(value: value, end: index + 1)
  }

  /// `100 000 đồng`: thousands with spaces between them, before what they measure.
  private func spacedThousands(at index: Int) -> Numeral? {
    guard let head = number(index), head.count == 1, head.groups[0].digitCount <= 3, !head.groups[0].beginsWithZero,
      !isLabelled(index)
    else { return nil }
    var (value, end) = (ExactDecimal(head.groups[0].value), index + 1)
    while end < index + Self.longestGrouping, let group = number(end), group.count == 1,
      group.groups[0].digitCount == 3,
      let sum = value.scaled(byPowerOfTen: 3)?.adding(ExactDecimal(group.groups[0].value))
    {
      (value, end) = (sum, end + 1)
    }
    guard end > index + 1, roles(end)?.currency != nil || measure(at: end) != nil else { return nil }
    return Numeral(value: value, end: end)
  }

  private static let longestGrouping = 6

  /// `,77`, where nothing stands before it.
  private func leadingPoint(at index: Int) -> Numeral? {
    guard index == 0, sign(index) == 0x2C, isGlued(index + 1), let digits = number(index + 1), digits.integer != nil
    else {
      return nil
    }
    let value = ExactDecimal(significand: Int128(digits.groups[0].value), scale: digits.groups[0].digitCount)
    return Numeral(value: value, end: index + 2)
  }
}
