/// Writes values in digits as Vietnamese pages do.
///
///     ExpressionValue.money(Amount(15_600_000_000), currency: "USD").formatted()   // 15,6 tỷ USD
///     ExpressionValue(valueDescription: "2025-11-25")?.formatted()                 // ngày 25/11/2025
///
/// A comma stands before decimals, dots between groups of three digits.
public struct ValueFormat: Sendable, Hashable, Codable {
  /// Whether round amounts from a million on are written with `triệu` and `tỷ`.
  public var usesScaleWords = true

  /// Amounts with scale words, as newspapers write them.
  public init() {}

  /// The written form of a value; `kind` tells ordinals from other numbers. Complexity: O(*n*) in the length of the result.
  public func text(for value: ExpressionValue, kind: ExpressionKind? = nil) -> String {
    switch value {
    case .number(let amount): (kind == .ordinal ? "thứ " : "") + text(for: amount)
    case .fraction(let numerator, let denominator): "\(numerator)/\(denominator)"
    case .percent(let amount): text(for: amount) + "%"
    case .money(let amount, let currency): "\(text(for: amount)) \(currency == "VND" ? "đồng" : currency)"
    case .measure(let amount, let unit): "\(text(for: amount)) \(Self.written(unit: unit))"
    case .score(let left, let right): "\(left)-\(right)"
    case .text(let text): text
    case .temporal(.point(let point)): text(for: point)
    case .temporal(.interval(let start, let end)): "\(text(for: start)) đến \(text(for: end))"
    case .temporal(.duration(let duration)):
      text(for: duration)
    case .temporal(.set(.each(let point))): "\(text(for: point)) \(SpokenNames.recurrence(of: point))"
    case .temporal(.set(.every(let period))):
      period.parts.first?.amount == Amount(1) && period.parts.count == 1
        ? "mỗi \(SpokenNames.timeUnit(period.parts[0].unit))" : text(for: period) + " một lần"
    }
  }

  private func text(for duration: TemporalDuration) -> String {
    duration.parts.map { "\(text(for: $0.amount)) \(SpokenNames.timeUnit($0.unit))" }.joined(separator: " ")
  }

  /// The tonne is tấn in Vietnamese pages, and tấn/ha in what is made of it.
  private static func written(unit: String) -> String {
    unit == "t" || unit.hasPrefix("t/") ? "tấn" + unit.dropFirst() : unit
  }

  // MARK: Numbers

  /// A number, or both ends of a range with one scale word behind them: `12 đến 15 triệu`.
  public func text(for amount: Amount) -> String {
    let (exponent, word) = usesScaleWords ? scale(of: amount) : (0, "")
    func shown(_ number: ExactDecimal) -> String {
      text(for: ExactDecimal(significand: number.significand, scale: number.scale + exponent))
    }
    let ends = [amount.low, amount.high].compactMap(\.self).map(shown)
    return ends.joined(separator: " đến ") + word
  }

  /// A number in digits: `1.234.567,5`.
  public func text(for number: ExactDecimal) -> String {
    let parts = number.description.split(separator: ".")
    let digits = parts[0].drop { $0 == "-" }
    var text = number.significand < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text.append(".") }
      text.append(digit)
    }
    return parts.count > 1 ? "\(text),\(parts[1])" : text
  }

  /// The greatest scale that leaves each end at least one and at most two decimals.
  private func scale(of amount: Amount) -> (exponent: Int, word: String) {
    let ends = [amount.low, amount.high].compactMap(\.self).map(\.trimmed)
    return [(9, " tỷ"), (6, " triệu")].first { exponent, _ in
      ends.allSatisfy { end in
        let scaled = ExactDecimal(significand: end.significand, scale: end.scale + exponent).trimmed
        return scaled.scale <= 2
          && scaled.significand.magnitude >= (scaled.scale == 0 ? 1 : scaled.scale == 1 ? 10 : 100)
      }
    } ?? (0, "")
  }

  // MARK: Dates and times

  /// A point in time: `8h30 ngày 25/11/2025`, `chiều 25/11`, `tháng 5/2025`, `quý III/2025`.
  public func text(for point: TemporalPoint) -> String {
    let clock = clock(point)
    let part = point.partOfDay.map(SpokenNames.partOfDay)
    let isDayMarked = part == nil || clock != nil
    return ([clock, part] + [weekday(point), shift(point), date(point, isDayMarked: isDayMarked)])
      .compactMap(\.self).joined(separator: " ")
  }

  private func clock(_ point: TemporalPoint) -> String? {
    guard let hour = point.hour else { return nil }
    func padded(_ number: Int) -> String { (0..<10).contains(number) ? "0\(number)" : "\(number)" }
    if let second = point.second { return "\(padded(hour)):\(padded(point.minute ?? 0)):\(padded(second))" }
    guard point.isMinuteSaid, let minute = point.minute, minute != 0 else { return "\(hour)h" }
    return "\(hour)h\(padded(minute))"
  }

  private func weekday(_ point: TemporalPoint) -> String? {
    point.weekday.map { SpokenNames.weekday($0) + (point.day == nil ? "" : ",") }
  }

  private func shift(_ point: TemporalPoint) -> String? {
    guard let shift = point.shift, point.year == nil else { return nil }
    return SpokenNames.shift(shift) { text(for: $0) }
  }

  private func date(_ point: TemporalPoint, isDayMarked: Bool) -> String? {
    let year = point.year.map { $0 > 0 ? "\($0)" : "\(text(for: ExactDecimal(1 - Int128($0)))) trước Công nguyên" }
    // Only years of the common era can follow a stroke.
    let tail = year.map { (point.year ?? 0) > 0 ? "/\($0)" : " năm \($0)" } ?? ""
    let ofYear = year.map { " năm \($0)" } ?? ""
    if let day = point.day {
      guard let month = point.month else { return "ngày \(day)\(ofYear)" }
      return "\(isDayMarked ? "ngày " : "")\(day)/\(month)\(tail)"
    }
    if let month = point.month { return "tháng \(month)\(tail)" }
    if let quarter = point.quarter { return "quý \(RomanNumeral(quarter)?.description ?? "\(quarter)")\(tail)" }
    if let half = point.half { return "6 tháng \(half == 1 ? "đầu" : "cuối") năm" + (year.map { " \($0)" } ?? "") }
    if let week = point.week { return "tuần \(week)\(ofYear)" }
    return year.map { "năm \($0)" }
  }
}

extension ExpressionValue {
  /// The value in digits, as a Vietnamese page has it.
  public func formatted(_ format: ValueFormat = ValueFormat()) -> String { format.text(for: self) }
}

extension Expression {
  /// The value in digits, as a Vietnamese page has it.
  public func formatted(_ format: ValueFormat = ValueFormat()) -> String { format.text(for: value, kind: kind) }
}
