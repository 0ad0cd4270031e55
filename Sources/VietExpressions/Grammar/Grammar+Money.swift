/// Money whose currency stands first, and the hundredth parts of currencies.
extension Grammar {
  /// `$50`, `US$ 5,5 triệu`, `USD 20`, `EUR29,99`, `$10-$20`
  func prefixedMoney(at index: Int) -> Match? {
    guard let low = amountBehindCurrency(at: index) else { return nil }
    if let behind = rangeEnd(low.end, from: index) {
      // $10-20
      let plain = isHyphen(low.end) ? numeral(at: behind).map { (low.currency, value: $0.value, end: $0.end) } : nil
      let high: (currency: String, value: ExactDecimal, end: Int)? = amountBehindCurrency(at: behind) ?? plain
      if let high, high.currency == low.currency, low.value < high.value {
        return Match(
          start: index, end: high.end, kind: .money,
          value: .money(Amount(low.value, high.value), currency: low.currency))
      }
    }
    return Match(start: index, end: low.end, kind: .money, value: .money(Amount(low.value), currency: low.currency))
  }

  private func amountBehindCurrency(at index: Int) -> (currency: String, value: ExactDecimal, end: Int)? {
    guard index < lexemes.count,
      let currency = sign(index).flatMap({ Vocabulary.currencySigns[$0] }) ?? codeOfPrefix(index)
    else { return nil }
    var start = next(index)
    // Rs. 20
    if marks(index).contains(.prefix), sign(start) == 0x2E { start += 1 }
    guard isNumber(start), let numeral = numeral(at: start) else { return nil }
    // £2.5m
    if isGlued(numeral.end), isWord(numeral.end), lexemes[numeral.end].range.count == 1,
      measure(at: numeral.end)?.symbol == "m", let millions = numeral.value.scaled(byPowerOfTen: 6)
    {
      return (currency, millions, numeral.end + 1)
    }
    // A currency behind the amount is the same one written twice: $50 USD.
    guard let suffix = suffix(at: numeral.end) else { return (currency, numeral.value, numeral.end) }
    return suffix.value == .money(currency) ? (currency, numeral.value, suffix.end) : nil
  }

  /// $, £ and the like.
  func isCurrencySign(_ index: Int) -> Bool {
    guard let sign = sign(index) else { return false }
    return sign == 0x24 || sign > 0x7F && Vocabulary.currencySigns[sign] != nil
  }

  /// The currency of a word that may stand before its amount: a code in capitals.
  private func codeOfPrefix(_ index: Int) -> String? {
    guard isWord(index), let roles = roles(index), let currency = roles.currency else { return nil }
    return lexemes[index].isAllUpper || roles.marks.contains(.prefix) || sign(next(index) - 1) == 0x24 ? currency : nil
  }

  /// `hai đô rưỡi`, `ba tấn rưỡi`; in `2 tỷ đồng rưỡi` half of the scale word.
  func withHalf(_ amount: ExactDecimal, _ end: Int, scale: Int) -> (value: ExactDecimal, end: Int)? {
    guard roles(end)?.numeral == .half, amount.trimmed.scale == 0,
      let half = ExactDecimal(significand: 5, scale: 1).scaled(byPowerOfTen: scale)
    else { return nil }
    return amount.adding(half).map { ($0, end + 1) }
  }

  /// What stands behind an amount of money and belongs to it: `2 đô 23 xu`, `2 đô la và 23 xen`, `hai đô rưỡi`.
  func withFraction(
    _ amount: ExactDecimal, _ currency: String, _ end: Int, scale: Int
  ) -> (value: ExactDecimal, end: Int)? {
    if let half = withHalf(amount, end, scale: scale) { return half }
    guard Vocabulary.currenciesWithCents.contains(currency) else { return nil }
    let start = marks(end).contains(.and) ? next(end) : end
    guard let cents = smallNumber(at: start, in: 1...99),
      marks(cents.end).contains(.cents) || start == end && cents.end == lexemes.count && cents.value > 9,
      let part = ExactDecimal(cents.value).scaled(byPowerOfTen: -2), let sum = amount.adding(part)
    else { return nil }
    return (sum, marks(cents.end).contains(.cents) ? next(cents.end) : cents.end)
  }
}
