/// A decimal number, exact: a whole significand and the count of digits after the point.
///
///     let price = ExactDecimal(significand: 1560, scale: 2)
///     price.description        // "15.6"
///     price.writtenForm        // "15.60"
///     price == ExactDecimal(significand: 156, scale: 1)   // true
///
/// Up to 38 digits. Operations that would overflow give `nil`.
public struct ExactDecimal: Sendable {
  /// All digits, without the point.
  public let significand: Int128
  /// Digits after the point, as written.
  public let scale: Int

  /// `significand` divided by 10 to the power of `scale`.
  public init(significand: Int128, scale: Int = 0) {
    self.significand = significand
    self.scale = scale
  }

  /// A whole number.
  public init(_ value: some BinaryInteger) {
    self.init(significand: Int128(value))
  }

  /// The same value without zeros at the end of the fraction.
  public var trimmed: ExactDecimal {
    var significand = significand
    var scale = scale
    while scale > 0, significand % 10 == 0 {
      significand /= 10
      scale -= 1
    }
    return ExactDecimal(significand: significand, scale: scale)
  }

  /// The value times 10 to the power of `exponent`.
  public func scaled(byPowerOfTen exponent: Int) -> ExactDecimal? {
    guard exponent > scale else { return ExactDecimal(significand: significand, scale: scale - exponent) }
    guard let factor = Self.powerOfTen(exponent - scale) else { return nil }
    let (product, overflow) = significand.multipliedReportingOverflow(by: factor)
    return overflow ? nil : ExactDecimal(significand: product)
  }

  /// The sum; `nil` on overflow.
  public func adding(_ other: ExactDecimal) -> ExactDecimal? {
    guard let (left, right, scale) = aligned(with: other) else { return nil }
    let (sum, overflow) = left.addingReportingOverflow(right)
    return overflow ? nil : ExactDecimal(significand: sum, scale: scale)
  }

  /// The product; `nil` on overflow.
  public func multiplied(by other: ExactDecimal) -> ExactDecimal? {
    let (product, overflow) = significand.multipliedReportingOverflow(by: other.significand)
    return overflow ? nil : ExactDecimal(significand: product, scale: scale + other.scale)
  }

  /// The value with the other sign.
  public var negated: ExactDecimal { ExactDecimal(significand: -significand, scale: scale) }

  /// The value as an `Int`, when it is whole and fits.
  public var intValue: Int? {
    let trimmed = trimmed
    return trimmed.scale == 0 ? Int(exactly: trimmed.significand) : nil
  }

  /// The digits with the precision that was written: `7.50`.
  public var writtenForm: String { String(writing: append) }

  /// Appends ``writtenForm``.
  func append(to output: inout [UInt8]) {
    if significand < 0 { output.append("-") }
    output.appendDigits(significand.magnitude, count: max(scale, 0) + 1)
    if scale > 0 { output.insert(UInt8(ascii: "."), at: output.count - scale) }
  }

  private func aligned(with other: ExactDecimal) -> (Int128, Int128, Int)? {
    if scale == other.scale { return (significand, other.significand, scale) }
    let scale = max(scale, other.scale)
    guard let left = Self.powerOfTen(scale - self.scale), let right = Self.powerOfTen(scale - other.scale) else {
      return nil
    }
    let (a, overflowA) = significand.multipliedReportingOverflow(by: left)
    let (b, overflowB) = other.significand.multipliedReportingOverflow(by: right)
    return overflowA || overflowB ? nil : (a, b, scale)
  }

  private static func powerOfTen(_ exponent: Int) -> Int128? {
    guard exponent <= 38 else { return nil }
    return (0..<max(0, exponent)).reduce(Int128(1)) { power, _ in power * 10 }
  }
}

extension ExactDecimal: Comparable, Hashable {
  /// Whether the values are equal, however many digits they were written with: 7,5 = 7,50.
  public static func == (left: ExactDecimal, right: ExactDecimal) -> Bool {
    let (left, right) = (left.trimmed, right.trimmed)
    return left.significand == right.significand && left.scale == right.scale
  }

  /// Whether the value on the left is the smaller one, exactly.
  public static func < (left: ExactDecimal, right: ExactDecimal) -> Bool {
    if let (a, b, _) = left.aligned(with: right) { return a < b }
    // Too far apart to be written with one scale: whole parts first, then the digits behind the point.
    let (isLeftNegative, isRightNegative) = (left.significand < 0, right.significand < 0)
    guard isLeftNegative == isRightNegative else { return isLeftNegative }
    let (greater, smaller) = isLeftNegative ? (left, right) : (right, left)
    return smaller.magnitude < greater.magnitude
  }

  /// The whole part and the digits behind the point, which compare as numbers do.
  private var magnitude: (whole: UInt128, fraction: String) {
    let trimmed = trimmed
    let parts = trimmed.writtenForm.drop { $0 == "-" }.split(separator: ".")
    return (parts.first.flatMap { UInt128($0) } ?? 0, parts.count > 1 ? String(parts[1]) : "")
  }

  /// Hashes the value, not the digits that it was written with.
  public func hash(into hasher: inout Hasher) {
    let trimmed = trimmed
    hasher.combine(trimmed.significand)
    hasher.combine(trimmed.scale)
  }
}

extension ExactDecimal: CustomStringConvertible {
  /// Plain decimal without grouping and without zeros at the end.
  public var description: String { trimmed.writtenForm }
}

extension ExactDecimal: Codable {
  /// A string, so that no reader rounds it.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(writtenForm)
  }

  /// Decodes the plain decimal that ``encode(to:)`` writes; throws where it is none.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let value = ExactDecimal(writtenForm: text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "no decimal number: \(text)")
    }
    self = value
  }

  /// Reads the form that ``writtenForm`` gives: an optional minus, digits, and a point with digits.
  public init?(writtenForm text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = parts.first?.drop(while: { $0 == "-" }), !whole.isEmpty else { return nil }
    let fraction = parts.count == 2 ? parts[1] : ""
    let isPlain =
      (whole + fraction).utf8.allSatisfy { $0 &- UInt8(ascii: "0") < 10 }
      && (parts.first?.count ?? 0) - whole.count <= 1
    guard isPlain, parts.count == 1 || !fraction.isEmpty, let significand = Int128((parts.first ?? "") + fraction)
    else { return nil }
    self.init(significand: significand, scale: fraction.count)
  }
}
