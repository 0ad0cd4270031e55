/// A public or cultural holiday.
struct Holiday: Sendable {
  var names: String
  var month: Int
  var day: Int
  /// Where the day is a weekday: the first one from ``day`` on.
  var weekday: Int?
  /// Easter Sunday, which moves from year to year; its month and day are those of its earliest one.
  var isEaster = false
  var calendar = TemporalCalendar.gregorian
  /// Whether the name alone is the day; other names need a cue before them, such as dịp, ngày or lễ.
  var isSure = false
  /// Whether it is the name of a feast only; then vào, trước and the like are cues too.
  var isFeast = false
}

extension Vocabulary {
  /// Labor Code 2019, article 112, and the calendar of customs.
  static let holidays: [Holiday] = [
    Holiday(names: "tết dương lịch,tết tây", month: 1, day: 1, isSure: true),
    Holiday(names: "lễ tình nhân,ngày tình nhân,ngày lễ tình nhân", month: 2, day: 14, isSure: true),
    Holiday(names: "valentine", month: 2, day: 14, isFeast: true),
    Holiday(names: "thành lập đảng,thành lập đảng cộng sản việt nam", month: 2, day: 3),
    Holiday(names: "thầy thuốc việt nam", month: 2, day: 27),
    Holiday(names: "quốc tế phụ nữ", month: 3, day: 8),
    Holiday(names: "phục sinh", month: 3, day: 22, isEaster: true, isFeast: true),
    Holiday(names: "chủ nhật phục sinh,chúa nhật phục sinh", month: 3, day: 22, isEaster: true, isSure: true),
    Holiday(names: "cá tháng tư", month: 4, day: 1),
    Holiday(names: "giải phóng miền nam,thống nhất đất nước", month: 4, day: 30),
    Holiday(names: "quốc tế lao động", month: 5, day: 1),
    Holiday(names: "ngày của mẹ", month: 5, day: 8, weekday: 7),
    Holiday(names: "quốc tế thiếu nhi", month: 6, day: 1),
    Holiday(names: "tết thiếu nhi", month: 6, day: 1, isSure: true),
    Holiday(names: "ngày của cha,ngày của bố", month: 6, day: 15, weekday: 7),
    Holiday(names: "báo chí cách mạng việt nam", month: 6, day: 21),
    Holiday(names: "gia đình việt nam", month: 6, day: 28),
    Holiday(names: "thương binh liệt sĩ,thương binh liệt sỹ", month: 7, day: 27),
    Holiday(names: "quốc khánh", month: 9, day: 2, isSure: true),
    Holiday(names: "giải phóng thủ đô", month: 10, day: 10),
    Holiday(names: "doanh nhân việt nam", month: 10, day: 13),
    Holiday(names: "phụ nữ việt nam", month: 10, day: 20),
    Holiday(names: "halloween", month: 10, day: 31, isFeast: true),
    Holiday(names: "pháp luật việt nam", month: 11, day: 9),
    Holiday(names: "nhà giáo việt nam", month: 11, day: 20),
    Holiday(names: "ngày lễ tạ ơn", month: 11, day: 22, weekday: 4, isSure: true),
    Holiday(names: "lễ tạ ơn,thanksgiving", month: 11, day: 22, weekday: 4, isFeast: true),
    Holiday(names: "black friday", month: 11, day: 23, weekday: 5, isSure: true),
    Holiday(names: "thành lập quân đội nhân dân việt nam", month: 12, day: 22),
    Holiday(names: "đêm giáng sinh", month: 12, day: 24, isSure: true),
    Holiday(names: "giáng sinh,noel,nô-en,nô en", month: 12, day: 25, isFeast: true),
    Holiday(
      names: "tết nguyên đán,tết âm lịch,tết ta,tết cổ truyền,nguyên đán", month: 1, day: 1, calendar: .vietnameseLunar,
      isSure: true),
    Holiday(names: "tết", month: 1, day: 1, calendar: .vietnameseLunar, isFeast: true),
    Holiday(names: "tết nguyên tiêu", month: 1, day: 15, calendar: .vietnameseLunar, isSure: true),
    Holiday(names: "tết hàn thực", month: 3, day: 3, calendar: .vietnameseLunar, isSure: true),
    Holiday(
      names: "giỗ tổ hùng vương,giỗ tổ,giỗ quốc tổ hùng vương", month: 3, day: 10, calendar: .vietnameseLunar,
      isSure: true),
    Holiday(names: "phật đản", month: 4, day: 15, calendar: .vietnameseLunar, isFeast: true),
    Holiday(names: "tết đoan ngọ", month: 5, day: 5, calendar: .vietnameseLunar, isSure: true),
    Holiday(names: "đoan ngọ", month: 5, day: 5, calendar: .vietnameseLunar, isFeast: true),
    Holiday(names: "vu lan", month: 7, day: 15, calendar: .vietnameseLunar, isFeast: true),
    Holiday(names: "tết trung thu", month: 8, day: 15, calendar: .vietnameseLunar, isSure: true),
    Holiday(names: "trung thu", month: 8, day: 15, calendar: .vietnameseLunar, isFeast: true),
    Holiday(
      names: "ông công ông táo,ông táo về trời", month: 12, day: 23, calendar: .vietnameseLunar),
    Holiday(names: "giao thừa", month: 12, day: 30, calendar: .vietnameseLunar, isFeast: true),
  ]

  static let holidayNames: Table = holidays.enumerated().map { ($1.names, .holiday($0)) }

  /// Names that hold words of time without being dates.
  static let historicalNames: Table = [
    ("cách mạng tháng tám,cách mạng tháng mười,cách mạng tháng hai,tháng thanh niên,nghị quyết tháng", .mark(.phrase))
  ]
}
