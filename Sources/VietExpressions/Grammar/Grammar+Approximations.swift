/// Numbers that are only an order of magnitude: `vài trăm`, `hàng nghìn tỷ đồng`.
extension Grammar {
  /// vài and mấy are two to nine of the scale behind them, hàng is the whole order; both mean approximately.
  func approximation(at index: Int) -> Match? {
    guard let numeral = roles(index)?.numeral, numeral == .several || numeral == .order, lexemes[index].length == 1,
      let scale = scales(at: index + 1), let amount = amount(numeral, scale.power)
    else { return nil }
    var (end, kind, value) = (scale.end, ExpressionKind.number, ExpressionValue.number(amount))
    if let suffix = suffix(at: scale.end), let measured = self.value(amount, suffix.value) {
      (end, kind, value) = (suffix.end, self.kind(of: suffix.value), measured)
    } else if let unit = unit(at: scale.end) {
      let part = TemporalDuration.Part(amount: amount, unit: unit)
      (end, kind, value) = (next(scale.end), .duration, .temporal(.duration(TemporalDuration(parts: [part]))))
    }
    return Match(start: index, end: end, kind: kind, value: value, confidence: 0.85, approximator: index)
  }

  /// chục, trăm, nghìn … and what multiplies them, as a power of ten.
  func scales(at index: Int) -> (power: Int, end: Int)? {
    var power = 0
    var end = index
    if roles(end)?.numeral == .ten || roles(end)?.numeral == .tens { (power, end) = (1, end + 1) }
    while let roles = roles(end), let scale = roles.scale, !roles.isSlangScale, !roles.marks.contains(.closing),
      !lexemes[end].isCapitalised, power + scale <= 21
    {
      power += scale
      end = next(end)
    }
    return power > 0 ? (power, end) : nil
  }

  private func amount(_ numeral: Roles.NumeralRole, _ power: Int) -> Amount? {
    guard let unit = ExactDecimal(1).scaled(byPowerOfTen: power), let order = unit.multiplied(by: ExactDecimal(10)),
      let least = unit.multiplied(by: ExactDecimal(2)), let most = unit.multiplied(by: ExactDecimal(9))
    else { return nil }
    return numeral == .several ? Amount(least, most) : order.adding(ExactDecimal(-1)).map { Amount(unit, $0) }
  }
}
