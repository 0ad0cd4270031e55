/// The Vietnamese lunisolar calendar of the years 1900 to 2199.
///
///     LunarCalendar.lunar(from: CivilDate(year: 2025, month: 1, day: 31)!)        // mùng 3 tháng Giêng năm Ất Tỵ
///     LunarCalendar.solar(fromLunarYear: 2025, month: 6, day: 1, isLeap: true)    // 2025-07-25
///
/// A month begins on the day of a new moon, month 11 holds the winter solstice, and of thirteen months between two
/// solstices the first without a principal solar term is the leap month. Days are those of UTC+7, before the lunar year
/// 1968 of UTC+8: Tết Mậu Thân is 29 January 1968, as the North kept it, where the South had the 30th.
/// The days are tabulated; nothing is computed with floating point here. Complexity: O(1).
public enum LunarCalendar {
  /// The lunar years that are known.
  public static let years = LunarTable.firstYear...LunarTable.firstYear + LunarTable.years.count - 1

  /// The lunar date of a day; `nil` before 31 January 1900 and after the last day of the lunar year 2199.
  public static func lunar(from date: CivilDate) -> LunarDate? {
    guard (years.lowerBound...years.upperBound + 1).contains(date.year) else { return nil }
    let dayNumber = date.dayNumber
    var year = LunarTable.Year(date.year)
    if year.map({ dayNumber < $0.firstDay }) ?? true { year = LunarTable.Year(date.year - 1) }
    guard let year else { return nil }
    var day = dayNumber - year.firstDay
    for position in 0..<year.monthCount {
      let length = year.monthLength(position)
      if day < length {
        let (month, isLeap) = year.month(position)
        return LunarDate(unchecked: year.number, month, day + 1, isLeap)
      }
      day -= length
    }
    return nil
  }

  /// The day on which a lunar date falls; `nil` when there is no such date, or it is not known.
  public static func solar(fromLunarYear number: Int, month: Int, day: Int, isLeap: Bool = false) -> CivilDate? {
    guard let year = LunarTable.Year(number), let position = year.position(month, isLeap),
      day >= 1, day <= year.monthLength(position)
    else { return nil }
    let before = (0..<position).reduce(0) { $0 + year.monthLength($1) }
    return CivilDate(dayNumber: year.firstDay + before + day - 1)
  }

  /// The day on which a lunar date falls.
  public static func solar(from date: LunarDate) -> CivilDate? {
    solar(fromLunarYear: date.year, month: date.month, day: date.day, isLeap: date.isLeapMonth)
  }

  /// The first day of a lunar year. // Tết Nguyên đán
  public static func newYear(_ year: Int) -> CivilDate? {
    LunarTable.Year(year).map { CivilDate(dayNumber: $0.firstDay) }
  }

  /// The number that the leap month of a year repeats; `nil` when the year has none. // tháng nhuận
  public static func leapMonth(of year: Int) -> Int? {
    LunarTable.Year(year).flatMap { $0.leapMonth == 0 ? nil : $0.leapMonth }
  }

  /// The lengths of the 12 or 13 months of a year, the leap month behind the one that it repeats; `nil` for a year that
  /// is not known.
  public static func monthLengths(of year: Int) -> [Int]? {
    LunarTable.Year(year).map { year in (0..<year.monthCount).map(year.monthLength) }
  }

  /// 29 or 30; `nil` when there is no such month.
  public static func dayCount(year: Int, month: Int, isLeap: Bool = false) -> Int? {
    LunarTable.Year(year).flatMap { year in year.position(month, isLeap).map(year.monthLength) }
  }
}
