/// Units of time, from coarse to fine.
public enum TimeUnit: String, Sendable, Codable, CaseIterable {
  case century, decade, year, half, quarter, month, week, day, hour, minute, second
}

/// The calendar that the fields of a point are counted in.
public enum TemporalCalendar: String, Sendable, Codable, CaseIterable {
  case gregorian  // dương lịch
  case vietnameseLunar  // âm lịch
}

/// A season, with its TIMEX3 name.
public enum Season: String, Sendable, Codable, CaseIterable {
  case spring = "SP"  // xuân
  case summer = "SU"  // hè, hạ
  case autumn = "FA"  // thu
  case winter = "WI"  // đông
}

/// A day or week of a month, counted from its beginning, or from its end when negative: `ngày cuối cùng của tháng 2`.
///
/// Beside ``TemporalPoint/weekday`` it is the day from which that weekday is looked for: `chủ nhật thứ hai của tháng 5`
/// is the first Sunday from the eighth day on.
public struct TemporalPart: Sendable, Hashable, Codable {
  /// ``TimeUnit/day`` or ``TimeUnit/week``.
  public var unit: TimeUnit
  private var storedIndex: Int16
  /// 1 for the first, -1 for the last.
  public var index: Int {
    get { Int(storedIndex) }
    set { storedIndex = Int16(clamping: newValue) }
  }

  private enum CodingKeys: String, CodingKey {
    case unit
    case storedIndex = "index"
  }

  /// The `index`th day or week of a month.
  public init(_ index: Int, _ unit: TimeUnit) {
    (storedIndex, self.unit) = (Int16(clamping: index), unit)
  }
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
  /// What a shift is counted from.
  public enum Anchor: String, Sendable, Codable {
    /// The moment that resolution is given.
    case reference
    /// The nearest explicit date before: `trước đó`, `cùng ngày`.
    case previous
  }

  /// What is counted from.
  public var anchor: Anchor
  /// What is counted; also the grain of the point.
  public var unit: TimeUnit
  private var storedAmount: Int32
  /// How many units later; earlier when negative.
  public var amount: Int {
    get { Int(storedAmount) }
    set { storedAmount = Int32(clamping: newValue) }
  }

  private enum CodingKeys: String, CodingKey {
    case anchor, unit
    case storedAmount = "amount"
  }

  /// So many units from the anchor.
  public init(_ amount: Int, _ unit: TimeUnit, from anchor: Anchor = .reference) {
    (storedAmount, self.unit, self.anchor) = (Int32(clamping: amount), unit, anchor)
  }
}

/// A point in time as it was said: the fields that are known. What is unknown is filled by resolution.
///
/// Stored in few bytes, because the grammar passes points on. Years and shifts are cut at 32 bits, other numbers at 16.
public struct TemporalPoint: Sendable, Hashable, Codable {
  private var storedYear: Int32?
  private var storedHalf: Int16?
  private var storedQuarter: Int16?
  private var storedMonth: Int16?
  private var storedWeek: Int16?
  private var storedDay: Int16?
  private var storedWeekday: Int16?
  private var storedHour: Int16?
  private var storedMinute: Int16?
  private var storedSecond: Int16?
  private var storedCentury: Int16?
  private var storedDecade: Int16?
  private var storedZone: Int16?

  /// The year; 0 is the one before 1, as in ISO 8601.
  public var year: Int? {
    get { storedYear.map(Int.init) }
    set { storedYear = newValue.map { .init(clamping: $0) } }
  }
  /// 1 or 2: the half of the year.
  public var half: Int? {
    get { storedHalf.map(Int.init) }
    set { storedHalf = newValue.map { .init(clamping: $0) } }
  }
  /// 1 … 4.
  public var quarter: Int? {
    get { storedQuarter.map(Int.init) }
    set { storedQuarter = newValue.map { .init(clamping: $0) } }
  }
  /// 1 … 12, in ``calendar``.
  public var month: Int? {
    get { storedMonth.map(Int.init) }
    set { storedMonth = newValue.map { .init(clamping: $0) } }
  }
  /// An ISO week; ``year`` is then the year of the week.
  public var week: Int? {
    get { storedWeek.map(Int.init) }
    set { storedWeek = newValue.map { .init(clamping: $0) } }
  }
  /// The day of the month, in ``calendar``.
  public var day: Int? {
    get { storedDay.map(Int.init) }
    set { storedDay = newValue.map { .init(clamping: $0) } }
  }
  /// 1 for Monday … 7 for Sunday.
  public var weekday: Int? {
    get { storedWeekday.map(Int.init) }
    set { storedWeekday = newValue.map { .init(clamping: $0) } }
  }
  /// A part of the day that is said without a clock time.
  public var partOfDay: PartOfDay?
  /// 0 … 24.
  public var hour: Int? {
    get { storedHour.map(Int.init) }
    set { storedHour = newValue.map { .init(clamping: $0) } }
  }
  /// 0 … 59; 0 where only the hour is said, see ``isMinuteSaid``.
  public var minute: Int? {
    get { storedMinute.map(Int.init) }
    set { storedMinute = newValue.map { .init(clamping: $0) } }
  }
  /// 0 … 59, where it is written.
  public var second: Int? {
    get { storedSecond.map(Int.init) }
    set { storedSecond = newValue.map { .init(clamping: $0) } }
  }
  /// What the date is counted from, when it is not said outright: `tuần trước`.
  public var shift: TemporalShift?
  /// The calendar of ``year``, ``month`` and ``day``.
  public var calendar = TemporalCalendar.gregorian
  /// Whether ``month`` is the leap month of that number: `tháng 6 nhuận`.
  public var isLeapMonth = false
  /// The name of the lunar year: `năm Giáp Thìn`.
  public var cycle: CanChi?
  /// The number of the century, negative before the common era: 20 for `thế kỷ XX`.
  public var century: Int? {
    get { storedCentury.map(Int.init) }
    set { storedCentury = newValue.map { .init(clamping: $0) } }
  }
  /// The year without its last digit: 199 for `những năm 90`.
  public var decade: Int? {
    get { storedDecade.map(Int.init) }
    set { storedDecade = newValue.map { .init(clamping: $0) } }
  }
  /// The season of ``year``.
  public var season: Season?
  /// A part of ``month``: `tuần đầu tiên của tháng 9`.
  public var part: TemporalPart?
  /// Whether it is Easter Sunday: `lễ Phục sinh`.
  public var isEaster = false
  /// Where the words themselves say on which side of the reference it lies: `thứ hai tới`, `tháng 6 vừa qua`.
  public var direction: ResolutionPolicy?
  /// Minutes east of UTC, when a zone was said.
  public var zone: Int? {
    get { storedZone.map(Int.init) }
    set { storedZone = newValue.map { .init(clamping: $0) } }
  }

