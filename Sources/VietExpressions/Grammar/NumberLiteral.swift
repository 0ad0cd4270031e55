/// Digits with separators between them, as they stand: `1.234,56`, `25/11/2020`, `08:31`.
struct NumberLiteral: Sendable {
  struct Group: Sendable {
    var value: UInt64 = 0
    private var storedDigitCount: UInt16 = 0
    var beginsWithZero = false

    /// At most 65,535: no more are told apart.
    var digitCount: Int {
      get { Int(storedDigitCount) }
      set { storedDigitCount = UInt16(clamping: newValue) }
    }
  }

  static let capacity = 5
  private(set) var groups = InlineArray<5, Group>(repeating: Group())
  private(set) var separators = InlineArray<5, UInt8>(repeating: 0)
  private(set) var count = 0
  /// More groups or digits than are kept: no value.
  private(set) var isOverflowing = false

  /// Reads digits and the separators `. , / :` between them. The range must begin and end with a digit.
  init(_ text: Span<UInt8>, _ range: Range<Int>) {
    var group = Group()
    for offset in range {
      let byte = text[offset]
      let digit = byte &- UInt8(ascii: "0")
      if digit < 10 {
        if group.digitCount == 0 { group.beginsWithZero = digit == 0 }
        if group.digitCount >= 19 { isOverflowing = true }
        group.value = group.value &* 10 &+ UInt64(digit)
        group.digitCount += 1
      } else {
        append(group, separator: byte)
        group = Group()
      }
    }
    append(group, separator: 0)
  }

  private mutating func append(_ group: Group, separator: UInt8) {
    guard count < Self.capacity else {
      isOverflowing = true
      return
    }
    groups[count] = group
    separators[count] = separator
    count += 1
  }

  func value(_ index: Int) -> Int { Int(clamping: groups[index].value) }

  private func hasOnly(_ separator: UInt8) -> Bool {
    for index in 0..<max(0, count - 1) where separators[index] != separator { return false }
    return count > 1
  }

  // MARK: Readings

  /// Whether it is neither a date, a time or a year nor the beginning of a telephone number, whatever stands beside it.
  var isAmount: Bool {
    switch separators[0] {
    case 0: groups[0].digitCount != 4 && !groups[0].beginsWithZero && !isServiceNumber
    case UInt8(ascii: ","): hasOnly(UInt8(ascii: ","))
    case UInt8(ascii: "."): hasOnly(UInt8(ascii: ".")) && groups[1].digitCount > 2 && !isServiceNumber
    default: false
    }
  }

  /// A number of 1800 or 1900, eight digits in all, that are no thousands: `18001091`, `1900.6789`.
  var isServiceNumber: Bool {
    switch count {
    case 1:
      groups[0].digitCount == 8 && groups[0].value % 1000 > 0
        && (groups[0].value / 10_000 == 1800 || groups[0].value / 10_000 == 1900)
    case 2:
      separators[0] == UInt8(ascii: ".") && groups[0].digitCount == 4 && (value(0) == 1800 || value(0) == 1900)
        && (groups[1].digitCount == 4 || groups[1].digitCount == 6)
    default: false
    }
  }

  /// A whole number without separators.
  var integer: Int? { count == 1 && !isOverflowing ? Int(exactly: groups[0].value) : nil }

  /// The number, by Vietnamese custom: a comma before decimals, dots between thousands.
  /// `isCounted` tells that a counted noun follows, so that `12,000` is twelve thousand.
  /// In a text with decimal points (`isEnglish`) a comma before three digits is that of thousands.
  func decimal(isCounted: Bool, isEnglish: Bool = false) -> ExactDecimal? {
    guard !isOverflowing else { return nil }
    if count == 1 { return ExactDecimal(groups[0].value) }
    let dot = UInt8(ascii: ".")
    let comma = UInt8(ascii: ",")
    if hasOnly(dot) {
      if isGrouped(from: 0, to: count) { return grouped(0..<count) }
      return count == 2 && groups[1].digitCount < 3 ? fraction(whole: 0..<1, part: 1) : nil
    }
    if hasOnly(comma) {
      let isGroup = groups[1].digitCount == 3 && !groups[0].beginsWithZero
      if count > 2 || isGroup && (isEnglish || groups[1].value == 0 && isCounted) {
        return isGrouped(from: 0, to: count) ? grouped(0..<count) : nil
      }
      return fraction(whole: 0..<1, part: 1)
    }
    // 1.234,56 and 1,234.56
    let last = separators[count - 2]
    guard last == dot || last == comma, count >= 3, isGrouped(from: 0, to: count - 1) else { return nil }
    for index in 0..<count - 2 where separators[index] != (last == dot ? comma : dot) { return nil }
    return fraction(whole: 0..<count - 1, part: count - 1)
  }

