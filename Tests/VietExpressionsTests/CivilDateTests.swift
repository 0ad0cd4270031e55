import Foundation
import Testing
import VietTestSupport

@testable import VietExpressions

@Suite struct CivilDateTests {
  private static let gregorian: Calendar = {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(secondsFromGMT: 0)!
    return calendar
  }()
  private static let iso: Calendar = {
    var calendar = Calendar(identifier: .iso8601)
    calendar.timeZone = TimeZone(secondsFromGMT: 0)!
    return calendar
  }()

  private func day(_ number: Int) -> Date { Date(timeIntervalSince1970: Double(number) * 86_400 + 43_200) }

  @Test func randomDaysAreThoseOfFoundation() {
    var random = SeededGenerator(seed: 1201)
    for _ in 0..<20_000 {
      // 1600-01-01 … 2400-12-31
      let number = random.int(-135_140...157_419)
      let date = CivilDate(dayNumber: number)
      let parts = Self.gregorian.dateComponents([.year, .month, .day, .weekday], from: day(number))
      guard date.year == parts.year, date.month == parts.month, date.day == parts.day,
        date.weekday == ((parts.weekday ?? 0) + 5) % 7 + 1,
        date.dayNumber == number
      else {
        Issue.record("day \(number): \(date), weekday \(date.weekday), not \(parts)")
        return
      }
    }
  }

  @Test func weeksAreThoseOfTheISOCalendar() {
    var random = SeededGenerator(seed: 1202)
    let turns = (1990...2060).flatMap { year in
      (-4...4).map { (CivilDate(year: year, month: 1, day: 1)?.dayNumber ?? 0) + $0 }
    }
    for number in turns + (0..<5000).map({ _ in random.int(-135_140...157_419) }) {
      let date = CivilDate(dayNumber: number)
      let parts = Self.iso.dateComponents([.yearForWeekOfYear, .weekOfYear], from: day(number))
      guard date.week.year == parts.yearForWeekOfYear, date.week.number == parts.weekOfYear else {
        Issue.record("\(date): week \(date.week), not \(parts)")
        return
      }
      let monday = CivilDate.monday(ofWeek: date.week.number, year: date.week.year)
      #expect(monday.weekday == 1 && (0...6).contains(number - monday.dayNumber), "\(date)")
    }
  }

  @Test func everyDayOfEightCenturiesFollowsTheOneBefore() {
    var previous = CivilDate(dayNumber: -135_141)
    for number in -135_140...157_419 {
      let date = CivilDate(dayNumber: number)
      let isNext =
        previous.day == CivilDate.dayCount(year: previous.year, month: previous.month)
        ? date.day == 1 && date.month == previous.month % 12 + 1
          && date.year == previous.year + (previous.month == 12 ? 1 : 0)
        : date.day == previous.day + 1 && date.month == previous.month && date.year == previous.year
      guard isNext, date > previous, date.dayNumber == number, date.weekday == previous.weekday % 7 + 1 else {
        Issue.record("\(date) after \(previous)")
        return
      }
      previous = date
    }
  }

  @Test func daysThatDoNotExistAreNil() {
    for (year, month, day) in [
      (2025, 2, 29), (1900, 2, 29), (2025, 13, 1), (2025, 0, 1), (2025, 4, 31), (2025, 1, 0), (2025, 1, 32),
      (2025, -1, 5),
    ] {
      #expect(CivilDate(year: year, month: month, day: day) == nil, "\(year)-\(month)-\(day)")
    }
    for (year, month, day) in [(2024, 2, 29), (2000, 2, 29), (0, 1, 1), (-178, 12, 31), (938, 4, 30)] {
      #expect(
        CivilDate(year: year, month: month, day: day).map { CivilDate(dayNumber: $0.dayNumber) }
          == CivilDate(year: year, month: month, day: day), "\(year)")
    }
  }

  @Test func daysAreAdded() throws {
    let leap = try #require(CivilDate(year: 2024, month: 2, day: 28))
    #expect(leap.adding(days: 1) == CivilDate(year: 2024, month: 2, day: 29))
    #expect(leap.adding(days: 2) == CivilDate(year: 2024, month: 3, day: 1))
    #expect(leap.adding(days: -59) == CivilDate(year: 2023, month: 12, day: 31))
    #expect(CivilDate(dayNumber: 0) == CivilDate(year: 1970, month: 1, day: 1))
  }

  @Test func easterIsThatOfGauss() {
    for (year, month, day) in [(2024, 3, 31), (2025, 4, 20), (2026, 4, 5), (1943, 4, 25), (1818, 3, 22)] {
      #expect(CivilDate.easter(year: year) == CivilDate(year: year, month: month, day: day), "\(year)")
    }
    for year in 1583..<5000 {
      #expect(CivilDate.easter(year: year) == easterOfGauss(year), "\(year)")
    }
  }

  /// The rule of Gauss, with its two exceptions.
  private func easterOfGauss(_ year: Int) -> CivilDate? {
    let century = year / 100
    let moon = (15 + century - century / 4 - (13 + 8 * century) / 25) % 30
    let sunday = (4 + century - century / 4) % 7
    let distance = (19 * (year % 19) + moon) % 30
    let weekday = (2 * (year % 4) + 4 * (year % 7) + 6 * distance + sunday) % 7
    var days = distance + weekday
    if distance == 29, weekday == 6 { days -= 7 }
    if distance == 28, weekday == 6, (11 * moon + 11) % 30 < 19 { days -= 7 }
    return CivilDate(year: year, month: 3, day: 22)?.adding(days: days)
  }

  @Test func referencesAreReadAndOthersRefused() {
    for (text, printed) in [
      ("2025-11-25", "2025-11-25"), ("2025-11-25T10:00", "2025-11-25T10:00"),
      ("2025-11-25 08:05", "2025-11-25T08:05"),
      ("2025-11-25T10:00:59+07:00", "2025-11-25T10:00"), ("0938-01-02", "0938-01-02"),
    ] {
      #expect(DateReference(text)?.description == printed, "\(text)")
    }
    for text in [
      "", "2025", "2025-11", "2025-13-01", "2025-02-29", "25/11/2025", "2025-11-25T", "2025-11-25T24:00",
      "2025-11-25T10", "2025-11-25T10:60", "2025-11-25x", "hôm nay",
    ] {
      #expect(DateReference(text) == nil, "\(text)")
    }
  }
}
