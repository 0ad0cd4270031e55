/// Writes values as Vietnamese words, for speech and for cheques.
///
///     SpellOut().words(for: ExactDecimal(1005))                // một nghìn không trăm linh năm
///     SpellOut.southern.words(for: ExactDecimal(1005))         // một ngàn không trăm lẻ năm
///     let price = ExpressionValue.money(Amount(15_600_000_000), currency: "USD")
///     price.spelledOut()                                       // mười lăm tỷ sáu trăm triệu đô la Mỹ
///
/// Numbers follow the school's rules: `mốt`, `tư` and `lăm` behind tens, `linh` where the tens are zero, groups of three
/// digits, and for each nine digits another `tỷ`. Zeros at the end of a fraction are not said.
public struct SpellOut: Sendable, Hashable, Codable {
  /// What a thousand is called.
  public enum Thousand: String, Sendable, Codable, CaseIterable {
    case nghin = "nghìn"
    case ngan = "ngàn"
  }
  /// What stands for tens that are zero.
  public enum ZeroTens: String, Sendable, Codable, CaseIterable {
    case linh
    case le = "lẻ"
  }
  /// How the word for 10⁹ is written.
  public enum Billion: String, Sendable, Codable, CaseIterable {
    case ty = "tỷ"
    case ti = "tỉ"
  }
  /// Four behind tens from twenty on.
  public enum Four: String, Sendable, Codable, CaseIterable {
    case tu = "tư"
    case bon = "bốn"
  }
  /// How the digits behind the comma are said.
  public enum Fraction: String, Sendable, Codable, CaseIterable {
    /// `phẩy mười bốn`, for up to three digits of which the first is not zero.
    case number
    /// `phẩy một bốn`
    case digits
  }

  /// What a thousand is called: `nghìn` in the North, `ngàn` in the South.
  public var thousand = Thousand.nghin
  /// What stands for tens that are zero: `một trăm linh năm`, `một trăm lẻ năm`.
  public var zeroTens = ZeroTens.linh
  /// How the word for 10⁹ is written.
  public var billion = Billion.ty
  /// What four is called behind tens: `hai mươi tư`, `hai mươi bốn`.
  public var four = Four.tu
  /// How the digits behind the comma are said.
  public var fraction = Fraction.number
  /// Whether a group behind a greater one says its zero hundreds: `một nghìn không trăm linh năm`, else
  /// `một nghìn linh năm`.
  public var speaksZeroHundreds = true

  /// The customs of the North.
  public init() {}

  /// As the North speaks; the default.
  public static let northern = SpellOut()

  /// As the South speaks: `ngàn`, `lẻ`, `hai mươi bốn`.
  public static let southern: SpellOut = {
    var spell = SpellOut()
    (spell.thousand, spell.zeroTens, spell.four) = (.ngan, .le, .bon)
    return spell
  }()

  /// The words of a value. `kind` tells ordinals from other numbers, and telephone numbers from codes; codes stay as they
  /// are written. Complexity: O(*n*) in the length of the result.
  public func words(for value: ExpressionValue, kind: ExpressionKind? = nil) -> String {
    switch value {
    case .number(let amount) where kind == .ordinal && amount.high == nil: ordinal(amount.low)
    case .number(let amount): words(for: amount)
    case .fraction(let numerator, let denominator):
      "\(words(for: ExactDecimal(numerator))) phần \(denominator == 4 ? "tư" : words(for: ExactDecimal(denominator)))"
    case .percent(let amount): words(for: amount) + " phần trăm"
    case .money(let amount, let currency): words(for: amount) + " " + SpokenNames.currency(currency)
    case .measure(let amount, let unit): words(for: amount) + " " + SpokenNames.unit(unit)
    case .score(let left, let right): "\(words(for: ExactDecimal(left))) \(words(for: ExactDecimal(right)))"
    case .text(let text): kind == .phone ? digits(of: text) : text
    case .temporal(let temporal): words(for: temporal)
    }
  }

  /// A number, or both ends of a range.
  public func words(for amount: Amount) -> String {
    words(for: amount.low) + (amount.high.map { " đến " + words(for: $0) } ?? "")
  }
}

extension ExpressionValue {
  /// The value in words.
  public func spelledOut(_ spell: SpellOut = SpellOut()) -> String { spell.words(for: self) }
}

extension Expression {
  /// The value in words: `lần thứ XIV` is `thứ mười bốn`.
  public func spelledOut(_ spell: SpellOut = SpellOut()) -> String { spell.words(for: value, kind: kind) }
}
