extension TemporalValue: CustomStringConvertible {
  /// ISO 8601 with EDTF's unspecified digits and TIMEX3's quarters, halves and parts of the day.
  public var description: String { String(writing: append) }

  func append(to output: inout [UInt8]) {
    switch self {
    case .point(let point), .set(.each(let point)): point.append(to: &output)
    case .interval(let start, let end):
      start.append(to: &output)
      output.append("/")
      end.append(to: &output)
    case .duration(let duration), .set(.every(let duration)): duration.append(to: &output)
    }
  }
}

extension TemporalPoint: CustomStringConvertible {
  /// The point as ISO 8601, EDTF or TIMEX3 have it: `2025-11-25`, `2025-Q3`, `199X`, `T08:30`.
  public var description: String { String(writing: append) }

  func append(to output: inout [UInt8]) {
    if hasDate {
      let isLunar = calendar == .vietnameseLunar && (year == nil || month != nil || day != nil)
      if isLunar { output.append("lunar:") }
      appendDate(to: &output)
    } else if partOfDay != nil, hour == nil {
      output.append("XXXX-XX-XX")
    }
    appendTime(to: &output)
  }

  private func appendDate(to output: inout [UInt8]) {
    appendYear(to: &output)
    if isEaster { return output.append("-Easter") }
    if let week {
      output.append("-W")
      output.appendNumber(week, count: 2)
      return append("-", weekday, to: &output)
    }
    if let quarter { return append("-Q", quarter, to: &output) }
    if let half { return append("-H", half, to: &output) }
    if let season {
      output.append("-")
      return output.append(contentsOf: season.rawValue.utf8)
    }
    if let weekday, day == nil, part == nil { return append(shift == nil ? "-WXX-" : "-", weekday, to: &output) }
    guard month != nil || day != nil else { return }
    if let month {
      output.append(UInt8(ascii: "-"), pair: month)
      if isLeapMonth { output.append("L") }
    } else if shift == nil {
      // A day of a shifted month, ngày 5 tháng sau, has none.
      output.append("-XX")
    }
    if let part {
      append(part.unit == .week ? "-W" : "-D", part.index, to: &output)
      return append("-", weekday, to: &output)
    }
    if let day { output.append(UInt8(ascii: "-"), pair: day) }
  }

  private func append(_ sign: StaticString, _ value: Int?, to output: inout [UInt8]) {
    guard let value else { return }
    output.append(sign)
    output.appendNumber(value)
  }

  private func appendYear(to output: inout [UInt8]) {
    if let year {
      if year < 0 { output.append("-") }
      output.appendDigits(UInt64(year.magnitude), count: 4)
    } else if let shift {
      shift.append(to: &output)
    } else if let decade {
      output.appendNumber(decade, count: 3)
      output.append("X")
    } else if let century {
      if century < 0 { output.append("-") }
      output.appendNumber(abs(century) - 1, count: 2)
      output.append("XX")
    } else if let cycle {
      output.append(contentsOf: cycle.description.utf8)
    } else {
      output.append("XXXX")
    }
  }

  private func appendTime(to output: inout [UInt8]) {
    guard let hour else { return output.append(contentsOf: (partOfDay?.rawValue ?? "").utf8) }
    output.append(UInt8(ascii: "T"), pair: hour)
    output.append(UInt8(ascii: ":"), pair: minute ?? 0)
    if let second { output.append(UInt8(ascii: ":"), pair: second) }
    guard let zone else { return }
    guard zone != 0 else { return output.append("Z") }
    let (hours, rest) = abs(zone).quotientAndRemainder(dividingBy: 60)
    output.append(UInt8(ascii: zone < 0 ? "-" : "+"), pair: hours)
    output.append(UInt8(ascii: ":"), pair: rest)
  }
}

extension TemporalShift: CustomStringConvertible {
  /// What stands for the date until it is resolved: `REF+1D`, `PREV-2D`.
  public var description: String { String(writing: append) }

  func append(to output: inout [UInt8]) {
    output.append(anchor == .reference ? "REF" : "PREV")
    output.append(amount < 0 ? "-" : "+")
    output.appendDigits(UInt64(amount.magnitude))
    output.append(unit.letters)
  }
}

extension TimeUnit {
  fileprivate var letters: StaticString {
    switch self {
    case .century: "CE"
    case .decade: "DE"
    case .year: "Y"
    case .half: "half"
    case .quarter: "Q"
    case .month: "M"
    case .week: "W"
    case .day: "D"
    case .hour: "H"
    case .minute: "min"
    case .second: "S"
    }
  }
}
