/// A year of the Vietnamese calendar, from the moments of new moon and of the principal solar terms.
///
/// A month begins on the day of a new moon. Month 11 holds the winter solstice. Where thirteen months begin between two
/// such months, the first one without a principal term repeats the number before it. Days are those of UTC+7, which
/// came into force with the year 1968 (decision 121/CP of 8 August 1967); before that, those of UTC+8.
struct LunarYear {
  static let known = 1900...2199

  /// Days are counted from 1970-01-01.
  let firstDay: Int
  /// 0 when there is none.
  let leapMonth: Int
  /// A leap month stands behind the one whose number it repeats.
  let monthLengths: [Int]

  init(_ year: Int) {
    let zone = Self.hoursEast(of: year)
    let months =
      Self.months(endingWithSolsticeOf: year, zone).filter { $0.number < 11 }
      + Self.months(endingWithSolsticeOf: year + 1, zone).prefix { $0.number > 10 }
    let next = Self.months(endingWithSolsticeOf: year + 1, Self.hoursEast(of: year + 1)).first { $0.number == 1 }
    let ends = months.dropFirst().map(\.firstDay) + [next?.firstDay ?? 0]
    firstDay = months[0].firstDay
    leapMonth = months.first(where: \.isLeap)?.number ?? 0
    monthLengths = zip(months, ends).map { $1 - $0.firstDay }
  }

  static func hoursEast(of year: Int) -> Double { year < 1968 ? 8 : 7 }

  private struct Month {
    var firstDay: Int
    var number: Int
    var isLeap: Bool
  }

  /// The months from month 11 of the year before to month 10.
  private static func months(endingWithSolsticeOf year: Int, _ zone: Double) -> [Month] {
    let first = moonAtSolstice(of: year - 1, zone)
    let count = moonAtSolstice(of: year, zone) - first
    let starts = (first...first + count).map { LocalDay.number(NewMoon.day($0), hours: zone) }
    var number = 10
    var needsLeap = count == 13
    return (0..<count).map { index in
      let isLeap = needsLeap && index > 0 && !hasPrincipalTerm(starts[index]..<starts[index + 1], zone)
      if isLeap { needsLeap = false } else { number += 1 }
      return Month(firstDay: starts[index], number: (number - 1) % 12 + 1, isLeap: isLeap)
    }
  }

  /// The number of the last new moon that is not after the day of the winter solstice.
  private static func moonAtSolstice(of year: Int, _ zone: Double) -> Int {
    let solstice = LocalDay.number(SolarTerms.moment(18, of: year), hours: zone)
    var number = Int((Double(year - 2000) + 1) * 12.3685) + 1
    while LocalDay.number(NewMoon.day(number), hours: zone) > solstice { number -= 1 }
    return number
  }

  private static func hasPrincipalTerm(_ days: Range<Int>, _ zone: Double) -> Bool {
    let middle = 2_440_587.5 + Double(days.lowerBound + days.upperBound) / 2
    let longitude = (SolarLongitude.degrees(at: middle) / 30).rounded() * 30
    return days.contains(LocalDay.number(SolarLongitude.day(of: longitude, near: middle), hours: zone))
  }
}
