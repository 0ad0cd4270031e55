/// A day of the proleptic Gregorian calendar. The year before 1 is 0, the one before that -1 (ISO 8601).
public struct CivilDate: Sendable, Hashable, Codable, Comparable {
  /// The year, with 0 before 1.
  public var year: Int
  /// 1 for January … 12.
  public var month: Int
  /// The day of the month, from 1.
  public var day: Int

  /// `nil` when there is no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...12).contains(month), day >= 1, day <= Self.dayCount(year: year, month: month) else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// The day that is `dayNumber` days after 1970-01-01.
  ///
  /// Counted in years that begin in March, so that the leap day is the last of the year.
  public init(dayNumber: Int) {
    let shifted = dayNumber + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// Days since 1970-01-01.
  public var dayNumber: Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// 1 for Monday … 7 for Sunday (ISO 8601).
  public var weekday: Int {
    let remainder = (dayNumber + 3) % 7
    return (remainder < 0 ? remainder + 7 : remainder) + 1
  }

  /// The day so many days later, or earlier when `days` is negative.
  public func adding(days: Int) -> CivilDate { CivilDate(dayNumber: dayNumber + days) }

  /// The ISO week and the year that it belongs to.
  public var week: (year: Int, number: Int) {
    let thursday = adding(days: 4 - weekday)
    let first = CivilDate(year: thursday.year, month: 1, day: 1)?.dayNumber ?? 0
    return (thursday.year, (thursday.dayNumber - first) / 7 + 1)
  }

  /// The Monday of an ISO week.
  public static func monday(ofWeek week: Int, year: Int) -> CivilDate {
    let fourth = CivilDate(dayNumber: (CivilDate(year: year, month: 1, day: 1)?.dayNumber ?? 0) + 3)
    return fourth.adding(days: 1 - fourth.weekday + (week - 1) * 7)
  }

  /// Whether the year has 366 days (Gregorian rule).
  public static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && year % 100 != 0 || year % 400 == 0 }

  /// The days of a month.
  public static func dayCount(year: Int, month: Int) -> Int {
    month == 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
  }

  /// Whether the day on the left comes before that on the right.
  public static func < (left: CivilDate, right: CivilDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}

/// A moment on the clock of one place: a day, and the time when it is known.
///
///     DateReference("2025-11-25T10:00")
///     DateReference("2025-11-25")
public struct DateReference: Sendable, Hashable, Codable {
  /// The day.
  public var date: CivilDate
  /// 0 … 23, when the time is known.
  public var hour: Int?
  /// 0 … 59, when the time is known.
  public var minute: Int?

  /// A day with a time, or without one.
  public init(date: CivilDate, hour: Int? = nil, minute: Int? = nil) {
    (self.date, self.hour, self.minute) = (date, hour, minute)
  }

  /// Reads `YYYY-MM-DD` with an optional `Thh:mm`; seconds and a zone may follow and are left out.
  public init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    func number(_ range: Range<Int>) -> Int? {
      guard range.upperBound <= bytes.count else { return nil }
      return range.reduce(into: Int?(0)) { value, index in
        let digit = bytes[index] &- UInt8(ascii: "0")
        value = digit < 10 ? value.map { $0 * 10 + Int(digit) } : nil
      }
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10), bytes[4] == UInt8(ascii: "-"),
      bytes[7] == UInt8(ascii: "-"), let date = CivilDate(year: year, month: month, day: day)
    else { return nil }
    self.init(date: date)
    guard bytes.count > 10 else { return }
    guard bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: " "), let hour = number(11..<13), hour < 24,
      let minute = number(14..<16), minute < 60, bytes[13] == UInt8(ascii: ":")
    else { return nil }
    (self.hour, self.minute) = (hour, minute)
  }
}
