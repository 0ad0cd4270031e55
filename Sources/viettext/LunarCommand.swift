import ArgumentParser
import VietJSON
import VietText

/// `viettext lunar`: dates of the Gregorian calendar as lunar dates, and back.
struct LunarCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lunar",
    abstract: "Converts dates to the Vietnamese lunar calendar and back.",
    discussion: """
      A date is 2025-01-29 or 29/1/2025; without one the lines of standard input are read. The years are 1900 to 2199.
      A line of text has the date, the lunar date, and the names of its month and of its day.

      EXAMPLES
        viettext lunar 2025-01-29
        2025-01-29	mùng 1 tháng Giêng năm Ất Tỵ	tháng Mậu Dần	ngày Mậu Tuất

        viettext lunar --from-lunar 15/8/2025                # Tết Trung thu
        viettext lunar --from-lunar --leap 2025-06-01        # or '2025-06-01 nhuận'
        viettext lunar --format json 2025-12-21
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @Argument(help: "Dates, such as 2025-01-29 or 29/1/2025.") var dates: [String] = []
  @Flag(help: "The dates are lunar ones; a leap month is marked by --leap or by nhuận behind the date.")
  var fromLunar = false
  @Flag(help: "The lunar dates are of leap months.") var leap = false
  @Option(help: "A line of text or a JSON object a date.") var format: Format = .text

  func validate() throws {
    if leap, !fromLunar { throw ValidationError("--leap is for lunar dates: it needs --from-lunar.") }
  }

  func run() throws {
    let input = ValueInput(values: dates)
    switch format {
    case .text:
      try input.run { value throws(ValueInput.Failure) in try day(value).text }
    case .json:
      try input.run(failed: Self.json) { value throws(ValueInput.Failure) in try day(value).json(of: value) }
    }
  }

  private func day(_ value: String) throws(ValueInput.Failure) -> LunarDay {
    try fromLunar ? LunarDay(lunar: value, isLeap: leap) : LunarDay(solar: value)
  }

  private static func json(_ value: String, _ failure: ValueInput.Failure) -> String {
    var json = JSONWriter()
    json.object { json in
      json.member("text", value)
      json.member("error", failure.message)
    }
    return String(decoding: json.bytes, as: UTF8.self)
  }
}

/// A day in both calendars.
private struct LunarDay {
  let solar: CivilDate
  let lunar: LunarDate

  init(solar text: String) throws(ValueInput.Failure) {
    let (year, month, day) = try Self.fields(text[...])
    guard let date = CivilDate(year: year, month: month, day: day) else {
      throw ValueInput.Failure("there is no such day")
    }
    guard let lunar = LunarCalendar.lunar(from: date) else {
      throw ValueInput.Failure("the lunar calendar is known from 1900-01-31 to the end of the lunar year 2199")
    }
    (self.solar, self.lunar) = (date, lunar)
  }

  init(lunar text: String, isLeap: Bool) throws(ValueInput.Failure) {
    let words = text.split(whereSeparator: \.isWhitespace)
    let isMarked = words.count == 2 && words[1].lowercased() == "nhuận"
    let (year, month, day) = try Self.fields(isMarked ? words[0] : text[...])
    let isLeapMonth = isLeap || isMarked
    guard let date = LunarDate(year: year, month: month, day: day, isLeapMonth: isLeapMonth), let solar = date.solar
    else { throw Self.explanation(year, month, isLeapMonth) }
    (self.solar, lunar) = (solar, date)
  }

  private static func explanation(_ year: Int, _ month: Int, _ isLeap: Bool) -> ValueInput.Failure {
    guard LunarCalendar.years.contains(year) else {
      return ValueInput.Failure("a lunar year from 1900 to 2199 was expected")
    }
    guard let count = LunarCalendar.dayCount(year: year, month: month, isLeap: isLeap) else {
      let leapMonth = LunarCalendar.leapMonth(of: year).map { "its leap month is \($0)" } ?? "it has no leap month"
      return ValueInput.Failure("the lunar year \(year) has no such month; \(leapMonth)")
    }
    return ValueInput.Failure("that month has \(count) days")
  }

  private static func fields(_ text: Substring) throws(ValueInput.Failure) -> (year: Int, month: Int, day: Int) {
    let separator: Character = text.contains("/") ? "/" : "-"
    let parts = text.split(separator: separator, omittingEmptySubsequences: false).map { part in
      part.utf8.allSatisfy { $0 &- UInt8(ascii: "0") < 10 } ? Int(part) : nil
    }
    guard parts.count == 3, let first = parts[0], let month = parts[1], let last = parts[2] else {
      throw ValueInput.Failure("a date such as 2025-01-29 or 29/1/2025 was expected")
    }
    return separator == "-" ? (first, month, last) : (last, month, first)
  }

  private var monthName: CanChi { CanChi(lunarYear: lunar.year, month: lunar.month) }
  private var dayName: CanChi { CanChi(day: solar) }

  var text: String { "\(TemporalPoint(solar))\t\(lunar)\ttháng \(monthName)\tngày \(dayName)" }

  func json(of value: String) -> String {
    var json = JSONWriter()
    json.object { json in
      json.member("text", value)
      json.member("date", TemporalPoint(solar).description)
      json.key("lunar")
      json.object { json in
        json.member("year", lunar.year)
        json.member("month", lunar.month)
        json.member("day", lunar.day)
        json.member("leap", lunar.isLeapMonth)
      }
      json.member("lunarText", lunar.description)
      json.member("yearName", CanChi(lunarYear: lunar.year).description)
      json.member("monthName", monthName.description)
      json.member("dayName", dayName.description)
      json.member("animal", CanChi(lunarYear: lunar.year).animal)
      json.member("solarTerm", SolarTerm.beginning(on: solar)?.name)
    }
    return String(decoding: json.bytes, as: UTF8.self)
  }
}
