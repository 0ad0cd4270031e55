extension TemporalValue: CustomStringConvertible {
  /// ISO 8601 with EDTF's unspecified digits and TIMEX3's quarters, halves and parts of the day.
  public var description: String {
    switch self {
    case .point(let point): point.description
    case .interval(let start, let end): "\(start)/\(end)"
    case .duration(let duration): duration.description
    case .set(.every(let period)): period.description
    case .set(.each(let point)): point.description
    }
  }
}

extension TemporalPoint: CustomStringConvertible {
  public var description: String {
    guard hasDate else { return partOfDay != nil && hour == nil ? "XXXX-XX-XX\(timeForm)" : timeForm }
    let isLunar = calendar == .vietnameseLunar && (year == nil || month != nil || day != nil)
    return (isLunar ? "lunar:" : "") + dateForm + timeForm
  }

  private var dateForm: String {
    let year = yearForm
    if let week { return "\(year)-W\(Self.padded(week))" + (weekday.map { "-\($0)" } ?? "") }
    if let quarter { return "\(year)-Q\(quarter)" }
    if let half { return "\(year)-H\(half)" }
    if let season { return "\(year)-\(season.rawValue)" }
    if let weekday, day == nil, part == nil { return shift == nil ? "\(year)-WXX-\(weekday)" : "\(year)-\(weekday)" }
    guard month != nil || day != nil else { return year }
    let leap = isLeapMonth ? "L" : ""
    // A day of a shifted month: `ngày 5 tháng sau`.
    let monthForm = month.map { "-" + Self.padded($0) + leap } ?? (shift == nil ? "-XX" : "")
    if let part {
      return "\(year)\(monthForm)-\(part.unit == .week ? "W" : "D")\(part.index)" + (weekday.map { "-\($0)" } ?? "")
    }
    return year + monthForm + (day.map { "-" + Self.padded($0) } ?? "")
  }

  private var yearForm: String {
    if let year { return Self.padded(year: year) }
    if let shift { return shift.description }
    if let decade { return Self.padded(decade, to: 3) + "X" }
    if let century { return (century < 0 ? "-" : "") + Self.padded(abs(century) - 1) + "XX" }
    if let cycle { return cycle.description }
    return "XXXX"
  }

  private var timeForm: String {
    guard let hour else { return partOfDay?.rawValue ?? "" }
    let seconds = second.map { ":\(Self.padded($0))" } ?? ""
    return "T\(Self.padded(hour)):\(Self.padded(minute ?? 0))\(seconds)" + (zone.map(Self.zoneForm) ?? "")
  }

  private static func zoneForm(_ minutes: Int) -> String {
    guard minutes != 0 else { return "Z" }
    let (hours, rest) = abs(minutes).quotientAndRemainder(dividingBy: 60)
    return "\(minutes < 0 ? "-" : "+")\(padded(hours)):\(padded(rest))"
  }

  private static func padded(_ value: Int, to count: Int = 2) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, count - digits.count)) + digits
  }

  private static func padded(year: Int) -> String { (year < 0 ? "-" : "") + padded(Int(year.magnitude), to: 4) }
}

extension TemporalShift: CustomStringConvertible {
  /// What stands for the date until it is resolved: `REF+1D`, `PREV-2D`.
  public var description: String {
    let letter =
      switch unit {
      case .century: "CE"
      case .decade: "DE"
      case .half: "half"
      case .minute: "min"
      default: String(unit.rawValue.prefix(1)).uppercased()
      }
    return "\(anchor == .reference ? "REF" : "PREV")\(amount < 0 ? "-" : "+")\(amount.magnitude)\(letter)"
  }
}
