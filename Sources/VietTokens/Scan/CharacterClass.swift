internal import VietUnicode

/// What a scalar means to the token scan.
package enum CharacterClass: Sendable {
  case space, letter, digit, mark, punctuation, symbol, emoji
  /// Zero-width characters and soft hyphens: they stay inside the word that they stand in.
  case invisible

  package init(_ scalar: UInt32) {
    if scalar < 0x80 {
      self = Self.ascii(UInt8(scalar))
    } else if VietnameseLetter(scalar) != nil {
      self = .letter
    } else {
      self = Self.other(scalar)
    }
  }

  private static func ascii(_ byte: UInt8) -> CharacterClass {
    switch byte {
    case 0x09...0x0D, 0x20: .space
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): .letter
    case UInt8(ascii: "$"), UInt8(ascii: "+"), UInt8(ascii: "<"), UInt8(ascii: "="), UInt8(ascii: ">"),
      UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "|"), UInt8(ascii: "~"), 0..<0x20, 0x7F:
      .symbol
    default: .punctuation
    }
  }

  private static func other(_ scalar: UInt32) -> CharacterClass {
    switch scalar {
    case 0x300...0x36F: return .mark
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFEFF: return .invisible
    case 0x2010...0x2027: return .punctuation
    case 0x85, 0xA0, 0x2028, 0x2029: return .space
    // ™ © ® and the plain arrows and digits are pictographic by property but text by default.
    case 0xA9, 0xAE, 0x203C, 0x2049, 0x2122, 0x2139, 0x2190...0x21FF: return .symbol
    // m², m³: the exponent belongs to the unit.
    case 0xB2, 0xB3: return .letter
    default: break
    }
    let properties = ScalarClass(scalar)
    if properties.contains(.space) { return .space }
    if properties.contains(.mark) { return .mark }
    if properties.contains(.pictographic) { return .emoji }
    if properties.contains(.letter) { return .letter }
    if properties.contains(.number) { return .digit }
    return properties.contains(.symbol) || scalar == 0xFFFD || scalar < 0xA0 ? .symbol : .punctuation
  }
}
