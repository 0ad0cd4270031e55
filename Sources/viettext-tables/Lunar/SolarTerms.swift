/// The 24 solar terms of a Gregorian year, one each 15° of the sun's longitude.
enum SolarTerms {
  /// The Julian ephemeris day at which the sun's longitude is `index` times 15°, counted from the March equinox.
  static func moment(_ index: Int, of year: Int) -> Double {
    let equinox = 2_451_623.81 + Double(year - 2000) * 365.2422
    // January to March belong to the longitudes before the equinox.
    let steps = index >= 19 ? index - 24 : index
    return SolarLongitude.day(of: Double(index) * 15, near: equinox + Double(steps) * 365.2422 / 24)
  }
}
