import Testing
import VietTestSupport

@testable import VietExpressions

@Suite struct ExpressionValueParsingTests {
  /// Every form of the table of value strings in DESIGN.md.
  @Test func everyCanonicalFormIsReadAndPrintedAgain() {
    for (text, kind) in [
      ("15.6", ExpressionKind.number), ("-3", .number), ("12000000..15000000", .number), ("0.5..1.5", .number),
      ("14", .ordinal), ("2/3", .fraction), ("3-1", .score), ("82.5%", .percent), ("30..35%", .percent),
      ("15600000000 USD", .money), ("12000000..15000000 VND", .money), ("45.5 km", .measure), ("70 m²", .measure),
      ("6.2 t/ha", .measure), ("35..37 °C", .measure), ("02435563010", .phone), ("1719/QĐ-TTg", .code),
      ("2025-11-25", .date), ("2025-05", .date), ("2030", .date), ("0938", .date), ("-0178", .date),
      ("2025-W46", .date), ("2025-W46-3", .date), ("2025-Q3", .date), ("2025-H1", .date), ("2021/2025", .date),
      ("XXXX-11-25", .date), ("XXXX-WXX-5", .date), ("XXXX-XX-05", .date), ("REF+1D", .date), ("PREV-3D", .date),
      ("REF+2half", .date), ("REF-5min", .time), ("2025-09-19T08:31", .time), ("2025-11-25TAF", .time),
      ("XXXX-XX-XXTMO", .time), ("T08:30", .time), ("T08:30:59", .time), ("REF+1DT08:30", .time),
      ("2025-11-25T08:00/2025-11-25T22:00", .time), ("P45D", .duration), ("PT1H50M", .duration),
      ("P1Y6M", .duration), ("P2..3D", .duration), ("P1.5Y", .duration),
    ] {
      #expect(ExpressionValue(valueDescription: text, kind: kind)?.description == text, "\(kind) \(text)")
      let hasOwnForm = ![.ordinal, .phone, .code].contains(kind) && Int(text) == nil
      if hasOwnForm { #expect(ExpressionValue(valueDescription: text)?.description == text, "\(text)") }
    }
    #expect(ExpressionValue(valueDescription: "2030") == .number(Amount(2030)))
    #expect(ExpressionValue(valueDescription: "2/3") == .fraction(numerator: 2, denominator: 3))
    #expect(ExpressionValue(valueDescription: "5 XYZ") == .money(Amount(5), currency: "XYZ"))
    #expect(ExpressionValue(valueDescription: "5 kWh") == .measure(Amount(5), unit: "kWh"))
  }

  @Test func noValueOfTheSeedsIsMisread() throws {
    for item in try ExpressionCase.sentences().flatMap(\.items) {
      guard let value = ExpressionValue(valueDescription: item.value, kind: ExpressionKind(rawValue: item.kind)) else {
        continue
      }
      #expect(value.description == item.value, "\(item.kind)")
    }
  }

  @Test func otherFormsAreNil() {
    for text in [
      "", " ", "mai", "1,5", "1.", ".5", "1..", "..1", "1...2", "--1", "%", "5 ", " USD", "1/0",
      "2025-02-30",
      "2025-11-25T", "T8:30", "T24:00", "T08:60", "T08:30:60", "T08:30:00:00", "XXXX-XX-XX", "XXXX", "2025-Q5",
      "2025-H3",
      "2025-W54", "2025-W10-8", "2025-WXX", "25/11/2025", "2025-11-25/", "/2025", "a/b", "P", "PT", "P5", "P5X", "PD",
      "PT5D", "REF", "REF1D", "REF+D", "REF+1X", "REF+9999999D", "1-2-3-4", "٣", "2025/11/25", "5\u{301} km", "15 tỷ",
      "5 giờ chiều",
      "99999999999999999999999999999999999999999",
    ] {
      #expect(ExpressionValue(valueDescription: text) == nil, "\(text)")
    }
    #expect(ExpressionValue(valueDescription: "2030", kind: .duration) == nil)
    #expect(ExpressionValue(valueDescription: "2025-13", kind: .date) == nil)
    #expect(ExpressionValue(valueDescription: "5 lượng", kind: .measure) == .measure(Amount(5), unit: "lượng"))
    #expect(ExpressionValue(valueDescription: "P5D", kind: .date) == nil)
  }

  @Test func romanNumeralsHaveOneForm() {
    for number in 1...3999 {
      let numeral = RomanNumeral(number)
      #expect(numeral.flatMap { RomanNumeral($0.description) }?.value == number, "\(number)")
    }
    #expect(RomanNumeral("XIV")?.value == 14 && RomanNumeral(2025)?.description == "MMXXV")
    for text in ["", "IIII", "VV", "IC", "xiv", "MMMM", "XIVI", "A", "X V", String(repeating: "M", count: 5000)] {
      #expect(RomanNumeral(text) == nil, "\(text)")
    }
    #expect(RomanNumeral(0) == nil && RomanNumeral(4000) == nil && RomanNumeral(Int.min) == nil)
  }
}