  /// `2.75`, `0.5`: a decimal point for certain, for it is no day and month.
  var hasDecimalPoint: Bool {
    count == 2 && separators[0] == UInt8(ascii: ".") && groups[1].digitCount < 3
      && (groups[0].value == 0 || dayMonth(separator: UInt8(ascii: ".")) == nil)
  }

  private func isGrouped(from first: Int, to end: Int) -> Bool {
    guard groups[first].digitCount <= 3, !groups[first].beginsWithZero else { return false }
    for index in first + 1..<max(end, first + 1) where groups[index].digitCount != 3 { return false }
    return true
  }

  private func grouped(_ range: Range<Int>) -> ExactDecimal {
    var value: Int128 = 0
    for index in range { value = value * 1000 + Int128(groups[index].value) }
    return ExactDecimal(significand: value)
  }

  private func fraction(whole: Range<Int>, part: Int) -> ExactDecimal? {
    let digits = groups[part].digitCount
    return grouped(whole).scaled(byPowerOfTen: digits)?.adding(ExactDecimal(groups[part].value))
      .map { ExactDecimal(significand: $0.significand, scale: digits) }
  }

  /// `25/11`, `25/11/2020`, `25.11.2020` with a real day; without a year, one that exists in some year.
  func dayMonth(separator: UInt8) -> TemporalPoint? {
    guard count == 2 || count == 3, hasOnly(separator), !isOverflowing, groups[0].digitCount <= 2,
      groups[1].digitCount <= 2
    else { return nil }
    let (day, month) = (value(0), value(1))
    guard count == 3 else {
      return CivilDate(year: 2000, month: month, day: day).map { TemporalPoint(month: $0.month, day: $0.day) }
    }
    guard let year = fullYear(2) else { return nil }
    return CivilDate(year: year, month: month, day: day).map { TemporalPoint($0) }
  }

  /// Four digits, or two that mean the century around the year 2000.
  private func fullYear(_ index: Int) -> Int? {
    switch groups[index].digitCount {
    case 4: value(index) > 0 ? value(index) : nil
    case 2: value(index) < 50 ? 2000 + value(index) : 1900 + value(index)
    default: nil
    }
  }

  /// `5/2025`.
  var monthYear: TemporalPoint? {
    guard count == 2, separators[0] == UInt8(ascii: "/"), groups[0].digitCount <= 2, groups[1].digitCount == 4,
      (1...12).contains(value(0))
    else { return nil }
    return TemporalPoint(year: value(1), month: value(0))
  }

  /// `5.2025`, behind tháng.
  var dottedMonthYear: TemporalPoint? {
    guard count == 2, separators[0] == UInt8(ascii: "."), groups[0].digitCount <= 2, groups[1].digitCount == 4,
      (1...12).contains(value(0)), (1800...2199).contains(value(1))
    else { return nil }
    return TemporalPoint(year: value(1), month: value(0))
  }

  /// `2025/11/25`.
  var yearFirst: TemporalPoint? {
    guard hasOnly(UInt8(ascii: "/")), count == 3, groups[0].digitCount == 4, groups[1].digitCount <= 2,
      groups[2].digitCount <= 2
    else { return nil }
    return CivilDate(year: value(0), month: value(1), day: value(2)).map { TemporalPoint($0) }
  }

  /// `8.30`, where a time is expected.
  var dottedClock: TemporalPoint? {
    guard count == 2, separators[0] == UInt8(ascii: "."), groups[0].digitCount <= 2, value(0) < 24,
      groups[1].digitCount == 2, value(1) < 60
    else { return nil }
    return TemporalPoint(hour: value(0), minute: value(1))
  }

  /// `08:31`, `23:59:30`.
  var clock: TemporalPoint? {
    guard hasOnly(UInt8(ascii: ":")), count <= 3, groups[0].digitCount <= 2, value(0) < 24, groups[1].digitCount == 2,
      value(1) < 60
    else {
      return nil
    }
    guard count == 3 else { return TemporalPoint(hour: value(0), minute: value(1)) }
    guard groups[2].digitCount == 2, value(2) < 60 else { return nil }
    return TemporalPoint(hour: value(0), minute: value(1), second: value(2))
  }

  /// `0:2`, which is no clock time.
  var colonPair: (Int, Int)? {
    guard count == 2, separators[0] == UInt8(ascii: ":"), groups[0].digitCount <= 2, groups[1].digitCount == 1 else {
      return nil
    }
    return (value(0), value(1))
  }

  /// A year that can stand without the word năm.
  var bareYear: Int? {
    guard count == 1, groups[0].digitCount == 4, (1800...2199).contains(value(0)) else { return nil }
    return value(0)
  }

  /// `2/3`.
  var fraction: (numerator: Int, denominator: Int)? {
    guard count == 2, separators[0] == UInt8(ascii: "/"), groups[0].digitCount <= 9, groups[1].digitCount <= 9,
      value(1) > 0
    else { return nil }
    return (value(0), value(1))
  }
}
