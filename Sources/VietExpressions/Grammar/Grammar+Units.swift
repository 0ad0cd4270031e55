/// What a number measures: a percentage, money or a unit.
extension Grammar {
  /// What a number is followed by.
  enum Suffix: Equatable {
    case percent
    case permille
    case money(String)
    case cents
    case measure(Unit)
  }

  func suffix(at index: Int) -> (value: Suffix, end: Int)? {
    if sign(index) == 0x25 { return (.percent, index + 1) }
    if sign(index) == 0x2030 { return (.permille, index + 1) }
    // 10,1-inch
    if sign(index) == 0x2D, isGlued(index), isGlued(index + 1), let unit = roles(index + 1)?.unit, unit.symbol == "in" {
      return (.measure(unit), next(index + 1))
    }
    guard let roles = roles(index) else { return nil }
    if roles.marks.contains(.percent) { return (.percent, next(index)) }
    if let currency = roles.currency {
      return roles.marks.contains(.closing) ? nil : (.money(currency), next(index))
    }
    if roles.marks.contains(.dollarCents) { return (.cents, next(index)) }
    guard let unit = measure(at: index), isUnitWritten(index) else { return nil }
    let place = next(index)
    if unit.symbol == "km", let end = perHour(at: place) {
      return (.measure(Unit(symbol: "km/h", factor: unit.factor)), end)
    }
    let hasStroke = sign(place) == 0x2F && isGlued(place) && isGlued(place + 1)
    if hasStroke || marks(place).contains(.over), let below = denominator(at: place + 1),
      Vocabulary.compoundUnits.contains("\(unit.symbol)/\(below)")
    {
      return (.measure(Unit(symbol: "\(unit.symbol)/\(below)", factor: unit.factor)), self.next(place + 1))
    }
    return (.measure(unit), next(index))
  }

  /// `sáu mươi ki-lô-mét một giờ`, `60 km mỗi giờ`
  private func perHour(at index: Int) -> Int? {
    let isEach = roles(index)?.digit == 1 || integer(index) == 1 || marks(index).contains(.every)
    guard isEach, lexemes[index].length == 1, roles(index + 1)?.timeUnit == .hour, lexemes[index + 1].length == 1,
      !marks(index + 1).contains(.hourCount), !isNumber(index + 2), roles(index + 2)?.deixis == nil,
      roles(index + 2)?.numeral == nil, roles(index + 2)?.digit == nil, !marks(index + 2).contains(.hence)
    else { return nil }
    return index + 2
  }

  /// The unit of a word. lượng, cây or công is one only before what it measures.
  func measure(at index: Int) -> Unit? {
    guard let unit = roles(index)?.unit else { return nil }
    // một ly sữa, but pháo 105 ly
    if marks(index).contains(.closing), integer(index - 1) ?? 0 < 10, isWord(next(index)),
      !marks(next(index)).contains(.function)
    {
      return nil
    }
    return unit.thing.isEmpty || !marks(next(index)).isDisjoint(with: unit.thing) ? unit : nil
  }

  private func denominator(at index: Int) -> String? {
    switch roles(index)?.timeUnit {
    case .hour: return "h"
    case .minute: return "min"
    case .second: return "s"
    default: break
    }
    if let unit = roles(index)?.unit { return unit.symbol }
    guard index < lexemes.count else { return nil }
    let word = written(index).lowercased()
    // m/s², m/s2
    if word == "s²" || word == "s2" { return "s²" }
    return word == "s" || word == "min" ? word : nil
  }

  /// Units of one letter are small letters: `12 m`, but not `4G` or `12 M`.
  private func isUnitWritten(_ index: Int) -> Bool {
    let isOneLetter = lexemes[index].range.count == 1
    // 145 Nm are newton metres.
    if text[lexemes[index].range].elementsEqual("Nm".utf8) { return false }
    // 2.000 IU, 27oC
    if Self.smallLetters.contains(where: text[lexemes[index].range].elementsEqual) { return false }
    return
      !(isOneLetter && lexemes[index].isFirstUpper
      && !Self.capitalUnits.contains(text[lexemes[index].range.lowerBound]))
  }

  private static let smallLetters = ["iu", "oc"].map { Array($0.utf8) }

  /// W and V are written with a capital, L may be.
  static let capitalUnits: [UInt8] = [UInt8(ascii: "W"), UInt8(ascii: "V"), UInt8(ascii: "L")]

  func kind(of suffix: Suffix) -> ExpressionKind {
    switch suffix {
    case .percent, .permille: .percent
    case .money, .cents: .money
    case .measure: .measure
    }
  }

  func value(_ amount: Amount, _ suffix: Suffix) -> ExpressionValue? {
    switch suffix {
    case .percent: .percent(amount)
    case .permille: amount.multiplied(by: ExactDecimal(significand: 1, scale: 1)).map { .percent($0) }
    case .money(let currency): .money(amount, currency: currency)
    case .cents: amount.multiplied(by: ExactDecimal(significand: 1, scale: 2)).map { .money($0, currency: "USD") }
    case .measure(let unit): amount.multiplied(by: unit.factor).map { .measure($0, unit: unit.symbol) }
    }
  }

  /// mét and two digits, with nothing behind them that they could count.
  private func isSpokenHeight(_ index: Int) -> Bool {
    guard isWord(index), lexemes[index].range.count > 1, let digits = number(index + 1), digits.count == 1,
      digits.groups[0].digitCount <= 2
    else { return false }
    return !isWord(index + 2) || marks(index + 2).contains(.function)
  }

