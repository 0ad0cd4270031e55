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
    ].map { Array($0.utf8) })

  /// The end of the abbreviation that begins at `start` and has its first stop at `firstDot`, or `nil` when the stop
  /// ends a sentence.
  ///
  /// With a letter right behind the stop (`TP.HCM`) the first part must be known or a single capital; the last stop
  /// belongs to it when the last part is known as well (`GS.TS.`), or when all parts are single letters (`v.v.`).
  static func end(in text: Span<UInt8>, from start: Int, firstDot: Int, end: Int) -> Int? {
    guard isPart(text, start..<firstDot) else { return nil }
    var position = firstDot
    while position < end, text[position] == UInt8(ascii: ".") {
      let next = position + 1
      guard next < end, text[next] != UInt8(ascii: ".") else { break }
      let run = lettersEnd(in: text, from: next, end: end)
      guard run > next else {
        // `TP.` before a space, a comma or the end; a capital alone (`độ C.`) keeps its stop apart.
        return position == firstDot && isInitial(text, start..<firstDot) ? nil : next
      }
      // `TP.Hồ Chí Minh`: what follows the stop is a name, and no part of the abbreviation.
      guard isAllUpper(text, next..<run) || isPart(text, next..<run) else { return next }
      position = run
    }
    if position > firstDot { return position }
    return position + 1 == end && !isInitial(text, start..<firstDot) ? end : nil
  }

  private static func isPart(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    isInitial(text, range) || range.count <= 5 && parts.contains(range.map { text[$0] })
  }

  private static func isInitial(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    range.count == text.utf8Step(at: range.lowerBound).count && isAllUpper(text, range)
  }

  private static func isAllUpper(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let step = text.utf8Step(at: offset)
      guard let letter = VietnameseLetter(step.scalar), letter.isUpper else { return false }
      offset += step.count
    }
    return !range.isEmpty
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
      while position < range.upperBound, text[position] &- UInt8(ascii: "0") >= 10 { position += 1 }
      let digits = position
      while position < range.upperBound, text[position] &- UInt8(ascii: "0") < 10 { position += 1 }
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
