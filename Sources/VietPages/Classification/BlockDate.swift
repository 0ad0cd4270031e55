internal import VietExpressions
internal import VietTokens
internal import VietUnicode

/// The day with a year that a short block says, and the time beside it.
struct BlockDate: Sendable {
  private(set) var point = TemporalPoint()
  /// The bytes of the block that do not belong to it.
  private(set) var bytesBeside = 0

  /// Nothing is said.
  init() {}

  /// The first day in a block of so many bytes, or `nil` where there is none.
  ///
  /// - Parameters:
  ///   - expressions: the dates and times of the tokens, found by ``parser``.
  ///   - tokens: those of the block, with offsets in `text`.
  init?(_ expressions: [Expression], in tokens: [Token], _ text: Span<UInt8>, byteCount: Int) {
    var day: TemporalPoint?
    var clock: TemporalPoint?
    var covered = 0
    var dayCount = 0
    for expression in expressions {
      guard case .temporal(.point(let point)) = expression.value else { continue }
      let isDay = point.year != nil && point.day != nil
      // 21:15 01/11/2017 is two expressions.
      let isClock = point.hour != nil && !point.hasDate
      if isDay { dayCount += 1 }
      if isDay, day == nil { day = point }
      // What stands behind another day is that day's: Ngày đăng: 20/11/2025. Cập nhật: 25/11/2025 08:30.
      if point.hour != nil, clock == nil, dayCount <= 1 { clock = point }
      if isDay || isClock { covered += expression.range.count }
    }
    if day == nil, let found = PageDate.first(in: tokens, text) {
      day = TemporalPoint(found.day)
      covered += found.range.count
    }
    guard let day else { return nil }
    (point, bytesBeside) = (day, byteCount - covered)
    if point.hour == nil, let clock { (point.hour, point.minute) = (clock.hour, clock.minute) }
  }

  static let parser = ExpressionParser(kinds: [.date, .time])
}
