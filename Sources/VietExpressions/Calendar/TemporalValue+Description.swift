extension TemporalValue: CustomStringConvertible {
  /// ISO 8601 with EDTF's unspecified digits and TIMEX3's quarters, halves and parts of the day.
  public var description: String {
    switch self {
    case .point(let point): point.description
    case .interval(let start, let end): "\(start)/\(end)"
    case .duration(let duration): duration.description
    }
  }
}

extension TemporalPoint: CustomStringConvertible {
  public var description: String {
    guard hasDate else { return partOfDay != nil && hour == nil ? "XXXX-XX-XX\(timeForm)" : timeForm }
    return dateForm + timeForm
  }

  private var dateForm: String {
    if let shift, year == nil { return shift.description }
    let year = year.map(Self.yearForm) ?? "XXXX"
    if let week { return "\(year)-W\(Self.padded(week))" + (weekday.map { "-\($0)" } ?? "") }
    if let quarter { return "\(year)-Q\(quarter)" }
    if let half { return "\(year)-H\(half)" }
    if let weekday, day == nil { return "\(year)-WXX-\(weekday)" }
    guard month != nil || day != nil else { return year }
    let month = month.map(Self.padded) ?? "XX"
    return day.map { "\(year)-\(month)-\(Self.padded($0))" } ?? "\(year)-\(month)"
  }

  private var timeForm: String {
    guard let hour else { return partOfDay?.rawValue ?? "" }
    let seconds = second.map { ":\(Self.padded($0))" } ?? ""
    return "T\(Self.padded(hour)):\(Self.padded(minute ?? 0))\(seconds)"
  }

  private static func padded(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }

  private static func yearForm(_ year: Int) -> String {
    let digits = String(year.magnitude)
    return (year < 0 ? "-" : "") + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

extension TemporalShift: CustomStringConvertible {
  /// What stands for the date until it is resolved: `REF+1D`, `PREV-2D`.
  public var description: String {
    let letter =
      switch unit {
      case .half: "half"
      case .minute: "min"
      default: String(unit.rawValue.prefix(1)).uppercased()
      }
    return "\(anchor == .reference ? "REF" : "PREV")\(amount < 0 ? "-" : "+")\(amount.magnitude)\(letter)"
  }
}
