extension TemporalValue {
  /// Reads a canonical value string: `2025-11-25T08:30`, `2021/2025`, `PT1H50M`; `nil` when it is none.
  public init?(valueDescription text: some StringProtocol) {
    if text.hasPrefix("P"), !text.hasPrefix("PREV") {
      guard let duration = TemporalDuration(valueDescription: text) else { return nil }
      self = .duration(duration)
      return
    }
    let ends = text.split(separator: "/", omittingEmptySubsequences: false).map { TemporalPoint(valueDescription: $0) }
    switch (ends.count, ends.first, ends.last) {
    case (1, let point??, _): self = .point(point)
    case (2, let start??, let end??): self = .interval(start, end)
    default: return nil
    }
  }
}

extension TemporalPoint {
  /// Reads a canonical value string: `2025-11-25`, `2025-W49`, `XXXX-11-25TAF`, `REF+1DTMO`, `T08:30`.
  init?(valueDescription text: some StringProtocol) {
    self.init()
    let date = text.prefix { $0 != "T" }
    let time = text[date.endIndex...]
    guard !text.isEmpty, time.isEmpty || readTime(time) else { return nil }
    if date.isEmpty || partOfDay != nil && date == "XXXX-XX-XX" { return }
    guard readDate(date) else { return nil }
    let isReal = month == nil || day == nil || CivilDate(year: year ?? 2000, month: month ?? 1, day: day ?? 1) != nil
    guard isReal, hasDate else { return nil }
  }

  private mutating func readTime(_ text: some StringProtocol) -> Bool {
    if let part = PartOfDay(rawValue: String(text)) {
      partOfDay = part
      return true
    }
    let fields = text.dropFirst().split(separator: ":", omittingEmptySubsequences: false).map {
      Self.number($0, digits: 2...2)
    }
    guard (2...3).contains(fields.count), let hour = fields[0], hour < 24, let minute = fields[1], minute < 60 else {
      return false
    }
    (self.hour, self.minute) = (hour, minute)
    guard fields.count == 3 else { return true }
    second = fields[2]
    return second.map { $0 < 60 } ?? false
  }

  private mutating func readDate(_ text: some StringProtocol) -> Bool {
    if let shift = TemporalShift(valueDescription: text) {
      self.shift = shift
      return true
    }
    let isNegative = text.hasPrefix("-")
    let parts = text.dropFirst(isNegative ? 1 : 0).split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count) else { return false }
    if parts[0] != "XXXX" {
      guard let year = Self.number(parts[0], digits: 4...6) else { return false }
      self.year = isNegative ? -year : year
    }
    guard parts.count > 1 else { return true }
    if parts[1] == "Easter" {
      isEaster = true
      return parts.count == 2
    }
    let last = parts.count == 3 ? parts[2] : nil
    let number = Self.number(parts[1].dropFirst(), digits: 1...2)
    switch parts[1].first {
    case "W":
      if parts[1] != "WXX" {
        week = number
        guard let number, (1...53).contains(number) else { return false }
      }
      weekday = last.flatMap { Self.number($0, digits: 1...1) }
      return last == nil ? week != nil : weekday.map((1...7).contains) ?? false
    case "Q":
      quarter = number
      return last == nil && number.map { (1...4).contains($0) } ?? false
    case "H":
      half = number
      return last == nil && number.map { (1...2).contains($0) } ?? false
    default:
      month = Self.number(parts[1], digits: 2...2)
      day = last.flatMap { Self.number($0, digits: 2...2) }
      let isOpen = parts[1] == "XX" && day != nil
      return (isOpen || month.map((1...12).contains) ?? false)
        && (last == nil || day.map((1...31).contains) ?? false)
    }
  }

  fileprivate static func number(_ text: some StringProtocol, digits: ClosedRange<Int>) -> Int? {
    guard digits.contains(text.utf8.count), text.utf8.allSatisfy({ $0 &- UInt8(ascii: "0") < 10 }) else { return nil }
    return Int(text)
  }
}

extension TemporalShift {
  /// Reads `REF+1D` and `PREV-2W`.
  fileprivate init?(valueDescription text: some StringProtocol) {
    let anchors: [(String, Anchor)] = [("REF", .reference), ("PREV", .previous)]
    guard let (name, anchor) = anchors.first(where: { text.hasPrefix($0.0) }) else { return nil }
    let rest = text.dropFirst(name.count)
    guard let sign = rest.first, sign == "+" || sign == "-" else { return nil }
    let digits = rest.dropFirst().prefix { $0.isASCII && $0.isNumber }
    guard let count = TemporalPoint.number(digits, digits: 1...6) else { return nil }
    let amount = sign == "-" ? -count : count
    for unit in TimeUnit.allCases where TemporalShift(amount, unit, from: anchor).description == text {
      self.init(amount, unit, from: anchor)
      return
    }
    return nil
  }
}

extension TemporalDuration {
  /// Reads `P45D`, `PT1H50M`, `P3..5D`.
  fileprivate init?(valueDescription text: some StringProtocol) {
    parts = []
    var isInTime = false
    var amount = ""
    for character in text.dropFirst() {
      if character.isASCII, character.isNumber || character == "." {
        amount.append(character)
      } else if character == "T", amount.isEmpty, !isInTime {
        isInTime = true
      } else {
        let units: [Character: TimeUnit] =
          isInTime ? ["H": .hour, "M": .minute, "S": .second] : ["Y": .year, "M": .month, "W": .week, "D": .day]
        guard let unit = units[character], let value = Amount(valueDescription: amount) else { return nil }
        parts.append(Part(amount: value, unit: unit))
        amount = ""
      }
    }
    guard amount.isEmpty, !parts.isEmpty else { return nil }
  }
}
