internal import VietUnicode

/// Tokens that begin with a digit.
extension TokenScan {
  mutating func number(in text: Span<UInt8>, at start: Int) -> Token {
    let position = numberEnd(in: text, from: start)
    guard position < end else { return plainNumber(text, start..<position) }
    switch text[position] {
    case UInt8(ascii: "/"):
      if let codeEnd = codeEnd(in: text, slash: position) { return Token(range: start..<codeEnd, kind: .code) }
    case UInt8(ascii: "-"):
      if let address = WebAddress.match(in: text, at: start, end: end, &names) { return address }
      if let codeEnd = partyCodeEnd(in: text, hyphen: position) { return Token(range: start..<codeEnd, kind: .code) }
    case UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "@"), UInt8(ascii: "+"):
      if let address = WebAddress.match(in: text, at: start, end: end, &names) { return address }
    case let byte where byte >= 0x80 || byte.isASCIIAlphanumeric:
      return numberWithLetters(in: text, start, position)
    default: break
    }
    return plainNumber(text, start..<position)
  }

  private func plainNumber(_ text: Span<UInt8>, _ range: Range<Int>) -> Token {
    Token(range: range, kind: PhoneShape.matches(text, range) ? .phone : .number)
  }

  private mutating func numberWithLetters(in text: Span<UInt8>, _ start: Int, _ position: Int) -> Token {
    if let keycap = keycapEnd(in: text, from: position), position == start + 1 {
      return Token(range: start..<keycap, kind: .emoji)
    }
    if let address = WebAddress.match(in: text, at: start, end: end, &names) { return address }
    let run = wordRunEnd(in: text, from: position)
    guard run > position else { return plainNumber(text, start..<position) }
    if NumberSuffix.isKnown(in: text, position..<run) { return Token(range: start..<run, kind: .number) }
    // `10A-2`, `4G-LTE`, `15A/2020/QĐ`: a code goes on over hyphens and slashes; a number with its unit does not.
    var stop = run
    if run + 1 < end, text[run] == UInt8(ascii: "-") {
      let tail = wordRunEnd(in: text, from: run + 1)
      if tail > run + 1 { stop = tail }
    } else if run < end, text[run] == UInt8(ascii: "/"), let codeEnd = codeEnd(in: text, slash: run) {
      stop = codeEnd
    }
    return Token(range: start..<stop, kind: .code)
  }

  /// The end of digits with separators between them.
  private func numberEnd(in text: Span<UInt8>, from start: Int) -> Int {
    var position = digitsEnd(in: text, from: start)
    while position + 1 < end, text[position].isNumberSeparator {
      let next = digitsEnd(in: text, from: position + 1)
      guard next > position + 1 else { break }
      position = next
    }
    return position
  }

  /// The end of digits of any script.
  func digitsEnd(in text: Span<UInt8>, from start: Int) -> Int {
    var position = start
    while position < end {
      if text[position].isDigit {
        position += 1
      } else {
        guard text[position] >= 0x80 else { break }
        let step = text.utf8Step(at: position)
        guard step.isWellFormed, CharacterClass(step.scalar) == .digit, position + step.count <= end else { break }
        position += step.count
      }
    }
    return position
  }

  /// `218/QĐ-TTr`, `15/2020/NĐ-CP`: after the slash an upper-case letter, then letters, digits, hyphens, slashes.
  private func codeEnd(in text: Span<UInt8>, slash: Int) -> Int? {
    guard slash + 1 < end, text.isUppercaseLetter(at: slash + 1),
      VietnameseLetter(text.utf8Step(at: slash + 1).scalar) != nil
    else { return nil }
    var position = wordRunEnd(in: text, from: slash + 1)
    while position + 1 < end, text[position] == UInt8(ascii: "-") || text[position] == UInt8(ascii: "/") {
      let next = wordRunEnd(in: text, from: position + 1)
      guard next > position + 1 else { break }
      position = next
    }
    return position
  }

  /// `57-NQ/TW`: documents of the party have a hyphen before the letters, and a slash behind them.
  private func partyCodeEnd(in text: Span<UInt8>, hyphen: Int) -> Int? {
    let run = wordRunEnd(in: text, from: hyphen + 1)
    guard run < end, run > hyphen + 1, text[run] == UInt8(ascii: "/"), text.isUppercase(in: hyphen + 1..<run) else {
      return nil
    }
    return codeEnd(in: text, slash: run)
  }

  /// The end of the sign that makes a digit, # or * a key: U+FE0F and U+20E3, or the latter alone.
  func keycapEnd(in text: Span<UInt8>, from start: Int) -> Int? {
    if text.hasPrefix("\u{FE0F}\u{20E3}", at: start, end: end) { return start + 6 }
    return text.hasPrefix("\u{20E3}", at: start, end: end) ? start + 3 : nil
  }

  /// `+84912345678`, `+84.24.3825.1234`: at most fifteen digits (ITU-T E.164), at least ten.
  func internationalPhoneEnd(in text: Span<UInt8>, from start: Int) -> Int? {
    guard start < end, text[start].isDigit else { return nil }
    let position = numberEnd(in: text, from: start)
    guard position - start <= 30 else { return nil }
    var digits = 0
    for offset in start..<position {
      switch text[offset] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
      case UInt8(ascii: "."), UInt8(ascii: "-"): break
      default: return nil
      }
    }
    return (10...15).contains(digits) ? position : nil
  }
}

