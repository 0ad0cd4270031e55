import Foundation
import Testing
import VietTestSupport

@testable import VietExpressions

@Suite struct TemporalValueTests {
  private static let points: [(TemporalPoint, String, TimeUnit)] = [
    (TemporalPoint(year: 2025), "2025", .year), (TemporalPoint(year: 938), "0938", .year),
    (TemporalPoint(year: -178), "-0178", .year),
    (TemporalPoint(year: 40), "0040", .year), (TemporalPoint(year: 12_025), "12025", .year),
    (TemporalPoint(year: 2025, half: 1), "2025-H1", .half),
    (TemporalPoint(year: 2025, quarter: 3), "2025-Q3", .quarter),
    (TemporalPoint(year: 2025, month: 5), "2025-05", .month), (TemporalPoint(month: 5), "XXXX-05", .month),
    (TemporalPoint(quarter: 2), "XXXX-Q2", .quarter), (TemporalPoint(half: 2), "XXXX-H2", .half),
    (TemporalPoint(year: 2025, week: 9), "2025-W09", .week),
    (TemporalPoint(year: 2025, week: 49, weekday: 2), "2025-W49-2", .day),
    (TemporalPoint(year: 2025, month: 11, day: 25), "2025-11-25", .day),
    (TemporalPoint(month: 11, day: 25), "XXXX-11-25", .day),
    (TemporalPoint(day: 5), "XXXX-XX-05", .day), (TemporalPoint(weekday: 2), "XXXX-WXX-2", .day),
    (TemporalPoint(year: 2025, month: 11, day: 25, partOfDay: .afternoon), "2025-11-25TAF", .day),
    (TemporalPoint(partOfDay: .night), "XXXX-XX-XXTNI", .day),
    (TemporalPoint(hour: 8, minute: 30), "T08:30", .minute),
    (TemporalPoint(hour: 23, minute: 59, second: 5), "T23:59:05", .second),
    (TemporalPoint(hour: 0, minute: 0), "T00:00", .minute), (TemporalPoint(hour: 7), "T07:00", .hour),
    (TemporalPoint(year: 2025, month: 9, day: 19, hour: 8, minute: 31), "2025-09-19T08:31", .minute),
    (TemporalPoint(shift: TemporalShift(1, .day)), "REF+1D", .day),
    (TemporalPoint(shift: TemporalShift(-2, .week)), "REF-2W", .week),
    (TemporalPoint(shift: TemporalShift(-3, .day, from: .previous)), "PREV-3D", .day),
    (TemporalPoint(shift: TemporalShift(5, .minute)), "REF+5min", .minute),
    (TemporalPoint(shift: TemporalShift(0, .month)), "REF+0M", .month),
  ]

