extension ExpressionValue {
  /// Reads a canonical value string; `nil` when it is none of its kind.
  ///
  ///     ExpressionValue(valueDescription: "15600000000 USD")
  ///     ExpressionValue(valueDescription: "2025-11-25T08:30")
  ///     ExpressionValue(valueDescription: "2025", kind: .date)
  ///
  /// Without a kind the form tells it; a plain number is then no year, two years with a stroke between them are an
  /// interval rather than a fraction, and units are those that have a name in speech. The source of the forms is the table in DESIGN.md. Complexity: O(*n*).
  public init?(valueDescription text: some StringProtocol, kind: ExpressionKind? = nil) {
    if let kind {
      guard let value = Self.value(text, kind) else { return nil }
      self = value
      return
    }
    let kinds: [ExpressionKind] = [.number, .percent, .fraction, .time, .date, .score, .duration, .money, .measure]
    for kind in kinds {
      if let value = Self.value(text, kind), Self.isTold(value, by: text) {
        self = value
        return
      }
    }
    return nil
  }

  /// Whether the form alone says what it is.
  private static func isTold(_ value: ExpressionValue, by text: some StringProtocol) -> Bool {
    switch value {
    case .fraction: !text.split(separator: "/").allSatisfy { $0.count == 4 }
    case .measure(_, let unit): SpokenNames.knows(unit: unit)
    default: true
    }
  }

  private static func value(_ text: some StringProtocol, _ kind: ExpressionKind) -> ExpressionValue? {
    switch kind {
    case .number, .ordinal:
      return Amount(valueDescription: text).map { .number($0) }
    case .percent:
      guard text.hasSuffix("%") else { return nil }
      return Amount(valueDescription: text.dropLast()).map { .percent($0) }
    case .fraction:
      return pair(text, "/").flatMap { $1 > 0 ? .fraction(numerator: $0, denominator: $1) : nil }
    case .score:
      return pair(text, "-").map { .score($0, $1) }
    case .money:
      return quantity(text).flatMap { amount, name in
        let isCode = name.utf8.count == 3 && name.utf8.allSatisfy { $0 &- UInt8(ascii: "A") < 26 }
        return isCode ? .money(amount, currency: name) : nil
      }
    case .measure:
      return quantity(text).map { .measure($0, unit: $1) }
    case .phone, .code:
      return text.isEmpty ? nil : .text(String(text))
    case .date, .time, .duration, .set:
      guard let value = TemporalValue(valueDescription: text) else { return nil }
      switch (value, kind) {
      case (.duration(let period), .set): return .temporal(.set(.every(period)))
      case (.point(let point), .set): return .temporal(.set(.each(point)))
      case (_, .set): return nil
      case (.duration, _): return kind == .duration ? .temporal(value) : nil
      default: return kind == .duration ? nil : .temporal(value)
      }
    }
  }

  private static func pair(_ text: some StringProtocol, _ separator: Character) -> (Int, Int)? {
    let parts = text.split(separator: separator, omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.utf8.allSatisfy { $0 &- UInt8(ascii: "0") < 10 } }),
      let first = Int(parts[0]), let second = Int(parts[1])
    else { return nil }
    return (first, second)
  }

  private static func quantity(_ text: some StringProtocol) -> (Amount, String)? {
    let parts = text.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[1].isEmpty, !parts[1].contains(where: \.isWhitespace),
      let amount = Amount(valueDescription: parts[0])
    else { return nil }
    return (amount, String(parts[1]))
  }
}

extension Amount {
  /// Reads `15.6` and `12..15`.
  init?(valueDescription text: some StringProtocol) {
    // One end of a range may have a point of its own, so that the two dots are looked for as a pair.
    let bytes = Array(text.utf8)
    let dots = bytes.indices.dropLast().first { bytes[$0] == UInt8(ascii: ".") && bytes[$0 + 1] == UInt8(ascii: ".") }
    guard let dots else {
      guard let value = ExactDecimal(writtenForm: String(text)) else { return nil }
      self.init(value)
      return
    }
    guard let low = ExactDecimal(writtenForm: String(decoding: bytes[..<dots], as: UTF8.self)),
      let high = ExactDecimal(writtenForm: String(decoding: bytes[(dots + 2)...], as: UTF8.self))
    else { return nil }
    self.init(low, high)
  }
}
