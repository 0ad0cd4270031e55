extension SpokenNames {
  static func timeUnit(_ unit: TimeUnit) -> String {
    switch unit {
    case .century: "thế kỷ"
    case .decade: "thập kỷ"
    case .year: "năm"
    case .half: "nửa năm"
    case .quarter: "quý"
    case .month: "tháng"
    case .week: "tuần"
    case .day: "ngày"
    case .hour: "giờ"
    case .minute: "phút"
    case .second: "giây"
    }
  }

  static func season(_ season: Season) -> String {
    switch season {
    case .spring: "mùa xuân"
    case .summer: "mùa hè"
    case .autumn: "mùa thu"
    case .winter: "mùa đông"
    }
  }

  /// The period after which a point returns: a weekday every week, a day of a month every month.
  static func recurrence(of point: TemporalPoint) -> String {
    if point.month != nil { return "hằng năm" }
    if point.day != nil { return "hằng tháng" }
    return point.weekday != nil ? "hằng tuần" : "hằng ngày"
  }

  static func partOfDay(_ part: PartOfDay) -> String {
    switch part {
    case .morning: "sáng"
    case .midday: "trưa"
    case .afternoon: "chiều"
    case .evening: "tối"
    case .night: "đêm"
    }
  }

  /// 1 for Monday … 7 for Sunday.
  static func weekday(_ number: Int) -> String {
    let names = ["thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy", "chủ nhật"]
    return names[max(0, min(6, number - 1))]
  }

  /// The names of what is near the reference: hôm qua, tuần này, năm sau.
  private static func shifted(_ unit: TimeUnit, _ amount: Int) -> String? {
    let days = [-2: "hôm kia", -1: "hôm qua", 0: "hôm nay", 1: "ngày mai", 2: "ngày kia"]
    if unit == .day { return days[amount] }
    guard unit != .half, unit != .hour, unit != .minute, unit != .second else { return nil }
    return [-1: "trước", 0: "này", 1: "sau"][amount].map { "\(timeUnit(unit)) \($0)" }
  }

  /// Where a date is counted from another, with the count as `count` writes it: `ba ngày nữa`, `cùng ngày`.
  static func shift(_ shift: TemporalShift, count: (ExactDecimal) -> String) -> String {
    let unit = timeUnit(shift.unit)
    let length = "\(count(ExactDecimal(shift.amount.magnitude))) \(unit)"
    if shift.anchor == .previous {
      return shift.amount == 0 ? "cùng \(unit)" : "\(length) \(shift.amount < 0 ? "trước" : "sau") đó"
    }
    return shifted(shift.unit, shift.amount) ?? (shift.amount < 0 ? "\(length) trước" : "\(length) nữa")
  }
}
