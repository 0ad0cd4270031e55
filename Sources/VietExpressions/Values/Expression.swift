/// What an expression is.
public enum ExpressionKind: String, Sendable, Codable, CaseIterable {
  case number, ordinal, fraction, percent, money, measure, score, phone, code
  case date, time, duration, set
}

/// How a word beside an expression changes it.
public enum Modifier: String, Sendable, Codable, CaseIterable {
  case moreThan  // hơn, trên
  case lessThan  // dưới, chưa đến
  case almost  // gần
  case approximately  // khoảng, chừng
  case atLeast  // ít nhất, trở lên
  case atMost  // tối đa, không quá, trở xuống
  case start  // đầu
  case mid  // giữa
  case end  // cuối
}

/// A number, an amount, a date or a time in a text, with its value and its place.
public struct Expression: Sendable, Hashable, Codable {
  /// The smallest stretch that gives the value, in UTF-8 bytes of the text that was read. Prepositions and modifiers
  /// are outside.
  public var range: Range<Int>
  /// What it is.
  public var kind: ExpressionKind
  /// What it says.
  public var value: ExpressionValue
  /// How a word beside it changes it: `hơn`, `khoảng`.
  public var modifier: Modifier?
  /// Where the modifier stands: outside ``range``, save for vài and hàng, which are part of the amount.
  public var modifierRange: Range<Int>?
  /// Other readings, the most likely first.
  public var alternatives: [Reading]
  /// How certain the reading is, from 0 to 1.
  public var confidence: Double

  /// An expression as it was found.
  public init(
    range: Range<Int>, kind: ExpressionKind, value: ExpressionValue, modifier: Modifier? = nil,
    modifierRange: Range<Int>? = nil, alternatives: [Reading] = [], confidence: Double = 1
  ) {
    self.range = range
    self.kind = kind
    self.value = value
    self.modifier = modifier
    self.modifierRange = modifierRange
    self.alternatives = alternatives
    self.confidence = confidence
  }

  /// The canonical value string, such as `15600000000 USD` or `2025-11-25TAF`.
  public var valueDescription: String { value.description }

  /// Another way to read the same words.
  public struct Reading: Sendable, Hashable, Codable {
    /// What it would be.
    public var kind: ExpressionKind
    /// What it would say.
    public var value: ExpressionValue
    /// How likely it is, from 0 to 1.
    public var confidence: Double

    /// A reading with its confidence.
    public init(kind: ExpressionKind, value: ExpressionValue, confidence: Double) {
      (self.kind, self.value, self.confidence) = (kind, value, confidence)
    }
  }
}