  @Test func pointsAreWrittenLikeThis() {
    for (point, text, _) in Self.points { #expect(point.description == text) }
  }

  @Test func whatIsCoarserThanAYearOrNotGregorianHasAFormOfItsOwn() throws {
    for (text, form, grain) in [
      ("thế kỷ 20", "19XX", TimeUnit.century), ("thế kỷ 3 trước Công nguyên", "-02XX", .century),
      ("những năm 90", "199X", .decade), ("mùa hè 2025", "2025-SU", .quarter), ("tuần 9 năm 2025", "2025-W09", .week),
      ("năm 179 TCN", "-0178", .year), ("mùng 3 Tết", "lunar:XXXX-01-03", .day),
      ("tháng Chạp", "lunar:XXXX-12", .month),
      ("ngày 1 tháng 6 nhuận năm 2025", "lunar:2025-06L-01", .day), ("năm Giáp Thìn", "lunar:Giáp Thìn", .year),
      ("tháng 6 năm ngoái", "REF-1Y-06", .month), ("ngày 5 tháng sau", "REF+1M-05", .day),
      ("tuần đầu tiên của tháng 9", "XXXX-09-W1", .week),
      ("2025-11-25T10:00:00+07:00", "2025-11-25T10:00:00+07:00", .second),
    ] {
      let value = ExpressionParser().expressions(in: text).first?.value
      #expect(value?.description == form, "\(text)")
      if case .temporal(.point(let point))? = value { #expect(point.grain == grain, "\(text)") }
    }
  }

  @Test func theGrainIsTheFinestUnitThatWasSaid() {
    for (point, text, grain) in Self.points { #expect(point.grain == grain, "\(text)") }
    let hour = ExpressionParser().expressions(in: "lúc 8h").first
    let minute = ExpressionParser().expressions(in: "lúc 8h00").first
    #expect(hour?.valueDescription == "T08:00" && minute?.valueDescription == "T08:00")
    if case .temporal(.point(let point))? = hour?.value { #expect(point.grain == .hour) }
    if case .temporal(.point(let point))? = minute?.value { #expect(point.grain == .minute) }
  }

  @Test func valuesAreWrittenLikeThis() throws {
    let day = TemporalPoint(year: 2025, month: 9, day: 22)
    let last = TemporalPoint(year: 2025, month: 9, day: 24)
    #expect(TemporalValue.interval(day, last).description == "2025-09-22/2025-09-24")
    func duration(_ parts: [(String, TimeUnit)]) throws -> String {
      TemporalDuration(
        parts: try parts.map {
          .init(amount: Amount(try #require(ExactDecimal(writtenForm: $0.0))), unit: $0.1)
        }
      ).description
    }
    #expect(try duration([("45", .day)]) == "P45D")
    #expect(try duration([("1", .hour), ("50", .minute)]) == "PT1H50M")
    #expect(try duration([("2", .year), ("6", .month)]) == "P2Y6M")
    #expect(try duration([("1", .day), ("12", .hour)]) == "P1DT12H")
    #expect(try duration([("1.50", .hour)]) == "PT1.5H")
    #expect(try duration([("3", .week)]) == "P3W")
    #expect(try duration([("5", .minute), ("30", .second)]) == "PT5M30S")
  }

  @Test func otherValuesAreWrittenLikeThis() {
    let amount = Amount(ExactDecimal(significand: 1560, scale: 2))
    let range = Amount(ExactDecimal(30), ExactDecimal(35))
    for (value, text) in [
      (ExpressionValue.number(amount), "15.6"), (.number(range), "30..35"), (.number(Amount(-3)), "-3"),
      (.fraction(numerator: 2, denominator: 3), "2/3"), (.percent(amount), "15.6%"),
      (.percent(range), "30..35%"),
      (.money(range, currency: "VND"), "30..35 VND"), (.measure(amount, unit: "km²"), "15.6 km²"),
      (.score(3, 1), "3-1"),
      (.text("218/QĐ-TTg"), "218/QĐ-TTg"),
    ] {
      #expect(value.description == text)
    }
  }

  @Test func valuesCanBeStored() throws {
    for (point, text, _) in Self.points {
      for value in [TemporalValue.point(point), .interval(point, point)] {
        let decoded = try JSONDecoder().decode(TemporalValue.self, from: JSONEncoder().encode(value))
        #expect(decoded == value, "\(text)")
      }
    }
  }

  @Test func aPointKnowsItsDay() {
    #expect(TemporalPoint(year: 2025, month: 11, day: 25).date == CivilDate(year: 2025, month: 11, day: 25))
    #expect(TemporalPoint(year: 2025, month: 2, day: 30).date == nil)
    #expect(TemporalPoint(month: 11, day: 25).date == nil)
    #expect(TemporalPoint(hour: 8).hasTime && !TemporalPoint(hour: 8).hasDate)
    #expect(TemporalPoint(partOfDay: .morning).hasTime)
    #expect(TemporalPoint(week: 5).hasDate && !TemporalPoint(week: 5).hasTime)
  }
}