  /// `39 độ 5`
  private func isSpokenFever(_ index: Int) -> Bool {
    guard roles(index)?.unit?.symbol == "°C", lexemes[index].length == 1, number(index + 1)?.groups[0].digitCount == 1
    else {
      return false
    }
    return !isWord(index + 2) || marks(index + 2).contains(.function)
  }

  /// `một mét bảy lăm`, `hai cân tư`: digit words behind a unit, with nothing that they could count.
  private func spokenDecimals(behind numeral: Numeral) -> (value: ExactDecimal, unit: Unit, end: Int)? {
    let place = numeral.end
    guard numeral.isSpelled, numeral.value.scale == 0, let unit = roles(place)?.unit,
      unit.symbol == "m" || unit.symbol == "kg", lexemes[place].range.count > 1, let tenth = roles(next(place))?.digit,
      (1...9).contains(tenth)
    else { return nil }
    var (value, scale, end) = (tenth, 1, next(place) + 1)
    if let whole = section(at: next(place)), whole.wordCount > 1, let hundredths = whole.value.intValue,
      hundredths < 100
    {
      (value, scale, end) = (hundredths, 2, whole.end)
    } else if let hundredth = roles(end)?.digit, hundredth < 10, roles(end)?.timeUnit == nil {
      (value, scale, end) = (tenth * 10 + hundredth, 2, end + 1)
    }
    guard !isWord(end) || marks(end).contains(.function) else { return nil }
    return numeral.value.adding(ExactDecimal(significand: Int128(value), scale: scale)).map { ($0, unit, end) }
  }

  /// `cao 1m2`, `trẻ từ 1m đến 1m3`: a tenth where a length is told, not a square metre.
  func gluedTenth(behind numeral: Numeral) -> (value: ExactDecimal, unit: Unit, end: Int)? {
    let place = numeral.end
    guard isGlued(place), lexemes[place].range.count == 2, let digits = integer(place - 1), digits < 10,
      let symbol = roles(place)?.unit?.symbol, symbol == "m²" || symbol == "m³",
      cue(.extent, before: place - 1) != nil
        || roles(place - 2)?.modifier != nil && cue(.extent, before: place - 2) != nil
        || marks(place - 2).contains(.from) && cue(.extent, before: place - 2) != nil
        || marks(place - 2).contains(.rangeTo) && measure(at: place - 3)?.symbol == "m",
      let unit = Vocabulary.allUnits.first(where: { $0.symbol == "m" })
    else { return nil }
    let tenths = ExactDecimal(significand: symbol == "m²" ? 2 : 3, scale: 1)
    return numeral.value.adding(tenths).map { ($0, unit, place + 1) }
  }

  /// `nửa cân`, `nửa lít`
  func halfOfUnit(at index: Int) -> Grammar.Match? {
    guard roles(index)?.numeral == .halfOf, lexemes[index].length == 1, let unit = measure(at: index + 1),
      isUnitWritten(index + 1), let value = Amount(ExactDecimal(significand: 5, scale: 1)).multiplied(by: unit.factor)
    else { return nil }
    return Match(start: index, end: next(index + 1), kind: .measure, value: .measure(value, unit: unit.symbol))
  }

  /// `lít rưỡi`, `cao mét bảy`: the one before the unit is left out.
  func unitAlone(at index: Int) -> Grammar.Match? {
    guard roles(index)?.cue == .lone, lexemes[index].length == 1, !isName(index), !isNumber(index - 1),
      roles(index - 1)?.digit == nil, roles(index - 1)?.numeral == nil, roles(index - 1)?.scale == nil,
      let unit = roles(index)?.unit
    else { return nil }
    let one = spelled(1, index, index)
    if roles(index + 1)?.numeral == .half {
      return value(Amount(ExactDecimal(significand: 15, scale: 1)), .measure(unit)).map {
        Match(start: index, end: index + 2, kind: .measure, value: $0, confidence: 0.9)
      }
    }
    guard unit.symbol == "m", let pieces = spokenDecimals(behind: one) else { return nil }
    return Match(
      start: index, end: pieces.end, kind: .measure, value: .measure(Amount(pieces.value), unit: "m"), confidence: 0.8)
  }

  /// `1m75`, `2kg5`, `1 mét 75`: the digits behind a unit are decimals of it. `m2` and `m3` are other units.
  func decimalsBehindUnit(_ numeral: Numeral) -> (value: ExactDecimal, unit: Unit, end: Int)? {
    let place = numeral.end
    if let spoken = spokenDecimals(behind: numeral) ?? gluedTenth(behind: numeral) { return spoken }
    guard isGlued(place) && isGlued(place + 1) || isSpokenHeight(place) || isSpokenFever(place),
      let unit = roles(place)?.unit, unit.symbol == "m" || unit.symbol == "kg" || unit.symbol == "°C",
      numeral.value.scale == 0, let digits = number(place + 1), digits.integer != nil, digits.groups[0].digitCount <= 2,
      let part = ExactDecimal(digits.groups[0].value).scaled(byPowerOfTen: -digits.groups[0].digitCount),
      let value = numeral.value.adding(part)
    else { return nil }
    return (value, unit, place + 2)
  }
}
