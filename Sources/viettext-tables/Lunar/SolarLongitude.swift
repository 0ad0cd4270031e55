import Foundation

/// The sun as it is seen from the earth.
///
/// Source: J. Meeus, *Astronomical Algorithms*, second edition, chapters 25 and 22, with the greater terms of the
/// planetary theory VSOP87 (Bretagnon and Francou 1988). Good to about one second of arc, which is 25 seconds of time.
enum SolarLongitude {
  /// The apparent longitude in degrees, 0 ..< 360, at a Julian ephemeris day.
  static func degrees(at day: Double) -> Double {
    let millennia = (day - 2_451_545) / 365_250
    let centuries = millennia * 10
    // The earth's heliocentric longitude; the sun stands opposite.
    var longitude = 0.0
    for series in earth.reversed() {
      longitude = longitude * millennia + series.reduce(0) { $0 + $1.0 * cos($1.1 + $1.2 * millennia) }
    }
    let geometric = longitude * 1e-8 * 180 / .pi + 180
    return wrapped(geometric + (frame + nutation(centuries) + aberration(centuries)) / 3600)
  }

  /// The Julian ephemeris day, near `guess`, at which the longitude is `degrees`.
  static func day(of degrees: Double, near guess: Double) -> Double {
    var day = guess
    for _ in 0..<5 {
      let difference = wrapped(degrees - self.degrees(at: day) + 180) - 180
      day += difference * 365.2422 / 360
    }
    return day
  }

  /// To the frame of FK5, in seconds of arc.
  private static let frame = -0.090_33

  /// Nutation in longitude, in seconds of arc: the terms greater than 0.05″.
  private static func nutation(_ t: Double) -> Double {
    func sine(_ degrees: Double) -> Double { sin(degrees * .pi / 180) }
    let node = 125.044_52 - 1934.136_261 * t
    let sun = 280.4665 + 36_000.7698 * t
    let moon = 218.3165 + 481_267.8813 * t
    let sunAnomaly = 357.527_72 + 35_999.050_34 * t
    let moonAnomaly = 134.962_98 + 477_198.867_398 * t
    return -17.1996 * sine(node) - 1.3187 * sine(2 * sun) - 0.2274 * sine(2 * moon) + 0.2062 * sine(2 * node)
      + 0.1426 * sine(sunAnomaly) + 0.0712 * sine(moonAnomaly) - 0.0517 * sine(2 * sun + sunAnomaly)
  }

  /// The light's way, in seconds of arc.
  private static func aberration(_ t: Double) -> Double {
    let eccentricity = 0.016_708_634 - 0.000_042_037 * t
    let anomaly = (357.529_11 + 35_999.050_29 * t) * .pi / 180
    return -20.4955 * (1 + eccentricity * cos(anomaly))
  }

  private static func wrapped(_ degrees: Double) -> Double {
    degrees - 360 * (degrees / 360).rounded(.down)
  }

  /// VSOP87D, the earth's L0 to L4: amplitude in 10⁻⁸ radians, phase, frequency in radians a millennium.
  private static let earth: [[(Double, Double, Double)]] = [
    [
      (175_347_046, 0, 0), (3_341_656, 4.669_256_8, 6283.075_85), (34_894, 4.6261, 12566.1517),
      (3497, 2.7441, 5753.3849), (3418, 2.8289, 3.5231), (3136, 3.6277, 77713.7715), (2676, 4.4181, 7860.4194),
      (2343, 6.1352, 3930.2097), (1324, 0.7425, 11506.7698), (1273, 2.0371, 529.691), (1199, 1.1096, 1577.3435),
      (990, 5.233, 5884.927), (902, 2.045, 26.298), (857, 3.508, 398.149), (780, 1.179, 5223.694),
      (753, 2.533, 5507.553), (505, 4.583, 18849.228), (492, 4.205, 775.523), (357, 2.92, 0.067),
      (317, 5.849, 11790.629), (284, 1.899, 796.298), (271, 0.315, 10977.079), (243, 0.345, 5486.778),
      (206, 4.806, 2544.314), (205, 1.869, 5573.143), (202, 2.458, 6069.777), (156, 0.833, 213.299),
      (132, 3.411, 2942.463), (126, 1.083, 20.775), (115, 0.645, 0.98), (103, 0.636, 4694.003),
      (102, 0.976, 15720.839), (102, 4.267, 7.114), (99, 6.21, 2146.17), (98, 0.68, 155.42), (86, 5.98, 161000.69),
      (85, 1.3, 6275.96), (85, 3.67, 71430.7), (80, 1.81, 17260.15), (79, 3.04, 12036.46), (75, 1.76, 5088.63),
      (74, 3.5, 3154.69), (74, 4.68, 801.82), (70, 0.83, 9437.76), (62, 3.98, 8827.39), (61, 1.82, 7084.9),
      (57, 2.78, 6286.6), (56, 4.39, 14143.5), (56, 3.47, 6279.55), (52, 0.19, 12139.55), (52, 1.33, 1748.02),
      (51, 0.28, 5856.48), (49, 0.49, 1194.45), (41, 5.37, 8429.24), (41, 2.4, 19651.05), (39, 6.17, 10447.39),
      (37, 6.04, 10213.29), (37, 2.57, 1059.38), (36, 1.71, 2352.87), (36, 1.78, 6812.77), (33, 0.59, 17789.85),
      (30, 0.44, 83996.85), (30, 2.74, 1349.87), (25, 3.16, 4690.48),
    ],
    [
      (628_331_966_747, 0, 0), (206_059, 2.678_235, 6283.075_85), (4303, 2.6351, 12566.1517), (425, 1.59, 3.523),
      (119, 5.796, 26.298), (109, 2.966, 1577.344), (93, 2.59, 18849.23), (72, 1.14, 529.69), (68, 1.87, 398.15),
      (67, 4.41, 5507.55), (59, 2.89, 5223.69), (56, 2.17, 155.42), (45, 0.4, 796.3), (36, 0.47, 775.52),
      (29, 2.65, 7.11), (21, 5.34, 0.98), (19, 1.85, 5486.78), (19, 4.97, 213.3), (17, 2.99, 6275.96),
      (16, 0.03, 2544.31), (16, 1.43, 2146.17), (15, 1.21, 10977.08),
    ],
    [
      (52_919, 0, 0), (8720, 1.0721, 6283.0758), (309, 0.867, 12566.152), (27, 0.05, 3.52), (16, 5.19, 26.3),
      (16, 3.68, 155.42), (10, 0.76, 18849.23), (9, 2.06, 77713.77),
    ],
    [(289, 5.844, 6283.076), (35, 0, 0), (17, 5.49, 12566.15)],
    [(-114, 0, 0), (8, 4.13, 6283.08)],
  ]
}
