/// Scale words that stand without a number of their own, or behind more than one.
extension Grammar {
  /// `1 nghìn 2 trăm tỷ`, `một nghìn hai trăm tỷ`: the last scale multiplies all that stands before it.
  func sharedScale(behind first: Numeral) -> Numeral? {
    guard first.scale == 3, !first.isHalved, !first.isSlang, let hundreds = hundreds(at: first.end),
      let scale = roles(hundreds.end)?.scale, scale >= 6, roles(hundreds.end)?.isSlangScale == false,
      let value = first.value.adding(hundreds.value)?.scaled(byPowerOfTen: scale)
    else { return nil }
    var result = first
    (result.value, result.end, result.scale) = (value, hundreds.end + 1, scale)
    result.wordCount += hundreds.end + 1 - first.end
    return result
  }

  private func hundreds(at index: Int) -> (value: ExactDecimal, end: Int)? {
    if let literal = number(index), let digits = literal.integer {
      if digits < 10, roles(index + 1)?.scale == 2 { return (ExactDecimal(digits * 100), index + 2) }
      return literal.groups[0].digitCount == 3 ? (ExactDecimal(digits), index + 1) : nil
    }
    guard let section = section(at: index), section.value >= ExactDecimal(100) else { return nil }
    return (section.value, section.end)
  }

  /// `hơn nghìn tỷ đồng`, `gần trăm người`, `khoảng chục năm`: one, where a bound of it is told.
  private func oneOfScale(_ scale: Int, at index: Int) -> Numeral? {
    let bounds: [Modifier?] = [.moreThan, .almost, .lessThan, .approximately]
    guard bounds.contains(roles(index - 1)?.modifier), !lexemes[index].isCapitalised,
      let value = ExactDecimal(1).scaled(byPowerOfTen: scale)
    else { return nil }
    var numeral = spelled(0, index, index + 1)
    (numeral.value, numeral.scale) = (value, scale)
    guard let whole = scaled(numeral) else { return nil }
    let measured = roles(whole.end)
    return marks(whole.end).contains(.counted) || measured?.isMeasure == true || measured?.timeUnit != nil ? whole : nil
  }

  /// `triệu rưỡi`, `trăm hai nghìn`; and `vạn hai`, when nothing else is said.
  func scaleAlone(at index: Int) -> Numeral? {
    if roles(index)?.numeral == .ten, lexemes[index].length == 1 { return oneOfScale(1, at: index) }
    guard let roles = roles(index), let scale = roles.scale, scale > 1, !roles.isSlangScale,
      !roles.marks.contains(.closing), lexemes[index].length == 1
    else { return nil }
    if let one = oneOfScale(scale, at: index) { return one }
    let isAll = index == 0 && index + 2 == lexemes.count
    let next = self.roles(index + 1)
    // trăm hai nghìn
    let isOfScale = scale == 2 && self.roles(index + 2)?.scale ?? 0 >= 3
    guard let tenths = next?.numeral == .half ? 5 : isOfScale || isAll && next?.timeUnit == nil ? next?.digit : nil,
      (1...9).contains(tenths),
      let value = ExactDecimal(10 + tenths).scaled(byPowerOfTen: scale - 1)
    else { return nil }
    var numeral = spelled(0, index, index + 2)
    (numeral.value, numeral.scale, numeral.isHalved) = (value, scale, true)
    return isOfScale ? scaled(numeral) : numeral
  }
}
