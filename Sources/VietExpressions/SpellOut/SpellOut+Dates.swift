extension SpellOut {
  /// A date, a time, an interval, a duration or what returns.
  public func words(for value: TemporalValue) -> String {
    switch value {
    case .point(let point): words(for: point)
    case .interval(let start, let end): "\(words(for: start)) đến \(words(for: end))"
    case .duration(let duration):
      duration.parts.map { "\(words(for: $0.amount)) \(SpokenNames.timeUnit($0.unit))" }.joined(separator: " ")
    case .set(.each(let point)): "\(words(for: point)) \(SpokenNames.recurrence(of: point))"
    case .set(.every(let period)): words(forEach: period)
    }
  }

  /// `mỗi ngày`, `sáu tháng một lần`
  private func words(forEach period: TemporalDuration) -> String {
    if period.parts.count == 1, let part = period.parts.first, part.amount == Amount(1) {
      return "mỗi \(SpokenNames.timeUnit(part.unit))"
    }
    return words(for: TemporalValue.duration(period)) + " một lần"
  }

  /// A point in time: `tám giờ ba mươi phút ngày hai mươi lăm tháng mười một năm hai nghìn không trăm hai mươi lăm`.
  public func words(for point: TemporalPoint) -> String {
    let part = point.partOfDay.map(SpokenNames.partOfDay)
    return (clock(point) + [part].compactMap(\.self) + date(point)).joined(separator: " ")
  }

  private func clock(_ point: TemporalPoint) -> [String] {
    let fields = [(point.hour, "giờ"), (point.isMinuteSaid ? point.minute : nil, "phút"), (point.second, "giây")]
    // The full hour is said without its minutes.
    return fields.filter { $0.0 != 0 || $0.1 == "giờ" || point.second != nil }.flatMap { value, unit in
      value.map { [whole($0), unit] } ?? []
    }
  }

  private func date(_ point: TemporalPoint) -> [String] {
    var words: [String] = []
    if let weekday = point.weekday {
      // A weekday before the day is set off by a comma.
      words.append(SpokenNames.weekday(weekday) + (point.day == nil ? "" : ","))
    }
    if point.isEaster { words.append("Chủ nhật Phục sinh") }
    if let shift = point.shift, point.year == nil { words.append(SpokenNames.shift(shift, count: self.words(for:))) }
    if let day = point.day { words += ["ngày", whole(day)] }
    if let week = point.week { words += ["tuần", whole(week)] }
    if let month = point.month { words += ["tháng", month == 4 ? "tư" : whole(month)] }
    if let season = point.season { words.append(SpokenNames.season(season)) }
    if let century = point.century {
      words += ["thế kỷ", whole(abs(century))] + (century < 0 ? ["trước Công nguyên"] : [])
    }
    if let decade = point.decade { words += ["thập niên", whole(decade * 10)] }
    if let quarter = point.quarter { words += ["quý", quarter == 4 ? "tư" : whole(quarter)] }
    if let half = point.half { words.append("sáu tháng \(half == 1 ? "đầu" : "cuối")") }
    if let year = point.year { words += ["năm", self.year(year)] }
    if let cycle = point.cycle, point.year == nil { words += ["năm", cycle.description] }
    if point.calendar == .vietnameseLunar, point.month != nil || point.day != nil { words.append("âm lịch") }
    return words
  }

  /// The year 0 is the first before the common era.
  private func year(_ year: Int) -> String {
    year > 0 ? whole(year) : "\(words(for: ExactDecimal(1 - Int128(year)))) trước Công nguyên"
  }

  private func whole(_ number: Int) -> String { words(for: ExactDecimal(number)) }
}
