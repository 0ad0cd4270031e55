extension CivilDate {
  /// Easter Sunday of a year of the Gregorian calendar: the Sunday behind the church's full moon of spring.
  ///
  /// The anonymous algorithm of *Nature*, 20 April 1876.
  static func easter(year: Int) -> CivilDate {
    let golden = year.flooredRemainder(19)
    let (century, rest) = (year.flooredQuotient(100), year.flooredRemainder(100))
    let correction = (century - (century + 8).flooredQuotient(25) + 1).flooredQuotient(3)
    let moon = (19 * golden + century - century.flooredQuotient(4) - correction + 15).flooredRemainder(30)
    let sunday = (32 + 2 * century.flooredRemainder(4) + 2 * (rest / 4) - moon - rest % 4).flooredRemainder(7)
    let late = (golden + 11 * moon + 22 * sunday) / 451
    let days = moon + sunday - 7 * late + 114
    // The day exists: between 22 March and 25 April.
    return CivilDate(year: year, month: days / 31, day: days % 31 + 1) ?? CivilDate(dayNumber: 0)
  }
}