  private enum CodingKeys: String, CodingKey {
    case storedYear = "year"
    case storedHalf = "half"
    case storedQuarter = "quarter"
    case storedMonth = "month"
    case storedWeek = "week"
    case storedDay = "day"
    case storedWeekday = "weekday"
    case storedHour = "hour"
    case storedMinute = "minute"
    case storedSecond = "second"
    case storedCentury = "century"
    case storedDecade = "decade"
    case storedZone = "zone"
    case partOfDay, shift, calendar, isLeapMonth, cycle, season, part, isEaster, direction, isMinuteSaid
  }

  /// A point with the fields that are known; the others are set afterwards.
  public init(
    year: Int? = nil, half: Int? = nil, quarter: Int? = nil, month: Int? = nil, week: Int? = nil, day: Int? = nil,
    weekday: Int? = nil, partOfDay: PartOfDay? = nil, hour: Int? = nil, minute: Int? = nil, second: Int? = nil,
    shift: TemporalShift? = nil
  ) {
    (self.year, self.half, self.quarter, self.month) = (year, half, quarter, month)
    (self.week, self.day, self.weekday, self.partOfDay) = (week, day, weekday, partOfDay)
    (self.hour, self.minute, self.second, self.shift) = (hour, minute, second, shift)
  }

  /// A day.
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
    if day != nil || weekday != nil || partOfDay != nil || isEaster { return .day }
    if let part { return part.unit }
    if week != nil { return .week }
    if month != nil { return .month }
    if quarter != nil || season != nil { return .quarter }
    if half != nil { return .half }
    if decade != nil { return .decade }
    if century != nil { return .century }
    return shift?.unit ?? .year
  }

  /// `false` for `8h`, where the minute is zero by rule.
  public var isMinuteSaid = true

  /// Whether it says a time of day, a part of the day included.
  public var hasTime: Bool { hour != nil || partOfDay != nil }

  /// Whether it says anything about the day.
  public var hasDate: Bool {
    year != nil || month != nil || day != nil || weekday != nil || week != nil || quarter != nil || half != nil
      || shift != nil || season != nil || decade != nil || century != nil || cycle != nil || isEaster
  }
}

/// A length of time: `1 giờ 50 phút`.
public struct TemporalDuration: Sendable, Hashable, Codable, CustomStringConvertible {
  /// A count of one unit.
  public struct Part: Sendable, Hashable, Codable {
    /// How many; a range where one is said.
    public var amount: Amount
    /// Year, month, week, day, hour, minute or second.
    public var unit: TimeUnit

    /// So many units.
    public init(amount: Amount, unit: TimeUnit) {
      (self.amount, self.unit) = (amount, unit)
    }
  }

  /// A length of time; `parts` from coarse to fine.
  public init(parts: [Part]) {
    self.parts = parts
  }

  /// From coarse to fine.
  public var parts: [Part]

  /// ISO 8601: `P45D`, `PT1H50M`.
  public var description: String { String(writing: append) }

  func append(to output: inout [UInt8]) {
    output.append("P")
    var isInTime = false
    for part in parts {
      let (letter, isTime) = Self.letter(part.unit)
      if isTime, !isInTime { output.append("T") }
      isInTime = isTime
      part.amount.append(to: &output)
      output.append(letter)
    }
  }

  /// What stands for a unit, and whether it stands behind the T.
  private static func letter(_ unit: TimeUnit) -> (StaticString, isTime: Bool) {
    switch unit {
    case .year: ("Y", false)
    case .month: ("M", false)
    case .week: ("W", false)
    case .day: ("D", false)
    case .hour: ("H", true)
    case .minute: ("M", true)
    case .second: ("S", true)
    case .century, .decade, .half, .quarter: ("", false)
    }
  }
}

/// What returns: a period (`hằng ngày`), or a point in time again and again (`thứ ba hằng tuần`).
public enum TemporalSet: Sendable, Hashable, Codable {
  case every(TemporalDuration)
  case each(TemporalPoint)
}

/// A date, a time, an interval of these, a duration, or what returns.
public enum TemporalValue: Sendable, Hashable, Codable {
  case point(TemporalPoint)
  /// Both ends are included, each with its grain.
  case interval(TemporalPoint, TemporalPoint)
  case duration(TemporalDuration)
  case set(TemporalSet)
}
