internal import VietExpressions
internal import VietTokens
internal import VietUnicode

/// Days as page templates write them, which is not how people write: `thứ tư, 16 08 2017`, `October 24, 2025`, and two
/// dates run together by a hidden element (`23 Tháng Sáu, 202122 Tháng Một, 2024`); `11/24/2025` for a day in November.
enum PageDate {
  private enum Part {
    case number(Int)
    case month(Int)
  }

  /// The first day among these tokens of a short block, and its bytes.
  static func first(in tokens: [Token], _ text: Span<UInt8>) -> (day: CivilDate, range: Range<Int>)? {
    var parts: [Part] = []
    var ranges: [Range<Int>] = []
    var previous: SyllableKey?
    for token in tokens {
      switch token.kind {
      case .number:
        parts.append(.number(number(text, token.range)))
        ranges.append(token.range)
      case .word, .abbreviation:
        let key = SyllableKey(text, in: token.range)
        if let month = months[key] ?? previous.flatMap({ months[$0.joined(with: key)] }) {
          parts.append(.month(month))
          ranges.append(token.range)
        } else if let more = unitsBehindTen[key], previous == ten, case .month(10) = parts.last {
          // tháng Mười Một
          parts[parts.count - 1] = .month(10 + more)
        }
        previous = key
        continue
      default: break
      }
      previous = nil
    }
    for start in parts.indices.dropLast(2) {
      if let day = date(parts[start], parts[start + 1], parts[start + 2]) {
        return (day, ranges[start].lowerBound..<ranges[start + 2].upperBound)
      }
    }
    return nil
  }

  private static func date(_ first: Part, _ second: Part, _ third: Part) -> CivilDate? {
    guard case .number(let last) = third, let year = year(last) else { return nil }
    switch (first, second) {
    case (.number(let day), .number(let month)), (.number(let day), .month(let month)),
      (.month(let month), .number(let day)):
      return CivilDate(year: year, month: month, day: day)
    default: return nil
    }
  }

  /// The first day behind its month among these tokens.
  static func firstAmerican(in tokens: [Token], _ text: Span<UInt8>) -> CivilDate? {
    for token in tokens where token.kind == .number {
      if let day = americanDay(text, token.range) { return day }
    }
    return nil
  }

  /// The month before a day that is no month: `11/24/2025`.
  private static func americanDay(_ text: Span<UInt8>, _ range: Range<Int>) -> CivilDate? {
    var numbers = [0]
    for offset in range {
      if text[offset] == UInt8(ascii: "/") {
        numbers.append(0)
      } else {
        guard text[offset].isDigit, numbers[numbers.count - 1] < 10_000 else { return nil }
        numbers[numbers.count - 1] = numbers[numbers.count - 1] * 10 + Int(text[offset] & 0x0F)
      }
    }
    guard numbers.count == 3, numbers[1] > 12, years.contains(numbers[2]) else { return nil }
    return CivilDate(year: numbers[2], month: numbers[0], day: numbers[1])
  }

  /// A year, alone or with the day of the next date behind it.
  private static func year(_ number: Int) -> Int? {
    [number, number / 10, number / 100].first { years.contains($0) }
  }

  /// When pages of the web are written.
  static let years = 1995...2099

  /// The value of up to six digits, else 0.
  private static func number(_ text: Span<UInt8>, _ range: Range<Int>) -> Int {
    guard range.count <= 6 else { return 0 }
    var value = 0
    for offset in range {
      guard text[offset].isDigit else { return 0 }
      value = value * 10 + Int(text[offset] & 0x0F)
    }
    return value
  }

  private static let ten = SyllableKey("mười")
  private static let unitsBehindTen = [SyllableKey("một"): 1, SyllableKey("hai"): 2]

  private static let months: [SyllableKey: Int] = {
    let names = [
      "january,jan,tháng một", "february,feb,tháng hai", "march,mar,tháng ba", "april,apr,tháng tư", "may,tháng năm",
      "june,jun,tháng sáu", "july,jul,tháng bảy", "august,aug,tháng tám", "september,sep,sept,tháng chín",
      "october,oct,tháng mười", "november,nov", "december,dec",
    ]
    var months: [SyllableKey: Int] = [:]
    for (index, list) in names.enumerated() {
      for name in list.split(separator: ",") { months[SyllableKey(phrase: String(name))] = index + 1 }
    }
    return months
  }()
}
