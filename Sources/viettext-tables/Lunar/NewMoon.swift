import Foundation

/// The moments of new moon.
///
/// Source: J. Meeus, *Astronomical Algorithms*, second edition, chapter 49. In the twentieth and twenty-first century
/// the error is 4 seconds in the mean and 17 at most.
enum NewMoon {
  /// The Julian ephemeris day of new moon number `number`, where number 0 is that of 6 January 2000.
  static func day(_ number: Int) -> Double {
    let k = Double(number)
    let t = k / 1236.85
    func polynomial(_ coefficients: Double...) -> Double { coefficients.reversed().reduce(0) { $0 * t + $1 } }
    func sine(_ degrees: Double) -> Double { sin(degrees * .pi / 180) }

    let mean = 2_451_550.097_66 + 29.530_588_861 * k + polynomial(0, 0, 0.000_154_37, -1.5e-7, 7.3e-10)
    let sun = 2.5534 + 29.105_356_70 * k + polynomial(0, 0, -0.000_001_4, -1.1e-7)
    let moon = 201.5643 + 385.816_935_28 * k + polynomial(0, 0, 0.010_758_2, 0.000_012_38, -5.8e-8)
    let latitude = 160.7108 + 390.670_502_84 * k + polynomial(0, 0, -0.001_611_8, -0.000_002_27, 1.1e-8)
    let node = 124.7746 - 1.563_755_88 * k + polynomial(0, 0, 0.002_067_2, 0.000_002_15)
    let eccentricity = polynomial(1, -0.002_516, -0.000_007_4)

    var day = mean - 0.000_17 * sine(node)
    for (amplitude, m, moons, f) in terms {
      let weight = [1, eccentricity, eccentricity * eccentricity, 1][Int(abs(m))]
      day += amplitude * 1e-5 * weight * sine(m * sun + moons * moon + f * latitude)
    }
    for (index, (amplitude, phase, speed)) in planets.enumerated() {
      let bend = index == 0 ? -0.009_173 * t * t : 0
      day += amplitude * 1e-6 * sine(phase + speed * k + bend)
    }
    return day
  }

  /// Amplitude in 10⁻⁵ days, then the multiples of the sun's anomaly, the moon's anomaly and its argument of latitude.
  private static let terms: [(Double, Double, Double, Double)] = [
    (-40_720, 0, 1, 0), (17_241, 1, 0, 0), (1608, 0, 2, 0), (1039, 0, 0, 2), (739, -1, 1, 0), (-514, 1, 1, 0),
    (208, 2, 0, 0), (-111, 0, 1, -2), (-57, 0, 1, 2), (56, 1, 2, 0), (-42, 0, 3, 0), (42, 1, 0, 2), (38, 1, 0, -2),
    (-24, -1, 2, 0), (-7, 2, 1, 0), (4, 0, 2, -2), (4, 3, 0, 0), (3, 1, 1, -2), (3, 0, 2, 2), (-3, 1, 1, 2),
    (3, -1, 1, 2), (-2, -1, 1, -2), (-2, 1, 3, 0), (2, 0, 4, 0),
  ]

  /// Amplitude in 10⁻⁶ days, phase in degrees, degrees a lunation.
  private static let planets: [(Double, Double, Double)] = [
    (325, 299.77, 0.107_408), (165, 251.88, 0.016_321), (164, 251.83, 26.651_886), (126, 349.42, 36.412_478),
    (110, 84.66, 18.206_239), (62, 141.74, 53.303_771), (60, 207.14, 2.453_732), (56, 154.84, 7.306_860),
    (47, 34.52, 27.261_239), (42, 207.19, 0.121_824), (40, 291.34, 1.844_379), (37, 161.72, 24.198_154),
    (35, 239.56, 25.513_099), (23, 331.55, 3.592_518),
  ]
}
