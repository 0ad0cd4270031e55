import Testing
import VietTestSupport

@testable import VietExpressions

@Suite struct NumberLiteralTests {
  private func literal(_ text: String) -> NumberLiteral {
    let bytes = Array(text.utf8)
    return NumberLiteral(bytes.span, 0..<bytes.count)
  }

  @Test func decimalsByVietnameseCustom() {
    for (text, plain, counted) in [
      ("0", "0", "0"), ("15", "15", "15"), ("007", "7", "7"), ("15,6", "15.6", "15.6"),
      ("15.6", "15.6", "15.6"), ("7,50", "7.50", "7.50"),
      ("7,250", "7.250", "7.250"), ("12,000", "12.000", "12000"), ("1.234", "1234", "1234"),
      ("1.234.567", "1234567", "1234567"),
      ("1,234,567", "1234567", "1234567"), ("1.234,56", "1234.56", "1234.56"),
      ("1,234.56", "1234.56", "1234.56"),
      ("12.345.678,9", "12345678.9", "12345678.9"), ("3,125", "3.125", "3.125"), ("0,05", "0.05", "0.05"),
      ("0.5", "0.5", "0.5"),
      ("9999999999999999999", "9999999999999999999", "9999999999999999999"),
    ] {
      #expect(literal(text).decimal(isCounted: false)?.writtenForm == plain, "\(text)")
      #expect(literal(text).decimal(isCounted: true)?.writtenForm == counted, "\(text), counted")
    }
    for text in [
      "1.2.3", "1.23.456", "1234.567.890", "16.2.1", "1,2,3", "1.234.56", "1:2", "1/2", "0.123",
      "99999999999999999999", "1.1.1.1.1.1", "1.234,567.8",
    ] {
      #expect(literal(text).decimal(isCounted: true) == nil, "\(text)")
    }
  }

  /// A whole number, grouped, is the number.
  @Test func groupedNumbersAreTheirDigits() {
    var random = SeededGenerator(seed: 1401)
    for _ in 0..<3000 {
      let value = Int.random(in: 0...999_999_999_999, using: &random) / (random.chance(2) ? 1 : 1_000_000)
      for separator in [".", ","] {
        var digits = String(value)
        var grouped = ""
        while digits.count > 3 {
          grouped = separator + digits.suffix(3) + grouped
          digits.removeLast(3)
        }
        grouped = digits + grouped
        let found = literal(grouped).decimal(isCounted: true)
        let isDecimal = separator == "," && value >= 1000 && value < 1_000_000 && value % 1000 != 0
        #expect(isDecimal ? found?.intValue == nil : found?.intValue == value, "\(grouped)")
        let fraction = random.int(10...99)
        let other = separator == "." ? "," : "."
        if value >= 1000 {
          #expect(
            literal("\(grouped)\(other)\(fraction)").decimal(isCounted: false)?.writtenForm
              == "\(value).\(fraction)", "\(grouped)")
        }
      }
    }
  }

  @Test func daysAndMonths() {
    for (text, separator, expected) in [
      ("25/11", "/", "XXXX-11-25"), ("05/01", "/", "XXXX-01-05"), ("29/2", "/", "XXXX-02-29"),
      ("25/11/2020", "/", "2020-11-25"),
      ("7.8.2019", ".", "2019-08-07"), ("1/1/05", "/", "2005-01-01"), ("1/1/75", "/", "1975-01-01"),
      ("29/2/2024", "/", "2024-02-29"),
    ] as [(String, Character, String)] {
      #expect(literal(text).dayMonth(separator: separator.asciiValue!)?.description == expected, "\(text)")
    }
    for text in [
      "31/2", "30/2", "32/1", "1/13", "0/5", "5/0", "29/2/2023", "1/1/123", "1/1/0000", "123/4", "1/234",
      "25.11", "1/2/3/4", "25",
    ] {
      #expect(literal(text).dayMonth(separator: UInt8(ascii: "/")) == nil, "\(text)")
    }
  }

  @Test func monthsAndYears() {
    #expect(literal("5/2025").monthYear?.description == "2025-05")
    #expect(literal("12/1975").monthYear?.description == "1975-12")
    for text in ["13/2025", "0/2025", "5/25", "5.2025", "123/2025", "5/2025/1", "2025"] {
      #expect(literal(text).monthYear == nil, "\(text)")
    }
    #expect(literal("2025").bareYear == 2025)
    #expect(literal("1800").bareYear == 1800)
    for text in ["1799", "2200", "925", "20250", "2.025", "02025"] {
      #expect(literal(text).bareYear == nil, "\(text)")
    }
  }

  @Test func clocks() {
    for (text, expected) in [
      ("08:31", "T08:31"), ("8:05", "T08:05"), ("0:00", "T00:00"), ("23:59:30", "T23:59:30"),
    ] {
      #expect(literal(text).clock?.description == expected, "\(text)")
    }
    for text in [
      "24:00", "8:5", "8:60", "8:30:5", "8:30:60", "8.30", "8", "8:30:10:5", "008:30", "0000000008:30",
      "18446744073709551624:30",
      "9999999999999999999:30",
    ] {
      #expect(literal(text).clock == nil, "\(text)")
    }
  }

  @Test func fractionsAndIntegers() {
    for (text, numerator, denominator) in [("2/3", 2, 3), ("10/7", 10, 7), ("0/5", 0, 5)] {
      let fraction = literal(text).fraction
      #expect(fraction?.numerator == numerator && fraction?.denominator == denominator, "\(text)")
    }
    for text in ["2/0", "2:3", "2/3/4", "2", "1/99999999999999999999"] {
      #expect(literal(text).fraction == nil, "\(text)")
    }
    for text in ["9999999999999999999/3", "3/9999999999999999999"] {
      let fraction = literal(text).fraction
      #expect(fraction == nil || fraction!.numerator > 0 && fraction!.denominator > 0, "\(text)")
    }
    #expect(literal("42").integer == 42)
    for text in ["4.2", "9999999999999999999", "99999999999999999999"] {
      #expect(literal(text).integer == nil, "\(text)")
    }
  }
}
