/// A number or a range of numbers.
public struct Amount: Sendable, Hashable, Codable, CustomStringConvertible {
  /// The number, or the lower end of a range.
  public var low: ExactDecimal
  /// The other end, when a range is written.
  public var high: ExactDecimal?

  /// A number, or a range when `high` is given.
  public init(_ low: ExactDecimal, _ high: ExactDecimal? = nil) {
    (self.low, self.high) = (low, high)
  }

  /// A whole number.
  public init(_ value: some BinaryInteger) {
    self.init(ExactDecimal(value))
  }

  /// `15.6`, `12..15`
  public var description: String { String(writing: append) }

  func append(to output: inout [UInt8]) {
    low.trimmed.append(to: &output)
    guard let high else { return }
    output.append("..")
    high.trimmed.append(to: &output)
  }

  func multiplied(by factor: ExactDecimal) -> Amount? {
    guard let low = low.multiplied(by: factor) else { return nil }
    guard let high else { return Amount(low) }
    return high.multiplied(by: factor).map { Amount(low, $0) }
  }
}

/// What an expression says.
public enum ExpressionValue: Sendable, Hashable, Codable {
  /// A cardinal or an ordinal number.
  case number(Amount)
  case fraction(numerator: Int, denominator: Int)
  case percent(Amount)
  /// An amount and an ISO 4217 code.
  case money(Amount, currency: String)
  /// An amount and a unit's symbol; see ``cldrIdentifier(ofUnit:)``.
  case measure(Amount, unit: String)
  case score(Int, Int)
  /// The digits of a telephone number, or a code as it is written.
  case text(String)
  // Apart, because it is ten times as large as the others.
  indirect case temporal(TemporalValue)
}

extension ExpressionValue {
  /// The identifier of a unit in CLDR (Unicode Technical Standard 35, part 6), for `Foundation.Unit` and ICU: `km` is
  /// `kilometer`. `nil` for units that CLDR does not have, such as sào, and for those that are made of two.
  public static func cldrIdentifier(ofUnit symbol: String) -> String? { Vocabulary.unitIdentifiers[symbol] }
}

extension ExpressionValue: CustomStringConvertible {
  /// The canonical form; see the table of value strings in DESIGN.md.
  public var description: String { String(writing: append) }

  /// Appends ``description``.
  package func append(to output: inout [UInt8]) {
    switch self {
    case .number(let amount): amount.append(to: &output)
    case .fraction(let numerator, let denominator): Self.append(numerator, "/", denominator, to: &output)
    case .percent(let amount):
      amount.append(to: &output)
      output.append("%")
    case .money(let amount, let unit), .measure(let amount, let unit):
      amount.append(to: &output)
      output.append(" ")
      output.append(contentsOf: unit.utf8)
    case .score(let left, let right): Self.append(left, "-", right, to: &output)
    case .text(let text): output.append(contentsOf: text.utf8)
    case .temporal(let value): value.append(to: &output)
    }
  }

  private static func append(_ first: Int, _ sign: StaticString, _ second: Int, to output: inout [UInt8]) {
    output.appendNumber(first)
    output.append(sign)
    output.appendNumber(second)
  }
}
