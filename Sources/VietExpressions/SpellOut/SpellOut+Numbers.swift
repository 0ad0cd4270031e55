extension SpellOut {
  /// A number: `âm mười lăm phẩy sáu`.
  public func words(for number: ExactDecimal) -> String {
    let parts = number.description.drop { $0 == "-" }.split(separator: ".")
    var words = number.significand < 0 ? ["âm"] : []
    append(whole: parts[0].utf8.map { $0 - UInt8(ascii: "0") }, to: &words)
    if parts.count > 1 {
      words.append("phẩy")
      append(fraction: parts[1].utf8.map { $0 - UInt8(ascii: "0") }, to: &words)
    }
    return words.joined(separator: " ")
  }

  /// `thứ nhất`, `thứ tư`, `thứ mười bốn`.
  public func ordinal(_ number: ExactDecimal) -> String {
    let word =
      switch number.intValue {
      case 1: "nhất"
      case 4: "tư"
      default: words(for: number)
      }
    return "thứ " + word
  }

  /// Every digit by itself, a plus sign as `cộng`; what is neither is left out: `không chín một hai`.
  public func digits(of text: some StringProtocol) -> String {
    text.unicodeScalars.compactMap { scalar -> String? in
      if scalar == "+" { return "cộng" }
      return ("0"..."9").contains(scalar) ? Self.digitNames[Int(scalar.value & 15)] : nil
    }.joined(separator: " ")
  }

  static let digitNames = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]

  /// Blocks of nine digits, each with as many `tỷ` behind it as there are blocks below.
  private func append(whole digits: [UInt8], to words: inout [String]) {
    guard digits.contains(where: { $0 != 0 }) else {
      words.append(Self.digitNames[0])
      return
    }
    let scales = ["", thousand.rawValue, "triệu"]
    var isFirst = true
    var isBlockSaid = false
    for (index, group) in Self.groups(digits).enumerated().reversed() {
      if group != (0, 0, 0) {
        append(group, isFirst: isFirst, to: &words)
        if index % 3 > 0 { words.append(scales[index % 3]) }
        (isFirst, isBlockSaid) = (false, true)
      }
      if index % 3 == 0, isBlockSaid {
        words += Array(repeating: billion.rawValue, count: index / 3)
        isBlockSaid = false
      }
    }
  }

  /// Hundreds, tens and units of every three digits, the lowest first.
  private static func groups(_ digits: [UInt8]) -> [(UInt8, UInt8, UInt8)] {
    let padded = [UInt8](repeating: 0, count: (3 - digits.count % 3) % 3) + digits
    return stride(from: padded.count - 3, through: 0, by: -3).map { (padded[$0], padded[$0 + 1], padded[$0 + 2]) }
  }

  private func append(_ group: (UInt8, UInt8, UInt8), isFirst: Bool, to words: inout [String]) {
    let (hundreds, tens, units) = group
    let saysHundreds = hundreds > 0 || !isFirst && speaksZeroHundreds
    if saysHundreds { words += [Self.digitNames[Int(hundreds)], "trăm"] }
    switch tens {
    case 0: if units > 0, saysHundreds || !isFirst { words.append(zeroTens.rawValue) }
    case 1: words.append("mười")
    default: words += [Self.digitNames[Int(tens)], "mươi"]
    }
    switch (tens, units) {
    case (_, 0): break
    case (2..., 1): words.append("mốt")
    case (2..., 4): words.append(four.rawValue)
    case (1..., 5): words.append("lăm")
    default: words.append(Self.digitNames[Int(units)])
    }
  }

  private func append(fraction digits: [UInt8], to words: inout [String]) {
    if fraction == .number, digits.count <= 3, digits[0] != 0 {
      append(whole: digits, to: &words)
    } else {
      words += digits.map { Self.digitNames[Int($0)] }
    }
  }
}
