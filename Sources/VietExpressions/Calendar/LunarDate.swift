/// A day of the Vietnamese lunisolar calendar. // âm lịch
///
///     let date = LunarDate(year: 2025, month: 1, day: 3)!
///     date.description      // "mùng 3 tháng Giêng năm Ất Tỵ"
///     date.solar            // 2025-01-31
public struct LunarDate: Sendable, Hashable, Codable {
  /// The number of the Gregorian year in which the lunar year begins.
  public let year: Int
  /// From 1, tháng Giêng, to 12, tháng Chạp.
  public let month: Int
  /// From 1 to 30.
  public let day: Int
  /// Whether it is the second month of that number in its year. // tháng nhuận
  public let isLeapMonth: Bool

  /// `nil` when there is no such day, or the year is not one of ``LunarCalendar/years``.
  public init?(year: Int, month: Int, day: Int, isLeapMonth: Bool = false) {
    guard let count = LunarCalendar.dayCount(year: year, month: month, isLeap: isLeapMonth), day >= 1, day <= count
    else { return nil }
    self.init(unchecked: year, month, day, isLeapMonth)
  }

  init(unchecked year: Int, _ month: Int, _ day: Int, _ isLeapMonth: Bool) {
    (self.year, self.month, self.day, self.isLeapMonth) = (year, month, day, isLeapMonth)
  }

  /// The day of the Gregorian calendar; `nil` only for a decoded date that does not exist.
  public var solar: CivilDate? { LunarCalendar.solar(from: self) }
}

extension LunarDate: Comparable {
  /// Whether the day on the left comes before that on the right; a leap month stands behind the month of its number.
  public static func < (left: LunarDate, right: LunarDate) -> Bool {
    (left.year, left.month, left.isLeapMonth ? 1 : 0, left.day)
      < (right.year, right.month, right.isLeapMonth ? 1 : 0, right.day)
  }
}

extension LunarDate: CustomStringConvertible {
  /// As it is said: `mùng 3 tháng Giêng năm Ất Tỵ`, `rằm tháng Sáu nhuận năm Ất Tỵ`.
  public var description: String {
    let day =
      switch day {
      case ...10: "mùng \(day)"
      case 15: "rằm"
      default: "ngày \(day)"
      }
    return "\(day) tháng \(Self.monthName(month))\(isLeapMonth ? " nhuận" : "") năm \(CanChi(lunarYear: year))"
  }

  /// The name of a month by its number: Giêng, Hai … Mười một, Chạp.
  static func monthName(_ month: Int) -> String {
    monthNames.indices.contains(month - 1) ? monthNames[month - 1] : String(month)
  }

  private static let monthNames = [
    "Giêng", "Hai", "Ba", "Tư", "Năm", "Sáu", "Bảy", "Tám", "Chín", "Mười", "Mười một", "Chạp",
  ]
}
