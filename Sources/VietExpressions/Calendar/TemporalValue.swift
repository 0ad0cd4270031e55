/// Units of time, from coarse to fine.
public enum TimeUnit: String, Sendable, Codable, CaseIterable {
  case year, half, quarter, month, week, day, hour, minute, second
}

/// A part of the day, with its TIMEX3 name.
public enum PartOfDay: String, Sendable, Codable, CaseIterable {
  case morning = "TMO"  // sáng, rạng sáng
  case midday = "TMI"  // trưa
  case afternoon = "TAF"  // chiều
  case evening = "TEV"  // tối, chiều tối
  case night = "TNI"  // đêm, khuya
}

/// A count of units from an anchor: `tuần trước` is one week back from the reference.
public struct TemporalShift: Sendable, Hashable, Codable {
  public enum Anchor: String, Sendable, Codable {
    case reference
    /// The nearest explicit date before: `trước đó`, `cùng ngày`.
    case previous
  }

  public var anchor: Anchor
  public var unit: TimeUnit
  public var amount: Int

  public init(_ amount: Int, _ unit: TimeUnit, from anchor: Anchor = .reference) {
    (self.amount, self.unit, self.anchor) = (amount, unit, anchor)
  }
}

/// A point in time as it was said: the fields that are known. What is unknown is filled by resolution.
public struct TemporalPoint: Sendable, Hashable, Codable {
  public var year: Int?
  public var half: Int?
  public var quarter: Int?
  public var month: Int?
  /// An ISO week; ``year`` is then the year of the week.
  public var week: Int?
  public var day: Int?
  /// 1 for Monday … 7 for Sunday.
  public var weekday: Int?
  public var partOfDay: PartOfDay?
  public var hour: Int?
  public var minute: Int?
  public var second: Int?
  public var shift: TemporalShift?

  public init(
    year: Int? = nil, half: Int? = nil, quarter: Int? = nil, month: Int? = nil, week: Int? = nil, day: Int? = nil,
    weekday: Int? = nil, partOfDay: PartOfDay? = nil, hour: Int? = nil, minute: Int? = nil, second: Int? = nil,
    shift: TemporalShift? = nil
  ) {
    (self.year, self.half, self.quarter, self.month) = (year, half, quarter, month)
    (self.week, self.day, self.weekday, self.partOfDay) = (week, day, weekday, partOfDay)
    (self.hour, self.minute, self.second, self.shift) = (hour, minute, second, shift)
  }

  public init(_ date: CivilDate) {
    self.init(year: date.year, month: date.month, day: date.day)
  }

  /// The day, when year, month and day are known.
  public var date: CivilDate? {
    guard let year, let month, let day else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }

  /// The finest unit that was said.
  public var grain: TimeUnit {
    if second != nil { return .second }
    if minute != nil, isMinuteSaid { return .minute }
    if hour != nil { return .hour }
    if day != nil || weekday != nil || partOfDay != nil { return .day }
    if week != nil { return .week }
    if month != nil { return .month }
    if quarter != nil { return .quarter }
    if half != nil { return .half }
    return shift?.unit ?? .year
  }

  /// `false` for `8h`, where the minute is zero by rule.
  public var isMinuteSaid = true

  /// Whether it says a time of day, a part of the day included.
  public var hasTime: Bool { hour != nil || partOfDay != nil }

  /// Whether it says anything about the day.
  public var hasDate: Bool {
    year != nil || month != nil || day != nil || weekday != nil || week != nil || quarter != nil || half != nil
      || shift != nil
  }
}

/// A length of time: `1 giờ 50 phút`.
public struct TemporalDuration: Sendable, Hashable, Codable, CustomStringConvertible {
  public struct Part: Sendable, Hashable, Codable {
    public var amount: Amount
    public var unit: TimeUnit
  }

  /// From coarse to fine.
  public var parts: [Part]

  /// ISO 8601: `P45D`, `PT1H50M`.
  public var description: String {
    var text = "P"
    var isInTime = false
    for part in parts {
      let isTime = part.unit == .hour || part.unit == .minute || part.unit == .second
      if isTime, !isInTime { text += "T" }
      isInTime = isTime
      text += "\(part.amount)\(Self.letters[part.unit] ?? "")"
    }
    return text
  }

  private static let letters: [TimeUnit: String] = [
    .year: "Y", .month: "M", .week: "W", .day: "D", .hour: "H", .minute: "M", .second: "S",
  ]
}

/// A date, a time, an interval of these, or a duration.
public enum TemporalValue: Sendable, Hashable, Codable {
  case point(TemporalPoint)
  /// Both ends are included, each with its grain.
  case interval(TemporalPoint, TemporalPoint)
  case duration(TemporalDuration)
}
