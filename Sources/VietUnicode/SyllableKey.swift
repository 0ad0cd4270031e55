/// What a written word is, whatever its case, its normalization form and the place of its tone mark.
///
/// `Hòa`, `hoà`, `HÒA` and `hoa` + U+0300 have one key. Up to nine letters of the Vietnamese alphabet are packed without
/// loss (six bits each, the tone above them), longer or foreign words are hashed with the top bit set.
package struct SyllableKey: Hashable, Sendable {
  package let rawValue: UInt64

  package init(rawValue: UInt64) { self.rawValue = rawValue }

  private static let lettersShift: UInt64 = 6
  private static let greatestPackedCount = 9
  private static let hashedBit: UInt64 = 1 << 63

  /// The key of the bytes in `range`, which is UTF-8.
  package init(_ bytes: Span<UInt8>, in range: Range<Int>) {
    var letters: UInt64 = 0
    var count = 0
    var tone = ToneMark.level
    var hash: UInt64 = 0
    var isHashed = false
    var pending: VietnameseLetter?

    func enter(_ letter: VietnameseLetter) {
      count += 1
      if count <= Self.greatestPackedCount {
        letters = letters << Self.lettersShift | UInt64(letter.code)
      } else {
        isHashed = true
      }
      hash = (hash ^ UInt64(letter.code)) &* 0x9E37_79B9_7F4A_7C15
      if letter.tone != .level {
        // A second tone makes it no Vietnamese syllable; the hash keeps the two apart.
        if tone != .level { isHashed = true }
        tone = letter.tone
        hash = isHashed ? (hash ^ UInt64(tone.rawValue) << 56) &* 0xD6E8_FEB8_6659_FD93 : hash
      }
    }

    var offset = range.lowerBound
    while offset < range.upperBound {
      let step = bytes.utf8Step(at: offset)
      offset += step.count
      if let letter = VietnameseLetter(step.scalar) {
        if let previous = pending { enter(previous) }
        pending = letter
      } else if var letter = pending, letter.combine(with: step.scalar) {
        pending = letter
      } else {
        if let previous = pending { enter(previous) }
        pending = nil
        isHashed = true
        hash = (hash ^ UInt64(lowercased(step.scalar)) << 8) &* 0xD6E8_FEB8_6659_FD93
      }
    }
    if let previous = pending { enter(previous) }
    if isHashed {
      hash ^= UInt64(tone.rawValue) << 40
      rawValue = (hash ^ hash >> 29) | Self.hashedBit
    } else {
      rawValue = letters | UInt64(tone.rawValue) << 56
    }
  }

  /// The key of at most nine letters with a tone.
  package init(letters: [UInt8], tone: ToneMark) {
    let packed = letters.reduce(UInt64(0)) { $0 << Self.lettersShift | UInt64($1) }
    rawValue = packed | UInt64(tone.rawValue) << 56
  }

  package init(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    self.init(bytes.span, in: 0..<bytes.count)
  }

  /// Whether the word has only letters of the Vietnamese alphabet (f, j, w, z included) and at most one tone.
  package var isPacked: Bool { rawValue & Self.hashedBit == 0 }

  /// The tone, for a packed key.
  package var tone: ToneMark { ToneMark(rawValue: UInt8(rawValue >> 56 & 7)) ?? .level }

  /// The alphabet codes of the letters in order, for a packed key.
  package var letterCodes: [UInt8] {
    var codes: [UInt8] = []
    var shift: UInt64 = 54
    while shift > 0 {
      shift -= Self.lettersShift
      let code = UInt8(rawValue >> shift & 0x3F)
      if code != 0 { codes.append(code) }
    }
    return codes
  }

  /// The key without its tone.
  package var toneless: SyllableKey { SyllableKey(rawValue: rawValue & ~(7 << 56)) }

  /// The key of a phrase that this word begins or continues.
  package func joined(with next: SyllableKey) -> SyllableKey {
    var mixed = rawValue &* 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ mixed >> 32) &+ next.rawValue &* 0xD6E8_FEB8_6659_FD93
    return SyllableKey(rawValue: (mixed ^ mixed >> 29) | Self.hashedBit)
  }

  /// The key of words separated by single spaces.
  package init(phrase: String) {
    let keys = phrase.split(separator: " ").map { SyllableKey($0) }
    self = keys.dropFirst().reduce(keys.first ?? SyllableKey(rawValue: 0)) { $0.joined(with: $1) }
  }
}
