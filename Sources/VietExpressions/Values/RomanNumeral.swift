/// A whole number from 1 to 3999 in Roman figures, as centuries, congresses and quarters are numbered.
///
///     RomanNumeral("XIV")?.value              // 14
///     RomanNumeral(2025)?.description         // "MMXXV"
public struct RomanNumeral: Sendable, Hashable, CustomStringConvertible {
  /// The number, 1 to 3999.
  public let value: Int

  /// `nil` for a number that has no Roman form.
  public init?(_ value: Int) {
    guard (1...3999).contains(value) else { return nil }
    self.value = value
  }

  /// Reads the one form that a number has, in capitals; `nil` for anything else, such as `IIII`.
  public init?(_ text: some StringProtocol) {
    var total = 0
    var rest = text.utf8[...]
    for (figure, value) in Self.figures {
      while rest.starts(with: figure.utf8), total < 4000 {
        rest = rest.dropFirst(figure.utf8.count)
        total += value
      }
    }
    self.init(total)
    guard rest.isEmpty, description == text else { return nil }
  }

  /// The numeral in capitals.
  public var description: String {
    var text = ""
    var rest = value
    for (figure, value) in Self.figures {
      while rest >= value {
        text += figure
        rest -= value
      }
    }
    return text
  }

  private static let figures = [
    ("M", 1000), ("CM", 900), ("D", 500), ("CD", 400), ("C", 100), ("XC", 90), ("L", 50), ("XL", 40), ("X", 10),
    ("IX", 9), ("V", 5), ("IV", 4), ("I", 1),
  ]
}