extension UInt8 {
  fileprivate var isNumberSeparator: Bool {
    switch self {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "-"): true
    default: false
    }
  }
}

/// What may stick to the digits of a number without making it a code.
enum NumberSuffix {
  private static let suffixes: Set<SyllableKey> = Set(
    [
      "h", "g", "p", "s", "k", "K", "tr", "triệu", "tỷ", "tỉ", "đ", "vnd", "usd", "km", "m", "cm", "mm", "m2", "m²",
      "m3", "m³", "km2", "km²", "cm2", "cm²", "ha", "kg", "mg", "l", "ml", "lít", "tấn", "kw", "kwh", "mw", "w", "gb",
      "mb", "tb", "mbps", "gbps", "mhz", "ghz", "kcal", "kb", "hp", "mah", "giờ", "phút", "ngày", "người", "nghìn",
      "ngàn", "inch", "gw", "mwh", "gwh", "ph", "dpi", "fps", "bar", "lần", "năm", "tuổi",
    ].map { SyllableKey($0) })

  /// `h`, `km`, `h30` (8h30), `tr2` (1tr2), `m75` (1m75), `h30p`.
  static func isKnown(in text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var position = range.lowerBound
    while position < range.upperBound {
      let letters = position
      while position < range.upperBound, !text[position].isDigit { position += 1 }
      let digits = position
      while position < range.upperBound, text[position].isDigit { position += 1 }
      // 4G and 5H are labels, 5g and 8h are not; K and W are written both ways.
      if digits - letters == 1, text[letters] &- UInt8(ascii: "A") < 26, text[letters] != UInt8(ascii: "K"),
        text[letters] != UInt8(ascii: "W")
      {
        return false
      }
      let isUnitWithExponent =
        position == range.upperBound && suffixes.contains(SyllableKey(text, in: letters..<position))
      guard isUnitWithExponent || suffixes.contains(SyllableKey(text, in: letters..<digits)) else { return false }
    }
    return true
  }
}

/// Telephone numbers as one token: they begin with 0, have 9 to 11 digits, in one run or in groups.
enum PhoneShape {
  static func matches(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard text[range.lowerBound] == UInt8(ascii: "0"), range.count >= 9, range.count <= 21 else { return false }
    var digits = 0
    for offset in range {
      switch text[offset] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
      case UInt8(ascii: "."), UInt8(ascii: "-"): break
      default: return false
      }
    }
    return digits >= 9 && digits <= 11
  }
}
