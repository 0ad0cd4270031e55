/// Days of the calendar from moments of astronomy.
enum LocalDay {
  /// The day, counted from 1970-01-01, on which a Julian ephemeris day falls at `hours` east of Greenwich.
  static func number(_ ephemerisDay: Double, hours: Double) -> Int { Int(local(ephemerisDay, hours).rounded(.down)) }

  /// A day of the Gregorian calendar, of a year after 0.
  static func number(year: Int, month: Int, day: Int) -> Int {
    let years = month > 2 ? year : year - 1
    let days = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day
    return years * 365 + years / 4 - years / 100 + years / 400 + days - 719_469
  }

  private static func local(_ ephemerisDay: Double, _ hours: Double) -> Double {
    let universal = ephemerisDay - deltaT(2000 + (ephemerisDay - 2_451_545) / 365.25) / 86_400
    return universal - 2_440_587.5 + hours / 24
  }

  /// Terrestrial time less universal time, in seconds, for the years 1860 to 2200.
  ///
  /// Source: F. Espenak and J. Meeus, *Five Millennium Canon of Solar Eclipses*, 2006, polynomial expressions.
  static func deltaT(_ year: Double) -> Double {
    func polynomial(_ origin: Double, _ coefficients: Double...) -> Double {
      coefficients.reversed().reduce(0) { $0 * (year - origin) + $1 }
    }
    return switch year {
    case ..<1900: polynomial(1860, 7.62, 0.5737, -0.251754, 0.01680668, -0.0004473624, 1 / 233_174)
    case ..<1920: polynomial(1900, -2.79, 1.494119, -0.0598939, 0.0061966, -0.000197)
    case ..<1941: polynomial(1920, 21.2, 0.84493, -0.0761, 0.0020936)
    case ..<1961: polynomial(1950, 29.07, 0.407, -1 / 233, 1 / 2547)
    case ..<1986: polynomial(1975, 45.45, 1.067, -1 / 260, -1 / 718)
    case ..<2005: polynomial(2000, 63.86, 0.3345, -0.060374, 0.0017275, 0.000651814, 0.00002373599)
    case ..<2050: polynomial(2000, 62.92, 0.32217, 0.005589)
    case ..<2150: polynomial(1820, -20, 0, 0.0032) - 0.5628 * (2150 - year)
    default: polynomial(1820, -20, 0, 0.0032)
    }
  }
}
