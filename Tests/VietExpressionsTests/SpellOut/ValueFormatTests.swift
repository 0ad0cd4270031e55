import Testing
import VietTestSupport

@testable import VietExpressions

@Suite struct ValueFormatTests {
  /// What a page would have, and the parser reads it again.
  @Test func valuesAreWrittenAsPagesHaveThemAndReadAgain() throws {
    for (text, written) in [
      ("137000", "137.000"), ("2025", "2.025"), ("999", "999"), ("1234567.5", "1.234.567,5"), ("-15.6", "-15,6"),
      ("1000000", "1 triệu"), ("1200000", "1,2 triệu"), ("1234567", "1.234.567"), ("15600000000", "15,6 tỷ"),
      ("1200000000000", "1.200 tỷ"), ("12000000..15000000 VND", "12 đến 15 triệu đồng"), ("1.05", "1,05"),
      ("15600000000 USD", "15,6 tỷ USD"), ("7000 VND", "7.000 đồng"), ("12500000 VND", "12,5 triệu đồng"),
      ("800000..1200000 VND", "800.000 đến 1.200.000 đồng"), ("82.5%", "82,5%"), ("30..35%", "30 đến 35%"),
      ("45.5 km", "45,5 km"), ("300 kg", "300 kg"), ("6.2 t/ha", "6,2 tấn/ha"), ("5 t", "5 tấn"), ("70 m²", "70 m²"),
      ("35..37 °C", "35 đến 37 °C"),
      ("2025-11-25", "ngày 25/11/2025"), ("XXXX-11-25", "ngày 25/11"), ("2025-05", "tháng 5/2025"),
      ("2030", "năm 2030"),
      ("2025-Q3", "quý III/2025"), ("2025-H1", "6 tháng đầu năm 2025"), ("T08:30", "8h30"), ("T15:00", "15h"),
      ("T08:05:09", "08:05:09"), ("2025-11-25T08:30", "8h30 ngày 25/11/2025"), ("2025-11-25TAF", "chiều 25/11/2025"),
      ("XXXX-11-25TMO", "sáng 25/11"), ("XXXX-WXX-2", "thứ ba"), ("REF+0D", "hôm nay"), ("REF+3D", "3 ngày nữa"),
      ("REF-1W", "tuần trước"), ("REF-10Y", "10 năm trước"), ("XXXX-09-22/XXXX-09-24", "ngày 22/9 đến ngày 24/9"),
      ("2021/2025", "năm 2021 đến năm 2025"), ("P45D", "45 ngày"), ("PT36H50M", "36 giờ 50 phút"),
    ] {
      let kind: ExpressionKind? = text == "2030" ? .date : nil
      let value = try #require(ExpressionValue(valueDescription: text, kind: kind), "\(text)")
      #expect(value.formatted() == written, "\(text)")
      #expect(ExpressionParser().expressions(in: written).map(\.valueDescription) == [text], "\(written)")
    }
  }

  @Test func otherForms() throws {
    for (text, written) in [
      ("12000000..15000000", "12 đến 15 triệu"), ("2/3", "2/3"), ("3-1", "3-1"), ("2025-W49", "tuần 49 năm 2025"),
      ("PREV+2D", "2 ngày sau đó"),
      ("1234567890123456789", "1.234.567.890.123.456.789"),
    ] {
      #expect(try #require(ExpressionValue(valueDescription: text)).formatted() == written, "\(text)")
    }
    #expect(ExpressionValue.temporal(.point(TemporalPoint(year: -178))).formatted() == "năm 179 trước Công nguyên")
    #expect(ValueFormat().text(for: .number(Amount(14)), kind: .ordinal) == "thứ 14")
    #expect(ExpressionValue.text("1719/QĐ-TTg").formatted() == "1719/QĐ-TTg")
    var digits = ValueFormat()
    digits.usesScaleWords = false
    #expect(ExpressionValue.money(Amount(15_600_000_000), currency: "USD").formatted(digits) == "15.600.000.000 USD")
    let found = ExpressionParser().expressions(in: "thưởng 15 triệu 500 nghìn đồng")
    #expect(found.map { $0.formatted() } == ["15,5 triệu đồng"])
  }

  @Test func randomAmountsAreReadAgain() {
    var random = SeededGenerator(seed: 884)
    let parser = ExpressionParser()
    for _ in 0..<2_000 {
      var significand: Int128 = 0
      for _ in 0..<random.int(1...12) {
        significand = significand * 10 + Int128(random.chance(2) ? 0 : random.int(0...9))
      }
      let amount = Amount(ExactDecimal(significand: significand, scale: random.chance(3) ? random.int(1...2) : 0))
      let value: ExpressionValue =
        switch random.int(0...3) {
        case 0: .number(amount)
        case 1: .money(amount, currency: random.pick(["VND", "USD", "EUR"]))
        case 2: .measure(amount, unit: random.pick(["km", "kg", "t", "ha", "m²"]))
        default: .percent(amount)
        }
      let written = value.formatted()
      #expect(parser.expressions(in: written).map(\.valueDescription) == [value.description], "\(written)")
    }
  }

  @Test func hostileValues() {
    for significand in [Int128.min, .max, 0] {
      let amount = Amount(ExactDecimal(significand: significand, scale: 40), ExactDecimal(significand: significand))
      #expect(!ValueFormat().text(for: amount).isEmpty)
    }
    var point = TemporalPoint(year: .min, month: .max, day: .min, weekday: .max, hour: .max, minute: .min)
    point.shift = TemporalShift(.min, .quarter, from: .previous)
    #expect(!ValueFormat().text(for: point).isEmpty)
  }
}
