import Foundation
import Testing
import VietTestSupport

@testable import VietExpressions

@Suite struct LunarCalendarTests {
  private func day(_ text: some StringProtocol) -> CivilDate? { DateReference(text)?.date }

  private func form(_ date: CivilDate?) -> String { date.map { TemporalPoint($0).description } ?? "nil" }

  // MARK: Known facts

  /// 1968 is the North's, a day before Saigon's. In 1985, 2007, 2030 and 2053 Beijing was or will be later.
  @Test func newYearIsWhenVietnamKeepsIt() {
    for (year, expected) in [
      (1900, "1900-01-31"), (1945, "1945-02-13"), (1954, "1954-02-03"), (1968, "1968-01-29"), (1969, "1969-02-16"),
      (1975, "1975-02-11"), (1985, "1985-01-21"), (2000, "2000-02-05"), (2007, "2007-02-17"), (2020, "2020-01-25"),
      (2021, "2021-02-12"), (2022, "2022-02-01"), (2023, "2023-01-22"), (2024, "2024-02-10"), (2025, "2025-01-29"),
      (2026, "2026-02-17"), (2027, "2027-02-06"), (2028, "2028-01-26"), (2030, "2030-02-02"), (2053, "2053-02-18"),
    ] {
      #expect(form(LunarCalendar.newYear(year)) == expected, "\(year)")
    }
  }

  /// Where 1984 had a leap month in Beijing, 1985 had one in Hanoi.
  @Test func leapMonths() {
    for (year, month) in [
      (1984, nil), (1985, 2), (1987, 7), (2004, 2), (2006, 7), (2014, 9), (2017, 6), (2020, 4), (2023, 2), (2024, nil),
      (2025, 6), (2028, 5), (2033, 11),
    ] {
      #expect(LunarCalendar.leapMonth(of: year) == month, "\(year)")
    }
  }

  @Test func datesOfTheCountrysHistoryAndItsFeasts() {
    for (solar, lunar) in [
      ("1945-09-02", "ngày 26 tháng Bảy năm Ất Dậu"), ("1969-09-02", "ngày 21 tháng Bảy năm Kỷ Dậu"),
      ("1975-04-30", "ngày 20 tháng Ba năm Ất Mão"), ("2025-01-28", "ngày 29 tháng Chạp năm Giáp Thìn"),
      ("2025-01-29", "mùng 1 tháng Giêng năm Ất Tỵ"), ("2025-02-12", "rằm tháng Giêng năm Ất Tỵ"),
      ("2025-04-07", "mùng 10 tháng Ba năm Ất Tỵ"), ("2025-05-31", "mùng 5 tháng Năm năm Ất Tỵ"),
      ("2025-07-24", "ngày 30 tháng Sáu năm Ất Tỵ"), ("2025-07-25", "mùng 1 tháng Sáu nhuận năm Ất Tỵ"),
      ("2025-09-06", "rằm tháng Bảy năm Ất Tỵ"), ("2025-10-06", "rằm tháng Tám năm Ất Tỵ"),
      ("2026-02-10", "ngày 23 tháng Chạp năm Ất Tỵ"), ("2025-12-20", "mùng 1 tháng Mười một năm Ất Tỵ"),
    ] {
      #expect(day(solar).flatMap(LunarCalendar.lunar)?.description == lunar, "\(solar)")
    }
  }

  // MARK: Every day

  @Test func everyDayOfThreeCenturiesFollowsTheOneBeforeAndLeadsBack() throws {
    let first = try #require(LunarCalendar.newYear(1900)).dayNumber
    let last =
      try #require(LunarCalendar.newYear(2199)).dayNumber
      + (try #require(LunarCalendar.monthLengths(of: 2199))).reduce(0, +) - 1
    var previous: LunarDate?
    for number in first...last {
      let solar = CivilDate(dayNumber: number)
      let lunar = try #require(LunarCalendar.lunar(from: solar), "\(form(solar))")
      let follows =
        previous.map { previous in
          lunar > previous
            && (lunar.day == previous.day + 1
              || lunar.day == 1 && previous.day >= 29
                && (lunar.month == previous.month % 12 + 1 || lunar.isLeapMonth && lunar.month == previous.month))
        } ?? (lunar == LunarDate(year: 1900, month: 1, day: 1))
      guard follows, lunar.solar == solar else {
        Issue.record("\(form(solar)): \(lunar) after \(String(describing: previous))")
        return
      }
      previous = lunar
    }
    #expect(LunarCalendar.lunar(from: CivilDate(dayNumber: first - 1)) == nil)
    #expect(LunarCalendar.lunar(from: CivilDate(dayNumber: last + 1)) == nil)
  }

  @Test func daysThatDoNotExistAreNil() {
    for (year, month, day, isLeap) in [
      (1899, 12, 1, false), (2200, 1, 1, false), (2025, 0, 1, false), (2025, 13, 1, false), (2025, 1, 0, false),
      (2025, 1, 31, false), (2025, 6, 30, true), (2025, 5, 1, true), (2024, 6, 1, true), (Int.max, 1, 1, false),
      (Int.min, 1, 1, false), (2025, Int.max, 1, false), (2025, 1, Int.max, false), (2025, 12, 30, false),
    ] {
      #expect(
        LunarCalendar.solar(fromLunarYear: year, month: month, day: day, isLeap: isLeap) == nil
          && LunarDate(year: year, month: month, day: day, isLeapMonth: isLeap) == nil,
        "\(day)/\(month)/\(year) \(isLeap)")
    }
    var distant = CivilDate(dayNumber: 0)
    for year in [Int.min, -1, 1899, 2201, Int.max] {
      distant.year = year
      #expect(LunarCalendar.lunar(from: distant) == nil, "\(year)")
      #expect(LunarCalendar.leapMonth(of: year) == nil && LunarCalendar.monthLengths(of: year) == nil, "\(year)")
      #expect(SolarTerm.winterSolstice.date(in: year) == nil, "\(year)")
    }
  }

