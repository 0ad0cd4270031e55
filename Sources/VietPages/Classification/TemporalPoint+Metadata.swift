internal import VietExpressions
internal import VietTokens
internal import VietUnicode

extension TemporalPoint {
  /// A date as metadata writes it, brought to UTC+7 where it has a zone: ISO 8601 (`2025-11-24T08:31:00Z`), without signs
  /// (`20251124`), seconds or milliseconds since 1970, as a Vietnamese reader writes it, as RFC 5322 does (`Mon, 24 Nov
  /// 2025 08:31:00 +0700`) or an American program (`11/24/2025 8:31:00 AM`).
  init?(metadata text: String) {
    if let reference = DateReference(text.prefix(16)) {
      self.init(reference.date, reference.hour, reference.minute, offset: Self.zoneOffset(of: text))
      return
    }
    let bytes = Array(text.utf8)
    if let point = Self(digits: bytes) {
      self = point
      return
    }
    var clock: TemporalPoint?
    for expression in ExpressionParser(kinds: [.date, .time]).expressions(in: text) {
      guard case .temporal(.point(let point)) = expression.value else { continue }
      if point.date != nil {
        self = point
        partOfDay = nil
        return
      }
      if clock == nil, point.hour != nil { clock = point }
    }
    let tokens = Tokenizer().tokens(in: bytes)
    guard let day = PageDate.first(in: tokens, bytes.span)?.day ?? PageDate.firstAmerican(in: tokens, bytes.span)
    else { return nil }
    self.init(day, clock?.hour, clock?.minute, offset: Self.zoneOffset(of: text))
  }

  /// A time that is so many minutes east of UTC, at UTC+7.
  private init(_ day: CivilDate, _ hour: Int?, _ minute: Int?, offset: Int?) {
    self.init(day)
    guard let hour, let minute else { return }
    let minutes = hour * 60 + minute + (offset.map { 7 * 60 - $0 } ?? 0)
    let days = minutes >= 0 ? minutes / 1440 : -1
    self.init(day.adding(days: days))
    (self.hour, self.minute) = ((minutes - days * 1440) / 60, (minutes - days * 1440) % 60)
  }

  /// `20251124`, or the time since 1970, from 1995 on: what else has as many digits is no date of a page.
  private init?(digits: [UInt8]) {
    guard [8, 9, 10, 12, 13].contains(digits.count), digits.allSatisfy(\.isDigit) else { return nil }
    let number = digits.reduce(0) { $0 * 10 + Int($1 & 0x0F) }
    if digits.count == 8 {
      guard PageDate.years.contains(number / 10_000),
        let day = CivilDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
      else { return nil }
      self.init(day)
      return
    }
    let minutes = (digits.count > 10 ? number / 1000 : number) / 60
    guard let epoch = CivilDate(year: 1970, month: 1, day: 1) else { return nil }
    let day = epoch.adding(days: minutes / 1440)
    guard PageDate.years.contains(day.year) else { return nil }
    self.init(day, minutes % 1440 / 60, minutes % 60, offset: 0)
  }

  /// Minutes east of UTC, when the text ends with a zone.
  private static func zoneOffset(of text: String) -> Int? {
    let bytes = Array(text.utf8)
    guard let last = bytes.last, bytes.count > 16 else { return nil }
    if last == UInt8(ascii: "Z") { return 0 }
    guard let sign = bytes.lastIndex(where: { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") }), sign > 10 else {
      return nil
    }
    let digits = bytes[(sign + 1)...].filter { $0 &- 0x30 < 10 }.map { Int($0 - 0x30) }
    guard digits.count == 4 else { return nil }
    let minutes = (digits[0] * 10 + digits[1]) * 60 + digits[2] * 10 + digits[3]
    return bytes[sign] == UInt8(ascii: "-") ? -minutes : minutes
  }
}
