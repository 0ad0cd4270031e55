import Foundation
import Testing
import VietTestSupport

@testable import VietExpressions

@Suite struct ExactDecimalTests {
  private func decimal(_ text: String) -> ExactDecimal { ExactDecimal(writtenForm: text)! }

  @Test func thePrecisionIsKeptAndTheValueCompared() {
    let price = ExactDecimal(significand: 1560, scale: 2)
    #expect(price.description == "15.6")
    #expect(price.writtenForm == "15.60")
    #expect(price == ExactDecimal(significand: 156, scale: 1))
    #expect(price.hashValue == ExactDecimal(significand: 156, scale: 1).hashValue)
    #expect(price != ExactDecimal(significand: 156, scale: 2))
    #expect(decimal("7.50") == decimal("7.5"))
    #expect(decimal("7.50").writtenForm != decimal("7.5").writtenForm)
    #expect(decimal("-0.00") == ExactDecimal(0))
  }

  @Test func writtenFormsAreReadAndOthersRefused() {
    for text in [
      "0", "7", "-7", "15.6", "0.05", "-0.5", "100", "0.000", "7.50",
      "170141183460469231731687303715884105727",
    ] {
      #expect(ExactDecimal(writtenForm: text)?.writtenForm == text, "\(text)")
    }
    for text in [
      "", ".", "-", "1.", ".5", "1..2", "1.2.3", "1,5", "a", "1e5", " 1", "1 ", "--1", "+5", "-.5", "1.-5",
      "1.+5", "- 1", "0x1", "١",
      "170141183460469231731687303715884105728",
    ] {
      #expect(ExactDecimal(writtenForm: text) == nil, "\(text)")
    }
  }

  @Test func randomSumsAndProductsAreThoseOfFoundation() throws {
    var random = SeededGenerator(seed: 1101)
    func twin(_ value: ExactDecimal) throws -> Decimal {
      try #require(Decimal(string: value.writtenForm, locale: Locale(identifier: "en_US_POSIX")))
    }
    for _ in 0..<5000 {
      let a = ExactDecimal(
        significand: Int128(Int.random(in: -1_000_000_000...1_000_000_000, using: &random)),
        scale: random.int(0...6))
      let b = ExactDecimal(
        significand: Int128(Int.random(in: -1_000_000_000...1_000_000_000, using: &random)),
        scale: random.int(0...6))
      let (x, y) = (try twin(a), try twin(b))
      let (sum, product) = (try #require(a.adding(b)), try #require(a.multiplied(by: b)))
      #expect(try twin(sum) == x + y, "\(a) + \(b)")
      #expect(try twin(product) == x * y, "\(a) * \(b)")
      #expect(try twin(a.negated) == -x, "\(a)")
      #expect((a < b) == (x < y) && (a == b) == (x == y), "\(a) \(b)")
      #expect(try twin(a.trimmed) == x && a.trimmed == a, "\(a)")
      let power = random.int(-8...8)
      let scaled = try #require(a.scaled(byPowerOfTen: power))
      #expect(
        try twin(scaled) == x * pow(Decimal(10), 0)
          * (power < 0 ? 1 / pow(Decimal(10), -power) : pow(Decimal(10), power)), "\(a) e\(power)")
      #expect(decimal(a.writtenForm).writtenForm == a.writtenForm)
    }
  }

  @Test func wholeNumbersAreThoseOfInt() {
    var random = SeededGenerator(seed: 1102)
    for _ in 0..<5000 {
      let (a, b) = (random.int(-3_000_000_000...3_000_000_000), random.int(-3_000_000_000...3_000_000_000))
      #expect(ExactDecimal(a).adding(ExactDecimal(b))?.intValue == a + b)
      #expect(ExactDecimal(a).multiplied(by: ExactDecimal(b))?.description == String(Int128(a) * Int128(b)))
      #expect(ExactDecimal(a).description == String(a))
    }
    #expect(ExactDecimal(significand: 500, scale: 2).intValue == 5)
    #expect(ExactDecimal(significand: 5, scale: 1).intValue == nil)
    #expect(ExactDecimal(significand: Int128(Int.max) + 1).intValue == nil)
  }

  @Test func overflowIsNil() {
    let great = ExactDecimal(significand: .max)
    #expect(great.adding(ExactDecimal(1)) == nil)
    #expect(great.multiplied(by: ExactDecimal(2)) == nil)
    #expect(great.scaled(byPowerOfTen: 1) == nil)
    #expect(ExactDecimal(1).scaled(byPowerOfTen: 39) == nil)
    #expect(ExactDecimal(1).scaled(byPowerOfTen: 38)?.description == "1" + String(repeating: "0", count: 38))
    #expect(ExactDecimal(significand: 1, scale: 60).adding(ExactDecimal(1)) == nil)
    #expect(great.adding(ExactDecimal(0)) == great)
  }

  /// A strict order, also where no common scale fits.
  @Test func numbersFarApartAreInOrder() {
    let values = [
      ExactDecimal(significand: .min), ExactDecimal(-1), ExactDecimal(significand: -1, scale: 45),
      ExactDecimal(0),
      ExactDecimal(significand: 1, scale: 60), ExactDecimal(significand: 1, scale: 45),
      ExactDecimal(significand: 1, scale: 38),
      ExactDecimal(significand: 1, scale: 2), ExactDecimal(1), ExactDecimal(significand: .max, scale: 1),
      ExactDecimal(significand: .max),
    ]
    for (place, one) in values.enumerated() {
      for (other, value) in values.enumerated() {
        #expect((one < value) == (place < other), "\(one.writtenForm) < \(value.writtenForm)")
      }
    }
  }

  @Test func decimalsCanBeStored() throws {
    for text in ["7.50", "-0.05", "15600000000", "170141183460469231731687303715884105727"] {
      let data = try JSONEncoder().encode([decimal(text)])
      #expect(String(decoding: data, as: UTF8.self) == "[\"\(text)\"]")
      #expect(try JSONDecoder().decode([ExactDecimal].self, from: data)[0].writtenForm == text)
    }
    for text in ["\"a\"", "\"\"", "1.5", "\"1.\""] {
      #expect(throws: (any Error).self, "\(text)") {
        try JSONDecoder().decode([ExactDecimal].self, from: Data("[\(text)]".utf8))
      }
    }
  }
}