  @Test func datesAreStoredAndSorted() throws {
    let date = try #require(LunarDate(year: 2025, month: 6, day: 3, isLeapMonth: true))
    let stored = try JSONEncoder().encode(date)
    #expect(try JSONDecoder().decode(LunarDate.self, from: stored) == date)
    let before = try #require(LunarDate(year: 2025, month: 6, day: 30))
    let after = try #require(LunarDate(year: 2025, month: 7, day: 1))
    #expect(before < date && date < after)
  }

  // MARK: Solar terms

  @Test func solarTermsFallOnTheDaysOfVietnam() {
    for (term, year, expected) in [
      (SolarTerm.startOfSpring, 2024, "2024-02-04"), (.startOfSpring, 2025, "2025-02-03"),
      (.springEquinox, 2025, "2025-03-20"), (.pureBrightness, 2025, "2025-04-04"),
      (.summerSolstice, 2025, "2025-06-21"), (.autumnEquinox, 2025, "2025-09-23"),
      (.winterSolstice, 2025, "2025-12-21"), (.minorCold, 2026, "2026-01-05"),
    ] {
      #expect(form(term.date(in: year)) == expected, "\(term.name)")
      #expect(day(expected).flatMap(SolarTerm.beginning) == term, "\(expected)")
    }
    #expect(CivilDate(year: 2025, month: 12, day: 22).flatMap(SolarTerm.beginning) == nil)
    #expect(SolarTerm.winterSolstice.longitude == 270 && SolarTerm.springEquinox.longitude == 0)
    #expect(SolarTerm.allCases.map(\.name).joined(separator: " ").split(separator: " ").count == 48)
  }

  /// The rule by which months are numbered, checked against the table of terms.
  @Test func monthElevenHoldsTheWinterSolsticeAndLeapMonthsHoldNoPrincipalTerm() throws {
    for year in LunarCalendar.years {
      let solstice = try #require(SolarTerm.winterSolstice.date(in: year))
      let lunar = try #require(LunarCalendar.lunar(from: solstice))
      #expect(lunar.year == year && lunar.month == 11 && !lunar.isLeapMonth, "\(form(solstice)): \(lunar)")
      guard let month = LunarCalendar.leapMonth(of: year), year < 2199,
        let first = LunarCalendar.solar(fromLunarYear: year, month: month, day: 1, isLeap: true),
        let count = LunarCalendar.dayCount(year: year, month: month, isLeap: true)
      else { continue }
      let terms = (0..<count).compactMap { SolarTerm.beginning(on: first.adding(days: $0)) }
      #expect(terms.allSatisfy { !$0.isPrincipal }, "\(month)/\(year): \(terms.map(\.name))")
    }
  }

  // MARK: Data of others

  @Test func equalsTheReferenceTable() throws {
    guard let lines = try SharedData.lines("expressions/lunar-table.tsv", skipping: 300) else { return }
    for line in lines where line.first?.isNumber == true {
      let columns = line.split(separator: "\t")
      let year = try #require(Int(columns[0]))
      let lengths = try #require(LunarCalendar.monthLengths(of: year))
      #expect(form(LunarCalendar.newYear(year)) == columns[1], "\(line)")
      #expect(String(LunarCalendar.leapMonth(of: year) ?? 0) == columns[2], "\(line)")
      #expect(lengths.map { $0 == 30 ? "1" : "0" }.joined() == columns[3], "\(line)")
      #expect(String(lengths.reduce(0, +)) == columns[4], "\(line)")
    }
  }

  @Test func equalsTheReferenceDates() throws {
    guard let lines = try SharedData.lines("expressions/lunar-reference.tsv", skipping: 18) else { return }
    for line in lines.dropFirst() {
      let columns = line.split(separator: "\t")
      let numbers = columns[..<4].compactMap { Int($0) }
      let date = try #require(
        LunarDate(year: numbers[2], month: numbers[1], day: numbers[0], isLeapMonth: numbers[3] == 1), "\(line)")
      #expect(form(date.solar) == columns[4], "\(line)")
    }
  }
}
