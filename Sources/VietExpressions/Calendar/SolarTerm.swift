/// One of the 24 points of the sun's year, in the order of the Gregorian year. // tiết khí
///
///     SolarTerm.winterSolstice.name             // "Đông chí"
///     SolarTerm.winterSolstice.date(in: 2025)   // 2025-12-21
public enum SolarTerm: Int, Sendable, Codable, CaseIterable {
  case minorCold, majorCold, startOfSpring, rainWater, awakeningOfInsects, springEquinox
  case pureBrightness, grainRain, startOfSummer, grainBuds, grainInEar, summerSolstice
  case minorHeat, majorHeat, startOfAutumn, endOfHeat, whiteDew, autumnEquinox
  case coldDew, frostDescent, startOfWinter, minorSnow, majorSnow, winterSolstice

  /// The Vietnamese name.
  public var name: String { Self.names[rawValue] }

  /// The sun's longitude in degrees.
  public var longitude: Int { (285 + 15 * rawValue) % 360 }

  /// Whether it decides about leap months. // trung khí
  public var isPrincipal: Bool { rawValue % 2 == 1 }

  /// The day in Vietnam (UTC+7, before 1968 UTC+8) on which the sun is there; `nil` outside ``LunarCalendar/years``.
  public func date(in year: Int) -> CivilDate? {
    guard LunarCalendar.years.contains(year) else { return nil }
    let packed = LunarTable.solarTerms[year - LunarTable.firstYear]
    let day = LunarTable.firstTermDays[rawValue] + Int(packed >> UInt64(2 * rawValue) & 3)
    return CivilDate(year: year, month: rawValue / 2 + 1, day: day)
  }

  /// The term that begins on a day, if there is one.
  public static func beginning(on date: CivilDate) -> SolarTerm? {
    guard (1...12).contains(date.month) else { return nil }
    return [2 * date.month - 2, 2 * date.month - 1].compactMap(SolarTerm.init).first { $0.date(in: date.year) == date }
  }

  private static let names = [
    "Tiểu hàn", "Đại hàn", "Lập xuân", "Vũ thủy", "Kinh trập", "Xuân phân", "Thanh minh", "Cốc vũ", "Lập hạ",
    "Tiểu mãn", "Mang chủng", "Hạ chí", "Tiểu thử", "Đại thử", "Lập thu", "Xử thử", "Bạch lộ", "Thu phân", "Hàn lộ",
    "Sương giáng", "Lập đông", "Tiểu tuyết", "Đại tuyết", "Đông chí",
  ]
}
