/// What a number measures: a percentage, money or a unit.
extension Grammar {
  /// What a number is followed by.
  enum Suffix: Equatable {
    case percent
    case money(String)
    case cents
    case measure(Unit)
  }

  func suffix(at index: Int) -> (value: Suffix, end: Int)? {
    if sign(index) == 0x25 { return (.percent, index + 1) }
    guard let roles = roles(index) else { return nil }
    if roles.marks.contains(.percent) { return (.percent, next(index)) }
    if let currency = roles.currency { return (.money(currency), next(index)) }
    if roles.marks.contains(.dollarCents) { return (.cents, next(index)) }
    guard let unit = measure(at: index), isUnitWritten(index) else { return nil }
    if sign(next(index)) == 0x2F, isGlued(next(index)), isGlued(next(index) + 1),
      let below = denominator(at: next(index) + 1), Vocabulary.compoundUnits.contains("\(unit.symbol)/\(below)")
    {
      return (.measure(Unit(symbol: "\(unit.symbol)/\(below)", factor: unit.factor)), self.next(next(index) + 1))
    }
    return (.measure(unit), next(index))
  }

  /// The unit of a word. lượng, cây or công is one only before what it measures.
  func measure(at index: Int) -> Unit? {
    guard let unit = roles(index)?.unit else { return nil }
    return unit.thing.isEmpty || !marks(next(index)).isDisjoint(with: unit.thing) ? unit : nil
  }

  private func denominator(at index: Int) -> String? {
    switch roles(index)?.timeUnit {
    case .hour: return "h"
    case .second: return "s"
    default: break
    }
    if let unit = roles(index)?.unit { return unit.symbol }
    return index < lexemes.count && written(index).lowercased() == "s" ? "s" : nil
  }

  /// Units of one letter are small letters: `12 m`, but not `4G` or `12 M`.
  private func isUnitWritten(_ index: Int) -> Bool {
    let isOneLetter = lexemes[index].range.count == 1
    return
      !(isOneLetter && lexemes[index].isFirstUpper
      && !Self.capitalUnits.contains(text[lexemes[index].range.lowerBound]))
  }

  /// W and V are written with a capital.
  static let capitalUnits: [UInt8] = [UInt8(ascii: "W"), UInt8(ascii: "V")]

  func kind(of suffix: Suffix) -> ExpressionKind {
    switch suffix {
    case .percent: .percent
    case .money, .cents: .money
    case .measure: .measure
    }
  }

  func value(_ amount: Amount, _ suffix: Suffix) -> ExpressionValue? {
    switch suffix {
    case .percent: .percent(amount)
    case .money(let currency): .money(amount, currency: currency)
    case .cents: amount.multiplied(by: ExactDecimal(significand: 1, scale: 2)).map { .money($0, currency: "USD") }
    case .measure(let unit): amount.multiplied(by: unit.factor).map { .measure($0, unit: unit.symbol) }
    }
  }

  /// mét and two digits, with nothing behind them that they could count.
  private func isSpokenHeight(_ index: Int) -> Bool {
    guard isWord(index), lexemes[index].range.count > 1, number(index + 1)?.groups[0].digitCount == 2 else {
      return false
    }
    return !isWord(index + 2) || marks(index + 2).contains(.function)
  }

  /// `1m75`, `2kg5`, `1 mét 75`: the digits behind a unit are decimals of it. `m2` and `m3` are other units.
  func decimalsBehindUnit(_ numeral: Numeral) -> (value: ExactDecimal, unit: Unit, end: Int)? {
    let place = numeral.end
    guard isGlued(place) && isGlued(place + 1) || isSpokenHeight(place), let unit = roles(place)?.unit,
      unit.symbol == "m" || unit.symbol == "kg",
      numeral.value.scale == 0, let digits = number(place + 1), digits.integer != nil, digits.groups[0].digitCount <= 2,
      let part = ExactDecimal(digits.groups[0].value).scaled(byPowerOfTen: -digits.groups[0].digitCount),
      let value = numeral.value.adding(part)
    else { return nil }
    return (value, unit, place + 2)
  }
}
