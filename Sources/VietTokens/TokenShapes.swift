internal import VietUnicode

/// Abbreviations that end in a stop or carry stops inside, one a line of the table.
enum Abbreviations {
  /// Without their stops, in the case that they are written in. Titles, units of administration, usual Latin ones.
  private static let parts: Set<[UInt8]> = Set(
    [
      "TP", "Tp", "TX", "TT", "Q", "P", "H", "X", "GS", "PGS", "TS", "ThS", "Ths", "Th", "BS", "BSCK", "KS", "KTS",
      "CN",
      "LS", "NSND", "NSƯT", "NSUT", "NGND", "NGƯT", "ĐT", "Đt", "Tel", "Mr", "Mrs", "Ms", "Dr", "Prof", "St", "No",
      "Co",
      "Ltd", "Inc", "Jr", "Sr", "vs", "v", "tr", "HCM", "CK", "CKI", "CKII", "VN",
    ].map { part in
      let bytes = Array(part.utf8)
      return letters(bytes.span, 0..<bytes.count)
    })

  /// The end of the abbreviation that begins at `start` and has its first stop at `firstDot`, or `nil` when the stop
  /// ends a sentence.
  ///
  /// With letters right behind the stop (`TP.HCM`) the first part must be known or a single capital. The last stop
  /// belongs to it, unless its only part is a capital: `độ C.` keeps its stop apart, `Q. Bình Thạnh` does not.
  static func end(in text: Span<UInt8>, from start: Int, firstDot: Int, end: Int) -> Int? {
    guard isPart(text, start..<firstDot) else { return nil }
    var dot = firstDot
    while true {
      let next = dot + 1
      if next < end, text[next] == UInt8(ascii: ".") { return dot > firstDot ? dot : nil }
      let run = lettersEnd(in: text, from: next, end: end)
      guard run > next, text.isUppercase(in: next..<run) || isPart(text, next..<run) else {
        // `TP.` before a space, a comma or the end; `TP.Hồ Chí Minh`, where a name follows.
        let isAlone = dot == firstDot && run == next && isInitial(text, start..<firstDot)
        return isAlone && !isPlace(text, start..<firstDot, before: next, end: end) ? nil : next
      }
      guard run < end, text[run] == UInt8(ascii: ".") else { return run }
      dot = run
    }
  }

  private static func isPart(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    isInitial(text, range) || range.count <= 8 && parts.contains(letters(text, range))
  }

  private static func isInitial(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    letters(text, range).count == 1 && text.isUppercase(in: range)
  }

  /// `Q. Bình Thạnh`: a known capital before a name.
  private static func isPlace(_ text: Span<UInt8>, _ part: Range<Int>, before next: Int, end: Int) -> Bool {
    parts.contains(letters(text, part)) && next + 1 < end && text[next] == 0x20 && text.isUppercaseLetter(at: next + 1)
  }

  /// The letters of a word with their case, whatever its normalization form.
  private static func letters(_ text: Span<UInt8>, _ range: Range<Int>) -> [UInt8] {
    var letters: [UInt8] = []
    var offset = range.lowerBound
    while offset < range.upperBound {
      let step = text.utf8Step(at: offset)
      offset += step.count
      if let letter = VietnameseLetter(step.scalar) {
        letters.append(letter.code | (letter.isUpper ? 0x80 : 0))
      } else if let last = letters.last {
        var letter = VietnameseLetter(code: last & 0x7F, tone: .level, isUpper: last >= 0x80)
        guard letter.combine(with: step.scalar) else { return [] }
        letters[letters.count - 1] = letter.code | last & 0x80
      } else {
        return []
      }
    }
    return letters
  }

  private static func lettersEnd(in text: Span<UInt8>, from start: Int, end: Int) -> Int {
    var position = start
    while position < end {
      let step = text.utf8Step(at: position)
      guard step.isWellFormed, CharacterClass(step.scalar) == .letter || CharacterClass(step.scalar) == .mark
      else { break }
      position += step.count
    }
    return min(position, end)
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
    guard text[range.lowerBound] == UInt8(ascii: "0") else { return false }
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
