import Foundation
import Testing
import VietTestSupport

@testable import viettext_tables

@Suite struct LunarTablesTests {
  @Test func theTableThatIsCheckedInIsWhatTheAstronomyGives() throws {
    let path = "../Sources/VietExpressions/Calendar/LunarTable.swift"
    #expect(try Seeds.text(path) == LunarTables().source)
  }

  /// Meeus, *Astronomical Algorithms*, examples 49.a and 27.a.
  @Test func newMoonsAndSolsticesAreThoseOfTheBook() {
    #expect(abs(NewMoon.day(-283) - 2_443_192.651_18) < 0.000_01)
    #expect(abs(SolarLongitude.day(of: 90, near: 2_437_837) - 2_437_837.392_45) < 0.000_5)
  }

  /// Example 25.b: 199°54′21.8″.
  @Test func theLongitudeIsThatOfTheBook() {
    #expect(abs(SolarLongitude.degrees(at: 2_448_908.5) - (199 + 54 / 60.0 + 21.8 / 3600)) < 1 / 3600.0)
  }

  /// No new moon is so near to midnight that the error of the formula (17 seconds) could move a month, but for one:
  /// that of November 2077, ten seconds from it.
  @Test func fewNewMoonsAreNearMidnight() {
    let near = (-1237...2474).filter { number in
      let hours = number < -395 ? 8.0 : 7
      let moon = NewMoon.day(number)
      let second = 1 / 86_400.0
      return LocalDay.number(moon - 17 * second, hours: hours) != LocalDay.number(moon + 17 * second, hours: hours)
    }
    #expect(near == [963])
  }

  @Test func everyYearEndsWhereTheNextBegins() {
    for year in LunarYear.known {
      let lunar = LunarYear(year)
      #expect(lunar.monthLengths.count == (lunar.leapMonth == 0 ? 12 : 13), "\(year)")
      #expect(lunar.monthLengths.allSatisfy { $0 == 29 || $0 == 30 }, "\(year): \(lunar.monthLengths)")
      if year < 2199 {
        #expect(lunar.firstDay + lunar.monthLengths.reduce(0, +) == LunarYear(year + 1).firstDay, "\(year)")
      }
    }
  }
}
