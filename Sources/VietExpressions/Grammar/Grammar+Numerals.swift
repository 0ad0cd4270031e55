internal import VietUnicode

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
  }

  /// A numeral with its scale words and chains: `15,6 tỷ`, `3 triệu 200 nghìn`, `một trăm linh năm`.
  func numeral(at index: Int) -> Numeral? {
    var start = index
    var isNegative = false
    if isMinus(index) {
      isNegative = true
      start = index + 1
    }
    guard var result = component(at: start) else { return nil }
    var least = result.scale
    while least > 0, !result.isSlang, result.end < lexemes.count, lexemes[result.end].hasSpaceBefore,
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
  private func isMinus(_ index: Int) -> Bool {
    if let roles = roles(index), roles.numeral == .minus { return isNumberStart(index + 1) }
    guard let sign = sign(index), sign == 0x2D || sign == 0x2212, isGlued(index + 1), number(index + 1) != nil else {
      return false
    }
    return index == 0 || lexemes[index].hasSpaceBefore && number(index - 1) == nil
  }

  private func isNumberStart(_ index: Int) -> Bool { number(index) != nil || roles(index)?.digit != nil }

  /// What follows a scale word in a chain: a part with a smaller scale, `linh` and units, or a single digit.
  private func continuation(at index: Int, below scale: Int) -> Numeral? {
    if roles(index)?.numeral == .zero {
      guard let part = section(at: index + 1), part.value < ExactDecimal(100) else { return nil }
      return part
    }
    guard var part = component(at: index) ?? innerDigit(at: index) else { return nil }
    if part.scale > 0 { return part.scale < scale && part.value >= ExactDecimal(0) ? part : nil }
    // 15 nghìn 500
    if let literal = number(index) {
      return scale == 3 && literal.integer != nil && literal.groups[0].digitCount == 3 ? part : nil
    }
    guard part.isSpelled else { return nil }
    if part.wordCount > 1 { return part }
    guard roles(part.end)?.timeUnit == nil, !isFollowedByNoun(part.end), part.value > ExactDecimal(0),
      part.value < ExactDecimal(10), let shorthand = part.value.scaled(byPowerOfTen: scale - 1)
    else { return nil }
    // một nghìn chín, một triệu hai: the digit is that of the next lower place
    part.value = shorthand
    return part
  }

  /// mốt, tư, lăm behind a scale word
  private func innerDigit(at index: Int) -> Numeral? {
    guard let roles = roles(index), roles.isInnerDigit, let digit = roles.digit else { return nil }
    return spelled(digit, index, index + 1)
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
      if !text.isEmpty, roles(end)?.timeUnit != nil, number(end + 1) != nil { break }
      text += String(digit)
      end += 1
    }
    return text.isEmpty ? nil : (text, end)
  }

  private func isFollowedByNoun(_ index: Int) -> Bool { isWord(index) && marks(index).contains(.counted) }

  /// Digits or words up to 999, and the scale words behind them.
  private func component(at index: Int) -> Numeral? {
    guard var result = digits(at: index) ?? section(at: index) else { return nil }
    addFraction(to: &result)
    return scaled(result)
  }

  private func scaled(_ numeral: Numeral) -> Numeral? {
    var result = numeral
    var last = 0
    while let roles = roles(result.end), let scale = roles.scale, scale >= 3 || last == 0 && !result.isSpelled {
      if roles.isSlangScale {
        guard !result.isSpelled, isGlued(result.end), last == 0 else { break }
        // 4K and 5K are sizes, not thousands.
        let isLabel = lexemes[result.end].isFirstUpper && result.value < ExactDecimal(10)
        guard !isLabel else { return nil }
        result.isSlang = true
      }
      guard let value = result.value.scaled(byPowerOfTen: scale) else { return nil }
      result.value = value
      result.scale += scale
      result.end = next(result.end)
      last = scale
      if result.isSlang { break }
    }
    if result.isSlang, last == 6, isGlued(result.end), let rest = number(result.end)?.integer, rest < 1000,
      let literal = number(result.end),
      let part = ExactDecimal(rest).scaled(byPowerOfTen: 6 - literal.groups[0].digitCount),
      let sum = result.value.adding(part)
    {
      // 1tr2
      result.value = sum
      result.end += 1
    }
    if last > 0, roles(result.end)?.numeral == .half, let half = ExactDecimal(5).scaled(byPowerOfTen: last - 1),
      let sum = result.value.adding(half)
    {
      result.value = sum
      result.end += 1
    }
    return result
  }

  private func digits(at index: Int) -> Numeral? {
    guard let literal = number(index) else { return nil }
    let behind = roles(index + 1)
    let isCounted =
      isWord(index + 1) && lexemes[index + 1].hasSpaceBefore && behind?.unit == nil && behind?.scale == nil
      && behind?.timeUnit == nil
    return literal.decimal(isCounted: isCounted).map { Numeral(value: $0, end: index + 1) }
  }

  // MARK: Words

  /// A spelled number below a thousand.
  private func section(at index: Int) -> Numeral? {
    guard let first = roles(index), let digit = first.digit, lexemes[index].length == 1 else { return nil }
    var value = digit
    var end = index + 1
    if let scale = roles(end)?.scale, scale == 2, digit < 10 {
      value = digit * 100
      end += 1
      if roles(end)?.numeral == .half {
        return spelled(value + 50, index, end + 1)
      }
      if roles(end)?.numeral == .zero, let unit = unitDigit(at: end + 1, isBehindTens: false) {
        return spelled(value + unit, index, end + 2)
      }
      if let tens = tens(at: end) { return spelled(value + tens.value, index, tens.end) }
      if let tens = roles(end)?.digit, let unit = roles(end + 1)?.digit, tens > 1, tens < 10, unit > 0, unit < 10,
        roles(end + 2)?.scale != 2, roles(end + 2)?.numeral != .tens
      {
        // năm trăm chín ba
        return spelled(value + tens * 10 + unit, index, end + 2)
      }
      if let unit = roles(end)?.digit, unit > 0, unit < 10, roles(end + 1)?.scale == nil,
        roles(end)?.isInnerDigit == true || isFollowedByNoun(end + 1)
      {
        // một trăm mốt, hai trăm ba người: the tens
        return spelled(value + unit * 10, index, end + 1)
      }
      return spelled(value, index, end)
    }
    if let tens = tens(at: index) { return spelled(tens.value, index, tens.end) }
    if let numeral = roles(end)?.numeral, numeral == .ten || numeral == .dozen, digit > 0 {
      return spelled(digit * (numeral == .ten ? 10 : 12), index, end + 1)
    }
    if digit > 0, digit < 10, !first.isInnerDigit, let unit = roles(end)?.digit, unit > 0, unit < 10,
      roles(end)?.isInnerDigit == true || isJoinedPair(at: end), roles(end)?.timeUnit == nil
    {
      // hai mốt, tám chín triệu
      return spelled(digit * 10 + unit, index, end + 1)
    }
    guard !first.isInnerDigit else { return nil }
    return spelled(value, index, end)
  }

  /// Two digit words that are tens and units: a scale word or a point follows, or they are all that is said.
  private func isJoinedPair(at second: Int) -> Bool {
    if second == 1, lexemes.count == 2 { return true }
    if roles(second + 1)?.numeral == .point { return true }
    guard let scale = roles(second + 1)?.scale else { return false }
    return scale >= 3
  }

  private func spelled(_ value: Int, _ start: Int, _ end: Int) -> Numeral {
    Numeral(value: ExactDecimal(value), end: end, isSpelled: true, wordCount: end - start)
  }

  /// mười lăm, hai mươi mốt
  private func tens(at index: Int) -> (value: Int, end: Int)? {
    guard let digit = roles(index)?.digit else { return nil }
    var value = 10
    var end = index + 1
    if digit < 10 {
      guard digit > 1, roles(end)?.numeral == .tens else { return nil }
      value = digit * 10
      end += 1
    }
    if let unit = unitDigit(at: end, isBehindTens: true) { return (value + unit, end + 1) }
    return (value, end)
  }

  private func unitDigit(at index: Int, isBehindTens: Bool) -> Int? {
    guard let roles = roles(index), let digit = roles.digit, digit > 0, digit < 10, lexemes[index].length == 1 else {
      return nil
    }
    // mười năm is ten years: five is lăm behind tens.
    if isBehindTens, roles.timeUnit == .year { return nil }
    // mười một nghìn is one thing, hai mươi ba trăm is not.
    return self.roles(index + 1)?.scale == 2 ? nil : digit
  }

  // MARK: Small whole numbers

  /// A whole number in `limits`, in digits without separators or in words.
  func smallNumber(at index: Int, in limits: ClosedRange<Int>) -> (value: Int, end: Int)? {
    if let value = number(index)?.integer {
      return limits.contains(value) ? (value, index + 1) : nil
    }
    if let roles = roles(index), roles.isInnerDigit, let digit = roles.digit, limits.contains(digit) {
      return (digit, index + 1)
    }
    guard let numeral = section(at: index), let value = numeral.value.intValue, limits.contains(value) else {
      return nil
    }
    return (value, numeral.end)
  }

  /// A Roman number in capitals.
  func roman(at index: Int) -> Int? {
    guard isWord(index) else { return nil }
    let values: [UInt8: Int] = [
      UInt8(ascii: "I"): 1, UInt8(ascii: "V"): 5, UInt8(ascii: "X"): 10, UInt8(ascii: "L"): 50, UInt8(ascii: "C"): 100,
    ]
    var total = 0
    var previous = Int.max
    for byte in text[lexemes[index].range] {
      guard let value = values[byte] else { return nil }
      total += value > previous ? value - 2 * previous : value
      previous = value
    }
    return total
  }
}
