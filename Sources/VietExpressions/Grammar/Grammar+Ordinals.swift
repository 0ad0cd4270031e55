/// Ordinals: `thứ ba`, `lần thứ XIV`.
extension Grammar {
  /// `thứ ba`, `lần thứ XIV`, `thứ 12`
  func ordinal(at index: Int) -> Match? {
    let start = index
    var marker = index
    if marks(index).contains(.occasion), marks(index + 1).contains(.ordinal) { marker = index + 1 }
    guard marks(marker).contains(.ordinal), lexemes[marker].length == 1, let value = ordinalValue(at: marker + 1) else {
      return nil
    }
    return Match(start: start, end: value.end, kind: .ordinal, value: .number(Amount(value.number)))
  }

  private func ordinalValue(at index: Int) -> (number: Int, end: Int)? {
    if let small = smallNumber(at: index, in: 1...999) { return (small.value, small.end) }
    if let roman = roman(at: index) { return (roman, index + 1) }
    if marks(index).contains(.first) { return (1, index + 1) }
    return marks(index).contains(.second) ? (2, index + 1) : nil
  }
}
